import CareRecords
import StatutoryReviews

/// What kind of number a figure is.
public enum FigureKind: String, Sendable {
  case count, proportion, rate, duration, distribution
}

/// Whether a higher or a lower value is better.
///
/// Some figures have no better direction, such as the number of challenges.
public enum Direction: String, Sendable {
  case higherIsBetter, lowerIsBetter, neither

  /// The direction in words: `higher is better`.
  public var words: String {
    switch self {
    case .higherIsBetter: "higher is better"
    case .lowerIsBetter: "lower is better"
    case .neither: "neither is better"
    }
  }
}

/// What a rate measures.
public enum Rate: Sendable {
  /// Events for a number of children, such as 100; the number of events is known as well.
  case events
  /// A share of an amount that need not be a whole number, such as full-time posts.
  ///
  /// Its value is from 0 to 1, and it is printed as a percentage.
  case share
  /// A number of staff, or of children for each member of staff; nothing in it is an event.
  case staff
}

/// A group of figures about the same children or reviews; a report draws one conclusion from it.
///
/// The raw value is the id of that conclusion in files.
public enum FigureFamily: String, Sendable {
  case overdue, late, missed, neverReviewed
  /// Whether children were heard.
  case heard
  case continuity
  case carerReviews
}

/// A table, column or setting without which a figure cannot be given.
public enum Need: Hashable, Sendable {
  case table(RecordTable)
  case column(RecordColumn)
  /// One of some columns is enough.
  case oneOf([RecordColumn])
  /// Either all of some tables, or one other table.
  case tables([RecordTable], or: RecordTable)
  /// A placement that the return's list of codes has only in some years.
  case placement(PlacementType)
  /// The names of the stages of escalation, which are a setting.
  case stages

  /// A column of a known table.
  static func column(_ column: some TableColumn) -> Need { .column(RecordColumn(column)) }

  /// Either of two columns of known tables.
  static func either(_ first: some TableColumn, _ second: some TableColumn) -> Need {
    .oneOf([RecordColumn(first), RecordColumn(second)])
  }

  /// The need as files and reports name it.
  public var words: String {
    switch self {
    case .table(let table): table.name
    case .column(let column): "\(column)"
    case .oneOf(let columns):
      columns.count == 2
        ? "\(columns[0]) or \(columns[1])"
        : "one of \(columns.map(\.description).joined(separator: ", "))"
    case .tables(let tables, let other):
      tables.map(\.name).joined(separator: " and ") + ", or \(other.name)"
    case .placement(let type): "the code \(type.code) of \(RecordColumn(EpisodeColumn.placement))"
    case .stages: "escalation_stages"
    }
  }
}

/// What statute or guidance expects of a figure.
public struct Standard: Hashable, Sendable {
  /// The test that a value passes or fails.
  public enum Test: Hashable, Sendable {
    case all
    case atLeast(Double)
    case atMost(Double)
    case none
    case between(Double, Double)
  }

  /// The test that a value passes or fails.
  public var test: Test
  /// The expectation in words: `every review in time`.
  public var words: String
  /// The statute, guidance or local source.
  public var source: String

  /// States an expectation with its source.
  public init(_ test: Test, words: String, source: String) {
    self.test = test
    self.words = words
    self.source = source
  }

  /// The expectation with its source: `every review in time (regulation 33)`.
  public var statement: String { "\(words) (\(source))" }
}

/// The one definition of a figure.
///
/// Everything that prints, publishes or explains a figure reads this definition.
///
/// Code that must name a figure uses its static member, such as `.reviewsOnTime` for
/// `reviews.onTime`. Ids as text come only from files and users.
public struct FigureDefinition: Sendable {
  /// The id in files, such as `reviews.onTime`.
  public let id: String
  /// The title in print; it names the unit.
  public let title: String
  /// What is counted: reviews, children, challenges, IROs, working days.
  public let unit: String
  /// The unit of its median, mean and extremes.
  ///
  /// It can differ from what is counted: a figure may count children and measure the scores of
  /// their questionnaires in points.
  public let spreadUnit: String
  /// What kind of number it is.
  public let kind: FigureKind
  /// The sentence that defines the figure.
  public let sentence: String
  /// The words with which a sentence gives it; nil where none was written, so that its title does.
  package let wording: FigureWording?
  /// What the numerator is, for a proportion.
  public let numerator: String
  /// What the denominator is, for a proportion.
  public let denominator: String
  /// The reasons for which records are left out.
  public let leftOut: [LeftOutReason]
  /// The statute or guidance that asks for it.
  public private(set) var citation: Citation
  /// Whether a higher or a lower value is better.
  public let direction: Direction
  /// The groups by which it is broken down.
  public let breakdowns: [Dimension]
  /// What statute or guidance expects; nil where nothing.
  public private(set) var standard: Standard?
  /// What must be supplied for it.
  public let needs: [Need]
  /// Whether a rate per 10,000 children of the area is printed next to the count.
  ///
  /// The rate needs the number of children, which is a setting.
  public let isPerPopulation: Bool
  /// What a rate measures; nil for other kinds.
  public let rate: Rate?
  /// The part of the report that prints it.
  public let part: ReportPart
  /// Parts of the report that print it once more.
  public let otherParts: [ReportPart]
  /// Its position in the part.
  ///
  /// Figures with a lower order come first. Figures of equal order are in the order of the
  /// catalogue.
  public let order: Int
  /// Whether the report prints its tables only, and no number for the whole.
  public let isTableOnly: Bool
  /// The breakdowns that the report prints as tables, by the part that prints them.
  ///
  /// A table that only replaces a picture is not listed here: the template that prints the picture
  /// names it.
  public let tables: [ReportPart: [Dimension]]
  /// The matters of guidance that it covers, alone or with others.
  public let covers: [HandbookMatter]
  /// The family of figures about the same children or reviews; nil if it has none.
  public let family: FigureFamily?
  /// Whether it is a headline figure, named in advance so that none is chosen for its value.
  public let isHeadline: Bool
  /// Whether it may be called good or bad.
  ///
  /// The volume of challenge is never graded, because more challenge can be a healthy sign.
  public let isGraded: Bool
  /// The settings that change what the figure counts, although its sentence stays the same.
  public let settings: [FigureSetting]
  /// What the public edition prints of it.
  public let publication: PublicationRule
  /// Which of its numbers other figures count too.
  public let counts: CountedNumbers
  let calculation: Calculation

