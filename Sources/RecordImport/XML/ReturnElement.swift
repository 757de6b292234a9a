import CareRecords

/// The meaning of a name in the annual return's XML, worked out once for each name.
struct ReturnElement: Sendable {
  /// The roles of elements: some give the file its structure, all others are fields.
  enum Role: Sendable {
    case child, header, episode
    /// An element in `HEADER` that is one record of the table.
    case group(RecordTable)
    case field
  }

  /// The tables whose fields are directly in `HEADER`.
  static let headerTables: [RecordTable] = [.header, .uasc, .ad1, .oc3]
  /// The elements in `HEADER` that are one record each.
  private static let groups: [(element: String, table: RecordTable)] = [
    ("AREVIEW", .reviews), ("AMISSING", .missing), ("PERMANENCE", .prevPerm), ("OC2", .oc2),
    ("AD_PLACED", .placedAdoption),
  ]

  /// The element that the columns of a table are in; nil for a table that the XML does not have.
  static func parent(of table: RecordTable) -> String? {
    if headerTables.contains(table) { return "HEADER" }
    return table == .episodes ? "EPISODE" : groups.first { $0.table == table }?.element
  }

  let role: Role
  /// For each table, the column that the element feeds; -1 where it feeds none.
  let columns: PerTable<Int8>
  /// The same for a field that is directly in `HEADER`: the column for each of `headerTables`, in
  /// their order.
  let headerColumns: InlineArray<4, Int8>
  /// One bit for each of `headerTables`: 1 if this element shows that the file has the table.
  ///
  /// Every column of Header shows Header. A column of another table shows that table only if no
  /// other table has it, so the id, the date of birth and the sex do not.
  let headerTablesShown: UInt8
  /// Whether the element feeds a column of any of `headerTables`.
  let feedsHeader: Bool
  /// Whether this is UASC, which says that the child is an asylum seeker even where DUC is blank.
  let isUASC: Bool

  init(_ text: String) {
    let columns = PerTable { Int8(Self.column(text, in: $0)) }
    self.columns = columns
    role = Self.role(text)
    isUASC = text == "UASC"
    var headerColumns = InlineArray<4, Int8>(repeating: -1)
    var shown: UInt8 = 0
    for (index, table) in Self.headerTables.enumerated() where columns[table] >= 0 {
      headerColumns[index] = columns[table]
      let feedsOthers = RecordTable.allCases.contains { columns[$0] >= 0 && $0 != table }
      if table == .header || !feedsOthers { shown |= 1 << UInt8(index) }
    }
    self.headerColumns = headerColumns
    headerTablesShown = shown
    feedsHeader = headerColumns.indices.contains { headerColumns[$0] >= 0 }
  }

  private static func role(_ text: String) -> Role {
    switch text {
    case "CHILD": .child
    case "HEADER": .header
    case "EPISODE": .episode
    default: groups.first { $0.element == text }.map { .group($0.table) } ?? .field
    }
  }

  private static func column(_ text: String, in schema: TableSchema) -> Int {
    let heading = text == "PL" ? "PLACE" : text == "CHILDID" ? "CHILD" : text
    if schema.table == .reviews {
      // The service's own columns of Reviews are not in the return.
      guard Recognition.annualReviewColumns.contains(heading) else { return -1 }
    } else if schema.element != nil || schema.table == .annexA {
      return -1
    }
    return schema.position(of: heading) ?? -1
  }
}
