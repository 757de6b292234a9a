import CareRecords

/// The Department's rules that look at more than one row, or at the year of the return.
///
/// Each return is held to them by itself, as the validator used by authorities holds one upload;
/// all other Reviews are held to the Header and Episodes of all files together. They flag exactly
/// the rows that the validator flags: every row by itself, repeated ones too, and a row without
/// CHILD stands for a child of its own.
struct ReturnChecks {
  let store: RecordStore
  let rules: RuleColumns
  /// For each source the rows of its table that came from it.
  let rows: [Range<Int>]

  /// Returns whose dates are of several years, so that no one year's rules hold for them.
  var mixedReturns: Set<String> = []

  /// Findings of all checks, and those that could not be run.
  func run() -> (findings: [Finding], notRun: [CheckNotRun]) {
    var scopes = returnScopes()
    let reviews = store.sources.indices.filter {
      !store.sources[$0].format.isReturn && store.sources[$0].table == .reviews
    }
    if !reviews.isEmpty {
      let known = store.sources.indices.filter {
        [.header, .episodes].contains(store.sources[$0].table)
      }
      scopes.append(
        Scope(
          name: "the service's exports", sources: known + reviews, flagged: Set(reviews),
          isReturn: false))
    }
    let all = scopes
    let results = concurrentMap(all.count * 2) { index in
      let scope = all[index / 2]
      return index % 2 == 0 ? ScopeCheck(self, scope).run() : episodeRules(scope)
    }
    let notRun = results.flatMap(\.notRun) + notRunByRow(all) + notRunAnywhere(all)
    return (results.flatMap(\.findings), notRun)
  }

  /// The rules that nothing among the inputs is held to.
  private func notRunAnywhere(_ scopes: [Scope]) -> [CheckNotRun] {
    func list(_ checks: [Check], _ reason: String) -> [CheckNotRun] {
      checks.map { CheckNotRun($0, scope: CheckNeeds.scope, reason: reason) }
    }
    if scopes.contains(where: \.isReturn) { return [] }
    return (scopes.isEmpty ? list(Self.reviewRules, "no Reviews table") : [])
      + list(RuleNeeds.checks, "no annual return")
  }

  private static let reviewRules: [Check] = [
    .reviewDateInvalid, .participationInvalid, .shortBreakReviewed, .under4CodeAtFourOrOver,
    .fourOrOverCodeUnder4, .childWithoutEpisode, .childNotInHeader, .birthDateDiffers,
  ]

  /// The rules on the Header and on episodes, which only a return is held to.
  private func episodeRules(_ scope: Scope) -> (findings: [Finding], notRun: [CheckNotRun]) {
    guard scope.isReturn else { return ([], []) }
    let year = year(of: scope)
    let unknown =
      mixedReturns.contains(scope.name)
      ? "the return is of several years" : "the collection year is not known"
    let notRun = RuleNeeds.notRun(
      on: scope.sources.map { store.sources[$0] }, withoutYear: year == nil ? unknown : nil,
      scope: scope.name)
    let sequences = EpisodeSequenceRules(self, scope, RuleSet(without: notRun)).run()
    return ((YearRules(self, scope)?.run() ?? []) + sequences, notRun)
  }

  /// The collection year of a return, nil where nothing tells it or there are several.
  func year(of scope: Scope) -> ReportingPeriod? {
    if mixedReturns.contains(scope.name) { return nil }
    return scope.sources.lazy.compactMap { store.sources[$0].collectionYear }.first
      .map { ReportingPeriod(startingIn: $0) }
  }

  /// The rows of a table that may be flagged, a range for each source.
  func flaggedRows(_ table: RecordTable, of scope: Scope) -> [Range<Int>] {
    scope.sources.filter { scope.flagged.contains($0) && store.sources[$0].table == table }
      .map { rows[$0] }
  }

  /// Sources that are checked together.
  struct Scope: Sendable {
    var name: String
    var sources: [Int]
    /// The sources whose rows are flagged; the others are only looked into.
    var flagged: Set<Int>
    /// Whether it is one return, not the service's exports.
    var isReturn = true
  }

  private func returnScopes() -> [Scope] {
    var scopes: [Scope] = []
    for (index, source) in store.sources.enumerated() where source.format.isReturn {
      if let known = scopes.firstIndex(where: { $0.name == source.returnName }) {
        scopes[known].sources.append(index)
        scopes[known].flagged.insert(index)
      } else {
        scopes.append(Scope(name: source.returnName, sources: [index], flagged: [index]))
      }
    }
    return scopes
  }

  /// The rules on single Reviews rows, where there is nothing to hold them to.
  private func notRunByRow(_ scopes: [Scope]) -> [CheckNotRun] {
    var notRun: [CheckNotRun] = []
    for scope in scopes {
      let reviews = scope.sources.filter { store.sources[$0].table == .reviews }
      guard !reviews.isEmpty else {
        for check in [
          Check.reviewDateInvalid, .participationInvalid, .under4CodeAtFourOrOver,
          .fourOrOverCodeUnder4,
        ] {
          notRun.append(CheckNotRun(check, scope: scope.name, reason: "no Reviews table"))
        }
        continue
      }
      func need(_ column: String, for checks: [Check]) {
        guard !reviews.contains(where: { store.sources[$0].columns.contains(column) }) else {
          return
        }
        for check in checks {
          notRun.append(
            CheckNotRun(check, scope: scope.name, reason: "no column \(column) in Reviews"))
        }
      }
      need(
        "REVIEW_CODE",
        for: [.participationInvalid, .under4CodeAtFourOrOver, .fourOrOverCodeUnder4])
      need("DOB", for: [.under4CodeAtFourOrOver, .fourOrOverCodeUnder4, .birthDateDiffers])
    }
    return notRun
  }
}
