import AnnualReport
import CareRecords
import Documents
import ServiceFigures

/// The text of a first configuration: every key with its explanation, those not used as comments.
struct ConfigurationText {
  let draft: Draft
  let found: FoundPeriod
  /// A file as the configuration names it.
  let path: (String) -> String

  private var shown: [ShownText] = []
  private let width = 98

  init(_ draft: Draft, _ found: FoundPeriod, path: @escaping (String) -> String) {
    self.draft = draft
    self.found = found
    self.path = path
    shown = draft.foreign.map { table in
      // Words about children are in columns that feed none of ours but the id and days.
      let placed = table.mapping.placements.filter {
        $0.column.kind != .child && !$0.column.kind.isDate
      }
      return ShownText(
        table.found, placed: Set(placed.map(\.profile.position)), children: draft.children,
        isOfStaff: table.mapping.table == .officers)
    }
  }

  /// The mark of lines that only a person can fill in.
  static let mark = "<<< FILL IN"

  /// The whole text.
  var text: String {
    var text = comment(
      """
      The settings of your annual report, as iro-report init proposes them. Read what follows a # and \
      change what is wrong: lines with \(Self.mark) need you. A # at the start of a line switches it \
      off; take the # away to use the line. Paths are relative to this file.
      """)
    let used = values
    for key in ConfigurationKey.all {
      text += "\n" + comment(key.purpose + " (\(key.name): \(key.kindOfValue))")
      if let value = used[key.name] {
        text += value
        if !value.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") }) { continue }
      }
      for inner in key.keys where used[key.name] == nil {
        text += comment("  \(inner.name): \(inner.purpose)")
      }
      if used[key.name] == nil { text += commented(key.exampleLines) }
    }
    return text
  }

  private var values: [String: String] {
    var values: [String: String] = [
      "authority": """
      authority: {name: "NAME OF YOUR AUTHORITY"}  # \(Self.mark); with its code, \
      {name: Exampleshire, code: E10000099}

      """,
      "period": period, "inputs": inputs, "narrative": "narrative: narrative\n",
      "recommendations": "recommendations: recommendations.yaml\n",
      "conclusions": "conclusions: conclusions-\(found.period.label).yaml\n",
    ]
    if let mapping { values["mapping"] = mapping }
    if let stages { values["escalation_stages"] = stages }
    if found.isCompleteFromStart {
      values["reviews_complete_from"] =
        comment(
          "No child was in care so long before the first review that an earlier one could be missing."
        ) + "reviews_complete_from: \(found.period.from)\n"
    }
    return values
  }

  // MARK: The period

  private var period: String {
    let years = found.years.prefix(12).map { year, count in
      "\(ReportingPeriod(startingIn: year).label): \(count)"
    }
    return comment(
      "The latest reporting year with at least half as many \(found.basis) as the fullest. "
        + "In the files (\(found.basis) by year): \(years.joined(separator: ", ")).")
      + "period: {from: \(found.period.from), to: \(found.period.to)}\n"
  }

  // MARK: The inputs

  private var inputs: String {
    var text = ""
    var lines: [String] = []
    for (file, tables) in draft.known {
      let names = Set(tables.map(\.name)).sorted().joined(separator: ", ")
      lines.append(
        "  - \(YAMLText.quoted(path(file)))  # \(names.isEmpty ? "nothing" : names), read as it is")
    }
    let known = Set(draft.known.map(\.file))
    for file in Set(draft.foreign.map(\.file)).subtracting(known).sorted() {
      let tables = draft.foreign.filter { $0.file == file }
      let names = tables.map(\.mapping.table.name).joined(separator: ", ")
      if tables.contains(where: \.isUsed) {
        lines.append("  - \(YAMLText.quoted(path(file)))  # \(names), read by the mapping below")
      } else {
        lines.append(
          "  # - \(YAMLText.quoted(path(file)))  # \(names); not read yet, see its mapping below")
      }
    }
    if !draft.notRead.isEmpty {
      text += comment("Nothing is read from these:")
      for file in draft.notRead {
        text += comment("  \(place(file.file, file.sheet)): \(file.reason)")
        if !file.headings.isEmpty {
          text += comment("    Its headings: \(quoted(file.headings))")
        }
      }
    }
    return text + "inputs:\n" + lines.map { $0 + "\n" }.joined()
  }

