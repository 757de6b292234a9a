import CareRecords
import Documents

/// The section of a table on the page of a form, with a row for each column.
struct ColumnTable {
  private let title: String
  private let text: String
  private let headings: [String]
  private let rows: [[String]]

  /// The columns of a table with our names.
  init(_ schema: TableSchema, of form: FormPage) {
    let lists = CodeLists(form.schemas)
    let isService = form == .service
    title = schema.name
    text =
      schema.meaning
      + (isService ? schema.element.map { " In XML a row is the element `\($0)`." } ?? "" : "")
    headings =
      ["column", ""] + (isService ? ["element"] : [])
      + ["cells", "example", "meaning", "blank", "anything else"]
    rows = form.columns(of: schema).map { column in
      ["`\(column.heading)`", column.isRequired ? "needed" : ""]
        + (isService ? ["`\(column.element)`"] : [])
        + [
          Self.cells(column, lists), Self.example(column.example), column.meaning,
          Self.words(column.blank, inReturn: form == .annualReturn),
          Self.words(column.otherText, inReturn: form == .annualReturn),
        ]
    }
  }

  /// The columns of a table of the Standard Safeguarding Dataset, and those that they feed.
  init(_ mapping: TableMapping) {
    let schema = TableSchemas[mapping.table]
    let page = FormPage.of(mapping.table)
    title = mapping.name
    text =
      "It feeds [\(schema.name)](\(page.rawValue).md#\(schema.name.lowercased())). "
      + (mapping.keyHeading.map { "`\($0)` is read too: see [below](#children-and-iros)." } ?? "")
    headings = ["column", "", "read as", "example", "meaning", "blank", "anything else"]
    rows = mapping.fields.map { field in
      let column = schema.columns[field.column]
      return [
        "`\(field.heading)`", field.isRequired ? "needed" : "", "`\(column.name)`",
        Self.example(SafeguardingTables.example(of: column, under: field.heading)),
        SafeguardingTables.meanings[field.heading] ?? column.meaning,
        Self.words(column.blank, inReturn: false),
        Self.words(
          SafeguardingTables.otherTexts[field.heading] ?? column.otherText, inReturn: false),
      ]
    }
  }

  /// The section as Markdown.
  var section: String {
    let lines = [headings, headings.map { _ in "---" }] + rows
    return """
      ## \(title)

      \(text)

      \(lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined())
      """
  }

  private static func example(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  /// What becomes of a cell, in words.
  private static func words(_ fate: CellFate, inReturn isReturn: Bool) -> String {
    let name = fate.check(inReturn: isReturn).map { " (`\($0.code)`)" } ?? ""
    guard fate.refusesRow else { return fate.meaning + name }
    return "**row refused**\(name)" + (fate.meaning.isEmpty ? "" : ", \(fate.meaning)")
  }

  /// What the cells of a column hold, in words.
  private static func cells(_ column: ColumnSchema, _ lists: CodeLists) -> String {
    switch column.kind {
    case .child: "id"
    case .date: "date"
    case .endDate: "date, blank for none"
    case .code(let values): lists.link(values)
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
