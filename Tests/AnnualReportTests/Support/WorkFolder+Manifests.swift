import Foundation

@testable import AnnualReport

extension WorkFolder {
  /// Gives each edition a manifest of all its files, for each period that has a record of its public edition.
  ///
  /// A file without a period in its name is in the manifest of the last.
  func writeManifests() throws {
    let all = try names().filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      return !isFolder.boolValue && !name.contains("/manifest-")
    }
    let labels = all.compactMap { $0.firstMatch(of: /disclosure-(.*)\.json/).map { String($0.1) } }
    for label in labels {
      func files(_ edition: String) throws -> [ReportFile] {
        try all.filter { name in
          name.hasPrefix(edition) && (labels.first { name.contains($0) } ?? labels.last) == label
        }.map {
          ReportFile(
            name: String($0.dropFirst(edition.count)),
            bytes: Array(try Data(contentsOf: URL(filePath: path($0)))))
        }
      }
      let published = EditionManifest(label: label, version: "0.1.0", files: try files("public/"))
      let restricted = EditionManifest(
        label: label, version: "0.1.0", files: try files("restricted/"),
        publicManifest: EditionManifest.digest(published.json))
      let name = EditionManifest.name(of: label)
      try write(String(decoding: published.json, as: UTF8.self), to: "public/" + name)
      try write(String(decoding: restricted.json, as: UTF8.self), to: "restricted/" + name)
    }
  }
}
