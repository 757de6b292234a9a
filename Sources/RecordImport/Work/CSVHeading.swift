import CareRecords
import Documents
import Files

/// The row of headings of a CSV file or of a sheet, and what was recognised by it.
struct CSVHeading {
  /// The most lines that are looked through for headings.
  static let mostLines: UInt32 = 30

  let names: Headings
  let separator: CSVSeparator
  /// What the file holds; nil where no line has headings that are known.
  let recognition: Recognition?
  /// The position after the row, and its line.
  let end: Int
  let line: Int
  /// The number of lines up to the end of the row.
  let lines: UInt32

  /// Finds the headings: the first of 30 lines that a mapping of the user's knows, else the first
  /// that a table knows.
  ///
  /// Above them exports have titles, filters and dates. Where no line is known, the result is the line
  /// that comes nearest to a known one, else the first.
  ///
  /// - Returns: nil for a file of blank lines.
  init?(
    _ bytes: FileBytes, _ options: ImportOptions, of file: MappedName
  ) throws(Rejection) {
    let detected = CSVSeparator(detectingIn: bytes)
    var nearest: CSVHeading?
    for separator in [detected] + CSVSeparator.allCases.filter({ $0 != detected }) {
      let found = try Self.search(bytes, separator, options, of: file)
      guard let found else { return nil }
      if found.recognition != nil {
        self = found
        return
      }
      if nearest == nil { nearest = found }
    }
    guard let nearest else { return nil }
    self = nearest
  }

  private init(
    _ names: Headings, _ separator: CSVSeparator, _ recognition: Recognition?, end: Int, line: Int,
    lines: UInt32
  ) {
    self.names = names
    self.separator = separator
    self.recognition = recognition
    self.end = end
    self.line = line
    self.lines = lines
  }

  private static func search(
    _ bytes: FileBytes, _ separator: CSVSeparator, _ options: ImportOptions, of file: MappedName
  ) throws(Rejection) -> CSVHeading? {
    var scanner = CSVScanner(bytes, separator: separator.byte)
    var nearest: CSVHeading?
    var isNear = false
    // A row of group headings such as "Child, , Review" is above those that a mapping names.
    var known: CSVHeading?
    let isMapped = options.mappings.contains { $0.mayRead(file) }
    while scanner.next(), scanner.line <= mostLines || nearest == nil {
      guard scanner.cellCount <= CSVScanner.mostCells, !scanner.isUnclosed else {
        if nearest != nil || known != nil { continue }
        throw .broken(
          scanner.isUnclosed
            ? .unclosedQuote(file.name, line: Int(scanner.line))
            : .tooManyColumns(file.name, line: Int(scanner.line), limit: CSVScanner.mostCells))
      }
      let names = Headings((0..<scanner.cellCount).map { unquoted(scanner[$0].text) })
      let heading = CSVHeading(
        names, separator,
        Recognition(
          names, mappings: options.mappings, of: file,
          withConferences: options.readsDatasetConferences),
        end: scanner.position,
        line: Int(scanner.line), lines: scanner.nextLine - 1)
      if let recognition = heading.recognition {
        guard isMapped, recognition.userMapping == nil else { return heading }
        known = known ?? heading
        nearest = nearest ?? heading
        continue
      }
      let comesNear = isKnown(names, options)
      if nearest == nil || comesNear && !isNear { (nearest, isNear) = (heading, comesNear) }
    }
    return known ?? nearest
  }

  /// Whether headings are like those of a table that is known, or of one that is known and not read.
  private static func isKnown(_ names: Headings, _ options: ImportOptions) -> Bool {
    names.written.count > 1
      && (OwnOutputs.name(for: names) != nil || OwnOutputs.isOfficial(names)
        || SafeguardingTables.other(names) != nil
        || SafeguardingTables.nearest(names) != nil || Recognition.nearest(names) != nil
        || options.mappings.contains { $0.shared(with: names) > 1 })
  }

  /// A heading without quotation marks that stand behind a blank.
  private static func unquoted(_ text: String) -> String {
    var text = text
    let trimmed = text.withUTF8 { unsafe ByteField($0).trimmed.text }
    guard trimmed.count >= 2, trimmed.hasPrefix("\""), trimmed.hasSuffix("\"") else { return text }
    return String(trimmed.dropFirst().dropLast())
  }

  /// Why nothing is read from a file whose headings are not known.
  func rejection(of file: MappedName, _ options: ImportOptions) -> Rejection {
    let name = file.name
    if let own = OwnOutputs.name(for: names) { return .other(.ownOutput(name, name: own)) }
    if OwnOutputs.isOfficial(names) { return .other(.officialStatistics(name)) }
    let mappings = options.mappings.filter { $0.mayRead(file) }
    for mapping in mappings {
      if let lacking = mapping.unfinished(for: names) {
        return .broken(.unfinishedMapping(name, mapping: mapping.name, lacking: lacking))
      }
    }
    let shared = mappings.map { ($0, $0.shared(with: names)) }
      .filter { $0.1 * 2 >= $0.0.headings.count && !$0.0.missing(in: names).isEmpty }
    if let mapping = shared.max(by: { $0.1 < $1.1 })?.0 {
      return .table(
        .missingColumns(name, table: mapping.name, missing: mapping.missing(in: names)))
    }
    let withConferences = options.readsDatasetConferences
    if let table = SafeguardingTables.other(names, withConferences: withConferences) {
      return .other(.unusedTable(name, table: table))
    }
    if InspectionList.isOther(names) { return .other(.unusedList(name)) }
    if let form = SafeguardingTables.nearest(names, withConferences: withConferences) {
      return .table(.missingColumns(name, table: form.name, missing: form.missing))
    }
    if let nearest = Recognition.nearest(names) {
      if nearest.schema.table == .annexA, nearest.missing.contains(AnnexAColumn.lookedAfter.name) {
        return .other(.unusedList(name))
      }
      return .table(
        .missingColumns(name, table: nearest.schema.table.name, missing: nearest.missing))
    }
    return names.written.count > 1 ? .table(.unknownColumns(name)) : .other(.noTable(name))
  }
}
