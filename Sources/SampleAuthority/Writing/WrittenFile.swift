/// One file of a synthetic authority that was written.
public struct WrittenFile: Sendable, Equatable {
  /// The file's path below the folder of the sample.
  public let name: String
  /// The records in it, headings apart; 0 for texts.
  public let rows: Int
  /// The size in bytes.
  public let bytes: Int
}
