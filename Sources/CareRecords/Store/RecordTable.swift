/// A table of records that an input file can hold.
public enum RecordTable: String, CaseIterable, Sendable, Hashable {
  // The Department's annual return.
  case header = "Header"
  case episodes = "Episodes"
  case reviews = "Reviews"
  case uasc = "UASC"
  case oc2 = "OC2"
  case oc3 = "OC3"
  case ad1 = "AD1"
  case placedAdoption = "PlacedAdoption"
  case prevPerm = "PrevPerm"
  case missing = "Missing"
  case socialWorkers = "SWEpisodes"
  case deprivationOfLiberty = "DoLo"
  // The service's own exports.
  case escalations = "Escalations"
  case officers = "IROs"
  case allocations = "Allocations"
  case feedback = "Feedback"
  /// List 8 of Annex A to Ofsted's inspection guidance: children in care, one row each.
  case annexA = "AnnexA8"

  /// The name of the table in files and messages.
  public var name: String { rawValue }
}

/// A column of a table, as figures name what they need: `Reviews.PARENTS_CONTRIBUTED`.
public struct RecordColumn: Hashable, Sendable, CustomStringConvertible {
  /// The table.
  public let table: RecordTable
  /// The heading in capitals, as in a CSV file.
  public let name: String

  /// Names a column.
  public init(_ table: RecordTable, _ name: String) {
    self.table = table
    self.name = name
  }

  /// The text in files and messages.
  public var description: String { "\(table.name).\(name)" }
}
