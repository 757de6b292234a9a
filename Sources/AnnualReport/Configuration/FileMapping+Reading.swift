import CareRecords
import Documents
import RecordImport

// How files of other systems are read, from the configuration:
//
//     mapping:
//       - table: Reviews
//         columns: {CHILD: Child Ref, REVIEW: Meeting Date, REVIEW_CODE: Participation}
//         dates: D MMM YYYY
//         values:
//           REVIEW_CODE: {Attended and spoke: PN1}
extension FileMapping {
  static func read(_ setting: Setting) throws(Failure) -> [FileMapping] {
    var mappings: [FileMapping] = []
    for item in try setting.list(of: "mappings") {
      let settings = try item.settings(ConfigurationKey.fileMapping)
      let table = try table(try settings.required("table"))
      let headings = try headings(try settings.required("columns"), of: table)
      var mapping = FileMapping(
        table: table, headings: headings, dates: try dates(settings["dates"]),
        values: try values(settings["values"], of: table))
      mapping.fullTimeHours = try fullTimeHours(settings["hours"], mapping)
      mapping.asAt = try asAt(settings["as_at"], mapping)
      mapping.childIds = try childIds(settings["child_id"], of: table)
      mapping.isOneRowEach = try isOneRowEach(settings["one_row_each"], mapping)
      mapping.stage = try stage(settings["stage"], mapping)
      mapping.only = try kinds(settings["only"])
      mapping.except = try kinds(settings["except"])
      mapping.file = try settings["file"]?.text(expected: "the name of a file")
      mapping.sheet = try settings["sheet"]?.text(expected: "the name of a sheet")
      mappings.append(mapping)
    }
    return mappings
  }

  /// Whether each row is an escalation of its own.
  private static func isOneRowEach(
    _ setting: Setting?, _ mapping: FileMapping
  ) throws(Failure) -> Bool {
    guard let setting, try setting.bool() else { return false }
    guard mapping.table == .escalations, mapping.headings[EscalationColumn.id.name] == nil else {
      throw setting.error(
        "the rows have numbers already, or need none",
        expected: "'one_row_each' only in a mapping of Escalations without ESCALATION_ID")
    }
    return true
  }

  /// The stage that every row of a log is at.
  private static func stage(
    _ setting: Setting?, _ mapping: FileMapping
  ) throws(Failure) -> String? {
    guard let setting else { return nil }
    guard mapping.table == .escalations, mapping.headings[EscalationColumn.stage.name] == nil else {
      throw setting.error(
        "the rows have stages already, or need none",
        expected: "'stage' only in a mapping of Escalations without STAGE")
    }
    return try setting.text(expected: "a name of the setting escalation_stages")
  }

  /// What rows say that are read, or passed over, by heading; one text may be written without a list.
  private static func kinds(_ setting: Setting?) throws(Failure) -> [String: [String]] {
    guard let setting else { return [:] }
    var kinds: [String: [String]] = [:]
    for (heading, value) in try setting.entries(of: "a mapping of headings to lists of cells") {
      var cells: [String] = []
      for item in (try? value.list(of: "cells")) ?? [value] {
        cells.append(try item.textOrBlank(expected: "what a cell says"))
      }
      kinds[try heading.text(expected: "a heading in the file")] = cells
    }
    return kinds
  }

  /// The hours a week of a full-time post, in thousandths.
  private static func fullTimeHours(
    _ setting: Setting?, _ mapping: FileMapping
  ) throws(Failure) -> Int? {
    guard let setting else { return nil }
    guard mapping.table == .officers else {
      throw setting.error(
        "\(mapping.table.name) has no hours", expected: "'hours' only in a mapping of IROs")
    }
    let expected = "the hours a week of a full-time post, such as 37"
    let hours = try setting.number(expected: expected)
    guard (1...100).contains(hours) else { throw setting.wrong(expected: expected) }
    return Int((hours * 1000).rounded())
  }

  private static func asAt(
    _ setting: Setting?, _ mapping: FileMapping
  ) throws(Failure) -> CivilDate? {
    guard let setting else { return nil }
    guard mapping.table == .allocations else {
      throw setting.error(
        "\(mapping.table.name) is no list of one day",
        expected: "'as_at' only in a mapping of Allocations")
    }
    let starts = [AllocationColumn.start, .end].map(\.name)
    guard starts.allSatisfy({ mapping.headings[$0] == nil }) else {
      throw setting.error(
        "the mapping has START or END too, so the list is not of one day",
        expected: "either 'as_at' or these columns")
    }
    return try setting.date()
  }

