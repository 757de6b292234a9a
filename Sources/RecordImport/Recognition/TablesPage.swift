import CareRecords

/// The page `Documentation/tables.md`: every table and column as it is declared.
package enum TablesPage {
  /// The whole page.
  package static var markdown: String {
    let lists = codeLists
    return """
      # Tables and columns

      Every table that can be read, with its columns. `iro-report schema tables` prints this page,
      which is made from the declarations that the program reads by. How files are recognised, and
      how those of other systems are mapped to these columns, is in [inputs](inputs.md).

      A file is a table where it has the columns marked *needed*; a cell may be blank all the same,
      where that says something. Dates are `31/03/2025` or `2025-03-31`; `Y` and `N` may be small
      letters. Columns that are *not read* may be there or not, and no figure looks at them.

      \(TableSchemas.all.map { section($0, lists) }.joined(separator: "\n"))
      ## Codes

      The codes are those of the Department's guide to the return. Small letters are read too.

      \(lists.map(section).joined(separator: "\n"))
      """
  }

  /// A list of codes, named for the first column that has it.
  private struct CodeList {
    var name: String
    var values: [AllowedValue]
    var link: String { "[codes of \(name)](#codes-of-\(name.lowercased()))" }
  }

  private static var codeLists: [CodeList] {
    var lists: [CodeList] = []
    for column in TableSchemas.all.flatMap(\.columns) {
      guard case .code(let values) = column.kind, !lists.contains(where: { $0.values == values })
      else { continue }
      lists.append(CodeList(name: column.name, values: values))
    }
    return lists
  }

  private static func section(_ list: CodeList) -> String {
    let rows = list.values.map { "| `\($0.text)` | \($0.meaning) |\n" }.joined()
    return "### Codes of \(list.name)\n\n| code | meaning |\n|---|---|\n\(rows)"
  }

  private static func section(_ schema: TableSchema, _ lists: [CodeList]) -> String {
    let forms = schema.element.map { " In the service's XML a row is the element `\($0)`." } ?? ""
    // Annex A has two dozen columns that are not read; their headings say what they hold.
    let (listed, others) =
      schema.table == .annexA
      ? (schema.columns.filter { $0.kind != .unread }, "\nThe other columns are not read.\n")
      : (schema.columns, "")
    let rows = listed.map { column in
      "| `\(column.heading)` | \(column.isRequired ? "needed" : "") | \(cells(column, lists)) "
        + "| \(column.meaning) |\n"
    }.joined()
    return """
      ## \(schema.name)

      \(schema.meaning)\(forms)

      | column | | cells | meaning |
      |---|---|---|---|
      \(rows)\(others)
      """
  }

  /// What the cells of a column hold, in words.
  private static func cells(_ column: ColumnSchema, _ lists: [CodeList]) -> String {
    switch column.kind {
    case .child: "id"
    case .date: "date"
    case .endDate: "date, blank for none"
    case .code(let values): lists.first { $0.values == values }?.link ?? "code"
    case .answer, .flag, .word:
      (column.kind.allowedValues ?? []).map { value in
        "`\(value.text)` \(value.meaning.prefix(1).lowercased() + value.meaning.dropFirst())"
      }.joined(separator: ", ")
    case .wholeNumber: "whole number"
    case .decimalNumber: "number with at most three places"
    case .text: "text"
    case .unread: "*not read*"
    }
  }
}

/// The schema of the XML form of the service's own exports.
package enum ExportSchema {
  /// The XSD as it ships with the program.
  package static var xsd: String { EmbeddedFiles.text("XML/iro-export.xsd") ?? "" }
}
