import Documents
import Files

/// What becomes of the files of the earlier report of a year when a run writes it again.
public struct ReplacedReport: Hashable, Sendable {
  /// Whether there was a public edition of the year and is none any more.
  public let isUnpublished: Bool
  /// Files that the run does not write again, by their paths below the folder of the report; not those of a public
  /// edition that is removed as a whole.
  public let removed: [String]
  /// Files that somebody has changed since the earlier run wrote them, and that are replaced or removed.
  public let edited: [String]

  /// Compares the files of the earlier run of a year with those of a new one.
  ///
  /// - Parameters:
  ///   - folder: the folder of the report.
  ///   - label: the period.
  ///   - files: the files of the new run; nil where they are not known yet.
  /// - Throws: `Failure` for a manifest that cannot be read.
  init(in folder: String, label: String, by files: [ReportFile]? = nil) throws(Failure) {
    let run = RunFolder(destination: folder)
    let new = Set((files ?? []).map(\.name))
    let page = "public/\(ReportShape.full.fileName(of: label)).html"
    isUnpublished = files != nil && FileSystem.exists("\(folder)/\(page)") && !new.contains(page)
    var (removed, edited): ([String], [String]) = ([], [])
    for edition in [Edition.restricted, .public] {
      let isRemoved = edition == .public && !new.contains(page)
      for entry in try run.manifest(of: label, in: edition)?.files ?? [] {
        let name = "\(edition.rawValue)/\(entry.name)"
        guard let digest = FileDigest.sha256(of: "\(folder)/\(name)") else { continue }
        if digest != entry.sha256 { edited.append(name) }
        if files != nil, !isRemoved, !new.contains(name) { removed.append(name) }
      }
    }
    (self.removed, self.edited) = (removed, edited)
  }

  /// A Word document that somebody has changed: nobody can put such a change into the next run.
  var editedDocument: String? { edited.first { $0.hasSuffix(".docx") } }
}
