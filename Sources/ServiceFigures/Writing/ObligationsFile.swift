import CareRecords
import Documents
import StatutoryReviews

/// The restricted file `obligations-YYYY-YY.csv`: every obligation of the period, one a row.
package enum ObligationsFile {
  /// The heading of the file.
  package static let heading =
    "child,sequence,kind,earliest,latest,held,verdict,daysLate,reason,recorded"

  /// The whole file; a blank date is an unknown limit of the due window.
  package static func text(_ rows: [ObligationRow], store: RecordStore) -> String {
    var text = heading + "\n"
    for row in rows {
      let obligation = row.obligation
      let window = obligation.window
      let daysLate: String = obligation.daysLate.map(String.init) ?? ""
      let reason: String = row.lateReason.map { store.texts[$0] } ?? ""
      let cells: [String] = [
        store.id(ofChild: row.child), obligation.sequence.word, obligation.kind.key,
        written(window.earliest), written(window.latest), written(obligation.held),
        obligation.verdict.word, daysLate, reason, obligation.isRecorded ? "yes" : "no",
      ]
      text += CSVCell.line(cells)
    }
    return text
  }

  private static func written(_ day: CivilDate?) -> String { day?.description ?? "" }
}

/// An obligation of the period with its child, for the list of obligations.
public struct ObligationRow: Sendable {
  /// The child's number in the store.
  public var child: UInt32
  /// The obligation.
  public var obligation: Obligation
  /// LATE_REASON of a late review, a number in the store's pool of texts.
  public var lateReason: UInt32?
}
