import CareRecords

// A tracker with a sheet for each month is one table.
extension FoundTable {
  /// The tables, of which those on sheets of one workbook with the same headings are one.
  ///
  /// What is found in all of them together is more certain: a sheet of four rows may leave open
  /// whether the day or the month comes first, and those of a year do not. A list without days is of
  /// the day in the name of its sheet, and stays alone.
  static func joiningSheets(_ tables: [FoundTable]) -> [FoundTable] {
    var joined: [FoundTable] = []
    var taken: Set<Int> = []
    for (index, table) in tables.enumerated() where taken.insert(index).inserted {
      let names = table.names
      guard table.sheet != nil, names.count == table.columns.count else {
        joined.append(table)
        continue
      }
      let alike = tables.indices.filter { other in
        tables[other].file == table.file && tables[other].sheet != nil
          && tables[other].columns.count == names.count && tables[other].names == names
      }
      let all = FoundTable(alike.map { tables[$0] }, headed: table)
      if alike.count > 1, all.hasDays {
        taken.formUnion(alike)
        joined.append(all)
      } else {
        joined.append(table)
      }
    }
    return joined
  }

  /// The headings as they are compared.
  private var names: Set<String> { Set(headings.map(ColumnSchema.normalise)) }

  /// Whether a column has days on which something happened, and not only days of birth.
  private var hasDays: Bool {
    columns.contains { column in
      column.dates.share ?? 0 >= 0.5 && column.words.set.isDisjoint(with: ["birth", "dob", "born"])
    }
  }
}