  private func place(_ file: String, _ sheet: String?) -> String {
    OneLine.of(path(file)) + (sheet.map { ", sheet \(YAMLText.quoted($0))" } ?? "")
  }

  private func quoted(_ texts: [String]) -> String {
    texts.map { YAMLText.quoted(OneLine.of($0)) }.joined(separator: ", ")
  }

  // MARK: The mapping

  private var mapping: String? {
    guard !draft.foreign.isEmpty else { return nil }
    var text = comment(
      "Each line says which heading of a file is which of our columns, and why. `iro-report schema "
        + "tables` lists our columns.")
    let isAnyUsed = draft.foreign.contains(where: \.isUsed)
    text += isAnyUsed ? "mapping:\n" : "# mapping:\n"
    for (index, table) in draft.foreign.enumerated() {
      text += comment(heading(of: table), indent: 2)
      if case .with(let other) = table.sharing {
        text += comment(
          "It has the same headings as \(place(draft.foreign[other].file, table.found.sheet)), and "
            + "is read by that mapping.", indent: 2)
        continue
      }
      if let obstacle = table.obstacle {
        text += comment(
          "\(Self.mark): it is not read yet, because \(obstacle). Then take the # away from its "
            + "lines here and under 'inputs'.", indent: 2)
      }
      let lines = item(table, shown[index])
      text += lines.map { line in
        (table.isUsed ? line : "  #" + line.dropFirst(2)) + "\n"
      }.joined()
    }
    return text
  }

  private func heading(of table: Draft.Foreign) -> String {
    let rows = table.found.rows == 1 ? "1 row" : "\(table.found.rows) rows"
    return "\(place(table.file, table.found.sheet)): \(rows) below the headings in line "
      + "\(table.found.headingLine), as \(table.mapping.table.name)."
  }

  /// The lines of one mapping, each with two blanks in front.
  private func item(_ table: Draft.Foreign, _ shown: ShownText) -> [String] {
    var lines = ["  - table: \(table.mapping.table.name)"]
    if table.sharing == .alone(namesFile: true) {
      let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
      lines.append(
        "    file: \(YAMLText.quoted(name))  # another file has these headings too")
    }
    if let sheet = table.found.sheet { lines.append("    sheet: \(YAMLText.quoted(sheet))") }
    lines.append("    columns:")
    for placement in table.mapping.placements {
      var reason = placement.reason
      if !placement.others.isEmpty { reason += "; also possible: \(quoted(placement.others))" }
      lines.append(
        "      \(placement.column.name): \(YAMLText.quoted(placement.profile.heading))  # \(reason)"
      )
    }
    for column in table.mapping.lacking {
      lines.append("      # \(column.name): no heading fits. \(column.meaning)")
    }
    let placed = Set(table.mapping.placements.map(\.profile.position))
    let rest = table.found.columns.filter { !placed.contains($0.position) }.map(\.heading)
    if !rest.isEmpty { lines += wrapped("Not placed: \(quoted(rest))", indent: 4) }
    lines += dates(table)
    if let rule = table.children?.rule, let match = table.children {
      lines.append("    # \(match.matched) of \(match.all) ids are then in the return.")
      lines.append("    child_id: {\(words(of: rule))}")
    }
    if let hours = table.hours {
      lines.append(
        "    hours: \(hours)  # FTE seems to hold hours a week: the hours of a full-time post")
    }
    if let asAt = table.asAt {
      lines.append("    as_at: \(asAt)  # the day in the title or the name of the file")
    } else if table.mapping.table == .allocations, table.mapping[AllocationColumn.start] == nil {
      lines.append("    as_at: \(found.period.to)  # \(Self.mark): the day of the list")
    }
    if table.mapping.table == .escalations, table.mapping[EscalationColumn.id] == nil {
      lines.append("    one_row_each: true  # no column numbers the disputes, so each row is one")
    }
    return lines + kinds(table, shown) + values(table, shown) + listed(table, shown)
  }

