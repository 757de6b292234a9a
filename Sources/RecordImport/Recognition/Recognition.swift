import CareRecords

/// What a CSV file was recognised as.
struct Recognition: Sendable {
  let schema: TableSchema
  let format: InputFormat
  /// The mapping by which the file is read; nil if the file has the columns of the table itself.
  let mapping: TableMapping?
  /// The position of the mapping among those that the user listed; nil if the user did not list it.
  let userMapping: Int?
  /// For each column of the table, or each field of the mapping, the position of its cell in a row.
  ///
  /// It is -1 where there is no such cell.
  let positions: [Int32]
  /// The columns of the table that the file feeds, in the order of the table.
  let columns: [String]
  /// Headings that feed nothing, as written; one that looks like a value is named by its position.
  let ignored: [String]

  /// Whether the mapping has a rule of its own for the ids of children.
  var hasOwnChildIds: Bool {
    mapping?.fields.contains { if case .childId = $0.reading.content { true } else { false } }
      ?? false
  }

  /// The columns of Reviews that the annual return has.
  static let annualReviewColumns = Set(ReviewColumn.ofReturn.map(\.name))

  /// Recognises a file by its headings; nil if nothing fits them.
  ///
  /// The file is the first of these that fits:
  ///
  /// 1. A mapping that the user listed. If several fit, it is the one that names most headings.
  /// 2. The table that shares most columns with the headings, if none of its required columns is
  ///    missing. If several share as many, it is the one that lacks fewest required columns.
  /// 3. A known form of another system, if all its required headings are there.
  ///
  /// Where two are still equal, the one listed first is taken.
  ///
  /// - Parameters:
  ///   - headings: the headings of the file.
  ///   - mappings: the mappings that the user listed.
  ///   - file: the file with its sheet, for mappings that name theirs; nil to try all.
  ///   - withConferences: whether the conferences of an SSD extract are read.
  init?(
    _ headings: Headings, mappings: [FileMapping] = [], of file: MappedName? = nil,
    withConferences: Bool = false
  ) {
    let fitting = mappings.enumerated().filter { file.map($0.element.mayRead) ?? true }
      .compactMap { index, mapping in
        mapping.fitted(to: headings).map { (index, $0, mapping.headings.count) }
      }
    if let (index, mapping, _) = fitting.max(by: { ($0.2, $1.0) < ($1.2, $0.0) }) {
      self.init(headings, by: mapping, of: index)
    } else if let nearest = Self.nearest(headings), nearest.missing.isEmpty {
      self.init(headings, of: nearest.schema)
    } else if let mapping = Self.knownForm(headings, withConferences) {
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
    ignored = headings.shown.enumerated()
      .filter { schema.position(of: headings.normalised[$0.offset]) == nil }.map(\.element)
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
  private static func knownForm(
    _ headings: Headings, _ withConferences: Bool
  ) -> TableMapping? {
    let names = Set(headings.normalised)
    let forms = SafeguardingTables.read(withConferences: withConferences)
    return (forms + [InspectionList.ofDatasetTool]).first {
      $0.required.allSatisfy(names.contains)
    }
  }

  /// The form of a file with these columns of a table.
  static func format(of table: RecordTable, columns: [String]) -> InputFormat {
    switch table {
    case .escalations, .officers, .allocations, .feedback, .conferences, .carerReviews,
      .healthAssessments:
      .serviceCSV
    case .annexA: .annexACSV
    case .reviews:
      columns.contains {
        !annualReviewColumns.contains($0) && TableSchemas[.reviews].position(of: $0) != nil
      } ? .serviceCSV : .ssda903CSV
    default: .ssda903CSV
    }
  }

  /// The table that shares most columns with a heading, and its required columns that are missing.
  ///
  /// A table must share two columns, or be all that the heading names. Otherwise any list with a
  /// column IRO would be a register. Without such a table the result is nil.
  static func nearest(_ headings: Headings) -> (schema: TableSchema, missing: [String])? {
    let names = Set(headings.normalised)
    var best: (schema: TableSchema, missing: [String], shared: Int)?
    for schema in TableSchemas.all {
      // A list of children and their IROs has columns of the register too.
      if schema.table == .officers, headings.nameChildren { continue }
      let shared = schema.columns.count { names.contains($0.name) }
      let missing = schema.required.map(\.name).filter { !names.contains($0) }
      guard shared >= 2 || (shared == 1 && names.count == 1 && missing.isEmpty) else { continue }
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

/// The headings of a CSV file: the names as written, and as they are compared.
struct Headings: Sendable {
  /// The names as written.
  let written: [String]
  /// The names as `ColumnSchema.normalise` makes them.
  let normalised: [String]

  init(_ written: [String]) {
    self.written = written
    normalised = written.map(ColumnSchema.normalise)
  }

  /// Whether a heading is clearly the id of a child.
  var nameChildren: Bool {
    normalised.contains { heading in
      Self.ofChildren.contains { heading == $0 || heading.hasPrefix($0 + "_") }
    }
  }

  private static let ofChildren = [
    "CHILD", "CLIENT", "YOUNG_PERSON", "YP", "SERVICE_USER", "LAC", "CLA", "CIC", "MOSAIC", "LCS",
  ]

  /// The names as messages may show them.
  ///
  /// Where the heading has run into the first row, it holds what is known of a child.
  var shown: [String] {
    written.enumerated().map { index, name in
      var digits = 0
      for byte in name.utf8 {
        digits = (0x30...0x39).contains(byte) || byte == 0x2F ? digits + 1 : 0
        if digits >= 4 { return "column \(index + 1)" }
      }
      return name
    }
  }

  /// The first name that is there twice; blank names do not count.
  var duplicate: String? {
    var seen: Set<String> = []
    return normalised.first { !$0.isEmpty && !seen.insert($0).inserted }
  }
}

/// CSV files that this program writes and that may be in a folder with its inputs.
enum OwnOutputs {
  /// The first columns of these files.
  private static let headings: [(name: String, columns: [String])] = [
    ("issues", ["CHECK", "SEVERITY", "FILE", "LINE"]),
    ("obligations", ["CHILD", "SEQUENCE", "KIND", "EARLIEST"]),
    ("reconciliation", ["YEAR", "OUTCOME", "SOURCE", "DATE"]),
    ("figures", place + ["OLD_LA_CODE", "NEW_LA_CODE", "LA_NAME", "FIGURE"]),
    // As earlier versions wrote it.
    ("figures", place + ["NEW_LA_CODE", "LA_NAME", "FIGURE"]),
    ("metadata", ["COL_NAME", "COL_TYPE", "LABEL", "INDICATOR_GROUPING"]),
    ("the catalogue of figures", ["ID", "TITLE", "UNIT", "KIND", "DIRECTION"]),
  ]

  private static let place = [
    "TIME_PERIOD", "TIME_IDENTIFIER", "GEOGRAPHIC_LEVEL", "COUNTRY_CODE", "COUNTRY_NAME",
  ]

  /// What a file of this program holds; nil for any other file.
  static func name(for headings: Headings) -> String? {
    Self.headings.first { headings.normalised.starts(with: $0.columns) }?.name
  }

  /// Whether a file is a data set of official statistics, which a report compares with and does not
  /// count.
  static func isOfficial(_ headings: Headings) -> Bool {
    name(for: headings) == nil
      && ["TIME_PERIOD", "TIME_IDENTIFIER", "GEOGRAPHIC_LEVEL"]
        .allSatisfy(headings.normalised.contains)
  }
}
