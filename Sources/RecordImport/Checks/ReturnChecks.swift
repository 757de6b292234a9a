import CareRecords

/// The Department's rules 399, 1012, INT08 and INT17, which look across the tables of a return.
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
        Scope(name: "the service's exports", sources: known + reviews, flagged: Set(reviews)))
    }
    let all = scopes
    let results = concurrentMap(all.count) { ScopeCheck(self, all[$0]).run() }
    return (
      results.flatMap(\.findings), results.flatMap(\.notRun) + notRunByRow(all)
    )
  }

  /// Sources that are checked together.
  struct Scope: Sendable {
    var name: String
    var sources: [Int]
    /// The sources whose rows are flagged; the others are only looked into.
    var flagged: Set<Int>
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
