import CareRecords
import Documents
import RecordImport

/// Which columns of a file feed which columns of one of our tables, each with its reason.
struct ProposedMapping {
  struct Placement {
    let column: ColumnSchema
    let profile: ColumnProfile
    /// Why the two belong together, in words.
    let reason: String
    let points: Int
    /// What yes and no mean in its cells.
    let answers: ValueWords.Answers
    /// The place of its heading among those of the column, the closest first.
    let place: Int
    /// Other headings that would fit nearly as well.
    var others: [String] = []

    /// How its cells are days; those that say that something has not ended are none.
    var days: DateForms {
      DateForms(profile.counts.filter { !PlainWords.saysNothing($0.text, column) })
    }

    /// Whether its heading is one of those of the column.
    var isWhole: Bool { place != .max }

    /// What decides between candidates, smaller first: the points, whether the table needs the column,
    /// the closer heading, and the heading further left.
    fileprivate var precedence: [Int] {
      [-points, column.isRequired ? 0 : 1, place, profile.position]
    }
  }

  let table: RecordTable
  var placements: [Placement]
  /// Another table that the file fits nearly as well; nil where there is none.
  private(set) var rival: RecordTable?
  /// The columns of the table that it needs and that no heading fits.
  let lacking: [ColumnSchema]

  var points: Int { placements.reduce(0) { $0 + $1.points } }

  subscript(_ column: some TableColumn) -> Placement? {
    placements.first { $0.column.name == column.schema.name }
  }

  /// What all files together show, which a single column does not.
  struct Context {
    /// The children of the files that are read without a mapping, in capitals.
    var children: Set<String> = []
    /// The tables that these files hold.
    var tables: Set<RecordTable> = []
  }

  /// The table that fits the columns of a file best; nil where none fits.
  static func best(for found: FoundTable, _ context: Context) -> ProposedMapping? {
    let hasChildren = found.columns.contains { column in
      if !column.words.set.isDisjoint(with: ["child", "client", "person", "mosaic", "lcs", "young"])
      {
        return true
      }
      if context.children.isEmpty { return false }
      let match = ChildIdMatch.best(column, context.children, most: 300)
      return match.matched >= 3 && match.matched * 5 >= match.all * 4
    }
    let subject = FileSubject(found, hasChildren: hasChildren)
    let proposals = Synonyms.tables.compactMap { table -> ProposedMapping? in
      guard subject.allows(table) else { return nil }
      // Where the return has the table, another list of the same children adds nothing to it.
      if [.header, .episodes].contains(table), context.tables.contains(table) { return nil }
      // A list with children is not a list of staff.
      if table == .officers, hasChildren { return nil }
      // How a child took part is said of reviews, and stages are of escalations.
      if table == .allocations, found.columns.contains(where: \.isOfParticipation) { return nil }
      if table == .reviews, isLog(found) { return nil }
      return ProposedMapping(table, found, context)
    }
    let ranked = proposals.sorted { $0.rank > $1.rank }
    guard var best = ranked.first else { return nil }
    // Two tables that fit nearly as well as each other are for a person to choose from.
    if ranked.count > 1, ranked[1].rank * 20 >= best.rank * 19 { best.rival = ranked[1].table }
    return best
  }

  /// Whether the headings are those of a log of escalations and say nothing of reviews.
  private static func isLog(_ found: FoundTable) -> Bool {
    let words = found.columns.reduce(into: Set<String>()) { $0.formUnion($1.words.set) }
    return !words.isDisjoint(with: [
      "stage", "escalation", "dispute", "drp", "challenge", "resolved",
    ])
      && words.isDisjoint(with: [
        "review", "participation", "meeting", "held", "chair", "attended", "view", "pn", "due",
      ])
  }

  /// Other columns of days whose headings differ from that of the reviews by a number alone: a row
  /// with several reviews, of which only one would be read.
  var otherReviews: [String] {
    guard table == .reviews, let review = self[ReviewColumn.date] else { return [] }
    let words = review.profile.words.withoutNumbers
    guard words != review.profile.words.set else { return [] }
    return review.others.filter { HeadingWords($0).withoutNumbers == words }
  }

  /// The points with which tables are compared; a table that lacks a column fits less well.
  private var rank: Int {
    points - (table == .header ? 40 : 0) - lacking.count * 60
  }

  /// Proposes a mapping into a table; nil where too little of the table is found.
  init?(_ table: RecordTable, _ found: FoundTable, _ context: Context) {
    self.table = table
    var candidates: [Placement] = []
    for synonyms in Synonyms.of(table) {
      candidates += found.columns.compactMap { Self.fit($0, synonyms, context) }
    }
    candidates.sort { $0.precedence.lexicographicallyPrecedes($1.precedence) }
    var placed: [String: Placement] = [:]
    var taken: Set<Int> = []
    for candidate in candidates where !taken.contains(candidate.profile.position) {
      if placed[candidate.column.name] == nil {
        placed[candidate.column.name] = candidate
        taken.insert(candidate.profile.position)
      }
    }
    Self.fillByValues(&placed, &taken, table, found)
    if table == .officers { Self.preferIds(&placed, &taken, found) }
    // A heading that would do nearly as well, and that feeds no other column, is named.
    for candidate in candidates where !taken.contains(candidate.profile.position) {
      let name = candidate.column.name
      guard let placement = placed[name], candidate.points * 10 >= placement.points * 6 else {
        continue
      }
      placed[name]?.others.append(candidate.profile.heading)
    }
    let columns = TableSchemas[table].columns
    placements = columns.compactMap { placed[$0.name] }
    lacking = columns.filter { $0.isRequired && placed[$0.name] == nil }
    guard Self.isEnough(placed, lacking, table) else { return nil }
  }

