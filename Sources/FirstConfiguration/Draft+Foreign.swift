import CareRecords
import Documents
import RecordImport
import StatutoryReviews

extension Draft.WordList {
  /// Reads the digits 0 to 7 as the codes PN0 to PN7, where no cell says anything else.
  mutating func readDigits() {
    let digits = Set((0...7).map(String.init))
    guard !unknown.isEmpty, unknown.allSatisfy({ digits.contains($0.text) }) else { return }
    known += unknown.map { ($0.text, "PN\($0.text)", $0.count) }
    unknown = []
  }
}

extension Draft.Foreign {
  /// The headings that its mapping names, as they are compared.
  var normalisedHeadings: Set<String> {
    Set(
      (mapping.placements.map(\.profile.heading) + (kinds.map { [$0.heading] } ?? []))
        .map(ColumnSchema.normalise))
  }

  /// Whether one mapping can read both tables.
  func isReadAlike(_ other: Draft.Foreign) -> Bool {
    mapping.table == other.mapping.table
      && (found.sheet == other.found.sheet || file == other.file)
      && Self.columns(of: self) == Self.columns(of: other) && order == other.order
      && children?.rule == other.children?.rule && hours == other.hours && asAt == other.asAt
      && kinds?.heading == other.kinds?.heading && vacant == other.vacant
  }

  private static func columns(of table: Draft.Foreign) -> [[String]] {
    table.mapping.placements.map { [$0.column.name, ColumnSchema.normalise($0.profile.heading)] }
  }

  /// Adds what another table with the same mapping says.
  mutating func add(_ other: Draft.Foreign) {
    dates = DateForms([dates, other.dates])
    for index in words.indices {
      guard let more = other.words.first(where: { $0.column == words[index].column }) else {
        continue
      }
      words[index].known = Self.merged(
        words[index].known.map { ($0.text, $0.value, $0.count) },
        more.known.map { ($0.text, $0.value, $0.count) })
      let unknown = Self.merged(
        words[index].unknown.map { ($0.text, "", $0.count) },
        more.unknown.map { ($0.text, "", $0.count) })
      words[index].unknown = unknown.map { ($0.text, $0.count) }
    }
    words += other.words.filter { more in !words.contains { $0.column == more.column } }
    if let more = other.kinds {
      kinds?.add(more)
    }
  }

  private static func merged(
    _ first: [(text: String, value: String, count: Int)],
    _ second: [(text: String, value: String, count: Int)]
  ) -> [(text: String, value: String, count: Int)] {
    var all = first
    for entry in second {
      if let index = all.firstIndex(where: { FoldedText.of($0.text) == FoldedText.of(entry.text) })
      {
        all[index].count += entry.count
      } else {
        all.append(entry)
      }
    }
    return all.sorted { $0.count > $1.count }
  }

  /// Finds out how dates, words, ids and hours are written.
  mutating func settle(_ children: Set<String>) {
    let days = mapping.placements.filter { $0.column.kind.isDate }
    dates = DateForms(days.map(\.days))
    order = dates.order
    if let child = mapping.placements.first(where: { $0.column.kind == .child }), !children.isEmpty
    {
      self.children = ChildIdMatch.best(child.profile, children)
    }
    for placement in mapping.placements where !ValueWords.hasList(placement.column) {
      let cells = placement.profile.counts.filter {
        PlainWords.saysNothing($0.text, placement.column)
      }
      // A post that nobody holds is no IRO: its row is passed over.
      if mapping.table == .officers,
        [OfficerColumn.officer.name, OfficerColumn.name.name].contains(placement.column.name)
      {
        vacant += cells.map(\.text)
      } else if !cells.isEmpty {
        words.append(
          Draft.WordList(column: placement.column, known: cells.map { ($0.text, "", $0.count) }))
      }
    }
    for placement in mapping.placements where ValueWords.hasList(placement.column) {
      var list = Draft.WordList(column: placement.column)
      for (text, count) in placement.profile.counts {
        switch ValueWords.meaning(of: text, placement.column, placement.answers) {
        case .itself: break
        case .value(let value): list.known.append((text, value, count))
        case .unknown: list.unknown.append((text, count))
        }
      }
      if placement.column.name == ReviewColumn.code.name { list.readDigits() }
      list.known.sort { $0.count > $1.count }
      list.unknown.sort { $0.count > $1.count }
      words.append(list)
    }
    if let fte = mapping[OfficerColumn.fte] { hours = FullTimeHours(fte.profile) }
    kinds = RowKinds(found, mapping)
    obstacle = firstObstacle
  }

  /// Why the mapping cannot be used as it is.
  private var firstObstacle: String? {
    if found.rows == 0 { return "it has headings and no rows" }
    if order == .mixed {
      return "some of its dates can only be day first and some only month first: mend the file"
    }
    if !dates.openKinds.isEmpty {
      return "its dates leave open whether the day or the month comes first: choose a line of "
        + "'dates' below"
    }
    if lacksStage {
      return "no column says which stage each dispute reached: write after 'stage' below the one "
        + "that all did, or add such a column to the file"
    }
    if let match = children, !match.isHalf {
      return "only \(match.matched) of its \(match.all) children are in the return"
    }
    return nil
  }

  /// The themes that praise practice, where no column says which rows do; none in another table.
  var praise: [(text: String, count: Int)] {
    guard mapping.table == .escalations, mapping[EscalationColumn.kind] == nil,
      let theme = mapping[EscalationColumn.theme]
    else { return [] }
    return theme.profile.counts.filter { ValueWords.praises($0.text) }
  }

  /// Whether it is a log of disputes that says nothing of stages.
  var lacksStage: Bool {
    mapping.table == .escalations && mapping[EscalationColumn.stage] == nil
  }

  /// Whether nothing but the order of day and month keeps it from being used.
  var isOnlyAsked: Bool {
    guard !dates.openKinds.isEmpty, found.rows > 0, !lacksStage else { return false }
    return mapping.table != .allocations || mapping[AllocationColumn.start] != nil || asAt != nil
  }

  /// Finds the day of a list without one; a list without a day cannot be used.
  mutating func settleDay(in period: ReportingPeriod) {
    guard mapping.table == .allocations, mapping[AllocationColumn.start] == nil else { return }
    asAt = TitleDay.find(in: found.titles)
    if asAt == nil, obstacle == nil {
      obstacle =
        "neither the file nor its name says on which day the list was true: write that day "
        + "after 'as_at' below"
    }
  }

  /// The forms of its dates that a mapping must list.
  var forms: [String] { dates.forms(order) }

  /// Readers for its dates, with years near the period once that is known.
  var readers: [DatePattern] { DateForms.readers(forms) }

  /// What a cell of a column with a list means.
  func value(of text: String, _ placement: ProposedMapping.Placement) -> String {
    let meaning = ValueWords.meaning(of: text, placement.column, placement.answers)
    if case .value(let value) = meaning { return value }
    return text
  }
}
