import CareRecords

/// The value of one cell or element before it is written.
enum Cell: Sendable, Equatable {
  case blank
  case date(CivilDate)
  case number(Int)
  /// A number of thousandths, written as a decimal.
  case thousandths(Int)
  case text(String)

  init(_ date: CivilDate?) { self = date.map { .date($0) } ?? .blank }
  init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }
  init(_ answer: Bool?) { self = answer.map { .text($0 ? "Y" : "N") } ?? .blank }
  init(flag: Bool?) { self = flag.map { .number($0 ? 1 : 0) } ?? .blank }
}

/// One row of a table, in a form that does not depend on CSV or XML.
protocol SampleRecord: Sendable {
  /// The columns of the table, as the table declares them.
  associatedtype Column: TableColumn

  /// The name of the CSV file.
  static var file: String { get }
  /// The element of one row in XML; empty where the columns are directly in the child's element.
  static var element: String { get }
  /// The columns in the order of a CSV file.
  static var columns: [Column] { get }
  /// The columns in the order of the XML, with the names of their elements.
  static var elements: [ColumnElement<Self>] { get }

  /// The correct value of a column.
  func value(_ column: Column) -> Cell

  /// The texts that are written instead, for rows that are wrong on purpose.
  var changes: [Column: String] { get set }
}

/// A column as an element of XML.
struct ColumnElement<Record: SampleRecord>: Sendable {
  let column: Record.Column
  let name: String

  /// Columns as elements, with the element names that the table declares.
  static func list(_ columns: some Sequence<Record.Column>) -> [ColumnElement] {
    columns.map { .init(column: $0, name: TableSchemas[$0.table].columns[$0.ordinal].element) }
  }

  /// Columns as elements with the names of their headings.
  static func headings(_ columns: some Sequence<Record.Column>) -> [ColumnElement] {
    columns.map { .init(column: $0, name: $0.name) }
  }
}

extension SampleRecord {
  /// The value of a column as it is written.
  @inline(__always)
  func cell(_ column: Column) -> Cell {
    if changes.isEmpty { return value(column) }
    return changes[column].map { Cell($0) } ?? value(column)
  }

  /// The record with another text in one column.
  func with(_ column: Column, _ text: String) -> Self {
    var changed = self
    changed.changes[column] = text
    return changed
  }
}

/// The codes of a code list as cells, found by position.
struct CodeCells<Code: CodeSet>: Sendable {
  private let cells: [Cell]

  init(_ type: Code.Type) {
    let codes = Code.allCases.map { $0.isListed ? Cell.text($0.code) : .blank }
    var cells = [Cell](repeating: .blank, count: 256)
    for (code, cell) in zip(Code.allCases, codes) { cells[Int(code.rawValue)] = cell }
    self.cells = cells
  }

  @inline(__always)
  subscript(code: Code) -> Cell { cells[Int(code.rawValue)] }
}

/// The cells of every code list that is written.
enum Codes {
  static let sex = CodeCells(Sex.self)
  static let ethnicOrigin = CodeCells(EthnicOrigin.self)
  static let reasonBegan = CodeCells(ReasonNewEpisode.self)
  static let legalStatus = CodeCells(LegalStatus.self)
  static let need = CodeCells(CategoryOfNeed.self)
  static let placement = CodeCells(PlacementType.self)
  static let provider = CodeCells(PlacementProvider.self)
  static let reasonCeased = CodeCells(ReasonEpisodeCeased.self)
  static let reasonChanged = CodeCells(ReasonPlaceChange.self)
  static let participation = CodeCells(ParticipationCode.self)
  static let contact = CodeCells(CareLeaverContact.self)
  static let activity = CodeCells(CareLeaverActivity.self)
  static let accommodation = CodeCells(CareLeaverAccommodation.self)
}

/// The cells of code lists that have changed; which one is used depends on the last day of the
/// return.
enum CodesOfYears {
  private static let numbers = CodeCells(Sex.self)
  private static let letters = [Sex.male, .female].map { Cell.text($0.letter) }
  /// 31 March 2024 and 2025, the last days of the returns before the changes.
  private static let lastWithNumbers = CivilDate(dayNumber: 19_813)
  private static let lastWithOldPlacements = CivilDate(dayNumber: 20_178)

  @inline(__always)
  static func sex(_ sex: Sex, in lastDay: CivilDate) -> Cell {
    if lastDay <= lastWithNumbers { return numbers[sex] }
    return sex == .male ? letters[0] : letters[1]
  }

  /// The cell for a placement.
  ///
  /// From 2025-26 semi-independent and independent living have no code, and four codes replace Z1.
  @inline(__always)
  static func placement(_ type: PlacementType, in lastDay: CivilDate) -> Cell {
    guard lastDay > lastWithOldPlacements else { return Codes.placement[type] }
    switch type {
    case .h5, .p2: return Codes.placement[.k3]
    case .z1: return Codes.placement[.z11]
    default: return Codes.placement[type]
    }
  }
}
