import Files

/// A file that is there itself: no link to another one, and no pipe or device, which might never end.
enum PlainFile {
  /// What is wrong with anything else, and what to do.
  static let problem = "it is a link, or no file that can be read; delete it and generate again"

  /// The largest file of a report that is read.
  private static let largest = 1 << 28

  /// Whether a plain file is at a path below a folder, with no link on the way.
  static func isAt(_ name: String, below folder: String) -> Bool {
    let path = "\(folder)/\(name)"
    guard case .file? = FileSystem.kind(path).kind else { return false }
    return FileSystem.canonical(path).utf8
      .elementsEqual("\(FileSystem.canonical(folder))/\(name)".utf8)
  }

  /// The text of a plain file; nil if there is none at the path, or it is too large.
  static func text(_ name: String, below folder: String) -> String? {
    guard isAt(name, below: folder),
      let bytes = try? FileSystem.bytes(
        of: "\(folder)/\(name)", largest: largest, kind: "a file of the report")
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
