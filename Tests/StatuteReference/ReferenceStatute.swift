import CareRecords

/// An obligation to review, judged.
struct ReferenceObligation: Hashable, Sendable {
  /// The kinds of ruling 11.
  enum Kind: String, Sendable {
    case first, second, subsequent, adoption, continued, shortBreak
  }

  var child: String
  var sequence: ReferenceSequence.Kind
  var kind: Kind
  var earliest: CivilDate?
  var latest: CivilDate?
  var held: CivilDate?
  var verdict: ReferenceVerdict
  /// Ruling 12: calendar days from `latest`, or from REVIEW_DUE if recorded, to the day held; nil
  /// unless late.
  var daysLate: Int?
  /// Whether a recorded REVIEW_DUE decided it.
  var recorded: Bool
  /// The end of its sequence; nil while that goes on.
  var sequenceEnd: CivilDate?

  /// Ruling 15: the window meets the time of relaxation.
  func isRelaxed(in timetable: ReferenceTimetable) -> Bool {
    ReferenceWindow(earliest: earliest, latest: latest).meetsRelaxation(of: timetable)
  }

  /// Ruling 15: held in the period, or `latest` in it, or unmet with a sequence that had not ended
  /// before `from`.
  func belongs(to options: ReferenceOptions) -> Bool {
    if let held, options.from <= held, held <= options.to { return true }
    // Ruling 69: not a window of more than one day whose review was held, or whose sequence ended,
    // before the period.
    if earliest != latest {
      if let held, held < options.from { return false }
      if held == nil, let sequenceEnd, sequenceEnd < options.from { return false }
    }
    if let latest, options.from <= latest, latest <= options.to { return true }
    guard held == nil else { return false }
    if let sequenceEnd { return sequenceEnd >= options.from }
    return true
  }
}

/// A review held on or before T, judged.
struct ReferenceHeldReview: Hashable, Sendable {
  var child: String
  var date: CivilDate
  var due: CivilDate?
  /// Ruling 5: a short-break review, reported apart.
  var isShortBreak = false
  /// The position of the period of care that holds it; nil outside every one.
  var period: Int?
  /// Ruling 11: a review without an obligation stands under `subsequent`.
  var kind = ReferenceObligation.Kind.subsequent
  var verdict = ReferenceVerdict.undetermined
  var daysLate: Int?
  var recorded = false
  /// Its obligation; nil where it has none.
  var obligation: ReferenceObligation?
}

/// What the rules say of one child.
struct ReferenceChild: Hashable, Sendable {
  var child: String
  var periods: [ReferencePeriod] = []
  /// The sequences of each period, in its position.
  var sequences: [[ReferenceSequence]] = []
  var shortBreaks: ReferenceShortBreakSeries?
  var reviews: [ReferenceHeldReview] = []
  /// Every obligation that did not fall away: period by period, sequence by sequence, in the order
  /// in which they became due; short breaks last.
  var obligations: [ReferenceObligation] = []
}

/// The rules of the regulations, applied slowly and plainly, for tests against the program.
struct ReferenceStatute: Sendable {
  let options: ReferenceOptions
  /// C, given or by default.
  let completeFrom: CivilDate
  /// The children that have an episode or a review, by their text.
  let children: [ReferenceChild]

  var reviews: [ReferenceHeldReview] { children.flatMap(\.reviews) }

  var obligations: [ReferenceObligation] { children.flatMap(\.obligations) }

  /// Ruling 15.
  var obligationsOfThePeriod: [ReferenceObligation] {
    obligations.filter { $0.belongs(to: options) }
  }

  init(
    episodes: [ReferenceEpisode], reviews: [ReferenceReview], options: ReferenceOptions
  ) {
    let days = ReferenceReviewDays.held(reviews, to: options.to)
    let completeFrom =
      options.completeFrom ?? ReferenceReviewDays.defaultCompleteFrom(days, to: options.to)
    let rules = ReferenceWindowRules(
      completeFrom: completeFrom, timetable: options.timetable, dayCount: options.dayCount)
    let rows = options.episodesLoaded ? episodes : []
    let names = Set(rows.map(\.child)).union(days.map(\.child)).sorted()
    self.options = options
    self.completeFrom = completeFrom
    children = names.map { name in
      let walk = ReferenceWalk(
        child: name, rows: rows.filter { $0.child == name },
        days: days.filter { $0.child == name }, rules: rules, options: options,
        firstYear: rows.map(\.returnYear).min())
      return walk.result
    }
  }
}
