import CareRecords

@testable import RecordImport

/// A return of one year made of rows of its Header and its Episodes.
struct ReturnFiles {
  static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
  static let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,URN"

  /// The year in which the collection year begins.
  var year = 2022
  /// Rows of the Header, from line 2.
  var header: [String] = []
  /// Rows of Episodes, from line 2.
  var episodes: [String] = []

  /// What reading finds.
  func records() throws -> ImportedRecords {
    var files: [String: String] = [:]
    func add(_ name: String, _ heading: String, _ rows: [String]) {
      guard !rows.isEmpty else { return }
      files[name] = ([heading] + rows).map { $0 + "\n" }.joined()
    }
    add("header.csv", Self.header, header)
    add("episodes.csv", Self.episodes, episodes)
    let folder = try TemporaryFolder(files)
    var options = ImportOptions()
    options.collectionYears[folder.path] = year
    return try folder.records(options)
  }

  /// The lines that a check flags, in the order of files and lines.
  func lines(_ code: String) throws -> [UInt32] {
    try records().issues.filter { $0.check.code == code }.map(\.line)
  }
}
