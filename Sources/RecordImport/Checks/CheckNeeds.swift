import CareRecords

/// What the checks that no rule of the Department has need of the inputs as a whole.
enum CheckNeeds {
  /// The inputs together, where a check is held against all of them.
  static let scope = "all files"

  private static let tables: [(checks: [Check], tables: [RecordTable])] = [
    ([.reviewsOfOneDayDisagree, .reviewsCloseTogether], [.reviews]),
    ([.episodeAbsentFromLaterReturn, .startUnknown], [.episodes]),
    ([.reviewOutsideCare], [.reviews, .episodes]),
    ([.openPastEighteen], [.episodes]),
    ([.stageUnknown, .resolvedBeforeRaised], [.escalations]),
    ([.officerNotInRegister], [.officers]),
    ([.allocationsOverlap], [.allocations]),
    ([.neverReviewed, .reviewOverdue], [.episodes, .reviews]),
    ([.reviewAfterPeriod, .reviewInFuture], [.reviews]),
  ]

  /// The checks that need the last day of a report or its settings, in their order.
  static let ofReport: [Check] = [
    .reviewsOfOneDayDisagree, .reviewsCloseTogether, .episodeAbsentFromLaterReturn, .startUnknown,
    .reviewOutsideCare, .dueDateDiffers, .openPastEighteen, .stageUnknown, .allocationsOverlap,
    .neverReviewed, .reviewOverdue, .reviewAfterPeriod, .reviewInFuture,
  ]

  /// The checks that nothing among the inputs can be held to, each with the reason.
  static func notRun(in store: RecordStore, mixed: Set<String>) -> [CheckNotRun] {
    var notRun: [CheckNotRun] = []
    func note(_ check: Check, _ reason: String) {
      notRun.append(CheckNotRun(check, scope: scope, reason: reason))
    }
    for need in tables {
      let missing = need.tables.filter { !store.supplies($0) }.map(\.name)
      guard !missing.isEmpty else { continue }
      for check in need.checks { note(check, "no \(ImportError.list(missing)) table") }
    }
    let returns = Set(
      store.sources.filter { $0.format.isReturn && $0.table == .episodes }.map(\.returnName))
    if store.supplies(.episodes), returns.count < 2 {
      note(.episodeAbsentFromLaterReturn, "no two returns with episodes")
    }
    if !store.supplies(ReviewColumn.due) {
      note(.dueDateDiffers, "no column REVIEW_DUE in Reviews")
    }
    if !DatesBeforeBirth.hasBirthDates(store) { note(.dateBeforeBirth, "no column DOB") }
    if !store.supplies(.reviews) {
      note(.reviewOutsideYears, "no Reviews table")
    } else if ReviewsOutsideYears.years(store, mixed: mixed).isEmpty {
      note(.reviewOutsideYears, "no return of one known year")
    }
    return notRun
  }
}

extension ImportedRecords {
  /// Lists the checks that hold records against the last day of a report as not run.
  ///
  /// They are for commands that make no report; a check that nothing can be held to stays listed
  /// with that reason alone.
  public mutating func listChecksOfReport() {
    list(CheckNeeds.ofReport, reason: "it needs the last day of a report, as generate has it")
  }

  /// Lists the check for reviews in the future as not run, where the day of the report is not set.
  public mutating func listCheckOfReportDate() {
    list([.reviewInFuture], reason: "report_date is not set")
  }

  private mutating func list(_ checks: [Check], reason: String) {
    let listed = Set(checksNotRun.filter { $0.scope == CheckNeeds.scope }.map(\.check))
    checksNotRun += checks.filter { !listed.contains($0) }.map {
      CheckNotRun($0, scope: CheckNeeds.scope, reason: reason)
    }
  }
}
