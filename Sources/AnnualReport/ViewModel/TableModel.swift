import ServiceFigures
import Templates

/// A table of the report, ready to be laid out.
struct TableModel: TemplateModel {
  struct Column: TemplateModel {
    let heading: String

    static let fields: [TemplateField<Column>] = [
      .text("heading", "The heading of a column of numbers") { $0.heading }
    ]
  }

  struct HeadedCell: TemplateModel {
    let heading: String
    let text: String

    static let fields: [TemplateField<HeadedCell>] = [
      .text("heading", "The heading of the cell's column") { $0.heading },
      .text("text", "What stands in the cell") { $0.text },
    ]
  }

  struct Row: TemplateModel {
    let header: String
    let cells: [String]
    let headings: [String]

    static let fields: [TemplateField<Row>] = [
      .text("header", "What the row is about") { $0.header },
      .textList("cells", "The numbers of the row, one for each column") { $0.cells },
      .list("headedCells", "The same with their headings, for where rows stand as blocks") { row in
        zip(row.headings, row.cells).map { HeadedCell(heading: $0, text: $1) }
      },
    ]
  }

  let caption: String
  let firstHeading: String
  let columns: [Column]
  let rows: [Row]
  var note: String?

  static let fields: [TemplateField<TableModel>] = [
    .text("caption", "What the table shows, with its unit and period") { $0.caption },
    .text("firstHeading", "The heading of the column that names the rows") { $0.firstHeading },
    .list("columns", "The columns of numbers") { $0.columns },
    .list("rows", "The rows") { $0.rows },
    .optionalText("note", "What a reader must know to read the table") { $0.note },
    .flag("printsWithheld", "Whether a cell has the symbol of a withheld number, [c]") {
      $0.prints(Symbol.withheld)
    },
    .flag("printsTooFew", "Whether a cell has the symbol of a share of too few, [u]") {
      $0.prints(Symbol.tooFew)
    },
  ]

  init(
    caption: String, firstHeading: String, columns: [String], rows: [(String, [String])],
    note: String? = nil
  ) {
    self.caption = caption
    self.firstHeading = firstHeading
    self.columns = columns.map { Column(heading: $0) }
    self.rows = rows.map { Row(header: $0.0, cells: $0.1, headings: columns) }
    self.note = note
  }

  private func prints(_ symbol: String) -> Bool { rows.contains { $0.cells.contains(symbol) } }
}

extension TableModel {
  /// The table of one breakdown of a figure; nil where the figure has no rows for it.
  ///
  /// - Parameter isPublic: whether the table is for a public edition, which does not show how many
  ///   records were left out of each row.
  init?(_ figure: Figure, by dimension: Dimension, period: String, isPublic: Bool = false) {
    let rows = figure.rows(by: dimension)
    guard !rows.isEmpty else { return nil }
    let definition = figure.definition
    let heading = definition.heading(of: dimension)
    // A distribution names its groups in its title.
    let caption =
      definition.kind == .distribution
      ? "\(definition.title), \(period)"
      : "\(definition.title), by \(definition.phrase(of: dimension)), \(period)"
    switch definition.kind {
    case .proportion:
      self.init(
        caption: caption, firstHeading: heading,
        columns: ["Number", "Out of", "Share"] + (isPublic ? [] : ["Left out"]),
        rows: rows.map { row in
          (row.label, Self.share(row, isPublic: isPublic))
        },
        note: Self.note(figure))
    case .duration:
      self.init(
        caption: caption, firstHeading: heading,
        columns: ["Number", "Median", "90th percentile", "Longest"],
        rows: rows.map { ($0.label, Self.days($0.numbers)) })
    case .rate:
      self.init(
        caption: caption, firstHeading: heading, columns: ["Children", "Rate"],
        rows: rows.map { row in
          let numbers = row.numbers
          return (
            row.label,
            [
              numbers.count.map(NumberWords.count) ?? Symbol.notApplicable,
              numbers.value.map(NumberWords.tenths) ?? Symbol.notApplicable,
            ]
          )
        })
    case .distribution where rows.contains { $0.numbers.value != nil }:
      self.init(
        caption: caption, firstHeading: heading, columns: ["Number", "For each full-time post"],
        rows: rows.map { row in
          (
            row.label,
            [
              NumberWords.count(row.numbers.count ?? 0),
              row.numbers.value.map(NumberWords.tenths) ?? Symbol.notAvailable,
            ]
          )
        })
    case .count, .distribution:
      let total =
        rows.contains(where: \.isWithheld)
        ? figure.numbers.count : rows.reduce(0) { $0 + ($1.numbers.count ?? 0) }
      let hasDays = rows.contains { $0.numbers.median != nil }
      self.init(
        caption: caption, firstHeading: heading,
        columns: hasDays
          ? ["Number", "Median days", "90th percentile", "Longest"] : ["Number", "Share"],
        rows: rows.map { row in
          let count = row.numbers.count ?? 0
          if row.isWithheld {
            return (row.label, Array(repeating: Symbol.withheld(definition), count: 2))
          }
          return (
            row.label,
            hasDays
              ? Self.days(row.numbers)
              : [NumberWords.count(count), Self.part(count, of: total, isPublic: isPublic)]
          )
        })
    }
  }

  /// What the shares of a table leave out, and whether they cover part of the data only.
  private static func note(_ figure: Figure) -> String? {
    guard let leftOut = NumberWords.leftOut(figure.leftOut) else { return nil }
    if case .partial = figure.status {
      return "Part of the data only: the shares are of the records that could be settled. "
        + "Left out: \(leftOut)."
    }
    return "Left out: \(leftOut)."
  }

  /// A part of a total as a percentage; a public edition gives it only for totals of 20 or more.
  private static func part(_ count: Int, of total: Int?, isPublic: Bool) -> String {
    guard let total else { return Symbol.withheld }
    if isPublic, total > 0, total < FigureComparison.fewest { return Symbol.tooFew }
    return Percentage.text(count, of: total) ?? Symbol.notApplicable
  }

  private static func share(_ row: FigureRow, isPublic: Bool) -> [String] {
    if row.isWithheld { return [Symbol.withheld, Symbol.withheld, Symbol.withheld] }
    let part = row.numbers.numerator ?? 0
    let total = row.numbers.denominator ?? 0
    let left = row.leftOut.reduce(0) { $0 + $1.count }
    return [
      NumberWords.count(part), NumberWords.count(total),
      Self.part(part, of: total, isPublic: isPublic),
    ] + (isPublic ? [] : [NumberWords.count(left)])
  }

  private static func days(_ numbers: FigureNumbers) -> [String] {
    [numbers.count.map { Double($0) }, numbers.median, numbers.p90, numbers.max].map {
      $0.map(NumberWords.decimal) ?? Symbol.notApplicable
    }
  }
}