  /// Whether so much of a table is found that the file can be meant for it.
  private static func isEnough(
    _ placed: [String: Placement], _ lacking: [ColumnSchema], _ table: RecordTable
  ) -> Bool {
    let names = Set(lacking.map(\.name))
    switch table {
    case .allocations: return names.isSubset(of: ["START"])
    case .escalations:
      // A log may say nothing of stages, but then it must look like a log in other ways.
      let isLog =
        placed[EscalationColumn.raised.name]?.isWhole == true
        && [EscalationColumn.resolved, .responded, .outcome, .theme, .kind].contains {
          placed[$0.name] != nil
        }
      let optional: [EscalationColumn] = isLog ? [.id, .stage] : [.id]
      return names.isSubset(of: optional.map(\.name))
    case .header: return names.isEmpty && placed.count >= 3
    default: return names.isEmpty
    }
  }

  /// Finds a required day by its values alone, where no heading names it.
  private static func fillByValues(
    _ placed: inout [String: Placement], _ taken: inout Set<Int>, _ table: RecordTable,
    _ found: FoundTable
  ) {
    guard table == .reviews, placed["REVIEW"] == nil, placed["CHILD"] != nil,
      let synonyms = Synonyms.of(table).first(where: { $0.column.name == "REVIEW" })
    else { return }
    let days = found.columns.filter { profile in
      !taken.contains(profile.position) && profile.dates.share ?? 0 > 0.9
        && profile.words.set.isDisjoint(with: synonyms.others)
    }
    guard let first = days.first, days.count == 1 else { return }
    placed["REVIEW"] = Placement(
      column: synonyms.column, profile: first, reason: "the only other column of days",
      points: 30, answers: .plain(synonyms.column), place: .max)
    taken.insert(first.position)
  }

  /// How well a column of a file fits a column of ours: by its heading and by its values.
  private static func fit(
    _ profile: ColumnProfile, _ synonyms: Synonyms, _ context: Context
  ) -> Placement? {
    let column = synonyms.column
    let heading = synonyms.fit(profile.words)
    guard heading != nil || isKnownByValues(column) else { return nil }
    let byHeading = heading.map { $0.fit.isWhole ? "by its heading" : "by words of its heading" }
    let answers = ValueWords.Answers(
      column, under: profile.words, isOpposite: heading?.isOpposite ?? false)
    let byWords = heading?.fit.points ?? 0
    guard let values = values(of: profile, column, byWords, answers, context) else { return nil }
    let points = byWords + values.points
    guard heading != nil || values.isEnough, points > 30 else { return nil }
    return Placement(
      column: column, profile: profile,
      reason: [byHeading, values.reason].compactMap { $0 }.joined(separator: "; "),
      points: points, answers: answers, place: heading?.fit.place ?? .max)
  }

  /// Whether a column is recognised by its values alone: ids, codes of participation, and words
  /// that say that a review was cancelled.
  private static func isKnownByValues(_ column: ColumnSchema) -> Bool {
    column.kind == .child || column.name == ReviewColumn.code.name
      || column.name == ReviewColumn.cancelled.name || ValueWords.isKindOfChallenge(column)
  }

