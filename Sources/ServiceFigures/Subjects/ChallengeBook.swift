import CareRecords
import StatutoryReviews

/// All escalations put together from their rows, with the names of their groups.
struct ChallengeBook: Sendable {
  private(set) var challenges: [Challenge] = []
  private(set) var stages: [ChallengeStage] = []
  private(set) var stageNames: [String] = []
  private(set) var themes: [String] = []
  private(set) var outcomes: [String] = []
  private(set) var issues: [DataIssue] = []

  private let store: RecordStore
  private let rules: ReviewRules
  private let named: [EscalationStage]
  private let limit: Int
  private var ranks: [String: Int] = [:]
  /// The positions of the names of stages, themes and outcomes: a large file can have a theme a row.
  private var stageSlots: [String: Int] = [:]
  private var themeSlots: [String: Int] = [:]
  private var outcomeSlots: [String: Int] = [:]

  /// Puts the escalations of a store together.
  ///
  /// - Parameters:
  ///   - named: the stages from the lowest to the highest; empty when the user names none.
  ///   - limit: the working days within which a dispute should be settled.
  init(_ store: RecordStore, rules: ReviewRules, stages named: [EscalationStage], limit: Int) {
    self.store = store
    self.rules = rules
    self.named = named
    self.limit = limit
    for (rank, stage) in named.enumerated() { ranks[Self.fold(stage.name)] = rank }
    let settled = settle()
    nameGroups(settled)
    challenges = settled.map { place($0) }
    markFirstOfChild()
    for one in settled where counts(one) { appendStages(of: one) }
  }

  /// An escalation with its groups as text, before the groups are numbered.
  private struct Settled {
    var id: UInt32
    var raised: CivilDate
    var rows: [EscalationStageRecord]
    /// Whether any stage had been reached by the end of the period.
    var isReached: Bool
    var highest: EscalationStageRecord
    var theme: String
    var team: UInt32?
    var outcome: String
    var kind: EscalationKind
    var child: UInt32?
    var hasImproperPressure: Bool
  }

  private func counts(_ one: Settled) -> Bool {
    one.kind != .goodPractice && rules.period.contains(one.raised)
  }

  /// Prepares a stage name for comparison, which ignores capitals and surrounding blanks.
  private static func fold(_ name: String) -> String {
    var characters = name.lowercased()[...]
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    while characters.last?.isWhitespace == true { characters.removeLast() }
    return String(characters)
  }

  private func rank(_ row: EscalationStageRecord) -> Int? {
    row.stage.flatMap { ranks[Self.fold(store.texts[$0])] }
  }

  private mutating func settle() -> [Settled] {
    let last = rules.period.to
    var groups: [UInt32: [EscalationStageRecord]] = [:]
    var seen = Set<EscalationStageRecord>()
    for row in store.escalations where row.raised <= last {
      var content = row
      content.source = 0
      content.line = 0
      guard seen.insert(content).inserted else { continue }
      groups[row.escalation, default: []].append(row)
      if !named.isEmpty, let stage = row.stage, rank(row) == nil {
        issues.append(
          DataIssue(
            .stageUnknown, source: row.source, line: row.line, column: EscalationColumn.stage,
            value: store.texts[stage], action: .used))
      }
    }
    // The ids are put in order before the escalations are made, which are large to move.
    return groups.keys.map { (id: $0, text: store.texts[$0]) }.sorted { $0.text < $1.text }
      .map { settle($0.id, groups[$0.id, default: []]) }
  }

  /// Whether a row is of a higher stage than another, or of a later day.
  private func isHigher(_ left: EscalationStageRecord, _ right: EscalationStageRecord) -> Bool {
    let leftRank = rank(left) ?? -1
    let rightRank = rank(right) ?? -1
    if leftRank != rightRank { return leftRank > rightRank }
    let leftDate = left.stageDate?.dayNumber ?? Int32.min
    let rightDate = right.stageDate?.dayNumber ?? Int32.min
    if leftDate != rightDate { return leftDate > rightDate }
    return contentText(left) < contentText(right)
  }

  /// The rows of an escalation from its highest stage down, first those reached in the period.
  func inOrder(_ rows: [EscalationStageRecord]) -> [EscalationStageRecord] {
    let all = rows.sorted(by: isHigher)
    return all.filter(isReached) + all.filter { !isReached($0) }
  }

  /// Whether a row's stage had been reached by the end of the period; a blank date counts as reached.
  func isReached(_ row: EscalationStageRecord) -> Bool {
    row.stageDate.map { $0 <= rules.period.to } ?? true
  }

  private func settle(_ id: UInt32, _ rows: [EscalationStageRecord]) -> Settled {
    let last = rules.period.to
    let all = rows.sorted(by: isHigher)
    let reached = all.filter(isReached)
    // If no stage has a date up to the end of the period, the lowest stage counts. Its row shows
    // the child and the theme; its outcome is later than the period and is not used.
    let counted = reached.isEmpty ? all.suffix(1) : reached[...]
    func first<Value>(_ value: (EscalationStageRecord) -> Value?) -> Value? {
      counted.lazy.compactMap(value).first
    }
    func text(_ number: UInt32?) -> String { number.map { store.texts[$0] } ?? notRecorded }
    return Settled(
      id: id, raised: rows.map(\.raised).min() ?? last, rows: all, isReached: !reached.isEmpty,
      highest: counted[counted.startIndex], theme: text(first(\.theme)), team: first(\.team),
      outcome: text(reached.isEmpty ? nil : first(\.outcome)),
      kind: first { $0.kind == .blank ? nil : $0.kind } ?? .challenge, child: first(\.child),
      hasImproperPressure: reached.contains { $0.improperPressure == .yes })
  }

