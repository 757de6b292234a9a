import CareRecords
import StatutoryReviews

/// How a record counts in a figure.
enum Outcome: Equatable {
  /// In the numerator, or counted.
  case met
  /// In the denominator only.
  case notMet
  /// In the population, but in neither.
  case leftOut(LeftOutReason)
  /// Not of the figure's population.
  case outside
}

/// How a figure reads one record of its population.
struct Measure<Subject>: Sendable {
  let outcome: @Sendable (Subject) -> Outcome
  /// The days, changes or points of a counted record; nil if the figure needs no median or mean.
  let amount: (@Sendable (Subject) -> Int)?
}

/// How a figure is worked out.
enum Calculation: Sendable {
  /// From the records of one population, read one by one.
  case records(RecordCount)
  /// From the whole service, once the children have been read.
  case service(@Sendable (ServiceFacts) -> FigureResult)

  /// Counts the records of a population, which is a property of `FigureTallies`.
  ///
  /// ```swift
  /// .counting(\.reviews) { $0.review.isCancelled ? .met : .outside }
  /// ```
  ///
  /// - Parameters:
  ///   - population: the records that are read.
  ///   - outcome: how a record counts in the figure.
  ///   - amount: the days, changes or points of a counted record; nil if the figure needs no median
  ///     or mean.
  static func counting<Subject: FigureSubject>(
    _ population: WritableKeyPath<FigureTallies, PopulationTally<Subject>> & Sendable,
    _ outcome: @escaping @Sendable (Subject) -> Outcome,
    amount: (@Sendable (Subject) -> Int)? = nil
  ) -> Calculation {
    let measure = Measure(outcome: outcome, amount: amount)
    return .records(
      RecordCount(population: Population(population), hasAmounts: amount != nil) {
        $0[keyPath: population].append($1, measure, $2)
      })
  }

  /// The table whose columns the breakdowns read.
  var table: SubjectTable {
    switch self {
    case .records(let count): count.population.table
    case .service: .officers
    }
  }
}

/// The count of a population's records for one figure.
struct RecordCount: Sendable {
  /// The population that is counted.
  let population: Population
  /// Whether the days, changes or points of counted records are kept too.
  let hasAmounts: Bool
  /// Adds the figure, given by its position in the catalogue, to those counted over this
  /// population.
  let insert: @Sendable (inout FigureTallies, Int, Tally) -> Void
}

/// The table whose rows a breakdown groups.
enum SubjectTable: Sendable {
  case reviews, episodes, escalations, officers, conferences, carerReviews, others
}

/// Why a record that belongs to a figure's population is in neither its numerator nor denominator.
public enum LeftOutReason: String, CaseIterable, Sendable {
  case undetermined, refused, nothingDue, cancelled, shortBreak
  case pn0 = "PN0"
  case blank, invalid, under4, codeMissing, noReview, notRecorded, datesContradict
  case openWithinLimit, unknownStage, unallocated, unknownToRegister, fteUnknown, startUnknown
  case leftBefore, notYetDue, noIRO, ageUnknown, placementStartUnknown, died

  /// The reason in words that follow a number: `32 undetermined …`.
  public var words: String {
    switch self {
    case .undetermined: "that the data cannot settle"
    case .refused: "that could not be read"
    case .nothingDue: "with no review due in the period"
    case .cancelled: "cancelled"
    case .shortBreak: "of short breaks"
    case .pn0: "coded PN0 (under 4)"
    case .blank: "left blank"
    case .invalid: "with a code that does not exist"
    case .under4: "of children under 4"
    case .codeMissing: "with a participation code missing"
    case .noReview: "with no review held in the period"
    case .notRecorded: "not recorded"
    case .datesContradict: "with dates that contradict each other"
    case .openWithinLimit: "still open within the time allowed"
    case .unknownStage: "at a stage that is not named"
    case .unallocated: "without an IRO"
    case .unknownToRegister: "whose IRO is not in the register"
    case .fteUnknown: "without a full-time equivalent"
    case .startUnknown: "whose start is not known"
    case .leftBefore: "who left before the time was up"
    case .notYetDue: "for whom the time is not up"
    case .noIRO: "without a recorded IRO"
    case .ageUnknown: "whose age is not known"
    case .placementStartUnknown: "whose placement began on a day that is not known"
    case .died: "who died"
    }
  }
}
