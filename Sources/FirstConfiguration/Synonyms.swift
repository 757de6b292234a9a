import CareRecords

/// The headings that are known for the columns of all tables, split into words once.
struct Synonyms {
  let table: RecordTable
  let column: ColumnSchema
  /// The headings, the closest first.
  let names: [HeadingWords]
  /// Headings of questions to which yes is the column's no.
  let opposites: [HeadingWords]
  /// Words that make a heading one of another column.
  let others: Set<String>

  /// The tables that a file of another system can be read as.
  static let tables: [RecordTable] = [
    .reviews, .escalations, .allocations, .officers, .feedback, .conferences, .carerReviews,
    .healthAssessments, .episodes, .header,
  ]

  static let all: [Synonyms] = tables.flatMap { of($0) }

  static func of(_ table: RecordTable) -> [Synonyms] { byTable[table] ?? [] }

  /// How well a heading fits the column, and whether its question is the opposite one.
  ///
  /// Only a whole heading can be the opposite: `Held in timescale` does not ask whether a review
  /// was held.
  func fit(_ words: HeadingWords) -> (fit: HeadingWords.Fit, isOpposite: Bool)? {
    let own = words.fit(names, not: others)
    if own?.isWhole != true, let fit = words.fit(opposites, not: others), fit.isWhole {
      return (fit, true)
    }
    return own.map { ($0, false) }
  }

  private static let byTable: [RecordTable: [Synonyms]] = Dictionary(
    uniqueKeysWithValues: tables.map { table in
      let columns = TableSchemas[table].columns.filter { $0.kind != .unread }
      return (table, columns.map { Synonyms($0, in: table) })
    })

  private init(_ column: ColumnSchema, in table: RecordTable) {
    let known = column.otherHeadings(in: table)
    self.table = table
    self.column = column
    // A list that has our own name says itself how close that is.
    let own = [column.heading, column.name].filter { name in
      !(known?.names.contains { HeadingWords($0).words == HeadingWords(name).words } ?? false)
    }
    names = (own + (known?.names ?? [])).map(HeadingWords.init)
    opposites = (known?.opposites ?? []).map(HeadingWords.init)
    others = Set((known?.others ?? []).flatMap { HeadingWords($0).words })
  }
}
