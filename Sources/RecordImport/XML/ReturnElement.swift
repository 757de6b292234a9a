import CareRecords

/// What a name means in the annual return's XML, worked out once a name.
struct ReturnElement: Sendable {
  /// The elements that the form is built of; all others are fields.
  enum Role: Sendable {
    case child, header, episode
    /// One record of the table of this ordinal for each such element in `HEADER`.
    case group(Int)
    case field
  }

  /// A column that a field in `HEADER` feeds.
  struct HeaderFeed: Sendable {
    /// The position of the table in `headerTables`.
    var table: Int
    var column: Int
    /// Whether the element by itself shows that the table is there; id, birth date and sex do not.
    var isOwn: Bool
  }

  /// The name.
  let text: String
  let role: Role
  /// For each table the column that the element feeds, -1 where it feeds none.
  let columns: [Int]
  /// The columns fed from `HEADER`.
  let headerColumns: [HeaderFeed]

  /// The tables whose fields stand directly in `HEADER`.
  static let headerTables: [RecordTable] = [.header, .uasc, .ad1, .oc3]

  init(_ text: String) {
    self.text = text
    let columns = TableSchemas.all.map { Self.column(text, in: $0) }
    self.columns = columns
    role = Self.role(text)
    headerColumns = Self.headerTables.enumerated().compactMap { index, table in
      let column = columns[table.ordinal]
      guard column >= 0 else { return nil }
      let feedsOthers = columns.enumerated().contains {
        $0.element >= 0 && $0.offset != table.ordinal
      }
      return HeaderFeed(table: index, column: column, isOwn: table == .header || !feedsOthers)
    }
  }

  private static func role(_ text: String) -> Role {
    switch text {
    case "CHILD": .child
    case "HEADER": .header
    case "EPISODE": .episode
    case "AREVIEW": .group(RecordTable.reviews.ordinal)
    case "AMISSING": .group(RecordTable.missing.ordinal)
    case "PERMANENCE": .group(RecordTable.prevPerm.ordinal)
    case "OC2": .group(RecordTable.oc2.ordinal)
    case "AD_PLACED": .group(RecordTable.placedAdoption.ordinal)
    default: .field
    }
  }

  private static func column(_ text: String, in schema: TableSchema) -> Int {
    let heading = text == "PL" ? "PLACE" : text == "CHILDID" ? "CHILD" : text
    if schema.table == .reviews {
      // The service's columns of Reviews have no place here.
      guard Recognition.annualReviewColumns.contains(heading) else { return -1 }
    } else if schema.element != nil {
      return -1
    }
    return schema.position(of: heading) ?? -1
  }
}
