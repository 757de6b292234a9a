import Foundation

@testable import RecordImport

/// A folder of real files that goes away with the test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/record-import-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Reads the whole folder.
  func records(_ options: ImportOptions = ImportOptions()) throws -> ImportedRecords {
    try importRecords(from: [path], options: options)
  }

  /// The text of the error that reading ends in, with the folder's own path taken off.
  func error(_ options: ImportOptions = ImportOptions(), _ paths: [String]? = nil) -> String {
    do {
      _ = try importRecords(from: paths?.map { path + "/" + $0 } ?? [path], options: options)
      return "no error"
    } catch {
      return error.description.replacingOccurrences(of: path + "/", with: "")
        .replacingOccurrences(of: path, with: "FOLDER")
    }
  }
}