  /// Which rows are read, where a column says that some are about something else.
  private func kinds(_ table: Draft.Foreign, _ shown: ShownText) -> [String] {
    guard let kinds = table.kinds else { return [] }
    let passed = kinds.passed.filter { shown.shows($0.text, count: $0.count) }
    let words = passed.map { "\(YAMLText.quoted(OneLine.of($0.text))) (\(rows($0.count)))" }
    let all = kinds.passed.reduce(0) { $0 + $1.count }
    let kept = kinds.kept.map { YAMLText.quoted(OneLine.of($0.text)) }.joined(separator: ", ")
    return wrapped(
      "\(Self.mark): only rows of these kinds are read. \(rows(all)) of other kinds "
        + "\(all == 1 ? "is" : "are") passed over\(words.isEmpty ? "" : ": ")"
        + "\(words.joined(separator: ", ")).", indent: 4)
      + ["    only: {\(YAMLText.quoted(kinds.heading)): [\(kept)]}"]
  }

  private func words(of rule: ChildIdRule) -> String {
    var words: [String] = []
    if let strip = rule.strip { words.append("strip: \(YAMLText.quoted(strip))") }
    if let pad = rule.pad { words.append("pad: \(pad)") }
    if let prefix = rule.prefix { words.append("prefix: \(YAMLText.quoted(prefix))") }
    return words.joined(separator: ", ")
  }

  private func dates(_ table: Draft.Foreign) -> [String] {
    var lines: [String] = []
    let (dates, forms) = (table.dates, table.forms)
    if dates.isOpenButRead {
      lines += wrapped(
        "All its dates with four-digit years could be day first or month first; they are read as day "
          + "first. If they are month first, write: dates: MM/DD/YYYY", indent: 4)
    }
    if !dates.openKinds.isEmpty {
      lines += wrapped(
        "\(Self.mark): are the dates day first or month first? Use one of these two lines.",
        indent: 4)
      for isDayFirst in [true, false] {
        let open = dates.openKinds.map { isDayFirst ? $0.dayFirst : $0.monthFirst }
        lines.append("    # dates: \(list(open + forms))")
      }
    } else if !forms.isEmpty {
      let only = table.order == .monthFirst ? "; read as month first, because only that fits" : ""
      lines.append("    dates: \(list(forms))  # as its cells are written\(only)")
    }
    let unread = dates.others
    if unread > 0 {
      let cells = unread == 1 ? "1 cell" : "\(unread) cells"
      lines += wrapped("In its columns of days \(cells) cannot be read as a day.", indent: 4)
    }
    if dates.serials > 0 {
      lines += wrapped(
        "\(dates.serials) of them are numbers that a spreadsheet keeps days as: format the column as "
          + "dates and save the file again.", indent: 4)
    }
    return lines
  }

  private func list(_ forms: [String]) -> String {
    let texts = forms.map { $0.contains(",") ? YAMLText.quoted($0) : $0 }
    return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
  }

  /// What cells mean, and the cells whose meaning is not known.
  private func values(_ table: Draft.Foreign, _ shown: ShownText) -> [String] {
    var lines: [String] = []
    var rest: [String] = []
    for list in table.words {
      let known = list.known.filter { shown.shows($0.text, count: $0.count) || isCode($0.text) }
      if !known.isEmpty {
        lines.append("      \(list.column.name):")
        for (text, value, count) in known {
          lines.append(
            "        \(YAMLText.quoted(OneLine.of(text))): \(yamlValue(value))  # \(rows(count))")
        }
      }
      rest += unknown(list, hidden: list.known.count - known.count, shown)
    }
    return (lines.isEmpty ? [] : ["    values:"] + lines) + rest
  }

  /// Whether a text is only a code with words from the code's own label.
  private func isCode(_ text: String) -> Bool {
    ["y", "n", "yes", "no", "true", "false", "m", "f"].contains(text.lowercased())
  }

  private func yamlValue(_ value: String) -> String {
    ["Y", "N"].contains(value) ? YAMLText.quoted(value) : value
  }

