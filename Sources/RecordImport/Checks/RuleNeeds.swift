import CareRecords

/// What the Department's rules for the Header and for episodes need, rule by rule.
enum RuleNeeds {
  /// A rule, and what it looks at beyond its own row.
  private struct Need {
    var checks: [Check]
    var tables: [RecordTable]
    var hasYear = false
    /// Columns of Episodes that a file can lack.
    var columns: [String] = []
  }

  private static let all: [Need] = [
    Need(checks: [.sexInvalid, .birthDateInvalid, .ethnicOriginInvalid], tables: [.header]),
    Need(checks: [.bornAfterYear], tables: [.header], hasYear: true),
    Need(checks: [.firstEpisodeBeforeBirth], tables: [.episodes, .header]),
    Need(
      checks: [
        .episodeStartInvalid, .episodeNotEnded, .reasonBeganInvalid, .legalStatusInvalid,
      ], tables: [.episodes]),
    Need(checks: [.needInvalid], tables: [.episodes], columns: ["CIN"]),
    Need(
      checks: [
        .placementInvalid, .episodeEndInvalid, .endWithoutReason, .reasonCeasedInvalid,
        .episodeBefore1991,
      ], tables: [.episodes]),
    Need(checks: [.episodeAfterYear], tables: [.episodes], hasYear: true),
    Need(checks: [.episodeOfOneDay, .episodeEndsBeforeStart], tables: [.episodes]),
    Need(checks: [.firstEpisodeNotStart], tables: [.episodes], hasYear: true),
    Need(
      checks: [
        .continuationMissing, .startOnDayOfEnd, .careEndedWithoutStart,
        .continuationNotOnDayOfEnd,
      ], tables: [.episodes]),
    Need(
      checks: [.legalStatusUnchanged, .placementUnchanged, .placementAndStatusUnchanged],
      tables: [.episodes], columns: ["PLACE_PROVIDER", "PL_POST", "URN"]),
    Need(checks: [.episodeAfterLast, .episodesOverlap], tables: [.episodes]),
    Need(checks: [.needChanged], tables: [.episodes], columns: ["CIN"]),
  ]

  /// All these rules, in the order of their numbers.
  static var checks: [Check] { all.flatMap(\.checks) }

  /// The rules that cannot be run on some sources, each with the reason.
  ///
  /// - Parameter withoutYear: why the year is not known, nil where it is.
  static func notRun(
    on sources: [InputSource], withoutYear: String?, scope: String
  ) -> [CheckNotRun] {
    all.flatMap { need in
      guard let reason = reason(need, sources, withoutYear) else { return [CheckNotRun]() }
      return need.checks.map { CheckNotRun($0, scope: scope, reason: reason) }
    }
  }

  private static func reason(
    _ need: Need, _ sources: [InputSource], _ withoutYear: String?
  ) -> String? {
    let missing = need.tables.filter { table in !sources.contains { $0.table == table } }
    guard missing.isEmpty else { return "no \(ImportError.list(missing.map(\.name))) table" }
    let episodes = sources.filter { $0.table == .episodes }
    // A file without the column among others with it would pass for one with blank cells.
    let columns = need.columns.filter { column in
      episodes.contains { !$0.columns.contains(column) }
    }
    guard columns.isEmpty else { return "no column \(ImportError.list(columns)) in Episodes" }
    return need.hasYear ? withoutYear : nil
  }
}

/// Checks, as bits.
struct RuleSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// All checks but those that cannot be run.
  init(without notRun: [CheckNotRun]) {
    (low, high) = (UInt64.max, UInt64.max)
    for check in notRun.map(\.check.rawValue) {
      if check < 64 { low &= ~(1 << UInt64(check)) } else { high &= ~(1 << UInt64(check - 64)) }
    }
  }

  @inline(__always)
  func contains(_ check: Check) -> Bool {
    let number = UInt64(check.rawValue)
    return (number < 64 ? low >> number : high >> (number - 64)) & 1 == 1
  }
}
