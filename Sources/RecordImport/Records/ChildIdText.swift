import CareRecords

/// The id of a child in a cell, without what is not part of it.
enum ChildIdText {
  /// The id without blanks around it, no-break and zero-width characters, `="…"` or an apostrophe in
  /// front, which spreadsheets write so that an id stays text.
  ///
  /// ```swift
  /// plain("=\"0012\"")  // 0012
  /// ```
  static func plain(_ cell: ByteField) -> [UInt8] {
    var bytes: [UInt8] = []
    var id = cell.trimmed
    if id.count >= 3, id[0] == UInt8(ascii: "="), id[1] == UInt8(ascii: "\""),
      id[id.count - 1] == UInt8(ascii: "\"")
    {
      id = id[2, id.count - 1].trimmed
    }
    if id.count > 1, id[0] == UInt8(ascii: "'") { id = id[1, id.count].trimmed }
    bytes.reserveCapacity(id.count)
    var index = 0
    while index < id.count {
      let length = id.blankLength(at: index)
      if length > 1 {
        index += length
      } else {
        bytes.append(id[index])
        index += 1
      }
    }
    return bytes
  }
}
