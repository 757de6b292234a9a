import Documents

/// Rows of a file that the manager accepts as lost, with the reason that the report prints.
public struct AcceptedRows: Hashable, Sendable {
  /// The file as messages name it, or the last part of its path.
  public var file: String
  /// How many rows; with any other number the acceptance lapses.
  public var rows: Int
  /// Why they cannot be mended.
  public var reason: String

  static func read(_ setting: Setting) throws(Failure) -> [AcceptedRows] {
    var accepted: [AcceptedRows] = []
    for (key, value) in try setting.entries(of: "a mapping of files to rows") {
      let settings = try value.settings(ConfigurationKey.acceptedRows)
      accepted.append(
        AcceptedRows(
          file: try key.text(expected: "a file"),
          rows: try settings.required("rows").wholeNumber(in: 1...100_000_000),
          reason: try settings.required("reason").text(expected: "why the rows are lost")))
    }
    return accepted
  }
}
