/// The program's templates as files that can be changed.
public enum TemplateCopy {
  /// The names of the program's templates, their style sheets and the rules of the findings, in
  /// order.
  public static var names: [String] { EmbeddedFiles.files.map(\.name) }

  /// Writes them into a new or empty folder.
  ///
  /// - Returns: how many files were written.
  /// - Throws: `OutputError` for a folder that holds something or cannot be written.
  public static func write(to folder: String) throws(OutputError) -> Int {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard try Folders.isNewOrEmpty(path) else {
      throw OutputError(
        folder, what: "the folder is not empty", expected: "a new or empty folder")
    }
    let files = EmbeddedFiles.files.map { ReportFile(name: $0.name, text: $0.text) }
    try ReportFolder(path).write(files, inputs: [])
    return files.count
  }
}
