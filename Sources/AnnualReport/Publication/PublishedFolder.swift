import CareRecords
import DisclosureAudit
import Documents
import Files

/// The public editions in a folder, each compared with the record of what may be printed.
///
/// A folder may hold several periods, one record for each.
package struct PublishedFolder: Sendable {
  /// The folder as the user named it.
  private let path: String
  /// The editions to be checked, in the order of their periods.
  private let editions: [PublishedEdition]
  /// What was found in the folder as a whole.
  private let found: [String]

  /// What a run that was stopped had left, in words; nil where nothing was left.
  package let note: String?
  /// Keeps runs out until everything is checked.
  private let lock: FolderLock?

  /// Reads the folder that `generate` wrote into, and first mends what a run that was stopped has left there.
  ///
  /// - Parameter period: the label of the only period to be checked; nil to check all.
  /// - Throws: `Failure` for a folder or file that is not there or cannot be read, and where a run is writing.
  package init(_ folder: String, period: String? = nil, version: String) throws(Failure) {
    path = folder
    note = try StoppedRun.mend(in: folder)
    lock = FileSystem.isFolder(folder) ? try FolderLock(folder, isShared: true) : nil
    let restricted = try TemplateFolder(folder + "/restricted", of: "files for managers")
    let labels = restricted.names.filter {
      $0.hasPrefix("disclosure-") && $0.hasSuffix(".json")
    }.map { String($0.dropFirst("disclosure-".count).dropLast(".json".count)) }
    guard !labels.isEmpty else {
      throw Failure(
        folder + "/restricted", what: "there is no record of a public edition",
        expected: "one file disclosure-YYYY-YY.json, as generate writes it")
    }
    if let period, !labels.contains(period) {
      throw Failure(
        folder + "/restricted", what: "there is no record of a public edition of \(period)",
        expected: "one of \(labels.listed("or"))")
    }
    // Without the folder, the manifests say that the edition is missing.
    let published =
      FileSystem.exists(folder + "/public")
      ? try TemplateFolder(folder + "/public", of: "published files", hidden: true) : nil
    let names = published?.names ?? []
    let manifests = ManifestCheck(of: folder, period: period, recorded: labels)
    var texts: [String: String] = [:]
    for name in names where labels.contains(where: { PublishedNames($0).isReport(name) }) {
      texts[name] = try published.map { folder throws(Failure) in
        String(decoding: try folder.bytes(of: name), as: UTF8.self)
      }
    }
    let identifiers = try RestrictedIdentifiers(restricted)
    var editions: [PublishedEdition] = []
    for label in labels where period == nil || period == label {
      let name = "disclosure-\(label).json"
      editions.append(
        PublishedEdition(
          label: label, isAlone: labels.count == 1,
          record: try DisclosureRecord(
            json: try restricted.bytes(of: name), file: restricted.path(of: name)),
          texts: texts, names: names, identifiers: identifiers, version: version))
    }
    self.editions = editions
    found =
      manifests.problems + Self.unexpected(manifests.publishedFiles, labels) + Self.orphans(texts)
      + Self.overlaps(editions.map(\.label))
    paths = restricted.names.map(restricted.path) + names.map { "\(folder)/public/\($0)" }
  }

  /// Everything that is wrong, one line each; empty when all editions may be published.
  ///
  /// No line has an identifier or a withheld count in it.
  package func problems() throws(Failure) -> [String] {
    var problems = found
    for edition in editions { problems += try edition.problems() }
    return problems
  }

  /// What was checked, one line for each edition, and a line that says what could not be checked.
  package var summary: String {
    let (converted, pictures) = (editions.flatMap(\.convertedFiles), editions.flatMap(\.pictures))
    var text = editions.map(\.summary).joined()
    if !converted.isEmpty {
      text +=
        "not read, because they are made from the other files: "
        + "\(converted.joined(separator: ", ")); make them again if the report has changed\n"
    }
    if !pictures.isEmpty {
      text +=
        "not read, because they are pictures of the narrative: \(pictures.joined(separator: ", ")); "
        + "make sure that they show nobody and no number of children\n"
    }
    return text
  }

  /// Writes what a reader of the edition knows to a file.
  ///
  /// - Throws: `Failure` if there are several editions, if `file` is in the folder `public`, because
  ///   the public must not see what is written, and if it would replace a file of either edition.
  package func writeReaderStatement(to file: String) throws(Failure) {
    guard editions.count == 1, let edition = editions.first else {
      throw Failure(
        path + "/restricted", what: "there are public editions of \(editions.count) periods",
        expected: "--period and one of \(editions.map(\.label).listed("or"))")
    }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let published = FileSystem.canonical(path + "/public")
    guard !(FileSystem.canonical(folder) + "/").hasPrefix(published + "/") else {
      throw Failure(
        file, what: "this is among the files for the public", expected: "another folder")
    }
    try ReportFolder.write(edition.readerStatement, to: file, inputs: paths)
  }

  /// The paths of all files of the folder, which nothing may overwrite.
  private let paths: [String]

  /// Files in a manifest that `generate` does not write for any of the periods; they are not read.
  private static func unexpected(_ names: [String], _ labels: [String]) -> [String] {
    let known = labels.map(PublishedNames.init)
    return names.filter { name in
      EditionManifest.label(of: name) == nil
        && !known.contains { $0.isReport(name) || $0.isNotRead(name) }
    }.map { "public/\($0): generate does not write it, and it was not read" }
  }

  /// Editions of periods that have days in common: together they may give a withheld count away.
  private static func overlaps(_ labels: [String]) -> [String] {
    let periods = labels.compactMap(ReportingPeriod.init(label:)).sorted { $0.from < $1.from }
    return periods.indices.flatMap { index in
      periods[..<index].filter { $0.to >= periods[index].from }.map {
        "\($0.words) and \(periods[index].words) have days in common: publish only one of the two, "
          + "because withheld counts could be worked out from both"
      }
    }
  }

  /// Pictures that no report shows: they are left from an earlier run.
  private static func orphans(_ texts: [String: String]) -> [String] {
    let reports = texts.filter { $0.key.hasSuffix(".md") }.values
    return texts.keys.sorted().filter { name in
      name.hasSuffix(".svg") && !reports.contains { $0.contains("(\(name))") }
    }.map { "public/\($0): no report shows it; it is left from an earlier run" }
  }
}

