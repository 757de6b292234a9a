import CareRecords

/// When reviews are due by the law of one country, each time with its source.
///
/// The due dates, the sources of figures and standards, and the words of the report all come from
/// this value. `ReviewRules` holds the one that a report is made by.
public struct ReviewTimetable: Hashable, Sendable {
  /// A time allowed between an event and a review.
  public struct Interval: Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Sendable {
      case workingDays = "working days"
      case days, weeks, months
    }

    /// How many are counted.
    public let count: Int
    /// What is counted.
    public let unit: Unit
    /// The number of days in place of months, where a system counts days; nil for other units.
    public let countedDays: Int?

    private init(_ count: Int, _ unit: Unit, countedDays: Int? = nil) {
      self.count = count
      self.unit = unit
      self.countedDays = countedDays
    }

    /// Working days; the day of the event is not counted.
    public static func workingDays(_ count: Int) -> Interval { Interval(count, .workingDays) }
    /// Calendar days.
    public static func days(_ count: Int) -> Interval { Interval(count, .days) }
    /// Weeks of seven days.
    public static func weeks(_ count: Int) -> Interval { Interval(count, .weeks) }
    /// Months to the corresponding date, or the days that a system counts in their place.
    public static func months(_ count: Int, countedAs days: Int) -> Interval {
      Interval(count, .months, countedDays: days)
    }

    /// About how many calendar days it is, bank holidays left out.
    public var calendarDays: Int {
      switch unit {
      case .workingDays: count * 7 / 5
      case .days: count
      case .weeks: count * 7
      case .months: countedDays ?? count * 30
      }
    }
  }

  /// A time allowed, with the rule that allows it.
  public struct Step: Hashable, Sendable {
    /// The time within which the review is due.
    public let within: Interval
    /// The rule that says so.
    public let rule: TimetableRule

    /// Allows a time.
    public init(within: Interval, by rule: TimetableRule) {
      self.within = within
      self.rule = rule
    }
  }

  /// The times of one kind of sequence of reviews.
  ///
  /// If a review is not in the data, the next one is taken to be due by `later` at the latest, so
  /// `later` must be the longest of the three.
  public struct Sequence: Hashable, Sendable {
    /// The event that it runs from, as a sentence goes on after *within 20 working days of*.
    public let start: String
    /// From that event to the first review.
    public let first: Step
    /// From the first review to the second.
    public let second: Step
    /// From any later review to the next.
    public let later: Step

    /// Sets the times of a kind of sequence.
    public init(from start: String, first: Step, second: Step, later: Step) {
      self.start = start
      self.first = first
      self.second = second
      self.later = later
    }
  }

  /// A time in which the law relaxed the timetable; reviews are counted as usual all the same.
  public struct Relaxation: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    /// The number of the instrument that relaxed it: `SI 2020/445`.
    public let source: String

    /// Names a time in which the timetable was relaxed.
    public init(from: CivilDate, to: CivilDate, source: String) {
      self.from = from
      self.to = to
      self.source = source
    }
  }

  /// The country whose law it is.
  public var country: String
  /// The first day on which it applied.
  public var validFrom: CivilDate
  /// The last day on which it applied; nil while it does.
  public var validTo: CivilDate?
  /// Reviews of children in care.
  ///
  /// After a placement for adoption has ended while care goes on, reviews are due by its `later`.
  public var ordinary: Sequence
  /// Reviews of children placed for adoption.
  public var adoption: Sequence
  /// Reviews of children in an agreed series of short breaks.
  public var shortBreaks: Sequence
  /// The times in which it was relaxed.
  public var relaxations: [Relaxation]
  /// The source of each rule, in the order of the rules.
  ///
  /// Settings are copied often, and one array costs less there than a citation in each step.
  private let citations: [Citation]

  /// Sets a timetable.
  ///
  /// - Parameter source: what gives each rule.
  public init(
    country: String, validFrom: CivilDate, validTo: CivilDate? = nil, ordinary: Sequence,
    adoption: Sequence, shortBreaks: Sequence, relaxations: [Relaxation] = [],
    source: (TimetableRule) -> Citation
  ) {
    self.country = country
    self.validFrom = validFrom
    self.validTo = validTo
    self.ordinary = ordinary
    self.adoption = adoption
    self.shortBreaks = shortBreaks
    self.relaxations = relaxations
    citations = TimetableRule.allCases.map(source)
  }

  /// The source of a rule.
  public subscript(rule: TimetableRule) -> Citation { citations[rule.rawValue] }
}

/// A rule of a timetable of reviews, which figures and standards may rest on.
public enum TimetableRule: Int, CaseIterable, Sendable {
  /// Which days are working days.
  case workingDay
  /// All times of ordinary reviews together.
  case reviewTimes
  case firstReview, laterReviews
  case adoption, shortBreaks
}

extension ReviewTimetable {
  /// The source of the due date of a kind of obligation.
  public func citation(of kind: Obligation.Kind) -> Citation {
    switch kind {
    case .first: self[ordinary.first.rule]
    case .second: self[ordinary.second.rule]
    case .subsequent, .continued: self[ordinary.later.rule]
    case .adoption: self[adoption.first.rule]
    case .shortBreak: self[shortBreaks.first.rule]
    }
  }

  /// The time of relaxation that a due window meets; nil if it meets none.
  public func relaxation(meeting window: DueWindow) -> Relaxation? {
    relaxations.first { relaxation in
      if let latest = window.latest, latest < relaxation.from { return false }
      if let earliest = window.earliest, earliest > relaxation.to { return false }
      return true
    }
  }

  /// The intervals of months between ordinary reviews, each once: those that can be counted in days.
  public var monthIntervals: [Interval] {
    [ordinary.first, ordinary.second, ordinary.later].map(\.within).reduce(into: []) {
      if $1.unit == .months, !$0.contains($1) { $0.append($1) }
    }
  }
}
