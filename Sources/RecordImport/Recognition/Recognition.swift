import CareRecords

/// What a CSV file was recognised as.
struct Recognition: Sendable {
  let schema: TableSchema
  let format: InputFormat
  /// How the file is read where its columns are not those of the table itself.
  let mapping: TableMapping?
  /// The position of the user's mapping by which the file is read; nil where it is read by none.
  let userMapping: Int?
  /// For each column of the table, or each field of the mapping, the position of its cell in a
  /// row, -1 where there is none.
  let positions: [Int32]
  /// The columns of the table that the file feeds, in the order of the table.
  let columns: [String]
  /// Headings that feed nothing, as written.
  let ignored: [String]

  /// The columns that only the annual return's Reviews table has.
  static let annualReviewColumns = Set(ReviewColumn.ofReturn.map(\.name))

  /// Takes a heading for the table that shares most columns with it, or else for a known form of
  /// another system; nil where required columns of the table, or of the form, are not all there.
  ///
  /// Of tables that share as many, one whose required columns are all there comes first, then the
  /// one listed first. A mapping of the user's that fits comes before all of them; of several, the
  /// one that names most headings.
  init?(_ headings: Headings, mappings: [FileMapping] = []) {
    let fitting = mappings.enumerated().compactMap { index, mapping in
      mapping.fitted(to: headings).map { (index, $0, mapping.headings.count) }
    }
    if let (index, mapping, _) = fitting.max(by: { ($0.2, $1.0) < ($1.2, $0.0) }) {
      self.init(headings, by: mapping, of: index)
    } else if let nearest = Self.nearest(headings), nearest.missing.isEmpty {
      self.init(headings, of: nearest.schema)
    } else if let mapping = Self.knownForm(headings) {
      self.init(headings, by: mapping)
    } else {
      return nil
    }
  }

  private init(_ headings: Headings, of schema: TableSchema) {
    self.schema = schema
    mapping = nil
    userMapping = nil
    let positions = schema.columns.map { column in
      Int32(headings.normalised.firstIndex(of: column.name) ?? -1)
    }
    self.positions = positions
    columns = schema.columns.indices.filter { positions[$0] >= 0 }.map { schema.columns[$0].name }
    ignored = zip(headings.written, headings.normalised)
      .filter { schema.position(of: $0.1) == nil }.map(\.0)
    format = Self.format(of: schema.table, columns: headings.normalised)
  }

  private init(_ headings: Headings, by mapping: TableMapping, of userMapping: Int? = nil) {
    schema = TableSchemas[mapping.table]
    self.mapping = mapping
    self.userMapping = userMapping
    positions = mapping.positions(headings)
    columns = mapping.columns(headings)
    ignored = mapping.ignored(headings)
    format = mapping.format
  }

  /// The form of another system whose required headings are all there.
  private static func knownForm(_ headings: Headings) -> TableMapping? {
    let names = Set(headings.normalised)
    return (SafeguardingTables.all + [InspectionList.ofDatasetTool]).first {
      $0.required.allSatisfy(names.contains)
    }
  }

  /// The form of a file with these columns of a table.
  static func format(of table: RecordTable, columns: [String]) -> InputFormat {
    switch table {
    case .escalations, .officers, .allocations, .feedback: .serviceCSV
    case .annexA: .annexACSV
    case .reviews:
      columns.contains {
        !annualReviewColumns.contains($0) && TableSchemas[.reviews].position(of: $0) != nil
      } ? .serviceCSV : .ssda903CSV
    default: .ssda903CSV
    }
  }

  /// The table that shares most columns with a heading, and its required columns that are absent;
  /// nil when no table shares two, or all that it requires.
  static func nearest(_ headings: Headings) -> (schema: TableSchema, missing: [String])? {
    let names = Set(headings.normalised)
    var best: (schema: TableSchema, missing: [String], shared: Int)?
    for schema in TableSchemas.all {
      let shared = schema.columns.count { names.contains($0.name) }
      let missing = schema.required.map(\.name).filter { !names.contains($0) }
      guard shared >= 2 || (shared == 1 && missing.isEmpty) else { continue }
      if let found = best {
        guard
          shared > found.shared || (shared == found.shared && missing.count < found.missing.count)
        else { continue }
      }
      best = (schema, missing, shared)
    }
    return best.map { ($0.schema, $0.missing) }
  }
}

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
