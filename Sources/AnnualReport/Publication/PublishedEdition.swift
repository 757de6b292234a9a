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
  private let version: String

  /// Picks the files of one edition.
  ///
  /// - Parameters:
  ///   - isAlone: whether the folder holds no other period.
  ///   - texts: the files of all reports in the folder `public`.
  ///   - names: all files in it.
  init(
    label: String, isAlone: Bool, record: DisclosureRecord, texts: [String: String],
    names: [String], identifiers: RestrictedIdentifiers, version: String
  ) {
    self.label = label
    self.isAlone = isAlone
    self.record = record
    self.identifiers = identifiers
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
    let name = "public/figures-\(label).json"
    guard let file = files.first(where: { $0.name == name }) else {
      return problems + ["\(name) is missing"]
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
    problems += csvProblems(figures)
    let allowed = ReleasedNumbers(figures, previous: previous).tokens.union(record.constants)
    for file in files where [".html", ".md", ".svg"].contains(where: file.name.hasSuffix) {
      let tokens =
        file.name.hasSuffix(".md") ? NumberTokens.of(file.text) : NumberTokens.ofHTML(file.text)
      problems += tokens.subtracting(allowed).sorted().map {
        "\(file.name): \($0) does not come from a released count"
      }
    }
    if !identifiers.areComplete(for: label, isAlone: isAlone) {
      problems.append(
        "restricted/obligations-\(label).csv is missing or has no column child: whether a child is "
          + "named was not checked")
    }
    for file in files { problems += identifierProblems(file) }
    return problems
  }

  /// What a reader of the edition knows, in a form that another program can attack.
  var readerStatement: [UInt8] {
    ReaderStatement(record.system, record.release).json + [0x0A]
  }

  /// One line that says what was checked.
  var summary: String {
    let proofs = record.certificate.proofs.count
    let withheld = record.release.publications.count { $0.isWithheld }
    return (isAlone ? "" : "\(label): ")
      + "\(files.count) published files hold released counts only; "
      + "\(record.system.cells.count) counts, \(withheld) withheld, "
      + "\(proofs) \(proofs == 1 ? "proof" : "proofs") checked\n"
  }

  /// Compares the CSV with the JSON, cell by cell; labels, which the JSON does not have, with those of the program.
  private func csvProblems(_ figures: PeriodFigures) -> [String] {
    let name = "public/figures-\(label).csv"
    guard let file = files.first(where: { $0.name == name }) else { return ["\(name) is missing"] }
    guard let given = try? SmallTable(Array(file.text.utf8), file: name),
      let expected = try? SmallTable(Array(figures.csv.utf8), file: name),
      given.columns == expected.columns, given.rows.count == expected.rows.count
    else { return ["\(name) is not the CSV of the figures"] }
    let rows = Array(zip(given.rows, expected.rows))
    var problems: [String] = []
    for column in given.columns where column != "label" {
      if rows.contains(where: { $0[column] != $1[column] }) {
        problems.append(
          ["status", "measure", "value"].contains(column)
            ? "\(name) does not hold the numbers of the JSON"
            : "\(name): the column \(column) is not that of the figures")
      }
    }
    if rows.contains(where: { !isLabelled($0, figures, expected: $1) }) {
      problems.append("\(name): the column label is not that of the figures")
    }
    return problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

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

  private func identifierProblems(_ file: File) -> [String] {
    let isMarkdown = file.name.hasSuffix(".md")
    let text = NumberTokens.unescaped(
      isMarkdown ? file.text.replacing("\\", with: "") : file.text)
    return text.names(any: identifiers.identifiers)
      ? ["\(file.name): a child's identifier is in it"] : []
  }
}

extension String {
  /// Whether one of the identifiers is in the text, and not only as a part of a longer word.
  func names(any identifiers: Set<String>) -> Bool {
    func isOfWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "-" || character == "_"
    }
    let words = split { !isOfWord($0) }
    if !Set(words.map(String.init)).isDisjoint(with: identifiers) { return true }
    // Identifiers with other symbols in them, such as AB12/34, are found by their first word.
    var byFirstWord: [Substring: [Substring]] = [:]
    for identifier in identifiers where !identifier.allSatisfy(isOfWord) {
      let rest = identifier.drop { !isOfWord($0) }
      byFirstWord[rest.prefix(while: isOfWord), default: []].append(rest)
    }
    guard !byFirstWord.isEmpty else { return false }
    return words.contains { word in
      byFirstWord[word]?.contains { self[word.startIndex...].hasPrefix($0) } ?? false
    }
  }
}
