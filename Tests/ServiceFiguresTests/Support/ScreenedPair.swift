/// A file of open data and its metadata, as the Department for Education's data screener reads them.
struct ScreenedPair {
  /// The name of the data, without a folder.
  let name: String
  let metadataName: String
  private let data: [[String]]
  private let metadata: [[String]]

  init(name: String, data: String, metadataName: String, metadata: String) {
    self.name = name
    self.metadataName = metadataName
    self.data = FlatFigures.rows(data)
    self.metadata = FlatFigures.rows(metadata)
  }

  var columns: [String] { data[0] }
  var metadataColumns: [String] { metadata[0] }
  var rows: ArraySlice<[String]> { data.dropFirst() }

  /// All values of a column of the data.
  func values(_ column: String) -> [String] {
    columns.firstIndex(of: column).map { place in rows.map { $0[place] } } ?? []
  }

  /// The different values of a column of the data.
  func levels(_ column: String) -> Set<String> { Set(values(column)) }

  /// Some cells of each row of the data.
  func cells(_ names: [String]) -> [[String]] {
    let places = names.compactMap(columns.firstIndex)
    return rows.map { row in places.map { row[$0] } }
  }

  /// The lines of the metadata, each by its columns.
  var lines: [[String: String]] {
    metadata.dropFirst().map {
      Dictionary(uniqueKeysWithValues: zip(metadataColumns, $0))
    }
  }

  /// One column of the metadata, of all lines or of those of one type.
  func described(_ column: String, of type: String? = nil) -> [String] {
    lines.filter { type == nil || $0["col_type"] == type }.map { $0[column] ?? "" }
  }

  var filters: [String] { described("col_name", of: "Filter") }
  var indicators: [String] { described("col_name", of: "Indicator") }
}
