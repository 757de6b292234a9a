/// A file in a folder of inputs, or a sheet of a workbook, from which nothing is read.
public struct UnreadFile: Sendable, Hashable {
  /// The file as the user named it or below the folder named, with the sheet of a workbook.
  public var name: String
  /// What it is and what to do about it, in words.
  public var reason: String
  /// Whether it is a table, so that something may be missing from the figures.
  public var isTable: Bool

  /// The issues about files: one for all of the same kind.
  package static func issues(about files: [UnreadFile]) -> [DataIssue] {
    var order: [UnreadFile] = []
    var names: [UnreadFile: [String]] = [:]
    for file in files {
      let kind = UnreadFile(name: "", reason: file.reason, isTable: file.isTable)
      if names[kind] == nil { order.append(kind) }
      names[kind, default: []].append(file.name)
    }
    return order.map { kind in
      DataIssue(
        kind.isTable ? .tableNotKnown : .fileNotRead,
        file: (names[kind] ?? []).joined(separator: ", "), detail: kind.reason)
    }
  }

  /// Describes a file.
  public init(name: String, reason: String, isTable: Bool) {
    self.name = name
    self.reason = reason
    self.isTable = isTable
  }
}
