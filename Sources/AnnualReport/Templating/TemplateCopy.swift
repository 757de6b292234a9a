import Documents
import Files

/// The program's templates as files that can be changed.
package enum TemplateCopy {
  /// The names of the program's templates, their style sheets and the rules of the conclusions, in
  /// order.
  package static var names: [String] { EmbeddedFiles.files.map(\.name) }

  /// What is wrong with the name of a file to copy; nil where the program has that file.
  package static func mistake(in name: String) -> String? {
    if names.contains(name) { return nil }
    let nearest = NearestName.quoted(name, in: names).map { "; did you mean \($0)?" }
    return
      "The program has no template '\(name)'\(nearest ?? "; `iro-report templates list` prints all.")"
  }

  /// Writes the templates into a folder.
  ///
  /// All of them go into a new or empty folder only. Named ones may go into any folder that has
  /// none of these names.
  ///
  /// - Parameter wanted: the names of the files; none for all.
  /// - Returns: how many files were written.
  /// - Throws: `Failure` for a folder that holds such a file or cannot be written.
  package static func write(_ wanted: [String] = [], to folder: String) throws(Failure) -> Int {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if wanted.isEmpty, !(try FileSystem.isNewOrEmpty(path)) {
      throw Failure(
        folder, what: "the folder is not empty",
        expected: "a new or empty folder, or the names of the files to copy")
    }
    let files = EmbeddedFiles.files.filter { wanted.isEmpty || wanted.contains($0.name) }
      .map { ReportFile(name: $0.name, text: $0.text) }
    let target = ReportFolder(path)
    if let there = files.first(where: { target.holds($0.name) }) {
      throw Failure(
        "\(path)/\(there.name)", what: "the file is there already",
        expected: "no file of that name, so that no change of yours is lost")
    }
    try target.write(files, inputs: [])
    return files.count
  }
}
