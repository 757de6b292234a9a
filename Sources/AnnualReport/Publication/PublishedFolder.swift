import DisclosureAudit
import Documents
import Files
import PublicEdition
import ServiceFigures

/// The files of a public edition, compared with the record of what may be printed.
package struct PublishedFolder: Sendable {
  /// A file with its path below the folder.
  struct File: Sendable {
    let name: String
    let text: String
  }

  /// The folder as the user named it.
  private let path: String
  let files: [File]
  /// Files that other programs made from those of the report; they are not read.
  private let convertedFiles: [String]
  /// Files that `generate` does not write; they are not read either.
  private let unexpectedFiles: [String]
  let record: DisclosureRecord
  /// Texts that name a child: identifiers in the files for managers.
  let identifiers: Set<String>
  /// Whether the file that lists every child was there to take the identifiers from.
  private let knowsChildren: Bool
  private let label: String
  private let version: String

  /// Reads the folder that `generate` wrote into.
  ///
  /// - Throws: `Failure` for a folder or file that is not there or cannot be read.
  package init(_ folder: String, version: String) throws(Failure) {
    path = folder
    let restricted = try TemplateFolder(folder + "/restricted", of: "files for managers")
    let records = restricted.names.filter {
      $0.hasPrefix("disclosure-") && $0.hasSuffix(".json")
    }
    guard let name = records.last else {
      throw Failure(
        folder + "/restricted", what: "there is no record of a public edition",
        expected: "one file disclosure-YYYY-YY.json, as generate writes it")
    }
    guard records.count == 1 else {
      throw Failure(
        folder + "/restricted", what: "there are the records of \(records.count) years",
        expected: "one year: generate each into a folder of its own, with --output")
    }
    record = try DisclosureRecord(
      json: try restricted.bytes(of: name), file: restricted.path(of: name))
    label = String(name.dropFirst("disclosure-".count).dropLast(".json".count))
    self.version = version
    let published = try TemplateFolder(folder + "/public", of: "published files", hidden: true)
    let names = PublishedNames(label)
    var files: [File] = []
    for name in published.names where names.isReport(name) {
      files.append(
        File(
          name: "public/" + name,
          text: String(decoding: try published.bytes(of: name), as: UTF8.self)
        ))
    }
    self.files = files
    convertedFiles = published.names.filter(names.isConverted).map { "public/" + $0 }
    unexpectedFiles = published.names.filter { !names.isReport($0) && !names.isConverted($0) }
      .map { "public/" + $0 }
    (identifiers, knowsChildren) = try Self.identifiers(restricted)
    paths = restricted.names.map(restricted.path) + published.names.map(published.path)
  }

  /// The children's identifiers in the files for managers.
  private static func identifiers(
    _ folder: TemplateFolder
  ) throws(Failure) -> (identifiers: Set<String>, isComplete: Bool) {
    var identifiers: Set<String> = []
    var isComplete = false
    for name in folder.names where name.hasSuffix(".csv") {
      guard name == "obligations.csv" || name.hasPrefix("reconciliation-") else { continue }
      let table = try SmallTable(try folder.bytes(of: name), file: folder.path(of: name))
      if name == "obligations.csv" { isComplete = table.columns.contains("child") }
      identifiers.formUnion(table.rows.map { CSVCell.unquoted($0["child"]) })
    }
    // Shorter identifiers are words or numbers that occur everywhere.
    return (identifiers.filter { $0.utf8.count >= 4 }, isComplete)
  }

  /// Everything that is wrong, one line each; empty when the edition may be published.
  ///
  /// No line has an identifier or a withheld count in it.
  package func problems() throws(Failure) -> [String] {
    var problems = ReleaseAudit(record.system, record.release, record.certificate).problems()
      .map { "the proof: \($0)" }
    let name = "public/figures-\(label).json"
    guard let file = files.first(where: { $0.name == name }) else {
      return problems + ["\(name) is missing"]
    }
    let figures = try PeriodFigures(json: Array(file.text.utf8), file: name, version: version)
    let previous = try record.before.map { text throws(Failure) in
      try PeriodFigures(json: Array(text.utf8), file: "last year's figures", version: version)
    }
    let printed = PrintedCounts(record)
    problems += printed.problems(figures).map { "\(name): \($0)" }
    problems += (previous.map { printed.problems($0, isEarlier: true) } ?? []).map {
      "last year's figures: \($0)"
    }
    problems += csvProblems(figures)
    let allowed = ReleasedNumbers(figures, previous: previous).tokens.union(record.constants)
    problems += unexpectedFiles.map { "\($0): generate does not write it, and it was not read" }
    problems += orphans.map { "\($0): no report shows it; it is left from an earlier run" }
    for file in files where [".html", ".md", ".svg"].contains(where: file.name.hasSuffix) {
      let tokens =
        file.name.hasSuffix(".md") ? NumberTokens.of(file.text) : NumberTokens.ofHTML(file.text)
      problems += tokens.subtracting(allowed).sorted().map {
        "\(file.name): \($0) does not come from a released count"
      }
    }
    if !knowsChildren {
      problems.append(
        "restricted/obligations.csv is missing or has no column child: whether a child is named was "
          + "not checked")
    }
    for file in files { problems += identifierProblems(file) }
    return problems
  }

  /// Writes what a reader of the edition knows to a file.
  ///
  /// - Throws: `Failure` if `file` is in the folder `public`, because the public must not see what
  ///   is written, and if it would replace a file of either edition.
  package func writeReaderStatement(to file: String) throws(Failure) {
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let published = FileSystem.canonical(path + "/public")
    guard !(FileSystem.canonical(folder) + "/").hasPrefix(published + "/") else {
      throw Failure(
        file, what: "this is among the files for the public", expected: "another folder")
    }
    try ReportFolder.write(readerStatement, to: file, inputs: paths)
  }

  /// The paths of all files of the folder, which nothing may overwrite.
  private let paths: [String]

  /// What a reader of the edition knows, in a form that another program can attack.
  private var readerStatement: [UInt8] {
    ReaderStatement(record.system, record.release).json + [0x0A]
  }

  /// One line that says what was checked, and a second that says what could not be checked.
  package var summary: String {
    let proofs = record.certificate.proofs.count
    let withheld = record.release.publications.count { $0.isWithheld }
    let checked =
      "\(files.count) published files hold released counts only; "
      + "\(record.system.cells.count) counts, \(withheld) withheld, "
      + "\(proofs) \(proofs == 1 ? "proof" : "proofs") checked\n"
    guard !convertedFiles.isEmpty else { return checked }
    return checked
      + "not read, because they are made from the other files: "
      + "\(convertedFiles.joined(separator: ", ")); make them again if the report has changed\n"
  }

  /// Pictures that no report shows: they are left from an earlier run.
  private var orphans: [String] {
    let reports = files.filter { $0.name.hasSuffix(".md") }.map(\.text)
    return files.map(\.name).filter { name in
      guard name.hasPrefix("public/pictures/") else { return false }
      let path = "(" + name.dropFirst("public/".count) + ")"
      return !reports.contains { $0.contains(path) }
    }
  }

  /// Compares the CSV with the JSON, number by number.
  private func csvProblems(_ figures: PeriodFigures) -> [String] {
    let name = "public/figures-\(label).csv"
    guard let file = files.first(where: { $0.name == name }) else { return ["\(name) is missing"] }
    func numbers(_ text: String) -> [String]? {
      (try? SmallTable(Array(text.utf8), file: name))?.rows.map { row in
        ["figure", "status", "breakdown", "key", "measure", "value"].map { row[$0] }
          .joined(separator: " ")
      }
    }
    guard let given = numbers(file.text), let expected = numbers(figures.csv)
    else {
      return ["\(name) is not the CSV of the figures"]
    }
    return given == expected ? [] : ["\(name) does not hold the numbers of the JSON"]
  }

  private func identifierProblems(_ file: File) -> [String] {
    let isMarkdown = file.name.hasSuffix(".md")
    let text = NumberTokens.unescaped(
      isMarkdown ? file.text.replacing("\\", with: "") : file.text)
    return text.names(any: identifiers) ? ["\(file.name): a child's identifier is in it"] : []
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

/// The names of the files of a public edition, below its folder.
struct PublishedNames {
  private let reports: Set<String>
  private let converted: Set<String>

  /// The names for a year, such as 2024-25.
  init(_ label: String) {
    let pages = ReportShape.allCases.flatMap { shape in
      ["html", "md"].map { "\(shape.fileName(of: label)).\($0)" }
    }
    reports = Set(pages + ["figures-\(label).json", "figures-\(label).csv"])
    converted = Set(
      ConvertedKind.allCases.flatMap { kind in
        pages.filter(kind.isMade(of:)).map(kind.fileName(madeOf:))
      })
  }

  /// Whether `generate` writes a file of that name by itself.
  func isReport(_ name: String) -> Bool {
    reports.contains(name) || name.hasPrefix("pictures/") && name.hasSuffix(".svg")
  }

  /// Whether another program makes a file of that name from the report.
  func isConverted(_ name: String) -> Bool { converted.contains(name) }
}