/// The children's identifiers in the files for managers.
struct RestrictedIdentifiers: Sendable {
  /// Texts that name a child.
  private(set) var identifiers: Set<String> = []
  /// The lists of obligations that name the children.
  private var lists: Set<String> = []

  init(_ folder: TemplateFolder) throws(Failure) {
    for name in folder.names where name.hasSuffix(".csv") {
      let isObligations = name.hasPrefix("obligations")
      guard isObligations || name.hasPrefix("reconciliation-") else { continue }
      let table = try SmallTable(try folder.bytes(of: name), file: folder.path(of: name))
      if isObligations, table.columns.contains("child") { lists.insert(name) }
      identifiers.formUnion(table.rows.map { CSVCell.unquoted($0["child"]) })
    }
    // Shorter identifiers are words or numbers that occur everywhere.
    identifiers = identifiers.filter { $0.utf8.count >= 4 }
  }

  /// Whether the list of a period's children was there, also by the name of an earlier version.
  func areComplete(for label: String, isAlone: Bool) -> Bool {
    lists.contains("obligations-\(label).csv") || isAlone && lists.contains("obligations.csv")
  }
}

/// The names of the files of a public edition, below its folder.
struct PublishedNames {
  /// The folder in which earlier versions put the pictures of every period.
  static let formerPictures = "pictures/"

  private let pages: Set<String>
  private let reports: Set<String>
  private let pictures: String
  private let narrative: String
  private let converted: Set<String>

  /// The names for a year, such as 2024-25.
  init(_ label: String) {
    let pages = ReportShape.allCases.flatMap { shape in
      ["html", "md"].map { "\(shape.fileName(of: label)).\($0)" }
    }
    self.pages = Set(pages)
    pictures = ReportPictures.folder(of: label) + "/"
    narrative = NarrativePictures.folder(of: label)
    reports = Set(pages + ["figures-\(label).json", "figures-\(label).csv"])
    converted = Set(
      ConvertedKind.allCases.flatMap { kind in
        pages.filter(kind.isMade(of:)).map(kind.fileName(madeOf:))
      })
  }

  /// Whether `generate` writes a file of that name by itself.
  func isReport(_ name: String) -> Bool {
    reports.contains(name)
      || [pictures, Self.formerPictures].contains(where: name.hasPrefix) && name.hasSuffix(".svg")
  }

  /// Whether a run of this year writes a file of that name, with or without the help of other programs.
  func isOfYear(_ name: String) -> Bool {
    reports.contains(name) || converted.contains(name) || name.hasPrefix(pictures)
  }

  /// Whether a file is one of the reports themselves.
  func isPage(_ name: String) -> Bool { pages.contains(name) }

  /// Whether a file is a picture that the manager's texts show.
  func isNarrativePicture(_ name: String) -> Bool {
    name.hasPrefix(narrative) && NarrativePictures.isPicture(name)
  }

  /// Whether a file is part of the edition although nothing in it can be checked.
  func isNotRead(_ name: String) -> Bool { isConverted(name) || isNarrativePicture(name) }

  /// Whether another program makes a file of that name from the report.
  func isConverted(_ name: String) -> Bool { converted.contains(name) }
}
