/// A file of a report that is to be written.
public struct ReportFile: Hashable, Sendable {
  /// The path below the folder of the report, such as `restricted/findings.csv`.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// Describes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Describes a text file in UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
