import CareRecords

/// The figures of one period of one authority: worked out from records, read back from a file or
/// released for a public edition.
///
/// ```swift
/// figures.figure("reviews.onTime")?.numbers.numerator  // 584
/// figures[definition].status                           // .definedOtherwise(until: "0.2.0")
/// ```
public struct PeriodFigures: Sendable {
  /// The version of the file format.
  public static let schema = "iro-figures/1"

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
  /// The numbers of guidance that were set otherwise.
  public var limits: LocalLimits
  /// What they were worked out from; nil for figures that were read back.
  public var basis: FigureBasis?
  /// The figures that can be given or are withheld, in the order of the catalogue.
  public var figures: [Figure] { didSet { places = Self.places(figures) } }
  /// The place of each figure in the list, by its id.
  private var places: [String: Int]
  /// Figures of a file that the program counts in another way today, by their ids, with the version
  /// until which they were counted as in the file.
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

  /// The figure with an id, which may be withheld; nil where it is unknown or was defined otherwise.
  public func figure(_ id: String) -> Figure? { places[id].map { figures[$0] } }

  /// The figure of a definition; its status says where there are no numbers, and why.
  public subscript(_ definition: FigureDefinition) -> Figure {
    if let figure = figure(definition.id) { return figure }
    let version = definedOtherwise[definition.id]
    return Figure(
      definition: definition,
      result: FigureResult(status: version.map { .definedOtherwise(until: $0) } ?? .unknown))
  }

  /// What messages call them: the file, or that they were worked out now.
  var place: String { file ?? "the exports, \(period.label)" }

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

  /// Names an authority.
  public init(name: String, code: String? = nil) {
    self.name = name
    self.code = code
  }

  /// Whether both are one authority, which may have changed its name but not its code, or neither is
  /// named.
  static func areSame(_ first: Authority?, _ second: Authority?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    if let code = first.code, let other = second.code { return code == other }
    return first.name.lowercased() == second.name.lowercased()
  }
}

/// What the figures of a period were worked out from, and what was noticed on the way.
public struct FigureBasis: Sendable {
  /// The day from which the loaded reviews are complete.
  public var completeFrom: CivilDate
  /// The files that were read.
  public var inputs: [InputSource]
  /// How often each check found something.
  public var dataQuality: [CheckCount] = []
  /// The sums that must come out.
  public var balance: [BalanceCheck] = []
  /// Reviews held in the period that a recorded due date settled, because the data could not.
  public var recordedDueDates = 0

  /// The same without what is about single rows, for a public edition: those are counts of children
  /// too.
  public var released: FigureBasis {
    FigureBasis(completeFrom: completeFrom, inputs: inputs)
  }
}

/// A sum that must come out, with whether it did.
public struct BalanceCheck: Hashable, Sendable {
  /// The sum in words.
  public var words: String
  /// Whether it comes out.
  public var holds: Bool
}

/// How often a check found something.
public struct CheckCount: Hashable, Sendable {
  /// The check that found it.
  public var check: Check
  /// How many there are.
  public var count: Int
}
