import Documents
import Files

/// A file of settings, YAML or JSON, as a tree of values with their places.
enum SettingsFile {
  /// The largest file that is read; settings are small, exports are not.
  private static let largest = 1 << 20

  static func read(_ path: String) throws(Failure) -> Setting {
    let bytes = try FileSystem.bytes(of: path, largest: largest, kind: "a file of settings")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        path, what: "the bytes are not UTF-8", expected: "a file saved as UTF-8")
    }
    return try parse(text, file: path)
  }

  /// Reads a text; `file` is what messages call it.
  static func parse(_ text: String, file: String) throws(Failure) -> Setting {
    var reader = YAMLReader(text, file: file)
    guard let root = try reader.read() else {
      throw Failure(file, what: "the file is empty", expected: "settings")
    }
    return Setting(file: file, node: root, subject: "the file")
  }
}
