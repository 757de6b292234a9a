import DisclosureAudit
import Documents
import Files
import ServiceFigures

/// The files of one public edition, compared with the record of what may be printed.
struct PublishedEdition: Sendable {
  /// A file with its path below the folder.
  private struct File: Sendable {
    let name: String
    let text: String

    var isMarkdown: Bool { name.hasSuffix(".md") }
    var isPage: Bool { [".html", ".md", ".svg"].contains(where: name.hasSuffix) }
    /// The text with what a template writes changed back, each character on its line.
    var plain: String {
      NumberTokens.unescaped(isMarkdown ? text.replacing("\\", with: "") : text)
    }
  }

  let label: String
  /// Files that other programs made from those of the report; they are not read.
  let convertedFiles: [String]
  /// Pictures of the manager's texts; they are not read either.
  let pictures: [String]
  private let isAlone: Bool
  private let files: [File]
  private let record: DisclosureRecord
  private let identifiers: RestrictedIdentifiers
  private let showsValues: Bool
  private let version: String

  /// Picks the files of one edition.
  ///
  /// - Parameters:
  ///   - isAlone: whether the folder holds no other period.
  ///   - texts: the files of all reports in the folder `public`.
  ///   - names: all files in it.
  ///   - showsValues: whether numbers are printed that may be a child's identifier.
  init(
    label: String, isAlone: Bool, record: DisclosureRecord, texts: [String: String],
    names: [String], identifiers: RestrictedIdentifiers, showsValues: Bool = false, version: String
  ) {
    self.label = label
    self.isAlone = isAlone
    self.record = record
    self.identifiers = identifiers
    self.showsValues = showsValues
    self.version = version
    let known = PublishedNames(label)
    let reports = texts.filter { known.isPage($0.key) && $0.key.hasSuffix(".md") }.values
    // Earlier versions put the pictures of every year into one folder.
    files = texts.filter { name, _ in
      guard name.hasPrefix(PublishedNames.formerPictures) else { return known.isReport(name) }
      return isAlone || reports.contains { $0.contains("(\(name))") }
    }
    .map { File(name: "public/" + $0.key, text: $0.value) }
    .sorted { FileSystem.precedes($0.name, $1.name) }
    convertedFiles = names.filter(known.isConverted).map { "public/" + $0 }
    pictures = names.filter(known.isNarrativePicture).map { "public/" + $0 }
  }

  /// Everything that is wrong, one line each; empty when the edition may be published.
  func problems() throws(Failure) -> [String] {
    let proof = isAlone ? "the proof" : "the proof of \(label)"
    var problems = ReleaseAudit(record.system, record.release, record.certificate).problems()
      .map { "\(proof): \($0)" }
    // Without any file, one line on the manifest says that the edition is missing.
    guard !files.isEmpty else { return problems }
    let name = "public/figures-\(label).json"
    guard let file = files.first(where: { $0.name == name }) else {
      return problems + [Self.missing(name)]
    }
    let figures = try PeriodFigures(json: Array(file.text.utf8), file: name, version: version)
    let earlier = isAlone ? "last year's figures" : "last year's figures in the proof of \(label)"
    let previous = try record.before.map { text throws(Failure) in
      try PeriodFigures(json: Array(text.utf8), file: earlier, version: version)
    }
    let printed = PrintedCounts(record)
    problems += printed.problems(figures).map { "\(name): \($0)" }
    problems += (previous.map { printed.problems($0, isEarlier: true) } ?? []).map {
      "\(earlier): \($0)"
    }
    problems += csvProblems(figures) + metadataProblems(figures)
    let allowed = ReleasedNumbers(figures, previous: previous).tokens.union(record.constants)
    for file in files where file.isPage { problems += unreleased(file, allowed) }
    if !identifiers.areComplete(for: label, isAlone: isAlone) {
      problems.append(
        "restricted/obligations-\(label).csv is missing or has no column child: whether a child is "
          + "named was not checked")
    }
    for file in files {
      let lines = identifiers.lines(of: file.plain)
      guard let first = lines.first else { continue }
      let others = lines.count - 1
      problems.append(
        "\(file.name):\(first): a child's identifier is in it"
          + (others == 0 ? "" : ", and on \(others) more \(others == 1 ? "line" : "lines")"))
    }
    return problems
  }

  private static func missing(_ name: String) -> String {
    "\(name) is missing; generate the report again"
  }

