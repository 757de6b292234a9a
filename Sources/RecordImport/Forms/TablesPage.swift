import CareRecords
import Documents

/// The page `Documentation/tables.md`: which forms are read, and what holds for every cell.
///
/// The columns themselves are on the pages of the forms: `FormPage`.
package enum TablesPage {
  /// The whole page.
  package static var markdown: String {
    (EmbeddedFiles.text("Texts/forms/tables.md") ?? "").filled([
      "forms": forms, "columns": columns,
    ])
  }

  private static var forms: String {
    let rows = FormPage.allCases.map { form in
      "| [\(form.title)](\(form.path)) | "
        + form.tables.map { table in
          "[\(table)](\(form.path)#\(table.lowercased()))"
        }.joined(separator: ", ") + " |"
    }
    return (["| form | tables |", "|---|---|"] + rows).joined(separator: "\n")
  }

  /// The columns of each table, in one line.
  private static var columns: String {
    TableSchemas.all.map { schema in
      let form = FormPage.of(schema.table)
      return "- [\(schema.name)](\(form.path)#\(schema.name.lowercased())): "
        + schema.columns.filter { $0.kind != .unread }.map { "`\($0.heading)`" }
        .joined(separator: ", ")
    }.joined(separator: "\n")
  }
}

/// The schema of the XML form of the service's own exports.
package enum ExportSchema {
  /// The XSD as it ships with the program.
  package static var xsd: String { EmbeddedFiles.text("XML/iro-export.xsd") ?? "" }
}