  private var notRecorded: String { KeySpaces.notRecorded }

  /// The content of a row as text, which orders rows of equal rank and date.
  private func contentText(_ row: EscalationStageRecord) -> String {
    let dates = [row.raised, row.responded, row.resolved].map { $0?.description ?? "" }
    let texts = [row.stage, row.theme, row.team, row.outcome].map { number in
      number.map { store.texts[$0] } ?? ""
    }
    let others = [
      row.child.map { store.id(ofChild: $0) } ?? "", "\(row.kind)", "\(row.improperPressure)",
    ]
    return (dates + texts + others).joined(separator: "|")
  }

  private mutating func nameGroups(_ settled: [Settled]) {
    var others = Set<String>()
    for row in settled.flatMap(\.rows) where rank(row) == nil {
      others.insert(row.stage.map { store.texts[$0] } ?? notRecorded)
    }
    stageNames = named.map(\.name) + others.sorted()
    themes = Array(Set(settled.map(\.theme))).sorted()
    outcomes = Array(Set(settled.map(\.outcome))).sorted()
    func slots(_ names: [String]) -> [String: Int] {
      Dictionary(zip(names, 0...)) { _, last in last }
    }
    (stageSlots, themeSlots, outcomeSlots) = (slots(stageNames), slots(themes), slots(outcomes))
  }

  private func stageSlot(_ row: EscalationStageRecord) -> Int {
    if let rank = rank(row) { return rank }
    let name = row.stage.map { store.texts[$0] } ?? notRecorded
    return stageSlots[name] ?? 0
  }

  private func place(_ one: Settled) -> Challenge {
    let last = rules.period.to
    let resolved =
      one.highest.resolved.flatMap { $0 <= last && one.isReached ? $0 : nil }
      ?? (one.highest.resolved == nil ? settledAtOtherStage(one) : nil)
    let level: Challenge.Level =
      switch rank(one.highest).map({ named[$0] }) {
      case .none: .unknown
      case .some(let stage): stage.isCafcass ? .cafcass : stage.isFormal ? .formal : .informal
      }
    var challenge = Challenge(
      escalation: one.id, raised: one.raised, kind: one.kind, child: one.child, level: level,
      isRaisedInPeriod: rules.period.contains(one.raised),
      hasImproperPressure: one.hasImproperPressure, resolved: resolved,
      workingDays: rules.calendar.workingDays(from: one.raised, to: resolved ?? last),
      limit: limit)
    challenge.isKindUnread = one.kind == .unlisted
    challenge.isStageUnread = one.rows.contains { $0.isStageDateUnread || $0.isStageUnread }
    challenge.isChildUnread = one.child == nil && one.rows.contains(where: \.isChildUnread)
    challenge.isPressureUnread =
      !one.hasImproperPressure && one.rows.contains { $0.improperPressure == .invalid }
    challenge.isEndUnread =
      challenge.isStageUnread || one.highest.resolved == nil && one.highest.isResolvedUnread
    challenge.stageSlot = stageSlot(one.highest)
    challenge.themeSlot = themeSlots[one.theme] ?? 0
    challenge.outcomeSlot = outcomeSlots[one.outcome] ?? 0
    challenge.outcomeCount = outcomes.count
    challenge.teamSlot = KeySpaces.slot(one.team)
    if challenge.isRaisedInPeriod { challenge.quarter = rules.period.quarterIndex(one.raised) }
    return challenge
  }

  /// The day on which an escalation was settled at a stage that is none of those named, reached after the
  /// highest of these: a name that is missing from the settings leaves no dispute open.
  private func settledAtOtherStage(_ one: Settled) -> CivilDate? {
    guard let day = one.highest.stageDate, rank(one.highest) != nil else { return nil }
    let later = one.rows.filter { row in
      rank(row) == nil && isReached(row) && row.stageDate.map { $0 > day } ?? false
        && row.resolved.map { $0 <= rules.period.to } ?? false
    }
    return later.compactMap(\.resolved).max()
  }

  private mutating func markFirstOfChild() {
    var seen = Set<UInt32>()
    for index in challenges.indices where challenges[index].counts {
      guard !challenges[index].isKindUnread, let child = challenges[index].child else { continue }
      challenges[index].isFirstOfChild = seen.insert(child).inserted
    }
  }

  private mutating func appendStages(of one: Settled) {
    let last = rules.period.to
    for row in one.rows {
      guard let date = row.stageDate, date <= last else {
        // A stage of which nobody knows if it is one of a challenge, or when it was reached.
        if row.isStageDateUnread || one.kind == .unlisted && row.responded != nil {
          stages.append(
            ChallengeStage(
              stageSlot: stageSlot(row), isUnread: true, isContradictory: false, source: row.source,
              line: row.line))
        }
        continue
      }
      let responded = row.responded.flatMap { $0 <= last ? $0 : nil }
      stages.append(
        ChallengeStage(
          stageSlot: stageSlot(row),
          daysToRespond: responded.map { rules.calendar.workingDays(from: date, to: $0) },
          isUnread: row.isRespondedUnread || one.kind == .unlisted && responded != nil,
          isContradictory: responded.map { $0 < date } ?? false, source: row.source,
          line: row.line))
    }
  }
}
