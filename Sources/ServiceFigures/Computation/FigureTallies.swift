import CareRecords

/// The tallies of the whole catalogue; each property is one population, listed only here.
struct FigureTallies: Sendable {
  var reviews = PopulationTally<ReviewSubject>()
  var obligations = PopulationTally<ObligationSubject>()
  var children = PopulationTally<ChildSubject>()
  var starts = PopulationTally<CareMove>()
  var endings = PopulationTally<CareMove>()
  var challenges = PopulationTally<Challenge>()
  var stages = PopulationTally<ChallengeStage>()
  var intervals = PopulationTally<ReviewInterval>()
  var placementChanges = PopulationTally<PlacementChange>()
  /// Ends of placements with a reason, as the Department counts them.
  var recordedChanges = PopulationTally<PlacementChange>()
  var adoptions = PopulationTally<PlacementForAdoption>()
  var incidents = PopulationTally<MissingIncident>()
  var careLeavers = PopulationTally<CareLeaver>()
  var deprivations = PopulationTally<DeprivedChild>()
  var recentReviews = PopulationTally<RecentEvent>()
  var recentContacts = PopulationTally<RecentEvent>()
  var conferences = PopulationTally<Conference>()
  var carerReviews = PopulationTally<CarerReview>()
  var handovers = PopulationTally<OfficerHandover>()

  /// The populations in use.
  private var populations: [Population] = []

  /// Prepares the tallies.
  ///
  /// - Parameters:
  ///   - supplied: the positions in the catalogue of the figures whose tables and columns are there.
  ///     The others are not counted at all.
  ///   - explaining: the id of a figure whose records are kept.
  init(
    _ catalogue: [FigureDefinition], supplied: [Int], store: RecordStore, keys: KeySpaces,
    explaining: String? = nil
  ) {
    for index in supplied {
      let definition = catalogue[index]
      guard case .records(let count) = definition.calculation else { continue }
      let tally = Tally(
        definition, dimensions: definition.dimensions(in: store), keys: keys,
        hasDays: count.hasAmounts, isExplained: definition.id == explaining)
      count.insert(&self, index, tally)
      if !populations.contains(where: { $0.path == count.population.path }) {
        populations.append(count.population)
      }
    }
  }

  /// The records of the figure that is explained.
  var log: [LoggedRecord] {
    populations.lazy.flatMap { $0.tallies(self) }.compactMap(\.tally.log).first ?? []
  }

  /// Ends the counts of a child.
  mutating func endChild() {
    reviews.endChild()
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: FigureTallies) {
    for population in populations { population.add(&self, other) }
  }

  /// The results by position in the catalogue; figures of the service are not among them.
  func results(
    _ catalogue: [FigureDefinition], keys: KeySpaces, _ unread: UnreadRows
  ) -> [Int: FigureResult] {
    var results: [Int: FigureResult] = [:]
    for population in populations {
      for (figure, tally) in population.tallies(self) {
        results[figure] = tally.result(
          catalogue[figure], keys: keys, isClustered: population.isClustered,
          unread.doubt(catalogue[figure], population))
      }
    }
    return results
  }
}

/// A population that figures run over, with the type of its records erased.
struct Population: Sendable {
  /// The property that holds its tallies.
  let path: PartialKeyPath<FigureTallies> & Sendable
  /// The table whose columns the breakdowns read.
  let table: SubjectTable
  /// The table of which each row is a record of the population; nil where records are made of several.
  let rows: RecordTable?
  /// Whether intervals are widened because several records of one child tend to be alike.
  let isClustered: Bool
  /// Adds the counts of another part of the children.
  let add: @Sendable (inout FigureTallies, FigureTallies) -> Void
  /// The tallies, each with the position of its figure in the catalogue.
  let tallies: @Sendable (FigureTallies) -> [(figure: Int, tally: Tally)]

  init<Subject: FigureSubject>(
    _ path: WritableKeyPath<FigureTallies, PopulationTally<Subject>> & Sendable
  ) {
    self.path = path
    table = Subject.table
    rows = Subject.rows
    isClustered = Subject.isClustered
    add = { $0[keyPath: path].add($1[keyPath: path]) }
    tallies = { all in
      let population = all[keyPath: path]
      return zip(population.figures, population.tallies).map { ($0, $1) }
    }
  }
}

extension FigureDefinition {
  /// The breakdowns for which a store has the columns they need.
  func dimensions(in store: RecordStore) -> [Dimension] {
    breakdowns.filter { dimension in
      let needs = dimension.needs(calculation.table)
      return needs.isEmpty || needs.contains { store.supplies($0) }
    }
  }
}

/// The tallies of all figures that run over one population.
struct PopulationTally<Subject: FigureSubject>: Sendable {
  private var measures: [Measure<Subject>] = []
  /// The position of each figure in the catalogue.
  private(set) var figures: [Int] = []
  private(set) var tallies: [Tally] = []
  /// The dimensions that any of the figures is broken down by.
  private var dimensions: [Dimension] = []

  /// Adds a figure to be counted over the population.
  mutating func append(_ figure: Int, _ measure: Measure<Subject>, _ tally: Tally) {
    for dimension in tally.dimensions where !dimensions.contains(dimension) {
      dimensions.append(dimension)
    }
    figures.append(figure)
    measures.append(measure)
    tallies.append(tally)
  }

  /// Counts a record in every figure.
  ///
  /// - Parameter evidence: the rows behind the record, if a figure is explained. A closure that
  ///   made it later would copy the whole pass for every record, which is ten times the work.
  mutating func add(_ subject: Subject, from evidence: Evidence?) {
    if tallies.isEmpty { return }
    // The groups are found once for all figures.
    var slots = RecordSlots()
    for dimension in dimensions { slots[dimension] = subject.slot(dimension) }
    for index in tallies.indices {
      tallies[index].add(subject, measures[index], in: slots, from: evidence)
    }
  }

  /// Leaves records out of every figure that nobody can place.
  mutating func addUndetermined(_ count: Int, from evidence: Evidence?) {
    for index in tallies.indices { tallies[index].addUndetermined(count, from: evidence) }
  }

  /// Ends the counts of a child in every figure.
  mutating func endChild() {
    for index in tallies.indices { tallies[index].endChild() }
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: PopulationTally) {
    for index in tallies.indices { tallies[index].add(other.tallies[index]) }
  }
}
