import CareRecords
import TestSupport

/// A way in which systems, spreadsheets and people spoil the cells of an export.
enum WayOfSpoiling: String, CaseIterable {
  // Other dress: nothing is lost.
  case moment, answerWord, codeWithWords, wordForNothing, noEnd, nameWithBlanks, idInDress
  case surplusBlankCells, missingBlankCells
  // Something is lost, and the cell shows it.
  case serialNumber, noDay, monthFirst, otherAnswer, otherCode, otherWord, noNumber, hours
  case errorCell, idWithDecimals, idAsNumber, blankId, endNotGiven, surplusFilledCell

  /// Whether nothing is lost, so that every figure has to stay as it is.
  var keepsEverything: Bool {
    switch self {
    case .moment, .answerWord, .codeWithWords, .wordForNothing, .noEnd, .nameWithBlanks, .idInDress,
      .surplusBlankCells, .missingBlankCells:
      true
    default: false
    }
  }

  /// Whether it can befall the cells of a column.
  func suits(_ column: ColumnSchema, of table: RecordTable) -> Bool {
    switch self {
    case .moment, .serialNumber, .noDay, .monthFirst: column.kind.isDate
    case .noEnd: column.kind == .endDate
    case .answerWord, .otherAnswer: column.kind == .answer || column.kind == .flag
    case .codeWithWords, .otherCode: if case .code = column.kind { true } else { false }
    case .otherWord: if case .word = column.kind { true } else { false }
    case .noNumber: column.kind == .wholeNumber || column.kind == .decimalNumber
    case .hours: table == .officers && column.name == OfficerColumn.fte.name
    case .nameWithBlanks: column.kind == .text && column.name != ReturnTexts.postcode
    case .wordForNothing: column.mayBeBlank && column.kind != .unread
    case .errorCell: column.kind != .unread && column.name != ReturnTexts.postcode
    case .idInDress, .idWithDecimals, .idAsNumber: column.kind == .child
    // Where the column may be blank, a blank says that there is no child.
    case .blankId: column.kind == .child && column.isRequired
    case .endNotGiven: table == .episodes && column.name == EpisodeColumn.ended.name
    // These concern the row; any column will do.
    case .surplusBlankCells, .missingBlankCells, .surplusFilledCell: column.kind == .child
    }
  }

  /// Whether blank cells are those that it befalls.
  private var isOfBlanks: Bool { self == .wordForNothing || self == .noEnd }

  /// The cell spoilt; nil where this cell cannot be spoilt in this way.
  func spoilt(_ cell: String, _ numbers: inout SeededNumbers) -> String? {
    guard cell.isEmpty == isOfBlanks else { return nil }
    switch self {
    case .moment:
      return CivilDate(text: cell).map { day in
        numbers.one(of: [
          "\(day.description) 00:00:00.000", "\(cell) 09:30", "\(day.description)T14:05:00",
          "\(day.description)T00:00:00Z", "\(cell) 9:30 PM",
        ])
      }
    case .serialNumber: return CivilDate(text: cell).map { "\($0.dayNumber + 25_569)" }
    case .noDay:
      return CivilDate(text: cell) == nil
        ? nil : numbers.one(of: ["soon", "31/02/2024", "not known", "2024", "00/00/0000", "?"])
    case .monthFirst:
      let parts = cell.split(separator: "/")
      return parts.count == 3 && CivilDate(text: cell) != nil
        ? "\(parts[1])/\(parts[0])/\(parts[2])" : nil
    case .noEnd: return numbers.one(of: ["01/01/1900", "31/12/9999", "1899-12-30", "31/12/2099"])
    case .answerWord:
      guard ["Y", "N", "1", "0"].contains(cell) else { return nil }
      let isYes = cell == "Y" || cell == "1"
      return numbers.one(
        of: isYes ? ["yes", "TRUE", "y", "T", "1"] : ["no", "False", "n", "f", "0"])
    case .otherAnswer: return numbers.one(of: ["maybe", "Carer ill", "X", "2", "not asked"])
    case .codeWithWords: return cell + numbers.one(of: [" - as agreed", ": as it was", " (own)"])
    case .otherCode: return numbers.one(of: ["QQ7", "see notes", "X", "999"])
    case .otherWord: return numbers.one(of: ["other", "see notes"])
    case .wordForNothing:
      return numbers.one(of: [
        "NULL", "null", "(null)", "N/A", "n/a", "#N/A", "nan", "-", "–", " ", "\u{A0}", "\u{200B}",
      ])
    case .nameWithBlanks:
      let words = cell.split(separator: " ").joined(separator: numbers.one(of: ["  ", "\u{A0}"]))
      return numbers.one(of: [" \(words)", "\(words) ", "\u{A0}\(words)  ", words])
    case .noNumber: return numbers.one(of: ["some", "1.2.3", "4 or 5", "?"])
    case .hours: return Double(cell).map { "\($0 * 37)" }
    case .errorCell: return numbers.one(of: ["#REF!", "#VALUE!", "########", "#DIV/0!"])
    case .idInDress:
      return numbers.one(of: ["=\"\(cell)\"", "'\(cell)", " \(cell)", "\(cell)\u{A0}"])
    case .idWithDecimals: return cell + ".0"
    case .idAsNumber where cell.contains { !$0.isNumber }: return nil
    case .idAsNumber: return "\(cell.prefix(1)).\(cell.dropFirst().prefix(1))E+0\(cell.count - 1)"
    case .blankId, .endNotGiven: return ""
    case .surplusBlankCells, .missingBlankCells, .surplusFilledCell: return nil
    }
  }

  /// The row spoilt, for what befalls whole rows; nil where this row cannot be.
  func spoilt(row: [String], _ columns: [ColumnSchema]) -> [String]? {
    guard row.count == columns.count else { return nil }
    switch self {
    case .surplusBlankCells: return row + ["", ""]
    case .surplusFilledCell: return row + ["late"]
    case .missingBlankCells:
      var row = row
      while let last = row.last, last.isEmpty, columns[row.count - 1].mayBeBlank {
        row.removeLast()
      }
      return row.count < columns.count ? row : nil
    default: return nil
    }
  }
}

/// Texts of the return that are compared letter by letter.
enum ReturnTexts {
  static let postcode = EpisodeColumn.postcode.name
}