  private func unknown(
    _ list: Draft.WordList, hidden: Int, _ shown: ShownText
  ) -> [String] {
    let visible = list.unknown.filter { shown.shows($0.text, count: $0.count) }.prefix(30)
    let others = list.unknown.count - visible.count + hidden
    guard !visible.isEmpty || others > 0 else { return [] }
    var text = ""
    if !visible.isEmpty {
      let cells = visible.map { "\(YAMLText.quoted(OneLine.of($0.text))) (\(rows($0.count)))" }
      text =
        "\(Self.mark): these cells have no known meaning; add them under 'values', "
        + "\(list.column.name): \(cells.joined(separator: ", "))."
    }
    if others > 0 {
      text +=
        (text.isEmpty ? "" : " ")
        + "\(others) other \(others == 1 ? "text of" : "texts of") \(list.column.name) "
        + "\(others == 1 ? "is" : "are") not read and not shown here, because a child could be named."
    }
    return wrapped(text, indent: 4)
  }

  private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  /// The IROs, teams and the like that were found, for somebody to see whether they are right.
  private func listed(_ table: Draft.Foreign, _ shown: ShownText) -> [String] {
    var lines: [String] = []
    for (name, words) in [
      ("IRO", "IROs"), ("TEAM", "Teams"), ("THEME", "Themes"), ("OUTCOME", "Outcomes"),
    ] {
      guard table.mapping.table != .officers || name != "IRO",
        let placement = table.mapping.placements.first(where: { $0.column.name == name })
      else { continue }
      let counts = placement.profile.counts.filter { text, count in
        name == "IRO" || name == "TEAM" ? text.count <= 60 : shown.shows(text, count: count)
      }
      guard !counts.isEmpty, placement.profile.counts.count <= 60 else { continue }
      let cells = counts.map { "\(OneLine.of($0.text)) (\($0.count))" }
      lines += wrapped("\(words) found: \(cells.joined(separator: ", "))", indent: 4)
    }
    return lines
  }

  // MARK: The stages

  private var stages: String? {
    var counts: [(text: String, count: Int)] = []
    for (index, table) in draft.foreign.enumerated() where table.mapping.table == .escalations {
      guard let stage = table.mapping[EscalationColumn.stage] else { continue }
      counts += stage.profile.counts.filter { shown[index].shows($0.text, count: $0.count) }
    }
    if let store = draft.store {
      var known: [UInt32: Int] = [:]
      for record in store.escalations {
        if let stage = record.stage { known[stage, default: 0] += 1 }
      }
      for (stage, count) in known.sorted(by: { $0.key < $1.key }) {
        let text = store.texts[stage]
        if !counts.contains(where: { $0.text == text }) { counts.append((text, count)) }
      }
    }
    guard let names = StageNames(counts) else { return nil }
    var text = comment(
      "\(Self.mark): the stages as they are named in your files, and the order that their names "
        + "suggest. Put the lowest first, and say which of them make a challenge formal. Days are the "
        + "working days allowed for an answer, such as days: 5.")
    text += "escalation_stages:\n"
    for stage in names.stages {
      text +=
        "  - {name: \(YAMLText.quoted(OneLine.of(stage.name))), formal: \(stage.isFormal)"
        + (stage.isCafcass ? ", cafcass: true" : "") + "}  # \(rows(stage.count))\n"
    }
    return text
  }

  // MARK: Comments

  private func comment(_ text: String, indent: Int = 0) -> String {
    wrapped(text, indent: indent).map { $0 + "\n" }.joined()
  }

  /// The text as comments on lines of a readable length.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let front = String(repeating: " ", count: indent) + "# "
    let inner = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(inner)
    for word in OneLine.of(text).split(separator: " ") {
      if !line.allSatisfy({ $0 == " " }), front.count + line.count + 1 + word.count > width {
        lines.append(front + line)
        line = inner.isEmpty ? "" : inner + "  "
      }
      line += (line.allSatisfy { $0 == " " } ? "" : " ") + word
    }
    return lines + [front + line]
  }

  private func commented(_ text: String) -> String {
    text.split(separator: "\n").map { "# \($0)\n" }.joined()
  }
}

/// A text that comes from a file, for a comment: on one line, without control characters.
enum OneLine {
  static func of(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value) ? " " : scalar
        }))
  }
}
