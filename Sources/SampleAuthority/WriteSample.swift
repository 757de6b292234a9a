import CareRecords
import Documents
import Files

/// Writes a synthetic authority into a new or empty folder.
///
/// The folder then holds one annual return for each year, the reviewing service's own exports, a
/// configuration that reads them all, invented official statistics to compare with, a narrative,
/// recommendations to follow up, and a README that says that no row is about a real person.
///
/// - Parameters:
///   - directory: the folder; it is made if it does not exist.
///   - options: what is written.
///   - progress: called now and then with the number of children done and the number in all.
/// - Returns: the files in the order in which they were written.
/// - Throws: `Failure` when an option is out of range or a file cannot be written.
package func writeSample(
  to directory: String, options: SampleOptions = SampleOptions(),
  progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
) throws(Failure) -> [WrittenFile] {
  try options.check()
  try FileSystem.makeFolder(directory)
  guard try FileSystem.isNewOrEmpty(directory) else {
    throw Failure(directory, what: "the folder is not empty", expected: "a new or empty folder")
  }
  let sample = SampleWriter(options, directory)
  var files =
    options.returnsOnly ? try sample.writeOneReturn(progress) : try sample.writeAll(progress)
  let texts = SampleTexts(options)
  files.append(try TextFile.write(texts.configuration, "iro-report.yaml", in: directory))
  if !options.returnsOnly {
    var official = OfficialFiles(
      seed: options.seed, year: options.endYear - 1, children: options.children)
    files += try official.write(in: directory)
    try FileSystem.makeFolder(directory + "/narrative")
    for (name, text) in texts.managerFiles {
      files.append(try TextFile.write(text, name, in: directory))
    }
  }
  files.append(try TextFile.write(texts.readme(files), "README.md", in: directory))
  return files
}

/// One file of a synthetic authority that was written.
package struct WrittenFile: Sendable, Equatable {
  /// The file's path below the folder of the sample.
  package let name: String
  /// The number of records in it, without headings; 0 for texts.
  package let rows: Int
  /// The size in bytes.
  package let bytes: Int
}
