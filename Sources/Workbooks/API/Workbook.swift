import Documents
import Files

/// An Excel workbook (`.xlsx` or `.xlsm`), whose sheets are read as comma-separated text.
///
/// Parts are found by their kinds and references, in usual and in strict documents. A cell is
/// written as its value: a number is a day only where its format says so, a formula is its saved
/// result, and an error or a formula without a result stays visible, so that neither is taken for a
/// value.
///
/// ```swift
/// let workbook = try Workbook("returns/reviews.xlsx", named: "reviews.xlsx")
/// for sheet in workbook.sheets where sheet.kind == .table && !sheet.isHidden { read(sheet.text) }
/// ```
package struct Workbook: Sendable {
  /// All sheets in the order of the workbook; hidden ones, charts and macro sheets have no rows.
  package let sheets: [Sheet]

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: its name in messages.
  ///   - limits: what it may unpack to.
  /// - Throws: a failure where the file is no workbook, is damaged or protected, or passes a limit.
  package init(
    _ path: String, named name: String, limits: Limits = Limits()
  ) throws(Failure) {
    let kind = try FileKind(startOf: path, named: name)
    if kind == .protectedWorkbook { throw .protected(name) }
    guard kind == nil else { throw .notWorkbook(name, kind ?? .binary) }
    let archive = try ZipArchive(path, named: name, limits: limits)
    let main = try WorkbookPart.name(in: archive)
    let references = try Relationships.read(of: main, in: archive)
    let workbook = try WorkbookPart.read(main, of: archive, limits)
    let parts = Dictionary(references.map { ($0.id, $0) }) { first, _ in first }

    var listed: [(sheet: Sheet, part: String?)] = []
    for entry in workbook.entries {
      guard let reference = parts[entry.id], let kind = Sheet.Kind(reference.kind) else {
        throw .damaged(name, "the sheet \(entry.name) has no part")
      }
      let sheet = Sheet(name: entry.name, kind: kind, isHidden: entry.isHidden)
      guard kind == .table, !entry.isHidden else {
        listed.append((sheet, nil))
        continue
      }
      guard let part = reference.part else {
        throw .damaged(name, "the sheet \(entry.name) is in another file")
      }
      listed.append((sheet, part))
    }
    let shared = references.first { $0.kind == .sharedTexts }?.part
    let styles = references.first { $0.kind == .styles }?.part
    try archive.check(sizesOf: listed.compactMap(\.part) + [shared, styles].compactMap(\.self))

    let context = SheetContext(
      archive, limits, formats: try CellFormats.read(styles, of: archive, limits),
      texts: try SharedTexts.read(shared, of: archive, limits),
      countsFrom1904: workbook.countsFrom1904)
    var sheets: [Sheet] = []
    for (sheet, part) in listed {
      guard let part else {
        sheets.append(sheet)
        continue
      }
      sheets.append(try SheetReader.read(sheet, part, of: archive, context))
    }
    self.sheets = sheets
  }
}

extension Workbook.Sheet.Kind {
  /// The kind of sheet that a reference leads to; nil where it leads to something else.
  fileprivate init?(_ reference: Relationships.Kind) {
    switch reference {
    case .table: self = .table
    case .chart: self = .chart
    case .dialog: self = .dialog
    case .macro: self = .macro
    case .document, .sharedTexts, .styles: return nil
    }
  }
}