  private static func childIds(
    _ setting: Setting?, of table: RecordTable
  ) throws(Failure) -> ChildIdRule? {
    guard let setting else { return nil }
    guard TableSchemas[table].child != nil else {
      throw setting.error(
        "\(table.name) names no children", expected: "'child_id' in a mapping of another table")
    }
    return try ChildIdRule.read(setting)
  }

  private static func table(_ setting: Setting) throws(Failure) -> RecordTable {
    let name = try setting.text(expected: "the name of a table")
    let names = RecordTable.allCases.map(\.name)
    guard let table = RecordTable.allCases.first(where: { $0.name == name }) else {
      throw setting.error(
        "there is no such table",
        expected: NearestName.quoted(name, in: names) ?? "one of " + names.joined(separator: ", "))
    }
    return table
  }

  private static func headings(
    _ setting: Setting, of table: RecordTable
  ) throws(Failure) -> [String: String] {
    var headings: [String: String] = [:]
    var used: Set<String> = []
    for (key, value) in try setting.entries(of: "a mapping of columns to headings") {
      let column = try column(key, of: table)
      let heading = try value.text(expected: "the heading in the file")
      guard used.insert(heading.lowercased()).inserted else {
        throw value.error("an earlier column has the same heading", expected: "each heading once")
      }
      headings[column.name] = heading
    }
    guard !headings.isEmpty else {
      throw setting.error("no column is mapped", expected: "at least one column")
    }
    return headings
  }

  private static func column(
    _ key: Setting, of table: RecordTable
  ) throws(Failure) -> ColumnSchema {
    let name = try key.text(expected: "a column of \(table.name)")
    let columns = TableSchemas[table].columns.filter { $0.kind != .unread }
    guard let column = columns.first(where: { $0.name == name }) else {
      let names = columns.map(\.name)
      throw key.error(
        "\(table.name) has no such column that is read",
        expected: NearestName.quoted(name, in: names) ?? "one of " + names.joined(separator: ", "))
    }
    return column
  }

  private static func dates(_ setting: Setting?) throws(Failure) -> [DatePattern] {
    guard let setting else { return [] }
    // A single form may be written without a list.
    let items = (try? setting.list(of: "forms of dates")) ?? [setting]
    var patterns: [DatePattern] = []
    for item in items {
      let expected = "a form with a day, a month and a year, such as D MMM YYYY"
      guard let pattern = DatePattern(try item.text(expected: expected)) else {
        throw item.wrong(expected: expected)
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private static func values(
    _ setting: Setting?, of table: RecordTable
  ) throws(Failure) -> [String: [String: String]] {
    guard let setting else { return [:] }
    var values: [String: [String: String]] = [:]
    for (key, value) in try setting.entries(of: "a mapping of columns to mappings") {
      let column = try column(key, of: table)
      for (cell, meaning) in try value.entries(of: "a mapping of cells to what stands for them") {
        let text = try meaning.textOrBlank(expected: Self.expectation(of: column))
        // A file with such a byte is refused too.
        guard !text.utf8.contains(0) else {
          throw meaning.error(
            "what stands for a cell cannot be used", expected: "a text without NUL")
        }
        if let allowed = column.allowed, !text.isEmpty,
          !allowed.contains(where: { $0.lowercased() == text.lowercased() })
        {
          throw meaning.error(
            "what stands for a cell cannot be used", expected: Self.expectation(of: column))
        }
        values[column.name, default: [:]][try cell.text(expected: "what a cell says")] = text
      }
    }
    return values
  }

  private static func expectation(of column: ColumnSchema) -> String {
    column.allowed.map { $0.joined(separator: " or ") } ?? "a value of \(column.name)"
  }
}

extension ChildIdRule {
  static func read(_ setting: Setting) throws(Failure) -> ChildIdRule {
    let settings = try setting.settings(ConfigurationKey.childIdRule)
    let rule = ChildIdRule(
      strip: try settings["strip"]?.text(expected: "what is taken away, such as .0"),
      stripFront: try settings["strip_front"]?.text(
        expected: "what is taken away from the front, such as P"),
      pad: try settings["pad"]?.wholeNumber(in: 1...30),
      prefix: try settings["prefix"]?.text(expected: "what is put in front, such as P"))
    guard rule != ChildIdRule() else {
      throw setting.error("it says nothing", expected: "'strip', 'strip_front', 'pad' or 'prefix'")
    }
    return rule
  }
}

extension ColumnSchema {
  /// The values that the column can have, where they are few.
  fileprivate var allowed: [String]? {
    if case .code = kind { return nil }
    return kind.allowedValues?.map(\.text)
  }
}