  init(
    _ id: String, _ title: String, unit: String, spreadUnit: String? = nil, kind: FigureKind,
    is sentence: String, says wording: FigureWording? = nil, numerator: String = "",
    denominator: String = "",
    leftOut: [LeftOutReason] = [], citation: Citation, direction: Direction = .neither,
    by breakdowns: [Dimension] = [], standard: Standard? = nil, needs: [Need],
    isPerPopulation: Bool = false, rate: Rate? = nil, in part: ReportPart,
    alsoIn otherParts: [ReportPart] = [], order: Int = 0, isTableOnly: Bool = false,
    tables: [ReportPart: [Dimension]] = [:], covers: [HandbookMatter] = [],
    family: FigureFamily? = nil, isHeadline: Bool = false, isGraded: Bool = true,
    uses settings: [FigureSetting] = [], publication: PublicationRule, counts: CountedNumbers,
    _ calculation: Calculation
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.spreadUnit = spreadUnit ?? unit
    self.kind = kind
    self.sentence = sentence
    self.wording = wording
    self.numerator = numerator
    self.denominator = denominator
    self.leftOut = leftOut
    self.citation = citation
    self.direction = direction
    self.breakdowns = breakdowns
    self.standard = standard
    self.needs = needs
    self.isPerPopulation = isPerPopulation
    self.rate = rate
    self.part = part
    self.otherParts = otherParts
    self.order = order
    self.isTableOnly = isTableOnly
    self.tables = tables
    self.covers = covers
    self.family = family
    self.isHeadline = isHeadline
    self.isGraded = isGraded
    self.settings = settings
    self.publication = publication
    self.counts = counts
    self.calculation = calculation
  }
}

extension FigureDefinition {
  /// The definition under a timetable of reviews.
  ///
  /// If the figure rests on a rule of the timetable, it cites what gives that rule there, and so
  /// does its standard.
  func under(_ timetable: ReviewTimetable) -> FigureDefinition {
    guard let rule = citation.rule else { return self }
    var definition = self
    definition.citation = timetable[rule]
    definition.standard?.source = timetable[rule].provision
    return definition
  }

  /// The reasons for which a record is left out that may count either way (rules 42 and 79).
  package var unknownReasons: [LeftOutReason] {
    let isOfCodes = needs.contains(.column(ReviewColumn.code)) && unit == "reviews"
    return [.undetermined, .refused, .invalid, .codeMissing] + (isOfCodes ? [.blank] : [])
  }

  /// The section of the report that prints it.
  public var section: ReportSection { part.section }

  /// The first part of its id, by which files and templates group figures: `reviews`.
  package var group: String { String(id.prefix { $0 != "." }) }

  /// Whether its value is a share that is not a proportion of records.
  public var isShare: Bool { rate == .share }

  /// Whether the figure rests on due dates, and so on how months are counted.
  public var countsMonths: Bool { settings.contains(.months) }

  /// The heading of the column of groups of one of its breakdowns.
  public func heading(of dimension: Dimension) -> String {
    // This breakdown counts every stage that was reached, not only the highest.
    if case .records(let count) = calculation, count.population.path == \FigureTallies.stages,
      dimension == .stage
    {
      return "Stage"
    }
    return dimension.heading
  }

  /// What is counted, in one phrase: `reviews held on time, out of reviews held on time or late`.
  public var counted: String {
    switch kind {
    case .proportion: "\(numerator), out of \(denominator)"
    case .count: "number of \(unit)"
    case .rate, .duration: unit
    case .distribution:
      if let first = breakdowns.first {
        "\(unit), by \(phrase(of: first))"
      } else {
        "\(unit): smallest, median, mean and largest"
      }
    }
  }

  /// The heading of a breakdown inside a sentence; abbreviations keep their capitals.
  public func phrase(of dimension: Dimension) -> String {
    let heading = heading(of: dimension)
    return heading.hasPrefix("IRO") ? heading : heading.prefix(1).lowercased() + heading.dropFirst()
  }
}
