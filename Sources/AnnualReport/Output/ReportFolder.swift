import Documents
import Files

/// A file of a report that is to be written.
public struct ReportFile: Hashable, Sendable {
  /// The path below the folder of the report, such as `restricted/conclusions.csv`.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// Describes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Describes a text file in UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// Writes the files of a report so that a failed or interrupted run leaves the earlier report.
///
/// All files are first written in full under temporary names in the folders where they belong, and
/// flushed to the disk. Only when every file is there do they take their places, each in one step.
/// If even that fails half-way, the files that were replaced are put back.
///
/// The restricted edition names children. Only the owner can go into its folder and read its files, even
/// where others could before. Everybody can read the files of the public edition. Of other files new ones can
/// be read by their owner only, and a file that is replaced keeps its permissions.
package struct ReportFolder {
  /// The folder as the user named it.
  package let path: String

  /// Names a folder, which is made when the first file is written.
  package init(_ path: String) { self.path = path }

  /// Whether there is a file or folder of this name in it.
  package func holds(_ name: String) -> Bool { FileSystem.exists("\(path)/\(name)") }

  /// Writes files, all or none.
  ///
  /// - Parameters:
  ///   - files: the files; each name once.
  ///   - others: files outside the folder that are written together with them.
  ///   - inputs: paths of files that must not be overwritten.
  /// - Throws: `Failure`; the files that were there before are then unchanged.
  package func write(
    _ files: [ReportFile], with others: [ManagerFile] = [], inputs: [String]
  ) throws(Failure) {
    for file in files {
      guard Self.staysInside(file.name) else { throw .badName(file.name) }
    }
    if files.contains(where: { Self.isRestricted($0.name) }) {
      try FileSystem.makeFolder("\(path)/restricted")
      try FileSystem.closeToOthers("\(path)/restricted")
    }
    try Self.replace(
      files.map { file in
        Target(
          path: path + "/" + file.name, bytes: file.bytes,
          permissions: Self.isRestricted(file.name)
            ? 0o600 : file.name.hasPrefix("public/") ? 0o644 : nil)
      } + others.map { Target(path: $0.path, bytes: Array($0.text.utf8)) }, inputs: inputs)
  }

  /// A file to be written.
  private struct Target {
    var path: String
    var bytes: [UInt8]
    /// Who may read it; nil to leave that as it is.
    var permissions: UInt32?
  }

  private static func isRestricted(_ name: String) -> Bool { name.hasPrefix("restricted/") }

  /// Writes one file by its path.
  package static func write(
    _ bytes: [UInt8], to path: String, inputs: [String]
  ) throws(Failure) {
    try replace([Target(path: path, bytes: bytes)], inputs: inputs)
  }

  private static func replace(
    _ targets: [Target], inputs: [String]
  ) throws(Failure) {
    let known = Set(inputs.compactMap { FileIdentity($0) })
    for target in targets {
      if let identity = FileIdentity(target.path), known.contains(identity) {
        throw .isInput(target.path)
      }
    }
    var replacements: [FileReplacement] = []
    do throws(Failure) {
      for target in targets {
        try FileSystem.makeFolder(above: target.path)
        replacements.append(
          try FileReplacement(
            of: target.path, with: target.bytes, permissions: target.permissions))
      }
      for index in replacements.indices { try replacements[index].takePlace() }
    } catch {
      for replacement in replacements.reversed() { replacement.undo() }
      throw error
    }
    for replacement in replacements { replacement.finish() }
    for folder in Set(replacements.map(\.folder)) { FileSystem.flush(folder) }
  }

  private static func staysInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// Why a report could not be written; what was there before is unchanged.
extension Failure {
  static func isInput(_ path: String) -> Failure {
    Failure(
      path, what: "this is one of the inputs, which are never changed", expected: "another folder")
  }

  static func badName(_ name: String) -> Failure {
    Failure(
      name, what: "the name leads out of the folder of the report", expected: "a path inside it")
  }
}
