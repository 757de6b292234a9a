import CareRecords
import Documents

/// Reads files, folders and patterns into records.
///
/// Each file is recognised by its columns or elements. CSV and XML give the same records. Inputs
/// are never changed, and nothing is sent anywhere.
///
/// - Parameters:
///   - paths: files, folders (with what is below them) and patterns such as `exports/*.csv`, as
///     the user named them.
///   - options: limits, collection years and a progress hook.
/// - Returns: the records with all findings; the same for any order of the paths and any number of
///   cores.
/// - Throws: `Failure` for a file that cannot be read at all; no records are given then.
package func importRecords(
  from paths: [String], options: ImportOptions = ImportOptions()
) throws(Failure) -> ImportedRecords {
  let files = try InputPaths.expand(paths)
  for file in files where file.size > options.limits.fileBytes {
    throw .tooLarge(file.name, limit: options.limits.fileBytes)
  }
  // Each stretch is let go once it is joined: the same memory serves for the records of all.
  var read = Array(
    try SafeguardingJoin.joined(InputReader(options: options).read(files)).reversed())
  var merge = RecordMerge(options: options)
  while let file = read.popLast() { try merge.add(file) }
  return merge.finish()
}