  /// The numbers of a page that are not made of released counts, each with its first line.
  ///
  /// A number that may be a child's identifier is not repeated: the line on the identifier says enough.
  private func unreleased(_ file: File, _ allowed: Set<String>) -> [String] {
    let words = file.isMarkdown ? file.text : NumberTokens.words(ofHTML: file.text)
    let found = NumberTokens.firstLines(of: words).filter { !allowed.contains($0.key) }
    guard !found.isEmpty else { return [] }
    let named = Set(identifiers.lines(of: file.plain))
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap { number, line in
      let isHidden = !showsValues && identifiers.mayHold(number)
      if isHidden, named.contains(line) { return nil }
      return
        "\(file.name):\(line): \(isHidden ? "a number" : number) does not come from a released count"
        + (isHidden ? " (it may be a child's identifier; --show-values prints it)" : "")
    }
  }

  /// What a reader of the edition knows, in a form that another program can attack.
  var readerStatement: [UInt8] {
    ReaderStatement(record.system, record.release).json + [0x0A]
  }

  /// What was checked, and which words were not.
  var summary: String {
    let count = files.count
    return "public \(label): \(count) \(count == 1 ? "file" : "files") checked; "
      + "every number that the program printed is released\n"
      + unchecked
  }

  /// Says which texts only a person can check; a record of an earlier version does not name them.
  private var unchecked: String {
    let words = "your own texts are not checked: read them before you publish"
    guard let texts = record.texts else { return words + "\n" }
    return texts.isEmpty ? "" : "\(words) (\(texts.joined(separator: "; ")))\n"
  }

  /// Whether the report says that it is a draft.
  var isDraft: Bool {
    let page = "public/\(ReportShape.full.fileName(of: label)).html"
    return files.first { $0.name == page }.flatMap { ReportStatus(ofPage: $0.text) } == .draft
  }

  /// Whether the counts of the year before were decided on as an edition printed them.
  ///
  /// - Parameter earlier: the figures that readers have of the year before.
  func isCalculated(with earlier: PeriodFigures) -> Bool {
    let label = earlier.period.label
    // What the Department published of that year was printed before, whoever decided on ours.
    let cells = record.system.cells.filter {
      $0.identifier.hasPrefix("\(label) ") && !$0.identifier.hasPrefix("\(label) published ")
    }
    return cells.contains { $0.state.isOfEarlierReport }
      && PrintedCounts(record).problems(earlier, isEarlier: true).isEmpty
  }

  /// Compares the CSV with the JSON, cell by cell; labels, which the JSON does not have, with those of the program.
  private func csvProblems(_ figures: PeriodFigures) -> [String] {
    let name = "public/figures-\(label).csv"
    guard let file = files.first(where: { $0.name == name }) else { return [Self.missing(name)] }
    guard let given = try? SmallTable(Array(file.text.utf8), file: name),
      let expected = try? SmallTable(Array(figures.csv.utf8), file: name),
      given.columns == expected.columns, given.rows.count == expected.rows.count
    else { return ["\(name) is not the CSV of the figures"] }
    let rows = Array(zip(given.rows, expected.rows))
    var problems: [String] = []
    for column in given.columns where column != "label" {
      guard let other = rows.first(where: { $0[column] != $1[column] })?.0 else { continue }
      let isNumber = ["status", "measure", "value"].contains(column)
      // One line says it of all three.
      if isNumber, problems.contains(where: { $0.hasSuffix(Self.otherNumbers) }) { continue }
      problems.append(
        "\(name):\(other.line): "
          + (isNumber ? Self.otherNumbers : "the column \(column) is not that of the figures"))
    }
    if let other = rows.first(where: { !isLabelled($0, figures, expected: $1) })?.0 {
      problems.append("\(name):\(other.line): the column label is not that of the figures")
    }
    return problems
  }

  /// Compares the metadata of the CSV with those of the program.
  private func metadataProblems(_ figures: PeriodFigures) -> [String] {
    let name = "public/figures-\(label).meta.csv"
    let file = files.first { $0.name == name }
    guard let expected = figures.csvMetadata else {
      return file == nil ? [] : ["\(name): the CSV of this period has no metadata"]
    }
    guard let file else { return [Self.missing(name)] }
    let lines = zip(Self.lines(file.text), Self.lines(expected)).enumerated()
    guard let other = lines.first(where: { $1.0 != $1.1 })?.offset else {
      return file.text == expected ? [] : ["\(name) is not the metadata of the CSV"]
    }
    return ["\(name):\(other + 1): this is not the metadata of the CSV"]
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let otherNumbers = "it does not hold the numbers of the JSON"

  private func isLabelled(
    _ row: SmallTable.Row, _ figures: PeriodFigures, expected: SmallTable.Row
  ) -> Bool {
    let key = CSVCell.unquoted(expected["key"])
    let breakdowns = figures.figure(expected["figure"])?.breakdowns ?? []
    guard let dimension = breakdowns.first(where: { $0.dimension.name == expected["breakdown"] })
    else { return row["label"] == expected["label"] }
    return dimension.dimension.printedLabels(of: key, in: figures.period)
      .contains(CSVCell.unquoted(row["label"]))
  }
}
