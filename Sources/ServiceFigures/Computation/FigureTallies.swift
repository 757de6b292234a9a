import CareRecords

/// The tallies of the whole catalogue.
struct FigureTallies: Sendable {
  var reviews: PopulationTally<ReviewSubject>
  var obligations: PopulationTally<ObligationSubject>
  var children: PopulationTally<ChildSubject>
  var starts: PopulationTally<CareMove>
  var endings: PopulationTally<CareMove>
  var challenges: PopulationTally<Challenge>
  var stages: PopulationTally<ChallengeStage>
  var intervals: PopulationTally<ReviewInterval>
  var placementChanges: PopulationTally<PlacementChange>
  var adoptions: PopulationTally<PlacementForAdoption>
  var incidents: PopulationTally<MissingIncident>
  var careLeavers: PopulationTally<CareLeaverOutcomes>
  var recentReviews: PopulationTally<RecentReview>

  /// Prepares the tallies; `explaining` is the id of a figure whose records are kept.
  init(
    _ catalogue: [FigureDefinition], store: RecordStore, keys: KeySpaces,
    explaining: String? = nil
  ) {
    func members<Subject>(
      _ measure: (Calculation) -> Measure<Subject>?
    ) -> PopulationTally<Subject> {
      PopulationTally(
        catalogue.enumerated().compactMap { index, definition in
          guard let measure = measure(definition.calculation) else { return nil }
          let tally = Tally(
            definition, dimensions: definition.dimensions(in: store), keys: keys,
            hasDays: measure.amount != nil, isExplained: definition.id == explaining)
          return (index, measure, tally)
        })
    }
    reviews = members { if case .reviews(let measure) = $0 { measure } else { nil } }
    obligations = members { if case .obligations(let measure) = $0 { measure } else { nil } }
    children = members { if case .children(let measure) = $0 { measure } else { nil } }
    starts = members { if case .starts(let measure) = $0 { measure } else { nil } }
    endings = members { if case .endings(let measure) = $0 { measure } else { nil } }
    challenges = members { if case .challenges(let measure) = $0 { measure } else { nil } }
    stages = members { if case .stages(let measure) = $0 { measure } else { nil } }
    intervals = members { if case .intervals(let measure) = $0 { measure } else { nil } }
    placementChanges = members {
      if case .placementChanges(let measure) = $0 { measure } else { nil }
    }
    adoptions = members { if case .adoptions(let measure) = $0 { measure } else { nil } }
    incidents = members { if case .incidents(let measure) = $0 { measure } else { nil } }
    careLeavers = members { if case .careLeavers(let measure) = $0 { measure } else { nil } }
    recentReviews = members { if case .recentReviews(let measure) = $0 { measure } else { nil } }
  }

  /// The records of the figure that is explained.
  var log: [LoggedRecord] {
    func logged<Subject>(_ population: PopulationTally<Subject>) -> [LoggedRecord] {
      population.tallies.compactMap(\.log).first ?? []
    }
    return logged(reviews) + logged(obligations) + logged(children) + logged(starts)
      + logged(endings) + logged(challenges) + logged(stages) + logged(intervals)
      + logged(placementChanges) + logged(adoptions) + logged(incidents) + logged(careLeavers)
      + logged(recentReviews)
  }

  /// Closes a child.
  mutating func endChild() {
    reviews.endChild()
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: FigureTallies) {
    reviews.add(other.reviews)
    obligations.add(other.obligations)
    children.add(other.children)
    starts.add(other.starts)
    endings.add(other.endings)
    intervals.add(other.intervals)
    placementChanges.add(other.placementChanges)
    adoptions.add(other.adoptions)
    incidents.add(other.incidents)
    careLeavers.add(other.careLeavers)
    recentReviews.add(other.recentReviews)
  }

  /// The results by position in the catalogue; figures of the service are not among them.
  func results(_ catalogue: [FigureDefinition], keys: KeySpaces) -> [Int: FigureResult] {
    var results: [Int: FigureResult] = [:]
    func collect<Subject>(_ population: PopulationTally<Subject>, isClustered: Bool = false) {
      for (index, tally) in zip(population.figures, population.tallies) {
        results[index] = tally.result(catalogue[index], keys: keys, isClustered: isClustered)
      }
    }
    collect(reviews, isClustered: true)
    collect(obligations)
    collect(children)
    collect(starts)
    collect(endings)
    collect(challenges)
    collect(stages)
    collect(intervals)
    collect(placementChanges)
    collect(adoptions)
    collect(incidents)
    collect(careLeavers)
    collect(recentReviews)
    return results
  }
}

extension FigureDefinition {
  /// The breakdowns for which a store has what they are about.
  func dimensions(in store: RecordStore) -> [Dimension] {
    breakdowns.filter { dimension in
      let needs = dimension.needs(calculation.table)
      return needs.isEmpty || needs.contains { store.supplies($0) }
    }
  }
}

/// The tallies of all figures that run over one population.
struct PopulationTally<Subject: FigureSubject>: Sendable {
  private let measures: [Measure<Subject>]
  /// The position of each figure in the catalogue.
  let figures: [Int]
  private(set) var tallies: [Tally]

  init(_ members: [(figure: Int, measure: Measure<Subject>, tally: Tally)]) {
    figures = members.map(\.figure)
    measures = members.map(\.measure)
    tallies = members.map(\.tally)
  }

  /// Counts a record in every figure.
  ///
  /// - Parameter evidence: what it rests on, where a figure is explained. No closure makes it
  ///   later: one would keep a copy of the whole pass for every record, ten times the work.
  mutating func add(_ subject: Subject, from evidence: Evidence?) {
    for index in tallies.indices {
      tallies[index].add(subject, measures[index], from: evidence)
    }
  }

  /// Closes a child in every figure.
  mutating func endChild() {
    for index in tallies.indices { tallies[index].endChild() }
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: PopulationTally) {
    for index in tallies.indices { tallies[index].add(other.tallies[index]) }
  }
}
