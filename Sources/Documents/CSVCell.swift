/// A cell of a CSV file that the program writes.
public enum CSVCell {
  /// Whether a spreadsheet begins a formula at a byte, or drops it before one.
  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// The text, in quotation marks where RFC 4180 asks for them.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe in front: exports are
  /// opened in spreadsheets, and their cells come from other systems. A plain number is not a
  /// formula and is not changed. Characters that would change how the file is shown are replaced.
  public static func quoted(_ text: String) -> String {
    var text = HarmlessText.of(text)
    if let first = text.utf8.first, isOpening(first), !isNumber(text) { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The text of a cell without the apostrophe that `quoted` put in front.
  package static func unquoted(_ cell: String) -> String {
    guard cell.first == "'", let second = cell.utf8.dropFirst().first, isOpening(second)
    else { return cell }
    return String(cell.dropFirst())
  }

  /// A line of a file: the cells with commas between them and a line end.
  public static func line(_ cells: [String]) -> String {
    var line = Self.cells(cells)
    line += "\n"
    return line
  }

  /// The cells with commas between them, as a part of a line.
  package static func cells(_ cells: [String]) -> String {
    var text = ""
    var isFirst = true
    for cell in cells {
      if !isFirst { text += "," }
      isFirst = false
      text += quoted(cell)
    }
    return text
  }

  /// Whether the text is digits after a sign, with at most one point among them.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return digits.contains { (0x30...0x39).contains($0) }
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      && digits.count { $0 == 0x2E } <= 1
  }
}
