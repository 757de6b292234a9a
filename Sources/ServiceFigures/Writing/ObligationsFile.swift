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
      text += cells.map(CSVCell.quoted).joined(separator: ",") + "\n"
    }
    return text
  }
}

/// A cell of a CSV file that the program writes.
public enum CSVCell {
  /// The text, in quotation marks where RFC 4180 asks for them.
  ///
  /// Text that a spreadsheet would take for a formula is set off with an apostrophe: exports are
  /// opened in spreadsheets, and their cells come from other systems.
  public static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40].contains(first), Double(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}
