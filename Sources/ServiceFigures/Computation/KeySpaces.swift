import CareRecords
import StatutoryReviews

/// A record that figures count, with its slot in each breakdown.
protocol FigureSubject: SendableMetatype {
  /// The table whose columns its breakdowns read.
  static var table: SubjectTable { get }
  /// The table of which each row is a record; nil where records are made of several rows.
  static var rows: RecordTable? { get }
  /// Whether intervals are widened because several records of one child tend to be alike.
  static var isClustered: Bool { get }
  /// The index of the record's group among the groups of a dimension; -1 for none.
  func slot(_ dimension: Dimension) -> Int
}

extension FigureSubject {
  static var isClustered: Bool { false }
  static var rows: RecordTable? { nil }
}

/// The groups of every dimension, indexed so that a breakdown is a small array of counts.
struct KeySpaces: Sendable {
  /// One group of a dimension.
  struct Key: Hashable, Sendable {
    var key: String
    var label: String
    init(_ key: String, _ label: String? = nil) {
      self.key = key
      self.label = label ?? (key == KeySpaces.notRecorded ? "Not recorded" : key)
    }
  }

  /// The key of a blank text.
  static let notRecorded = "not recorded"

  /// The groups of sex, in the order of their places.
  static let sexes = [
    Key("female", "Female"), Key("male", "Male"), Key("unknown", "Not known"),
  ]

  private var keys: [[Key]]
  /// Dimensions whose groups are texts from the files, sorted alphabetically.
  static let textual: Set<Dimension> = [.reason, .team, .iro, .theme, .outcome, .themeByOutcome]

  init(
    _ store: RecordStore, period: ReportingPeriod, challenges: ChallengeBook,
    handovers: HandoverBook
  ) {
    keys = Array(repeating: [], count: Dimension.allCases.count)
    for dimension in Dimension.allCases {
      if let closed = Self.closed(dimension, in: period) { self[dimension] = closed }
    }
    let texts = Self.textKeys(store.texts)
    self[.reason] = texts
    self[.team] = texts
    self[.iro] = Self.textKeys(store.officers)
    self[.handover] = handovers.groups.map { Key($0.key, $0.label) }
    self[.stage] = challenges.stageNames.map { Key($0) }
    self[.theme] = challenges.themes.map { Key($0) }
    self[.outcome] = challenges.outcomes.map { Key($0) }
    self[.themeByOutcome] = challenges.themes.flatMap { theme in
      challenges.outcomes.map { Key("\(theme) | \($0)", "\(theme): \($0)") }
    }
  }

  /// All groups that there can be of a dimension, in the order of their places; nil where they are
  /// texts out of the files.
  static func closed(_ dimension: Dimension, in period: ReportingPeriod) -> [Key]? {
    let months = period.monthIndex(period.to) + 1
    return switch dimension {
    case .kind: Obligation.Kind.allCases.map { Key($0.key, $0.label) }
    case .month: (0..<months).map { Key(period.monthKey(at: $0), period.monthLabel(at: $0)) }
    case .quarter:
      (0..<((months + 2) / 3)).map {
        Key("\(period.from.year)-Q\($0 + 1)", period.quarterLabel(at: $0))
      }
    case .ageBand: AgeBand.allCases.map { Key($0.key, $0.label) }
    case .leaverAge: LeaverAgeBand.allCases.map { Key($0.key, $0.label) }
    case .sex: sexes
    case .ethnicGroup: EthnicGroup.allCases.map { Key($0.key) }
    case .legalStatus: LegalStatusGroup.allCases.map { Key($0.key, $0.label) }
    case .placement: PlacementGroup.allCases.map { Key($0.key, $0.label) }
    case .need: CategoryOfNeed.list.map { Key($0.code, $0.label) } + [Key("unknown", "Not known")]
    case .code:
      ParticipationCode.list.map { Key($0.code, "\($0.code) \($0.label)") }
        + [Key("blank", "Left blank"), Key("invalid", "Not a code of the list")]
    case .band: LateBand.allCases.map { Key($0.key, $0.label) }
    case .recGroup: CeasedGroup.allCases.map { Key($0.key, $0.label) }
    case .changeReason:
      [Key(notRecorded)] + ReasonPlaceChange.list.map { Key($0.code, $0.label) }
    case .sdqBand: DifficultiesBand.allCases.map { Key($0.key, $0.label) }
    // In one period a child cannot have more officers or social workers than the period has days.
    case .changes: (0...ReportingPeriod.longest).map { Key("\($0)") }
    case .workers: (1...ReportingPeriod.longest).map { Key("\($0)") }
    case .conferenceKind: ConferenceKind.allCases.map { Key($0.key, $0.label) }
    case .range: CaseloadRange.allCases.map { Key($0.key, $0.label) }
    case .reason, .team, .iro, .stage, .theme, .outcome, .themeByOutcome, .score, .handover: nil
    }
  }

  subscript(dimension: Dimension) -> [Key] {
    get { keys[Int(dimension.rawValue)] }
    set { keys[Int(dimension.rawValue)] = newValue }
  }

  /// Blank first, then the texts of a pool in the order of their numbers.
  private static func textKeys(_ pool: IdentifierPool) -> [Key] {
    [Key(notRecorded)] + (0..<UInt32(pool.count)).map { Key(pool[$0]) }
  }

  /// The index of a text's group; 0 for blank.
  static func slot(_ text: UInt32?) -> Int { text.map { Int($0) + 1 } ?? 0 }

  static func slot(_ sex: Sex) -> Int {
    switch sex {
    case .female: 0
    case .male: 1
    case .unknown, .blank, .unlisted: 2
    }
  }

  static func slot(_ need: CategoryOfNeed) -> Int {
    need.isListed ? Int(need.rawValue) : CategoryOfNeed.list.count
  }
}

extension Dimension {
  /// All possible groups, empty or not, in the order of print; nil if they are texts from files.
  ///
  /// Reviews of short breaks are not among the kinds of review: they are in no figure that is broken down by kind.
  public func groups(in period: ReportingPeriod) -> [(key: String, label: String)]? {
    KeySpaces.closed(self, in: period)?.map { ($0.key, $0.label) }
      .filter { self != .kind || $0.0 != Obligation.Kind.shortBreak.key }
  }
}
