import AnnualReport
import CareRecords
import Documents
import Files
import ServiceFigures

/// A first configuration for exports of any form, before it is written.
package struct FirstConfiguration {
  /// The folder that it goes into, as the user named it.
  package let folder: String
  private var draft: Draft
  private let found: FoundPeriod
  private let paths: [String: String]

  /// Looks at exports and proposes how to read them.
  ///
  /// - Parameters:
  ///   - folder: where the configuration will be.
  ///   - inputs: files, folders and patterns.
  ///   - year: the year in which the reporting year begins; nil to find it in the files.
  /// - Throws: `Failure` for a path that does not exist, where there is a configuration already, and
  ///   where no file has a day in it.
  package init(in folder: String, from inputs: [String], year: Int? = nil) throws(Failure) {
    self.folder = folder
    let target = Self.file(in: folder)
    guard !FileSystem.exists(target) else {
      throw Failure(
        target, what: "there is a configuration already, and nothing is overwritten",
        expected: "another folder")
    }
    var draft = try Draft(inputs)
    guard let found = FoundPeriod(draft, year: year) else {
      throw Failure(
        "init", what: "no file has a readable day, so the year of the report is not known",
        expected: "an export of reviews, or the year: --year 2024-25")
    }
    draft.settle(period: found.period)
    self.draft = draft
    self.found = found
    let files = draft.known.map(\.file) + draft.foreign.map(\.file) + draft.notRead.map(\.file)
    paths = Dictionary(
      files.map { ($0, RelativePath.from(folder, to: $0)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  private static func file(in folder: String) -> String { folder + "/iro-report.yaml" }

  /// The path of the configuration.
  package var file: String { Self.file(in: folder) }

  /// Its text.
  package var text: String {
    ConfigurationText(draft, found) { paths[$0] ?? $0 }.text
  }

  /// Whether any file can be read yet.
  package var readsAny: Bool { !draft.known.isEmpty || draft.foreign.contains(where: \.isUsed) }

  /// Leaves out the file that a failure names, so that the others can be read.
  ///
  /// - Returns: whether there was such a file.
  package mutating func leaveOut(fileOf failure: Failure) -> Bool {
    let files = draft.known.map(\.file) + draft.foreign.filter(\.isUsed).map(\.file)
    for file in files {
      let name = folder + "/" + (paths[file] ?? file)
      let written = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
      for place in [name, written, file] where failure.place.hasPrefix(place) {
        let reason = failure.what.isEmpty ? failure.description : failure.what
        return draft.leaveOut(file, because: reason)
      }
    }
    return false
  }

  /// The files of the other places that a manager fills, by their paths below the folder.
  package var narrative: [(name: String, text: String)] {
    NarrativePlace.allCases.map { ("narrative/" + $0.fileName, $0.emptyFile()) }
  }

  /// The files that nothing is read from yet although they could hold a table, with the reason.
  package var waiting: [(file: String, table: RecordTable, reason: String)] {
    draft.foreign.filter { !$0.isUsed }.map { ($0.file, $0.mapping.table, $0.obstacle ?? "") }
  }

  /// The files that fit no table, with the reason.
  package var notRead: [(file: String, reason: String)] {
    draft.notRead.map { ($0.file, $0.reason) }
  }

  /// How many lines need a person.
  package static func marks(in text: String) -> Int {
    // The first one is in the explanation of the mark.
    max(text.split(separator: "\n").count { $0.contains(ConfigurationText.mark) } - 1, 0)
  }
}

/// Paths between a folder that need not exist yet and files.
enum RelativePath {
  /// The path of a file as seen from a folder.
  static func from(_ folder: String, to file: String) -> String {
    let (from, to) = (parts(folder), parts(file))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    // Files on another branch of the disk are named from its root.
    guard shared > 0 else { return "/" + to.joined(separator: "/") }
    return (Array(repeating: "..", count: from.count - shared) + to[shared...])
      .joined(separator: "/")
  }

  private static func parts(_ path: String) -> [Substring] {
    let whole = path.hasPrefix("/") ? path : FileSystem.canonical(".") + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
