import ReportRun

/// A few children with their episodes, and what `init` writes for other files about them.
struct SmallExports {
  /// The children A1, A2 and so on up to A9, in care from June 2023.
  static let episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    + (1...9).map { "A\($0),03/06/2023,S,C2,N1,U4,PR1,,,,,,\n" }.joined()

  /// A review of each child in the year 2024-25, with our own headings.
  static let reviews =
    "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    + (1...9).map { "A\($0),,1\($0)/05/2024,PN1\n" }.joined()

  let folder: ExportFolder
  /// The configuration.
  let text: String
  /// The configuration with its comments on one line each.
  let joined: String
  /// What is printed.
  let summary: String

  init(_ files: [String: String]) throws {
    folder = try ExportFolder(files.merging(["episodes.csv": Self.episodes]) { $1 })
    summary = try folder.first().summary
    text = try folder.text()
    joined = text.replacing(/\n *#? *# +/, with: " ")
  }

  /// The text of a file.
  static func csv(_ heading: String, _ rows: [String]) -> String {
    ([heading] + rows).map { $0 + "\n" }.joined()
  }

  /// The number of a count.
  func count(_ figure: String) throws -> Int? {
    try folder.figures().figure(figure)?.numbers.count
  }

  /// Whether a figure is known without reserve.
  func isKnown(_ figure: String) throws -> Bool {
    try folder.figures().figure(figure)?.status == .available
  }
}
