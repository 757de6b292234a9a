import CareRecords

/// Which sources the Department's rules run on together, and which rules can run.
///
/// The rules that look at more than one row, or at the year of the return, run on each return by
/// itself, as the validator used by authorities runs on one upload. Other Reviews are checked with the
/// Header and Episodes of all files together. The rules flag exactly the rows that the validator
/// flags: each row by itself, repeated ones too. A row without CHILD counts as a child of its own.
struct ReturnChecks: Sendable {
  /// Sources that are checked together.
  struct Scope: Sendable {
    /// The name of the return, or of the service's exports.
    var name: String
    var sources: [Int]
    /// The sources whose rows are flagged; the others are only used to compare.
    var flagged: Set<Int>
    /// Whether it is one return, not the service's exports.
    var isReturn = true
    /// The collection year of the return; nil where nothing shows it or there are several.
    var year: ReportingPeriod?
    /// The rules that can be run.
    var runs = RuleSet(without: [])
  }

  let sources: [InputSource]
  /// Whether issues are listed, or only counted.
  let listsIssues: Bool
  /// The returns, and last the service's exports if any file of these has reviews.
  private(set) var scopes: [Scope] = []
  /// The position of the scope that flags the rows of each source; -1 where none does.
  private(set) var scopeOfSource: [Int]
  /// The rules that can be run, and the year, of each scope.
  private(set) var runs: [RuleSet] = []
  private(set) var yearOfScope: [ReportingPeriod?] = []
  /// The checks that could not be run.
  private(set) var notRun: [CheckNotRun] = []
  /// The years whose returns were read.
  let years: [ReportingPeriod]
  /// For each source, whether it is of a return of several years.
  let isMixed: [Bool]
  /// For each source, whether it has the legal status of episodes.
  let hasLegalStatus: [Bool]
  /// The group of each source in which rows can repeat each other: one for each return, and one for
  /// all other files.
  let groupOfSource: [Int]

  /// Forms the scopes of the sources read.
  ///
  /// - Parameter mixedReturns: returns whose dates are in several years, so that the rules of no one
  ///   year apply to them.
  init(_ sources: [InputSource], mixedReturns: Set<String>, listsIssues: Bool = true) {
    self.sources = sources
    self.listsIssues = listsIssues
    years = ReviewsOutsideYears.years(sources, mixed: mixedReturns).sorted()
      .map { ReportingPeriod(startingIn: $0) }
    isMixed = sources.map { $0.format.isReturn && mixedReturns.contains($0.returnName) }
    hasLegalStatus = sources.map { $0.has(EpisodeColumn.legalStatus) }
    var groups: [String?: Int] = [:]
    groupOfSource = sources.map { source in
      let name = source.format.isReturn ? source.returnName : nil
      let group = groups[name] ?? groups.count
      groups[name] = group
      return group
    }
    scopeOfSource = [Int](repeating: -1, count: sources.count)
    scopes = Self.scopes(of: sources)
    for index in scopes.indices {
      let isMixed = mixedReturns.contains(scopes[index].name)
      if !isMixed {
        scopes[index].year = scopes[index].sources.lazy.compactMap { sources[$0].collectionYear }
          .first.map { ReportingPeriod(startingIn: $0) }
      }
      let notRun = notRun(on: scopes[index], isMixed: isMixed)
      scopes[index].runs = RuleSet(without: notRun)
      self.notRun += notRun
      for source in scopes[index].flagged { scopeOfSource[source] = index }
    }
    runs = scopes.map(\.runs)
    yearOfScope = scopes.map(\.year)
    notRun += notRunAnywhere()
  }

  private static func scopes(of sources: [InputSource]) -> [Scope] {
    var scopes: [Scope] = []
    var places: [String: Int] = [:]
    for (index, source) in sources.enumerated() where source.format.isReturn {
      if let known = places[source.returnName] {
        scopes[known].sources.append(index)
        scopes[known].flagged.insert(index)
      } else {
        places[source.returnName] = scopes.count
        scopes.append(Scope(name: source.returnName, sources: [index], flagged: [index]))
      }
    }
    let reviews = sources.indices.filter {
      !sources[$0].format.isReturn && sources[$0].table == .reviews
    }
    if !reviews.isEmpty {
      let known = sources.indices.filter { [.header, .episodes].contains(sources[$0].table) }
      scopes.append(
        Scope(
          name: "the service's exports", sources: known + reviews, flagged: Set(reviews),
          isReturn: false))
    }
    return scopes
  }

  /// The rules that cannot be run on some sources; only the rules on reviews apply to the service's
  /// exports.
  private func notRun(on scope: Scope, isMixed: Bool) -> [CheckNotRun] {
    let unknown =
      isMixed ? "the return is of several years" : "the collection year is not known"
    let files = CheckedFiles(
      name: scope.name, sources: scope.sources.map { sources[$0] },
      withoutYear: scope.year == nil ? unknown : nil)
    let notRun = files.notRun(scope.isReturn ? [.reviews, .annualReturn] : [.reviews])
    // A return of an earlier year has no DoLo, so its rules are not missed.
    guard let year = scope.year, year.from.year < LibertyRules.firstYear,
      !files.sources.contains(where: { $0.table == .deprivationOfLiberty })
    else { return notRun }
    return notRun.filter { !$0.check.definition.needs.contains(.table(.deprivationOfLiberty)) }
  }

  /// The rules that apply to none of the inputs.
  private func notRunAnywhere() -> [CheckNotRun] {
    func list(_ group: CheckGroup, _ reason: String) -> [CheckNotRun] {
      Check.allCases.filter { $0.definition.group == group }
        .map { CheckNotRun($0, scope: CheckedFiles.all, reason: reason) }
    }
    if scopes.contains(where: \.isReturn) { return [] }
    return (scopes.isEmpty ? list(.reviews, "no Reviews table") : [])
      + list(.annualReturn, "no annual return")
  }

  /// The position of the scope of the service's exports; nil where no file of these has reviews.
  var serviceScope: Int? { scopes.last.flatMap { $0.isReturn ? nil : scopes.count - 1 } }
}
