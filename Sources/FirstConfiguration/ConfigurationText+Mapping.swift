import AnnualReport
import CareRecords
import Documents
import StatutoryReviews

// The part about files of other systems.
extension ConfigurationText {
  var mapping: String? {
    guard !draft.foreign.isEmpty else { return nil }
    var text = comment(
      "Each line says which heading of a file is which of our columns, and why. `iro-report schema "
        + "tables` lists our columns.")
    let isAnyUsed = draft.foreign.contains(where: \.isUsed)
    text += isAnyUsed ? "mapping:\n" : "# mapping:\n"
    for (index, table) in draft.foreign.enumerated() {
      text += comment(heading(of: table), indent: 2)
      if case .with(let other) = table.sharing {
        let head = draft.foreign[other]
        text += comment(
          "It has the same headings as \(place(head.file, head.found.sheet)), and is read by that "
            + "mapping.", indent: 2)
        continue
      }
      if let obstacle = table.obstacle {
        text += comment(
          "\(Self.mark): it is not read yet, because \(obstacle). Then take the # away from its "
            + "lines here and under 'inputs'.", indent: 2)
      }
      if let rival = table.mapping.rival {
        text += comment(
          "\(Self.mark): its headings fit \(rival.name) nearly as well as \(table.mapping.table.name). "
            + "If it is that, change the table and the names of the columns.", indent: 2)
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
    let sheets = table.found.sheets
    let names = sheets.isEmpty ? "" : ", sheets \(quoted(sheets))"
    let line = sheets.isEmpty ? " in line \(table.found.headingLine)" : ""
    return "\(place(table.file, table.found.sheet))\(names): \(rows) below the headings\(line), as "
      + "\(table.mapping.table.name)."
  }

  /// The lines of one mapping, each with two blanks in front.
  private func item(_ table: Draft.Foreign, _ shown: ShownText) -> [String] {
    var lines = ["  - table: \(table.mapping.table.name)"]
    if table.sharing == .alone(namesFile: true) {
      let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
      lines.append(
        "    file: \(YAMLText.quoted(name))  # another file has these headings too")
    }
    if let sheet = table.found.sheet, table.namesSheet {
      lines.append("    sheet: \(YAMLText.quoted(sheet))")
    }
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
    lines += severalReviews(table) + settledWithoutDay(table) + endedWithoutDay(table)
    let placed = Set(table.mapping.placements.map(\.profile.position))
    let rest = table.found.columns.filter { !placed.contains($0.position) }.map(\.heading)
    if !rest.isEmpty { lines += wrapped("Not placed: \(quoted(rest))", indent: 4) }
    lines += dates(table)
    if let rule = table.children?.rule, let match = table.children {
      lines.append("    # \(match.matched) of \(match.all) ids are then in the return.")
      lines.append("    child_id: {\(words(of: rule))}")
    }
    if let match = table.children, match.isHalf, match.isDoubtful {
      lines += wrapped(
        "\(Self.mark): only \(match.matched) of its \(match.all) children are in the return. Were the "
          + "others in care in other years? If not, their ids are written otherwise: say how with "
          + "child_id, or mend the file.", indent: 4)
    }
    if let hours = table.hours {
      let mark = hours.longest.map { "\(Self.mark): nobody here has more than \($0); " } ?? ""
      let unit = hours.text == FullTimeHours.perCent ? "per cents of a post" : "hours a week"
      lines.append(
        "    hours: \(hours.text)  # \(mark)FTE seems to hold \(unit): those of a full-time post")
    }
    if let asAt = table.asAt {
      lines.append("    as_at: \(asAt)  # the day in the title or the name of the file")
    } else if table.mapping.table == .allocations, table.mapping[AllocationColumn.start] == nil,
      table.mapping[AllocationColumn.end] != nil
    {
      lines += wrapped(
        "\(Self.mark): no heading is the day an allocation began. Write START: and its heading under "
          + "'columns', or take END away and give the day of the list with as_at.", indent: 4)
    } else if table.mapping.table == .allocations, table.mapping[AllocationColumn.start] == nil {
      lines.append("    as_at: \(found.period.to)  # \(Self.mark): the day of the list")
    }
    if table.mapping.table == .escalations, table.mapping[EscalationColumn.id] == nil {
      lines.append("    one_row_each: true  # no column numbers the disputes, so each row is one")
    }
    if !table.vacant.isEmpty, let officer = table.officerNames {
      lines.append(
        "    except: {\(YAMLText.quoted(officer.profile.heading)): [\(quoted(table.vacant))]}"
          + "  # nobody holds these posts")
    }
    if !table.praise.isEmpty, let theme = table.mapping[EscalationColumn.theme] {
      let count = table.praise.reduce(0) { $0 + $1.count }
      lines += wrapped(
        "\(Self.mark): the theme of \(rows(count)) seems to praise practice and not to challenge it, "
          + "so \(count == 1 ? "it is" : "they are") passed over. If that is wrong, take the line away.",
        indent: 4)
      lines.append(
        "    except: {\(YAMLText.quoted(theme.profile.heading)): [\(quoted(table.praise.map(\.text)))]}"
      )
    }
    if table.lacksStage {
      lines.append("    stage: Informal  # \(Self.mark): the stage that every dispute reached")
    }
    return lines + kinds(table, shown) + values(table, shown) + cancelledElsewhere(table)
      + listed(table, shown)
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
    if let front = rule.stripFront { words.append("strip_front: \(YAMLText.quoted(front))") }
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
      let known = list.known.filter {
        shown.shows($0.text, count: $0.count) || isCode($0.text)
          || PlainWords.saysNothing($0.text, list.column) || list.column == table.officers?.column
      }
      if !known.isEmpty {
        lines.append("      \(list.column.name):")
        for (text, value, count) in known {
          lines.append(
            "        \(YAMLText.quoted(OneLine.of(text))): \(yamlValue(value, list.column))  # \(rows(count))"
          )
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

  private func yamlValue(_ value: String, _ column: ColumnSchema) -> String {
    !ValueWords.hasList(column) || ["Y", "N"].contains(value)
      ? YAMLText.quoted(OneLine.of(value)) : value
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
        (text.isEmpty ? "\(Self.mark): " : " ")
        + "\(others) other \(others == 1 ? "text of" : "texts of") \(list.column.name) "
        + "\(others == 1 ? "is" : "are") not read and not shown here, because a child could be named."
    }
    if list.column.name == ReviewColumn.cancelled.name {
      text +=
        " Until then these rows count neither as held nor as cancelled. If every other text means that "
        + "the review was held, add \"*\": \"N\"; if that it was cancelled, \"*\": \"Y\"."
    }
    return wrapped(text, indent: 4)
  }

  func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

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
        if PlainWords.saysNothing(text, placement.column) { return false }
        return name == "IRO" || name == "TEAM"
          ? text.count <= 60 : shown.shows(text, count: count)
      }
      guard !counts.isEmpty, placement.profile.counts.count <= 60 else { continue }
      let cells = counts.map { "\(OneLine.of($0.text)) (\($0.count))" }
      lines += wrapped("\(words) found: \(cells.joined(separator: ", "))", indent: 4)
    }
    return lines
  }
}
