import CareRecords
import StatutoryReviews

/// The restricted file `obligations.csv`: every obligation of the period, one a row.
public enum ObligationsFile {
  /// The heading of the file.
  public static let heading =
    "child,sequence,kind,earliest,latest,held,verdict,daysLate,reason,recorded"

  /// The whole file; a blank date is a bound that is not known.
  public static func text(_ rows: [ObligationRow], store: RecordStore) -> String {
    var text = heading + "\n"
    for row in rows {
      let obligation = row.obligation
      let cells = [
        store.children[row.child], obligation.sequence.word, obligation.kind.key,
        obligation.window.earliest?.description ?? "", obligation.window.latest?.description ?? "",
        obligation.held?.description ?? "", obligation.verdict.word,
        obligation.daysLate.map { "\($0)" } ?? "", row.lateReason.map { store.texts[$0] } ?? "",
        obligation.isRecorded ? "yes" : "no",
      ]
      text += CSVCell.line(cells)
    }
    return text
  }
}
