/// CSV files that this program writes, which may lie in a folder beside its inputs.
enum OwnOutputs {
  /// The beginnings of their headings.
  private static let headings: [(name: String, columns: [String])] = [
    ("findings", ["CHECK", "SEVERITY", "FILE", "LINE"]),
    ("obligations", ["CHILD", "SEQUENCE", "KIND", "EARLIEST"]),
    ("reconciliation", ["YEAR", "OUTCOME", "SOURCE", "DATE"]),
    ("figures", ["TIME_PERIOD", "TIME_IDENTIFIER", "GEOGRAPHIC_LEVEL"]),
    ("the catalogue of figures", ["ID", "TITLE", "UNIT", "KIND", "DIRECTION"]),
  ]

  /// What such a file holds, nil for any other.
  static func name(for headings: Headings) -> String? {
    Self.headings.first { headings.normalised.starts(with: $0.columns) }?.name
  }
}
