import CareRecords

/// Writes a synthetic authority into a new or empty folder.
///
/// The folder then holds one annual return for each year, the reviewing service's own exports, a
/// configuration that reads them all, a narrative, recommendations to follow up, and a README that
/// says that no row is about a real person.
///
/// - Parameters:
///   - directory: the folder; it is made if it does not exist.
///   - options: what is written.
///   - progress: told now and then how many children are done, and of how many.
/// - Returns: the files in the order in which they were written.
/// - Throws: `SampleError` when an option is out of range or a file cannot be written.
public func writeSample(
  to directory: String, options: SampleOptions = SampleOptions(),
  progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
) throws(SampleError) -> [WrittenFile] {
  try options.check()
  try OutputFolder.make(directory)
  try OutputFolder.requireEmpty(directory)
  let sample = SampleWriter(options, directory)
  var files =
    options.returnsOnly ? try sample.writeOneReturn(progress) : try sample.writeAll(progress)
  files.append(
    try TextFile.write(Configuration(options).text, "iro-report.yaml", in: directory))
  if !options.returnsOnly {
    let text = ManagerFiles(options).recommendations
    files.append(try TextFile.write(text, "recommendations.yaml", in: directory))
    try OutputFolder.make(directory + "/narrative")
    for (name, text) in SampleNarrative.texts {
      files.append(try TextFile.write(text, "narrative/\(name)", in: directory))
    }
  }
  files.append(try TextFile.write(Readme(options, files).text, "README.md", in: directory))
  return files
}