  /// What the values of a column say of it; nil where they rule it out.
  private static func values(
    of profile: ColumnProfile, _ column: ColumnSchema, _ heading: Int,
    _ answers: ValueWords.Answers, _ context: Context
  ) -> (points: Int, isEnough: Bool, reason: String?)? {
    let filled = profile.filled
    guard filled > 0 else { return (-20, false, "all cells are blank") }
    func words(_ count: Int, _ what: String) -> String { "\(count) of \(filled) cells are \(what)" }
    let dates = profile.dates.count - profile.dates.others
    switch column.kind {
    case .child:
      if dates * 2 > filled { return nil }
      guard !context.children.isEmpty else { return (0, false, nil) }
      let known = ChildIdMatch.best(profile, context.children, most: heading > 0 ? .max : 300)
      guard known.matched > 0 else { return (-30, false, "none of its ids is in the return") }
      let share = Double(known.matched) / Double(known.all)
      return (
        share >= 0.5 ? 60 : 10, share >= 0.8 && known.matched >= 3,
        "\(known.matched) of \(known.all) ids are in the return"
          + (known.rule == nil ? "" : ", once changed as below")
      )
    case .date, .endDate:
      let lasting = profile.count { PlainWords.saysNothing($0, column) }
      if lasting > 0, heading >= 90, (dates + lasting) * 2 >= filled {
        return (20, false, words(dates, "days"))
      }
      if dates == 0 {
        let serials = profile.dates.serials
        return serials * 2 > filled
          ? (-20, false, "numbers that a spreadsheet keeps days as: format the column as dates")
          : nil
      }
      guard dates * 2 >= filled else { return (-30, false, words(dates, "days")) }
      return (20, false, words(dates, "days"))
    case .answer:
      // Free text without such a heading need not be read.
      if heading == 0, profile.counts.count > 30 { return nil }
      let known = profile.count { ValueWords.meaning(of: $0, column, answers) != .unknown }
      if column.name == ReviewColumn.cancelled.name {
        return cancelled(profile, heading, known: known)
      }
      if dates * 2 > filled { return nil }
      guard known > 0 else { return nil }
      return (known * 2 >= filled ? 20 : -20, false, words(known, "words for yes or no"))
    case .code, .word, .flag:
      if dates * 2 > filled { return nil }
      let isParticipation = column.name == ReviewColumn.code.name
      let known =
        isParticipation && heading == 0
        ? 0 : profile.count { ValueWords.meaning(of: $0, column, answers) != .unknown }
      if isParticipation {
        // Free text without such a heading need not be read to its end.
        let most = heading > 0 ? Int.max : 50
        guard heading > 0 || profile.counts.count <= 200 else { return nil }
        let coded = profile.count(most: most) { ParticipationWords.code($0) != nil }
        guard coded > 0 || heading >= 90 && known * 2 < filled && !isAnswers(profile) else {
          return nil
        }
        return (
          coded * 2 >= filled ? 50 : coded > 0 ? 10 : -20, coded * 5 >= filled * 4,
          words(coded, "codes or words of participation")
        )
      }
      guard known > 0 else { return nil }
      if ValueWords.isKindOfChallenge(column), !hasGoodPractice(profile, column, answers) {
        // A list of challenges alone is rather a list of what they are about.
        return (-40, false, words(known, "known codes or words"))
      }
      let isKind = ValueWords.isKindOfChallenge(column) && isOfKinds(profile)
      guard heading > 0 || isKind else { return nil }
      return (
        isKind ? 40 : known * 2 >= filled ? 20 : -20, isKind, words(known, "known codes or words")
      )
    case .wholeNumber, .decimalNumber:
      let numbers = profile.count { Double($0) != nil || HoursText.thousandths(in: $0) != nil }
      guard numbers * 2 >= filled else { return nil }
      return (20, false, words(numbers, "numbers"))
    case .text:
      if dates * 2 > filled { return nil }
      return (0, false, nil)
    case .unread: return nil
    }
  }

  /// Whether every cell is one of a few words, of which some praise practice and others challenge it.
  private static func isOfKinds(_ profile: ColumnProfile) -> Bool {
    let praise = profile.counts.filter { ValueWords.praises($0.text) }
    return !praise.isEmpty && praise.count < profile.counts.count && profile.counts.count <= 6
      && profile.filled == profile.cells.count
  }

  private static func hasGoodPractice(
    _ profile: ColumnProfile, _ column: ColumnSchema, _ answers: ValueWords.Answers
  ) -> Bool {
    profile.counts.contains {
      ValueWords.meaning(of: $0.text, column, answers)
        == .value("good-practice") || $0.text.lowercased() == "good-practice"
    }
  }

  /// What the values of a column say of whether a review was cancelled.
  ///
  /// Under a heading such as `Cancelled?` or `Reason for cancellation` any text says something, even
  /// one that cannot be read, so the column is never passed over.
  private static func cancelled(
    _ profile: ColumnProfile, _ heading: Int, known: Int
  ) -> (points: Int, isEnough: Bool, reason: String?)? {
    let filled = profile.filled
    let reason = "\(known) of \(filled) cells are words for cancelled or not"
    if heading >= 90, !profile.words.set.isDisjoint(with: ValueWords.cancellation) {
      return (known * 2 >= filled ? 20 : -20, false, reason)
    }
    let dates = profile.dates.count - profile.dates.others
    guard dates * 2 <= filled, known > 0 else { return nil }
    guard heading == 0 else { return (known * 2 >= filled ? 20 : -20, false, reason) }
    let said = profile.count { ValueWords.cancelled(FoldedText.of($0)) != nil }
    let isSaid = profile.counts.contains { ValueWords.cancelled(FoldedText.of($0.text)) == "Y" }
    // Of a few words that come again, what the others mean is asked, and until then they count as
    // neither. Notes are all different.
    let areWords = profile.counts.count * 2 <= filled && profile.counts.count <= 30
    return isSaid && (said * 5 >= filled * 4 || areWords && said * 2 >= filled)
      ? (50, true, reason) : nil
  }

  private static func isAnswers(_ profile: ColumnProfile) -> Bool {
    profile.share { ValueWords.answer(FoldedText.of($0)) != nil } > 0.5
  }
}
