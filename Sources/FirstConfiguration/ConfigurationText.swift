import AnnualReport
import CareRecords
import Documents
import RecordImport
import ServiceFigures

/// The text of a first configuration: every key with its explanation, those not used as comments.
struct ConfigurationText {
  let draft: Draft
  let found: FoundPeriod
  /// A file as the configuration names it.
  let path: (String) -> String

  private(set) var shown: [ShownText] = []
  private let width = 98

  init(_ draft: Draft, _ found: FoundPeriod, path: @escaping (String) -> String) {
    self.draft = draft
    self.found = found
    self.path = path
    var shown = draft.foreign.map { table in
      // Words about children are in columns that feed none of ours but the id and days.
      let placed = table.mapping.placements.filter {
        $0.column.kind != .child && !$0.column.kind.isDate
      }
      return ShownText(
        table.found, placed: Set(placed.map(\.profile.position)), children: draft.children,
        isOfStaff: table.mapping.table == .officers)
    }
    ShownText.share(&shown)
    self.shown = shown
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
      authority: {name: "NAME OF YOUR AUTHORITY"}  # \(Self.mark); with its codes, \
      {name: Exampleshire, code: E10000099, old_code: 999}

      """,
      "period": period, "inputs": inputs, "narrative": "narrative: narrative\n",
      "recommendations": "recommendations: recommendations.yaml\n",
      "conclusions": "conclusions: conclusions-\(found.period.label).yaml\n",
    ]
    if let mapping { values["mapping"] = mapping }
    if let stages { values["escalation_stages"] = stages }
    if let areas { values["challenge_areas"] = areas }
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
      let names = Set(tables.map(\.mapping.table.name)).sorted().joined(separator: ", ")
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

  func place(_ file: String, _ sheet: String?) -> String {
    OneLine.of(path(file)) + (sheet.map { ", sheet \(YAMLText.quoted($0))" } ?? "")
  }

  func quoted(_ texts: [String]) -> String {
    texts.map { YAMLText.quoted(OneLine.of($0)) }.joined(separator: ", ")
  }

  // MARK: The stages

  private var stages: String? {
    guard let names = StageNames(texts(of: .stage) { $0.stage }) else { return nil }
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

  // MARK: The areas of themes

  private var areas: String? {
    var themes: [String] = []
    for (theme, _) in texts(of: .theme, { $0.kind == .challenge ? $0.theme : nil })
    where !themes.contains(where: { FoldedText.of($0) == FoldedText.of(theme) }) {
      themes.append(OneLine.of(theme))
    }
    guard !themes.isEmpty else { return nil }
    let areas = Dictionary(grouping: themes, by: ServiceArea.proposed)
    var text = comment(
      "As the words of each theme suggest: look them over. The report shows area by area what IROs "
        + "challenged.")
    text += "challenge_areas:\n"
    for area in ServiceArea.allCases {
      let list = (areas[area] ?? []).map(YAMLText.quoted).joined(separator: ", ")
      text += "  \(area.rawValue): [\(list)]  # \(area.title)\n"
    }
    if let others = areas[nil] {
      text += comment("In no area yet: \(quoted(others))")
    }
    return text
  }

  /// The texts in a column of escalations that may be shown, in every file, with their rows.
  private func texts(
    of column: EscalationColumn, _ text: (EscalationStageRecord) -> UInt32?
  ) -> [(text: String, count: Int)] {
    var counts: [(text: String, count: Int)] = []
    for (index, table) in draft.foreign.enumerated() where table.mapping.table == .escalations {
      guard let column = table.mapping[column] else { continue }
      counts += column.profile.counts.filter { shown[index].shows($0.text, count: $0.count) }
    }
    if let store = draft.store {
      var known: [UInt32: Int] = [:]
      for record in store.escalations {
        if let text = text(record) { known[text, default: 0] += 1 }
      }
      for (text, count) in known.sorted(by: { $0.key < $1.key }) {
        counts.append((store.texts[text], count))
      }
    }
    return counts
  }

  // MARK: Comments

  func comment(_ text: String, indent: Int = 0) -> String {
    wrapped(text, indent: indent).map { $0 + "\n" }.joined()
  }

  /// The text as comments on lines of a readable length.
  func wrapped(_ text: String, indent: Int) -> [String] {
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
        HarmlessText.of(text).unicodeScalars.map { scalar in
          scalar.value < 0x20 || [0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF].contains(scalar.value)
            ? " " : scalar
        }))
  }
}
