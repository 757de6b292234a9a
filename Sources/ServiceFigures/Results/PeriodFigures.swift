import CareRecords

/// The figures of one period of one authority.
///
/// They were worked out from records, read back from a file, or released for a public edition.
///
/// ```swift
/// figures.figure("reviews.onTime")?.numbers.numerator  // 584
/// figures[definition].status                           // .definedOtherwise(until: "0.2.0")
/// ```
public struct PeriodFigures: Sendable {
  /// The version of the file format.
  public static let schema = "iro-figures/2"
  /// What the file of a public edition that prints every 0 in its tables says of zeros.
  static let zerosInTables = "printed in tables"
  /// The formats that are read: the first one knew no rows that are set aside.
  static let schemasRead = ["iro-figures/1", schema]

  /// Who may read them.
  public enum Edition: String, Sendable {
    case restricted
    /// Disclosure-controlled; some figures are withheld.
    case `public`
  }

  /// Who may read them.
  public var edition: Edition
  /// The file that they were read from, as the user named it; nil where they were worked out.
  public var file: String?
  /// The authority; nil where none is named.
  public var authority: Authority?
  /// The period.
  public var period: ReportingPeriod
  /// How months were counted.
  public var intervalRule: String
  /// The numbers of guidance that the authority has replaced.
  public var limits: LocalLimits
  /// What they were worked out from; nil for figures that were read back.
  public var basis: FigureBasis?
  /// Whether a public edition printed every 0 in its tables, and withheld a 0 of a figure of children
  /// by itself.
  ///
  /// In editions of earlier versions, every withheld count may be 0.
  package var printsZeros = false
  /// The figures that can be given or are withheld, in the order of the catalogue.
  public var figures: [Figure] { didSet { places = Self.places(figures) } }
  /// Figures as the Department counts them, where it counts otherwise; empty for figures that were read
  /// from a file or released.
  package internal(set) var countedAsPublished: [Figure] = []
  /// The index of each figure in the list, by its id.
  private var places: [String: Int]
  /// Figures of a file whose definition has changed since, by their ids.
  ///
  /// The value is the version up to which they were counted as in the file.
  private let definedOtherwise: [String: String]

  init(
    edition: Edition = .restricted, file: String? = nil, authority: Authority?,
    period: ReportingPeriod, intervalRule: String, limits: LocalLimits = LocalLimits(),
    figures: [Figure], definedOtherwise: [String: String] = [:], basis: FigureBasis? = nil
  ) {
    self.edition = edition
    self.file = file
    self.authority = authority
    self.period = period
    self.intervalRule = intervalRule
    self.limits = limits
    self.figures = figures
    self.definedOtherwise = definedOtherwise
    self.basis = basis
    places = Self.places(figures)
  }

  private static func places(_ figures: [Figure]) -> [String: Int] {
    Dictionary(
      figures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The figure with an id, which may be withheld; nil if it is unknown or its definition has
  /// changed.
  public func figure(_ id: String) -> Figure? { places[id].map { figures[$0] } }

  /// The figure of a definition; if it has no numbers, its status says why.
  public subscript(_ definition: FigureDefinition) -> Figure {
    if let figure = figure(definition.id) { return figure }
    let version = definedOtherwise[definition.id]
    return Figure(
      definition: definition,
      result: FigureResult(status: version.map { .definedOtherwise(until: $0) } ?? .unknown))
  }

  /// Figures of several authorities added up, as if they were those of one.
  package init(pooled figures: [Figure], of period: ReportingPeriod) {
    self.init(authority: nil, period: period, intervalRule: "", figures: figures)
  }

  /// Whether both count a figure by the same numbers of days, and months in the same way.
  package func countsAlike(_ other: PeriodFigures, _ definition: FigureDefinition) -> Bool {
    (intervalRule == other.intervalRule || !definition.countsMonths)
      && limits.countsAlike(other.limits, definition)
  }

  /// The name of the figures in messages: the file, or the exports and the period.
  var place: String { file ?? "the exports, \(period.words)" }

  /// Whether both are of one authority, or neither names any.
  public func isSameAuthority(as other: PeriodFigures) -> Bool {
    Authority.areSame(authority, other.authority)
  }
}

/// The authority that a report is about.
public struct Authority: Hashable, Sendable {
  /// The name in print.
  public var name: String
  /// The nine-character code of the Office for National Statistics, such as `E10000016`.
  public var code: String?
  /// The Department for Education's three digits of the authority, such as `886`.
  ///
  /// Its open data name an authority by this number too (`old_la_code`).
  public var oldCode: String?

  /// Names an authority.
  public init(name: String, code: String? = nil, oldCode: String? = nil) {
    self.name = name
    self.code = code
    self.oldCode = oldCode
  }

  /// Whether both are the same authority, or neither is named.
  ///
  /// An authority may change its name but not its code.
  static func areSame(_ first: Authority?, _ second: Authority?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    if let code = first.code, let other = second.code { return code == other }
    return first.name.lowercased() == second.name.lowercased()
  }
}

/// The inputs from which the figures of a period were worked out, with the results of the checks.
public struct FigureBasis: Sendable {
  /// The day from which the loaded reviews are complete.
  public var completeFrom: CivilDate
  /// The files that were read.
  public var inputs: [InputSource]
  /// How often each check found something.
  public var dataQuality: [CheckCount] = []
  /// The checks on totals.
  public var balance: [BalanceCheck] = []
  /// Reviews held in the period that were decided by a recorded due date, because other data could
  /// not.
  public var recordedDueDates = 0

  /// The basis without the counts of single rows, for a public edition; these would also count
  /// children.
  public var released: FigureBasis {
    FigureBasis(completeFrom: completeFrom, inputs: inputs)
  }
}

/// A check on totals, and whether it is passed.
public struct BalanceCheck: Hashable, Sendable {
  /// The check in words.
  public var words: String
  /// Whether the totals agree.
  public var holds: Bool
}

/// How often a check found something of a severity.
public struct CheckCount: Hashable, Sendable {
  /// The check that found it.
  public var check: Check
  /// How much it matters.
  public var severity: Severity
  /// How often it found something.
  public var count: Int
}
