import Foundation

/// Writes Swift code that holds the texts of files: `embed-files OUTPUT [NAME PATH]...`.
@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, arguments.count % 2 == 1 else {
      throw EmbeddingError(text: "usage: embed-files OUTPUT [NAME PATH]...")
    }
    var code = head
    var rest = arguments.dropFirst()
    while let name = rest.popFirst(), let path = rest.popFirst() {
      code += "    (\n"
      code += "name: \(try literal(name, of: path)),\n"
      code += "text: \(try literal(text(of: path), of: path))\n),\n"
    }
    code += tail
    // An unchanged file stays as it is, so that nothing built from it is built again.
    if let bytes = FileManager.default.contents(atPath: output), bytes == Data(code.utf8) { return }
    try code.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func text(of path: String) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: path))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw EmbeddingError(text: "\(path): error: the text is not UTF-8")
    }
    return text
  }

  /// A raw literal of several lines, which the compiler takes as it stands.
  ///
  /// Its delimiters have one `#` more than the longest run of them in the text, so that nothing
  /// in the text ends the literal or is taken for an escape.
  private static func literal(_ text: String, of path: String) throws -> String {
    guard !text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\0" }) else {
      throw EmbeddingError(text: "\(path): error: the text has carriage returns or NUL characters")
    }
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    let marks = String(repeating: "#", count: longest + 1)
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }

  private static let head = """
    /// The texts that are part of the program.
    enum EmbeddedFiles {
      /// Every text with its name, in the order of the names.
      static let files: [(name: String, text: String)] = [

    """

  private static let tail = """
      ]

      /// The text with a name, nil when there is none.
      static func text(_ name: String) -> String? { files.first { $0.name == name }?.text }
    }

    """
}

/// Why no code could be written, in the form in which a build shows it.
struct EmbeddingError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
