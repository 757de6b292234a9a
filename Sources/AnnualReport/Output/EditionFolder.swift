import Documents
import Files

/// A folder that is one edition of a report, where the folder of the report is asked for.
struct EditionFolder {
  /// The folder as the user named it.
  private let path: String
  private let edition: String

  /// Finds the edition that a folder is, or is in; nil if it is in none.
  ///
  /// - Throws: `Failure` for a folder that cannot be listed.
  init?(_ path: String) throws(Failure) {
    self.path = path
    guard let edition = try Self.edition(around: path) else { return nil }
    self.edition = edition
  }

  private static func edition(around path: String) throws(Failure) -> String? {
    if try holdsEdition(path) { return FileSystem.canonical(path) }
    var folder = path
    while try !FileSystem.isTaken(folder) {
      let parent = Self.parent(of: folder)
      guard parent != folder else { return nil }
      folder = parent
    }
    folder = FileSystem.canonical(folder)
    while folder != "/" {
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      if Edition(rawValue: name) != nil, try holdsEdition(folder) { return folder }
      folder = parent(of: folder)
    }
    return nil
  }

  /// Whether the files of an edition are in a folder itself.
  private static func holdsEdition(_ path: String) throws(Failure) -> Bool {
    guard FileSystem.isFolder(path),
      try !FileSystem.isTaken("\(path)/\(Edition.restricted.rawValue)")
    else { return false }
    return try FileSystem.names(in: path).contains { name in
      EditionManifest.label(of: name) != nil
        || name.hasPrefix("annual-report-") && name.hasSuffix(".html")
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path == "." ? path : "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder that holds both editions; as the user would name it, if possible.
  private var report: String {
    let report = Self.parent(of: edition)
    var folder = path
    while true {
      let parent = Self.parent(of: folder)
      if FileSystem.canonical(parent) == report { return parent }
      if parent == folder || parent == "." { return report }
      folder = parent
    }
  }

  private var isWithOther: Bool {
    [Edition.restricted, .public].allSatisfy { FileSystem.isFolder("\(report)/\($0.rawValue)") }
  }

  /// Why no report can be written there.
  var notWritten: Failure {
    let what = FileSystem.canonical(path) == edition ? "this is" : "this is in"
    return Failure(
      path, what: "\(what) an edition of the report in \(report)",
      expected: isWithOther ? "\(report), or another folder" : "another folder")
  }

  /// Why it cannot be audited.
  var notAudited: Failure {
    Failure(
      path, what: "this is one edition of a report",
      expected: "the folder that holds both"
        + (isWithOther ? ": iro-report audit \(report)" : ", as generate wrote it"))
  }
}
