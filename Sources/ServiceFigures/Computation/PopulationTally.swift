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
