import CareRecords

/// A number that the Department publishes for England, the regions and every authority, and that a
/// figure of the catalogue can be held against.
///
/// ```swift
/// let measure = Catalogue.official.first { $0.id == "placements.threeOrMore" }
/// measure?.published.part  // With 3 or more placements during the year
/// ```
public struct OfficialMeasure: Sendable {
  /// Where the published number stands in its data set.
  ///
  /// The words are those of the file's rows in every release that is known; the names of columns
  /// changed from release to release and are not needed to find them.
  public struct Published: Sendable {
    /// The data set.
    public let dataset: OfficialDataset
    /// The group of children that a row is about: `CLA on 31 March`; nil where rows name none.
    public let group: String?
    /// The row of the number itself: `With 3 or more placements during the year`.
    public let part: String
    /// The row of the number that it is a share of: `Total children`; nil for a rate.
    public let whole: String?
  }

  /// How our number is worked out.
  enum Ours: Sendable {
    /// It is the figure.
    case figure
    /// It is the share of some groups in a breakdown of the figure, by their keys.
    case groups(Dimension, @Sendable (String) -> Bool)
    /// It is counted from the same records as the Department counts them.
    case counted(FigureDefinition)
  }

  /// The figure that it is about.
  public let figure: FigureDefinition
  /// The group of the figure that is compared, where it is not the whole: `aged 17 to 18`.
  public let group: String?
  /// The title in print.
  public let title: String
  /// Where the published number stands.
  public let published: Published
  /// Whether both count the same.
  public let likeness: OfficialLikeness
  let ours: Ours

  init(
    _ figure: FigureDefinition, group: String? = nil, title: String? = nil, _ published: Published,
    _ likeness: OfficialLikeness, _ ours: Ours
  ) {
    self.figure = figure
    self.group = group
    self.title = title ?? figure.title
    self.published = published
    self.likeness = likeness
    self.ours = ours
  }

  /// The id in files: that of the figure, with the group that is compared.
  public var id: String { group.map { "\(figure.id) (\($0))" } ?? figure.id }

  /// Whether the published number is a rate for every 10,000 children of the area.
  ///
  /// All others are shares.
  public var isRate: Bool { published.whole == nil }

  /// Whether it is the share of some groups of the figure, and not the figure.
  public var isGroup: Bool { if case .groups = ours { true } else { false } }

  /// The breakdown of the figure whose groups the published number counts; nil where it is about all
  /// that the figure counts.
  package var dimension: Dimension? {
    switch ours {
    case .figure: nil
    case .groups(let dimension, _): dimension
    case .counted: group == nil ? nil : figure.breakdowns.first
    }
  }

  /// Whether the published number counts a group of its `dimension`, by the key of its row.
  package func isAbout(_ key: String) -> Bool {
    switch ours {
    case .figure: true
    case .groups(_, let isMet): isMet(key)
    case .counted: group.map { $0 == key } ?? true
    }
  }

  /// The definition by which our number is counted as the Department counts it; nil where it is the
  /// figure or a group of it.
  public var variant: FigureDefinition? {
    if case .counted(let definition) = ours { definition } else { nil }
  }
}

/// What the Department published of the authority itself for a measure.
///
/// Every reader of a public edition knows these numbers.
public struct OfficialCounts: Sendable {
  /// The published number that they are.
  public let measure: OfficialMeasure
  /// The children counted; nil where the Department withheld them.
  public let part: Int?
  /// The children that they are a share of; nil for a rate, and where the Department withheld them.
  public let whole: Int?
  /// Which release they are from: 0 is the latest, 1 the one before.
  ///
  /// The Department amends earlier years, and readers have the earlier release too.
  public let release: Int

  /// The numbers of a measure in a release.
  public init(_ measure: OfficialMeasure, part: Int?, whole: Int?, release: Int = 0) {
    self.measure = measure
    self.part = part
    self.whole = whole
    self.release = release
  }
}

extension PeriodFigures {
  /// Our number for a published one: a count or a share, counted as the Department counts it.
  ///
  /// Its status says if it is known. Figures that were read back from a file or released know no other
  /// way of counting: what is counted otherwise is then unknown.
  public func number(for measure: OfficialMeasure) -> Figure {
    switch measure.ours {
    case .figure: return self[measure.figure]
    case .counted(let definition):
      return countedAsPublished.first { $0.id == definition.id }
        ?? Figure(definition: definition, result: FigureResult(status: .unknown))
    case .groups(let dimension, let isMet):
      let figure = self[measure.figure]
      return Figure(definition: figure.definition, result: figure.share(by: dimension, isMet))
    }
  }
}

extension Figure {
  /// The share of some groups among all records of a breakdown.
  fileprivate func share(by dimension: Dimension, _ isMet: (String) -> Bool) -> FigureResult {
    let groups = rows(by: dimension)
    guard result.status == .available, !groups.contains(where: { $0.isWithheld || $0.isMerged })
    else {
      return FigureResult(status: result.status == .available ? .withheld : result.status)
    }
    func total(_ rows: [FigureRow]) -> Int { rows.reduce(0) { $0 + ($1.numbers.count ?? 0) } }
    let whole = total(groups)
    guard whole > 0 else { return FigureResult(status: .notApplicable) }
    var share = FigureResult(leftOut: result.leftOut)
    let part = total(groups.filter { isMet($0.key) })
    share.numbers.numerator = part
    share.numbers.denominator = whole
    share.numbers.value = Double(part) / Double(whole)
    share.interval = Proportion.wilson(met: part, of: whole)
    return share
  }
}
