import CareRecords
import Documents

/// The page of a form of inputs: how it is recognised, and each of its columns.
///
/// The pages are the files of `Documentation/forms`.
package enum FormPage: String, CaseIterable, Sendable {
  case annualReturn = "annual-return"
  case service
  case safeguardingDataset = "ssd"
  case annexA = "annex-a"

  /// The name in lists.
  var title: String {
    switch self {
    case .annualReturn: "the annual return (SSDA903), CSV and XML"
    case .service: "the service's own tables, CSV and XML"
    case .safeguardingDataset: "the Standard Safeguarding Dataset, CSV"
    case .annexA: "list 8 of Annex A, CSV"
    }
  }

  /// The page as other pages of the documentation link it.
  var path: String { "forms/\(rawValue).md" }

  /// The names of its tables, in the order of the page.
  var tables: [String] {
    self == .safeguardingDataset
      ? SafeguardingTables.read(withConferences: true).map(\.name) : schemas.map(\.name)
  }

  /// The whole page.
  package var markdown: String {
    (EmbeddedFiles.text("Texts/forms/\(rawValue).md") ?? "").filled(values)
  }

  /// The form whose page has all columns of a table.
  static func of(_ table: RecordTable) -> FormPage {
    if table == .annexA { return .annexA }
    return TableSchemas[table].element == nil ? .annualReturn : .service
  }

  /// What the page's text leaves to the declarations.
  private var values: [String: String] {
    switch self {
    case .annualReturn:
      [
        "reviews": ReviewColumn.ofReturn.map { "`\($0.name)`" }.listed("and"),
        "renamed": Self.renamedElements, "places": Self.elementsOfReturn,
        "csvOnly": schemas.filter { ReturnElement.parent(of: $0.table) == nil }.map(\.name)
          .listed("and"),
        "tables": schemas.map { ColumnTable($0, of: self).section }.joined(separator: "\n"),
        "codes": CodeLists(schemas).markdown,
      ]
    case .service:
      [
        "tables": schemas.map { ColumnTable($0, of: self).section }.joined(separator: "\n"),
        "codes": CodeLists(schemas).markdown,
      ]
    case .safeguardingDataset:
      [
        "count": SafeguardingTables.all.count.description,
        "tables": SafeguardingTables.all.map { ColumnTable($0).section }.joined(separator: "\n"),
        "statuses": SafeguardingTables.statusesNotHeld.map { "`\($0)`" }.listed("or"),
        "conferences": SafeguardingTables.conferences.map { ColumnTable($0).section }
          .joined(separator: "\n"),
      ]
    case .annexA:
      [
        "tables": schemas.map { ColumnTable($0, of: self).section }.joined(separator: "\n"),
        "unread": TableSchemas[.annexA].columns.filter { $0.kind == .unread }
          .map { "- `\($0.heading)`" }.joined(separator: "\n"),
        "tool": InspectionList.headingsOfTool.map { heading, column in
          "| `\(column.schema.heading)` | `\(heading)` |"
        }.joined(separator: "\n"),
      ]
    }
  }

  /// The tables with the columns that the page lists.
  var schemas: [TableSchema] {
    TableSchemas.all.filter { schema in
      switch self {
      case .annualReturn:
        schema.table == .reviews || (schema.element == nil && schema.table != .annexA)
      case .service: schema.element != nil
      case .safeguardingDataset: false
      case .annexA: schema.table == .annexA
      }
    }
  }

  /// The columns of a table that the form has and that its page lists one by one.
  func columns(of schema: TableSchema) -> [ColumnSchema] {
    switch self {
    case .annualReturn where schema.table == .reviews:
      ReviewColumn.ofReturn.map { schema.columns[$0.ordinal] }
    // The headings of the two dozen columns that are not read say what they hold.
    case .annexA: schema.columns.filter { $0.kind != .unread }
    default: schema.columns
    }
  }

  // MARK: The return's XML

  /// The columns whose elements have another name.
  private static var renamedElements: String {
    var seen: Set<String> = []
    return FormPage.annualReturn.schemas.filter { $0.element == nil }.flatMap(\.columns)
      .filter { $0.element != $0.name && seen.insert($0.name).inserted }
      .map { "`\($0.name)` is `\($0.element)`" }.listed("and")
  }

  private static var elementsOfReturn: String {
    let rows = FormPage.annualReturn.schemas.compactMap { schema in
      ReturnElement.parent(of: schema.table).map { "| \(schema.name) | `\($0)` |" }
    }
    return (["| table | its elements are in |", "|---|---|"] + rows).joined(separator: "\n")
  }
}

/// The lists of codes that the columns of a page have, each named for the first column that has it.
struct CodeLists {
  private var lists: [(name: String, values: [AllowedValue])] = []

  init(_ schemas: [TableSchema]) {
    for column in schemas.flatMap(\.columns) {
      guard case .code(let values) = column.kind, !lists.contains(where: { $0.values == values })
      else { continue }
      lists.append((column.name, values))
    }
  }

  /// The link to the list of a column's codes.
  func link(_ values: [AllowedValue]) -> String {
    let name = lists.first { $0.values == values }?.name ?? ""
    return "[codes of \(name)](#codes-of-\(name.lowercased()))"
  }

  /// All lists, one section each.
  var markdown: String {
    lists.map { list in
      "### Codes of \(list.name)\n\n| code | meaning |\n|---|---|\n"
        + list.values.map { "| `\($0.text)` | \($0.meaning) |\n" }.joined()
    }.joined(separator: "\n")
  }
}
