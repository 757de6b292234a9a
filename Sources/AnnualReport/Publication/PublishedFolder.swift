import CareRecords
import DisclosureAudit
import Documents
import Files
import ServiceFigures

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

  /// What the manager should know before publishing, one line each.
  package let notes: [String]
  /// The checked periods whose run wrote no public edition.
  private let unpublished: [String]
  /// Keeps runs out until everything is checked.
  private let lock: FolderLock?

  /// Reads the folder that `generate` wrote into, and first mends what a run that was stopped has left there.
  ///
  /// - Parameters:
  ///   - period: the label of the only period to be checked; nil to check all.
  ///   - showsValues: whether numbers and names of files are printed that may be a child's identifier.
  /// - Throws: `Failure` for a folder or file that is not there or cannot be read, for a folder that is one edition,
  ///   and where a run is writing.
  package init(
    _ folder: String, period: String? = nil, showsValues: Bool = false, version: String
  ) throws(Failure) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    path = folder
    guard FileSystem.exists(folder) else { throw .isNotThere(folder) }
    if let edition = try EditionFolder(folder) { throw edition.notAudited }
    let stopped = try StoppedRun.mend(in: folder)
    lock = FileSystem.isFolder(folder) ? try FolderLock(folder, isShared: true) : nil
    for edition in [Edition.restricted, .public] {
      try RunFolder(destination: folder).refuseOther(edition)
    }
    guard
      FileSystem.isFolder("\(folder)/restricted") || !FileSystem.isFolder("\(folder)/public")
    else { throw .isPublicAlone(folder) }
    let restricted = try TemplateFolder(folder + "/restricted", of: "files for managers")
    let labels = Self.labels(in: restricted, "disclosure-")
    let all = labels + Self.labels(in: restricted, "manifest-").filter { !labels.contains($0) }
    guard !all.isEmpty else { throw .holdsNoReport(folder) }
    if let period, !all.contains(period) {
      throw Failure(
        folder + "/restricted", what: "there is no report on \(period)",
        expected: "one of \(all.listed("or"))")
    }
    // Without the folder, the manifests say that the edition is missing.
    let published =
      FileSystem.exists(folder + "/public")
      ? try TemplateFolder(folder + "/public", of: "published files", hidden: true) : nil
    let names = published?.names ?? []
    let identifiers = try RestrictedIdentifiers(restricted)
    let manifests = ManifestCheck(
      of: folder, period: period, recorded: labels, identifiers: identifiers,
      showsValues: showsValues)
    var texts: [String: String] = [:]
    var unread: [String] = []
    for name in names where labels.contains(where: { PublishedNames($0).isReport(name) }) {
      if let text = PlainFile.text(name, below: "\(folder)/public") {
        texts[name] = text
      } else {
        unread.append("public/\(name): it cannot be read, or is too large to be checked")
      }
    }
    var editions: [PublishedEdition] = []
    for label in labels where period == nil || period == label {
      let name = "disclosure-\(label).json"
      guard PlainFile.isAt(name, below: "\(folder)/restricted") else { continue }
      editions.append(
        PublishedEdition(
          label: label, isAlone: labels.count == 1,
          record: try DisclosureRecord(
            json: try FileSystem.bytes(
              of: restricted.path(of: name), largest: 1 << 28, kind: "the record of an edition"),
            file: restricted.path(of: name)),
          texts: texts, names: names, identifiers: identifiers, showsValues: showsValues,
          version: version))
    }
    self.editions = editions
    unpublished = all.filter { !manifests.isPublished($0) && !labels.contains($0) }
      .filter { period == nil || period == $0 }
    found =
      manifests.problems + unread + manifests.unexpected(all) + Self.orphans(texts)
      + Self.overlaps(editions.map(\.label))
    notes =
      [stopped].compactMap(\.self)
      + unpublished.map { "there is no public edition of \($0)" }
      + editions.filter(\.isDraft).map { "the public edition of \($0.label) is still a draft" }
      + Self.apart(editions, texts, version: version) + Self.open(folder)
      + (try Self.beside(folder, identifiers))
    paths = restricted.names.map(restricted.path) + names.map { "\(folder)/public/\($0)" }
  }

  /// The periods of the files whose names begin so.
  private static func labels(in folder: TemplateFolder, _ prefix: String) -> [String] {
    folder.names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
      .map { String($0.dropFirst(prefix.count).dropLast(".json".count)) }
  }

  /// Everything that is wrong, one line each; empty when all editions may be published.
  ///
  /// No line has an identifier or a withheld count in it, unless it was asked for.
  package func problems() throws(Failure) -> [String] {
    var problems = found
    for edition in editions { problems += try edition.problems() }
    // A file may be missing by its manifest and for the numbers in it.
    return problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What was checked, and what could not be checked.
  package var summary: String {
    let (converted, pictures) = (editions.flatMap(\.convertedFiles), editions.flatMap(\.pictures))
    var text =
      unpublished.map { "restricted \($0): every file is as the run wrote it\n" }.joined()
      + editions.map(\.summary).joined()
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

  /// Files of the editions in a folder that no run has written, not by a name that names a child.
  package static func foreignFiles(in folder: String) -> [String] {
    guard let restricted = try? TemplateFolder("\(folder)/restricted") else { return [] }
    func files(_ identifiers: RestrictedIdentifiers) -> [String] {
      ManifestCheck(
        of: folder, period: nil, recorded: labels(in: restricted, "disclosure-"),
        identifiers: identifiers
      ).foreignFiles
    }
    // The lists of children are read only where a name could be printed.
    let all = files(RestrictedIdentifiers())
    return all.isEmpty ? [] : (try? RestrictedIdentifiers(restricted)).map(files) ?? all
  }

  /// Writes what a reader of the edition knows to a file.
  ///
  /// - Throws: `Failure` if there are several editions, if `file` is in the folder `public`, because
  ///   the public must not see what is written, and if it would replace a file of either edition.
  package func writeReaderStatement(to file: String) throws(Failure) {
    guard !editions.isEmpty else { throw .holdsNoReport(path) }
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

  /// Editions of two years in the folder that were not calculated together, so that a reader of both may work out
  /// what each withholds.
  private static func apart(
    _ editions: [PublishedEdition], _ texts: [String: String], version: String
  ) -> [String] {
    editions.compactMap { edition -> String? in
      guard let before = ReportingPeriod(label: edition.label)?.yearBefore?.label else {
        return nil
      }
      let name = "figures-\(before).json"
      guard let text = texts[name],
        let earlier = try? PeriodFigures(
          json: Array(text.utf8), file: "public/\(name)", version: version),
        !edition.isCalculated(with: earlier)
      else { return nil }
      return
        "the public edition of \(edition.label) was calculated without public/\(name): if both are "
        + "published, withheld counts could be worked out from the two; name that file in earlier_figures and "
        + "generate \(edition.label) again"
    }
  }

  /// A restricted edition that other users of the machine can go into.
  private static func open(_ folder: String) -> [String] {
    let restricted = "\(folder)/restricted"
    guard let permissions = FileSystem.permissions(of: restricted), permissions & 0o077 != 0 else {
      return []
    }
    return [
      "\(restricted) can be opened by others (permissions \(String(permissions & 0o777, radix: 8))); close it: "
        + "chmod 700 \(restricted)"
    ]
  }

  /// Files beside the editions that name children, and so do copies of editions.
  private static func beside(
    _ folder: String, _ identifiers: RestrictedIdentifiers
  ) throws(Failure) -> [String] {
    var found: [String] = []
    for name in try FileSystem.names(in: folder) where Edition(rawValue: name) == nil {
      let path = "\(folder)/\(name)"
      let isCopy = FileSystem.isFolder(path) && name.lowercased().hasPrefix("public")
      let files = isCopy ? try FileSystem.files(below: path).map { "\(path)/\($0)" } : [path]
      if identifiers.areNamed(in: name) || files.contains(where: identifiers.areNamed(inFile:)) {
        found.append(name)
      }
    }
    guard let first = found.first else { return [] }
    let shown = identifiers.areNamed(in: first) ? "a file" : first
    return [
      "beside the editions, children's identifiers are in \(shown)"
        + (found.count == 1 ? "" : " and \(found.count - 1) more")
        + ": publish nothing but \(folder)/public"
    ]
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

extension Failure {
  fileprivate static func isNotThere(_ folder: String) -> Failure {
    Failure(
      folder, what: "there is no such folder", expected: "the folder that generate wrote into")
  }

  fileprivate static func isPublicAlone(_ folder: String) -> Failure {
    Failure(
      folder, what: "there is no folder restricted, whose proof the folder public is checked by",
      expected: "the folder that generate wrote into")
  }

  fileprivate static func holdsNoReport(_ folder: String) -> Failure {
    Failure(
      folder + "/restricted", what: "there is no record of a public edition",
      expected: "one file disclosure-YYYY-YY.json, as generate writes it")
  }
}
