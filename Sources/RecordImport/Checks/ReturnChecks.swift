import CareRecords

/// The Department's rules that look at more than one row, or at the year of the return.
///
/// They run on each return by itself, as the validator used by authorities runs on one upload.
/// Other Reviews are checked with the Header and Episodes of all files together. The rules flag
/// exactly the rows that the validator flags: each row by itself, repeated ones too. A row without
/// CHILD counts as a child of its own.
struct ReturnChecks {
  let store: RecordStore
  let rules: RuleColumns
  /// For each source the rows of its table that came from it.
  let rows: [Range<Int>]

  /// Returns whose dates are in several years, so that the rules of no one year apply to them.
  var mixedReturns: Set<String> = []

  /// Runs all checks; the result has their issues, and the checks that could not be run.
  func run() -> (issues: [DataIssue], notRun: [CheckNotRun]) {
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
    let notRun = all.map(notRun)
    let issues = concurrentMap(all.count * 2) { index in
      let (scope, runs) = (all[index / 2], RuleSet(without: notRun[index / 2]))
      return index % 2 == 0 ? ScopeCheck(self, scope, runs).run() : episodeRules(scope, runs)
    }
    return (issues.flatMap(\.self), notRun.flatMap(\.self) + notRunAnywhere(all))
  }

  /// The rules that cannot be run on some sources; only the rules on reviews apply to the service's
  /// exports.
  private func notRun(on scope: Scope) -> [CheckNotRun] {
    let unknown =
      mixedReturns.contains(scope.name)
      ? "the return is of several years" : "the collection year is not known"
    let files = CheckedFiles(
      name: scope.name, sources: scope.sources.map { store.sources[$0] },
      withoutYear: year(of: scope) == nil ? unknown : nil)
    return files.notRun(scope.isReturn ? [.reviews, .annualReturn] : [.reviews])
  }

  /// The rules that apply to none of the inputs.
  private func notRunAnywhere(_ scopes: [Scope]) -> [CheckNotRun] {
    func list(_ group: CheckGroup, _ reason: String) -> [CheckNotRun] {
      Check.allCases.filter { $0.definition.group == group }
        .map { CheckNotRun($0, scope: CheckedFiles.all, reason: reason) }
    }
    if scopes.contains(where: \.isReturn) { return [] }
    return (scopes.isEmpty ? list(.reviews, "no Reviews table") : [])
      + list(.annualReturn, "no annual return")
  }

  /// The rules on the Header and on episodes, which apply only to a return.
  private func episodeRules(_ scope: Scope, _ runs: RuleSet) -> [DataIssue] {
    guard scope.isReturn else { return [] }
    return (YearRules(self, scope)?.run() ?? []) + EpisodeSequenceRules(self, scope, runs).run()
  }

  /// The collection year of a return; nil where nothing shows it or there are several.
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
    /// The sources whose rows are flagged; the others are only used to compare.
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
}
