import CareRecords
import ServiceFigures
import Templates

/// A table of the report, ready to be laid out.
struct TableModel: TemplateModel {
  struct Column: TemplateModel {
    let measure: String
    var lastYear: String?

    var heading: String { measure + (lastYear.map { " \($0)" } ?? "") }

    static let fields: [TemplateField<Column>] = [
      .text("heading", "The heading of a column of numbers: Share, Share 2023-24") { $0.heading },
      .text("measure", "The heading without a year: Share") { $0.measure },
      .optionalText("lastYear", "The year before, where the numbers are of that year") {
        $0.lastYear
      },
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
    self.init(
      caption: caption, firstHeading: firstHeading, columns: columns.map { Column(measure: $0) },
      rows: rows, note: note)
  }

  private init(
    caption: String, firstHeading: String, columns: [Column], rows: [(String, [String])],
    note: String?
  ) {
    self.caption = caption
    self.firstHeading = firstHeading
    self.columns = columns
    let headings = columns.map(\.heading)
    self.rows = rows.map { Row(header: $0.0, cells: $0.1, headings: headings) }
    self.note = note
  }

  private func prints(_ symbol: String) -> Bool { rows.contains { $0.cells.contains(symbol) } }
}

extension TableModel {
  /// The table of one breakdown of a figure; nil where the figure has no rows for it.
  ///
  /// - Parameters:
  ///   - period: the period in the caption.
  ///   - isPublic: whether the table is for a public edition, which does not show how many records
  ///     were left out of each row.
  ///   - years: the groups of this year and of the year before; nil for a table of this year alone.
  init?(
    _ figure: Figure, by dimension: Dimension, period: String, isPublic: Bool = false,
    years: TwoYears? = nil
  ) {
    let rows = figure.rows(by: dimension).filter { !Self.isEmptyByDefinition($0, dimension) }
    guard !rows.isEmpty else { return nil }
    let definition = figure.definition
    let form = TableForm(figure, rows, isPublic: isPublic)
    // A distribution names its groups in its title.
    let caption =
      definition.kind == .distribution
      ? "\(definition.title), \(period)"
      : "\(definition.title), by \(definition.phrase(of: dimension)), \(period)"
    let notes = [Self.note(figure), years?.note].compactMap { $0 }
    let before = years.map { Column(measure: form.leading, lastYear: $0.label) }
    self.init(
      caption: caption, firstHeading: definition.heading(of: dimension),
      columns: form.columns.map { Column(measure: $0) } + [before].compactMap(\.self),
      rows: years.map { years in
        years.groups.filter { group in
          ![group.now, group.then].allSatisfy {
            $0.map { Self.isEmptyByDefinition($0, dimension) } ?? true
          }
        }.map { group in
          (
            group.label,
            (group.now.map(form.cells) ?? form.columns.map { _ in Symbol.notAvailable })
              + [years.cell(group, form)]
          )
        }
      } ?? rows.map { ($0.label, form.cells($0)) },
      note: notes.isEmpty ? nil : notes.joined(separator: " "))
  }

  /// Whether a row is of agreed short breaks and has none: only figures of their own count these.
  private static func isEmptyByDefinition(_ row: FigureRow, _ dimension: Dimension) -> Bool {
    dimension == .legalStatus && row.key == LegalStatusGroup.shortBreaks.key
      && (row.numbers.denominator ?? row.numbers.count) == 0
  }

  /// What the shares of a table leave out, and whether they cover part of the data only.
  private static func note(_ figure: Figure) -> String? {
    if figure.definition.kind == .rate, case .partial = figure.status {
      return "Part of the data only: records that could not be settled may change every row."
    }
    guard figure.definition.kind == .proportion,
      let leftOut = NumberWords.leftOut(figure.leftOut)
    else { return nil }
    if case .partial = figure.status {
      return "Part of the data only: the shares are of the records that could be settled. "
        + "Left out: \(leftOut)."
    }
    return "Left out: \(leftOut)."
  }
}
