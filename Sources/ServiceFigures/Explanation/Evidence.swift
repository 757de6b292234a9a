import CareRecords
import StatutoryReviews

/// The rows of the inputs behind one record of a figure's population.
///
/// It is made only when a figure is explained, never when figures are only computed.
struct Evidence: Sendable {
  var child: UInt32?
  /// Every row that the record was made from; first the row that holds the value counted.
  var rows: [SourceLine] = []
  /// The days that decide the outcome, in words: `due 2024-05-01, held 2024-05-03`.
  var note = ""
}

/// How a record of a figure's population counted in the figure.
public enum ExplainedOutcome: Hashable, Sendable {
  /// Counted, or in the numerator of a proportion.
  case counted
  /// In the denominator only.
  case denominatorOnly
  /// In neither the numerator nor the denominator.
  case leftOut(LeftOutReason)

  /// The words in files and messages.
  public var words: String {
    switch self {
    case .counted: "counted"
    case .denominatorOnly: "in the denominator only"
    case .leftOut(let reason): "left out: \(reason.words)"
    }
  }
}

/// One record as a tally counted it, before its rows are looked up.
struct LoggedRecord: Sendable {
  var outcome: ExplainedOutcome
  /// The index of its group in each breakdown of the figure; -1 for none.
  var slots: [Int]
  var evidence: Evidence
}

/// A place in an input: a file and a line.
public struct SourceLine: Hashable, Comparable, Sendable {
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Whether the left one comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.source, left.line) < (right.source, right.line)
  }
}

/// A record of a figure's population, with its outcome and its rows.
public struct ExplainedRecord: Sendable {
  /// How it counted in the figure.
  public var outcome: ExplainedOutcome
  /// The child's number in the store, where it is about one.
  public var child: UInt32?
  /// Every row that it was made from; first the row that holds the value counted.
  public var rows: [SourceLine]
  /// The days that decide, in words; empty where there are none.
  public var note: String
  /// The key of its group in each breakdown.
  public var groups: [Dimension: String]
}

/// A figure with its records and their rows.
public struct FigureExplanation: Sendable {
  /// The figure.
  public var figure: Figure
  /// The records of its population, in the order of their rows.
  ///
  /// A figure worked out from the service as a whole lists the rows of the service that it needs.
  public var records: [ExplainedRecord]
  /// Whether every record has an outcome, so that the outcomes add up to the figure.
  public var isCounted: Bool
  /// What to load so that undetermined records can be decided; only for a partial figure.
  public var remedy: String?
}
