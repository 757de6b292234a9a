/// A cell of a CSV file that the program writes.
public enum CSVCell {
  /// What a spreadsheet takes for the beginning of a formula, or drops in front of one.
  private static let openings: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D]

  /// The text, in quotation marks where RFC 4180 asks for them.
  ///
  /// Text that a spreadsheet would take for a formula is set off with an apostrophe: exports are
  /// opened in spreadsheets, and their cells come from other systems. A plain number runs nothing
  /// and stays as it is.
  public static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, openings.contains(first), !isNumber(text) { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The text of a cell that was set off with an apostrophe.
  package static func unquoted(_ cell: String) -> String {
    guard cell.first == "'", let second = cell.utf8.dropFirst().first, openings.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }

  /// A line of a file: the cells with commas between them and a line end.
  public static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  /// Digits after a sign, with at most one point among them.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return digits.contains { (0x30...0x39).contains($0) }
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      && digits.count { $0 == 0x2E } <= 1
  }
}
