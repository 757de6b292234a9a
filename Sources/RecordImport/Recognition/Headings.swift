import CareRecords

/// The heading of a CSV file: its names as written and in the form they are compared in.
struct Headings: Sendable {
  /// The names as written.
  let written: [String]
  /// The names as `ColumnSchema.normalise` makes them.
  let normalised: [String]

  init(_ written: [String]) {
    self.written = written
    normalised = written.map(ColumnSchema.normalise)
  }

  /// The first name that stands there twice, blank ones apart.
  var duplicate: String? {
    var seen: Set<String> = []
    return normalised.first { !$0.isEmpty && !seen.insert($0).inserted }
  }
}
