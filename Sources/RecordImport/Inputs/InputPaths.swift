import CareRecords
import Documents
import Files
import Glibc

/// A file to read.
struct InputFile: Sendable, Hashable {
  let path: String
  /// The name of the file in issues, errors and the report.
  ///
  /// It is the path as the user named it, or the folder as named with the path below it.
  let name: String
  let size: Int
  /// Whether the user named the file itself; other files may be passed over.
  let isNamed: Bool

  /// Whether the name ends as that of a table.
  var isTable: Bool { ["csv", "tsv", "xml", "xlsx", "xlsm"].contains(ending) }

  /// Whether the name ends as that of a text, or not at all.
  var isTextNote: Bool { !isNamed && !isTable }

  private var ending: String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }

  /// The folder as the user named it, `.` when none was.
  var folder: String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }
}

/// Turns the paths that the user names into files to read.
///
/// A folder is replaced by the files in it and below it, without hidden ones and those that other
/// programs leave behind. A pattern with `*`, `?` or `[` is replaced by the paths that match it. A file that
/// the user names is read under any name. Each file comes once. Files are sorted by name, so that
/// the order of the arguments changes nothing.
struct InputPaths {
  /// The files to read, sorted by name.
  private(set) var files: [InputFile] = []
  /// What lies in a folder and cannot be opened at all.
  private(set) var passedOver: [UnreadFile] = []
  private var seen: [String: Int] = [:]
  /// The folders that were looked into: a link can lead back to one.
  private var folders: Set<FileIdentity> = []

  /// Finds the files to read for `paths`.
  ///
  /// - Throws: `Failure` when a path does not exist or has nothing that can be read.
  init(_ paths: [String]) throws(Failure) {
    guard !paths.isEmpty else { throw .noInputs() }
    for path in paths { try add(path) }
    files.sort { FileSystem.precedes($0.name, $1.name) }
    passedOver.sort { FileSystem.precedes($0.name, $1.name) }
  }

  private mutating func add(_ path: String) throws(Failure) {
    let (kind, error) = FileSystem.kind(path)
    switch kind {
    case .file(let size): add(path, size: size, isNamed: true)
    case .folder: try addFolder(path)
    case .other: throw .notAFile(path)
    case nil:
      if path.contains(where: { "*?[".contains($0) }) {
        try addMatches(path)
      } else if error == EACCES {
        throw .notPermitted(path)
      } else {
        throw .notFound(path)
      }
    }
  }

  private mutating func addFolder(_ folder: String) throws(Failure) {
    let before = files.count
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    folders = []
    guard try addContents(of: path) || files.count > before else {
      throw passedOver.isEmpty ? .emptyFolder(folder) : .nothingRead(in: passedOver)
    }
  }

  /// Adds the files in a folder.
  ///
  /// - Returns: whether there was any input; a file already added counts.
  private mutating func addContents(of folder: String) throws(Failure) -> Bool {
    guard FileIdentity(folder).map({ folders.insert($0).inserted }) ?? true else { return false }
    let names = try FileSystem.names(in: folder)
    if Self.isEdition(folder, names) { return false }
    var found = false
    for name in names where !name.hasPrefix(".") && !Self.isLeftover(name) {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch FileSystem.kind(path).kind {
      case .file(let size):
        add(path, size: size, isNamed: false)
        found = true
      case .folder:
        if try addContents(of: path) { found = true }
      case .other: passOver(path, "it is neither a file nor a folder, but a pipe or a device")
      case nil: passOver(path, Self.reasonForNothing(at: path))
      }
    }
    return found
  }

  private mutating func passOver(_ path: String, _ reason: String) {
    let file = InputFile(path: path, name: path, size: 0, isNamed: false)
    guard !passedOver.contains(where: { $0.name == path }) else { return }
    passedOver.append(UnreadFile(name: path, reason: reason, isTable: file.isTable))
  }

  /// Why there is nothing at a path that a folder names.
  private static func reasonForNothing(at path: String) -> String {
    // Bytes that are no text come as this character, and the name then leads nowhere.
    path.unicodeScalars.contains("\u{FFFD}")
      ? "its name is not UTF-8; expected a name of plain letters"
      : "it is a link that leads nowhere; expected the file itself"
  }

  private mutating func addMatches(_ pattern: String) throws(Failure) {
    let last = pattern.split(separator: "/").last ?? ""
    let ending = last.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    let namesEnding = ending.map { !$0.contains { "*?[".contains($0) } } ?? false
    var found = false
    for path in try FileSystem.matches(pattern) {
      switch FileSystem.kind(path).kind {
      case .file(let size) where namesEnding || !Self.isLeftover(path):
        add(path, size: size, isNamed: namesEnding)
        found = true
      case .folder where !Self.isLeftover(path):
        folders = []
        if try addContents(of: path) { found = true }
      default: break
      }
    }
    guard found else { throw .noMatch(pattern) }
  }

  private mutating func add(_ path: String, size: Int, isNamed: Bool) {
    let key = FileSystem.canonical(path)
    if let index = seen[key] {
      guard isNamed, !files[index].isNamed else { return }
      let known = files[index]
      files[index] = InputFile(path: known.path, name: known.name, size: size, isNamed: true)
      return
    }
    seen[key] = files.count
    files.append(InputFile(path: path, name: path, size: size, isNamed: isNamed))
  }

  /// Whether a folder is an edition of a report that this program wrote among its inputs.
  private static func isEdition(_ folder: String, _ names: [String]) -> Bool {
    ["restricted", "public"].contains(folder.split(separator: "/").last)
      && names.contains { $0.hasPrefix("figures-") && $0.hasSuffix(".json") }
  }

  /// Whether another program leaves something of this name: locks of office programs, and what Windows
  /// and macOS keep of a folder.
  private static func isLeftover(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }
}
