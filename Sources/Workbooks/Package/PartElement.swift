import Documents

/// The elements that are read from a workbook's parts; each counts only below its right parent.
enum PartElement: String, CaseIterable {
  // The package.
  case types = "Types"
  case defaultType = "Default"
  case override = "Override"
  case relationships = "Relationships"
  case relationship = "Relationship"
  // The workbook.
  case workbook, workbookPr, sheets, sheet
  // Formats.
  case styleSheet, numFmts, numFmt, cellXfs, xf
  // Shared texts.
  case sst, si
  // A sheet.
  case worksheet, cols, col, sheetData, row
  case cell = "c"
  case formula = "f"
  case value = "v"
  case inlineText = "is"
  case text = "t"
  case run = "r"
  case mergeCells, mergeCell
  /// Anything else, with all that it holds.
  case other

  /// Finds an element by name and namespace, whatever it lies in.
  init(name: String, namespace: String) {
    let found = PartElement(rawValue: name) ?? .other
    self = found != .other && found.namespaces.contains(namespace) ? found : .other
  }

  /// The two forms of each namespace: the usual one and the one of strict documents.
  private var namespaces: [String] {
    switch self {
    case .types, .defaultType, .override:
      ["http://schemas.openxmlformats.org/package/2006/content-types"]
    case .relationships, .relationship:
      ["http://schemas.openxmlformats.org/package/2006/relationships"]
    default:
      [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ]
    }
  }

  /// Whether the element counts in a parent, which is nil for the root of a part.
  func belongs(in parent: PartElement?) -> Bool {
    switch self {
    case .types, .relationships, .workbook, .styleSheet, .sst, .worksheet: parent == nil
    case .defaultType, .override: parent == .types
    case .relationship: parent == .relationships
    case .workbookPr, .sheets: parent == .workbook
    case .sheet: parent == .sheets
    case .numFmts, .cellXfs: parent == .styleSheet
    case .numFmt: parent == .numFmts
    case .xf: parent == .cellXfs
    case .si: parent == .sst
    case .cols, .sheetData, .mergeCells: parent == .worksheet
    case .col: parent == .cols
    case .row: parent == .sheetData
    case .cell: parent == .row
    case .formula, .value, .inlineText: parent == .cell
    case .run: parent == .si || parent == .inlineText
    case .text: parent == .si || parent == .inlineText || parent == .run
    case .mergeCell: parent == .mergeCells
    case .other: true
    }
  }
}

/// Receives the elements and texts of a part while it is read.
protocol PartReceiver {
  mutating func start(_ element: PartElement, _ attributes: borrowing PartAttributes)
    throws(Failure)
  /// There is text directly in an element; it may come in several pieces.
  mutating func text(_ bytes: Span<UInt8>, in element: PartElement) throws(Failure)
  mutating func end(_ element: PartElement) throws(Failure)
}

extension PartReceiver {
  mutating func text(_ bytes: Span<UInt8>, in element: PartElement) throws(Failure) {}
  mutating func end(_ element: PartElement) throws(Failure) {}
}
