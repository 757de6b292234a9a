/// A table of records that an input file can hold.
public enum RecordTable: Int, CaseIterable, Sendable, Hashable {
  // The Department's annual return.
  case header, episodes, reviews, uasc, oc2, oc3, ad1, placedAdoption, prevPerm, missing
  case socialWorkers, deprivationOfLiberty
  // The service's own exports.
  case escalations, officers, allocations, feedback, conferences, carerReviews, healthAssessments
  /// List 8 of Annex A to Ofsted's inspection guidance: children in care, one row each.
  case annexA

  /// The position of the table in the list of tables, from 0.
  @inlinable @inline(__always)
  public var ordinal: Int { rawValue }

  /// The name of the table in files and messages.
  public var name: String { TableSchemas[self].name }

  /// The declaration of the table with its columns.
  fileprivate var schema: TableSchema {
    switch self {
    case .header:
      TableSchema(
        "Header", HeaderColumn.self,
        "Who the child is: a row for each child and return.")
    case .episodes:
      TableSchema(
        "Episodes", EpisodeColumn.self,
        "The episodes of care: a row for each time in which the child's legal status and placement "
          + "stayed the same.")
    case .reviews:
      TableSchema(
        "Reviews", ReviewColumn.self, element: "review",
        "The reviews: a row for each. The annual return has the columns CHILD, DOB, REVIEW and "
          + "REVIEW_CODE; a file with any of the others is the service's own export.")
    case .uasc:
      TableSchema(
        "UASC", UASCColumn.self,
        "Unaccompanied asylum-seeking children: a row for each.")
    case .oc2:
      TableSchema(
        "OC2", OC2Column.self,
        "Health and behaviour of the children looked after for twelve months or more on 31 March: "
          + "a row for each.")
    case .oc3:
      TableSchema(
        "OC3", OC3Column.self,
        "Young people who have left care, around their birthday in the year: a row for each.")
    case .ad1:
      TableSchema(
        "AD1", AD1Column.self, "Children adopted in the year: a row for each.")
    case .placedAdoption:
      TableSchema(
        "PlacedAdoption", PlacedAdoptionColumn.self,
        "Decisions that a child should be placed for adoption: a row for each.")
    case .prevPerm:
      TableSchema(
        "PrevPerm", PrevPermColumn.self,
        "Whether a child who came into care had left care for a permanent home before: a row for "
          + "each child.")
    case .missing:
      TableSchema(
        "Missing", MissingColumn.self,
        "Times a child was missing or away from placement without authorisation: a row for each.")
    case .socialWorkers:
      TableSchema(
        "SWEpisodes", SocialWorkerColumn.self,
        "The children's social workers: a row for each time in which one was responsible.")
    case .deprivationOfLiberty:
      TableSchema(
        "DoLo", DeprivationOfLibertyColumn.self,
        "Orders of a court that deprive a child of liberty, in returns from 2026-27 on: a row for "
          + "each.")
    case .escalations:
      TableSchema(
        "Escalations", EscalationColumn.self, element: "escalation",
        "What IROs challenged or praised: a row for each stage that an escalation reached. Rows "
          + "with the same ESCALATION_ID are one escalation.")
    case .officers:
      TableSchema(
        "IROs", OfficerColumn.self, element: "iro",
        "The register of IROs: a row for each post, so that a change of hours is a new row.")
    case .allocations:
      TableSchema(
        "Allocations", AllocationColumn.self, element: "allocation",
        "Which IRO each child was allocated to: a row for each time with one IRO.")
    case .feedback:
      TableSchema(
        "Feedback", FeedbackColumn.self, element: "feedback",
        "Audits of reviews and what children say of them: a row for each.")
    case .conferences:
      TableSchema(
        "Conferences", ConferenceColumn.self, element: "conference",
        "Child protection conferences that IROs chair: a row for each child or family and "
          + "conference, with the one that is to be held next.")
    case .carerReviews:
      TableSchema(
        "CarerReviews", CarerReviewColumn.self, element: "carerReview",
        "Annual reviews of foster carers that IROs hold: a row for each, held or due.")
    case .healthAssessments:
      TableSchema(
        "HealthAssessments", HealthAssessmentColumn.self, element: "healthAssessment",
        "Assessments of the health of children in care: a row for each. A record that lists other "
          + "checks too may be given as it is.")
    case .annexA:
      TableSchema(
        "AnnexA8", AnnexAColumn.self,
        "List 8 of Annex A to Ofsted's inspection guidance: a row for each child in care. Only the "
          + "latest review of each is in it.")
    }
  }
}

/// A table that an input can hold, and how it is recognised.
public struct TableSchema: Sendable {
  /// The table.
  public let table: RecordTable
  /// The name in files and messages.
  public let name: String
  /// What the table holds, and what one row of it is.
  public let meaning: String
  /// The element of one record in the service's XML; nil where that XML does not have the table.
  public let element: String?
  /// The columns; builders find theirs by position.
  public let columns: [ColumnSchema]

  fileprivate init<Column: TableColumn>(
    _ name: String, _ columns: Column.Type, element: String? = nil, _ meaning: String
  ) {
    table = Column.table
    self.name = name
    self.meaning = meaning
    self.element = element
    self.columns = Column.allCases.map { column in
      var schema = column.schema
      schema.element = Self.element(schema.name, isService: element != nil)
      return schema
    }
  }

  /// The required columns.
  public var required: [ColumnSchema] { columns.filter(\.isRequired) }

  /// The position of the column with a heading in capitals.
  public func position(of heading: String) -> Int? {
    columns.firstIndex { $0.name == heading }
  }

  /// The column of the child's id, nil where the table has none.
  public var child: RecordColumn? { column { $0.kind == .child } }

  /// The column of the child's date of birth, nil where the table has none.
  public var birthDate: RecordColumn? {
    column { $0.name == "DOB" || $0.name == "DATE_OF_BIRTH" }
  }

  private func column(_ isWanted: (ColumnSchema) -> Bool) -> RecordColumn? {
    columns.firstIndex(where: isWanted).map { RecordColumn(table, ordinal: $0) }
  }

  /// The element of a column in XML.
  ///
  /// In the service's XML `REVIEW_DUE` is `reviewDue`. In the annual return the elements have the
  /// names of the headings, with two exceptions.
  private static func element(_ name: String, isService: Bool) -> String {
    guard isService else { return ["CHILD": "CHILDID", "PLACE": "PL"][name] ?? name }
    var words = name.lowercased().split(separator: "_").map(String.init)
    for index in words.indices.dropFirst() {
      words[index] = words[index].prefix(1).uppercased() + words[index].dropFirst()
    }
    return words.joined()
  }
}

/// Every table that can be read, with its columns.
///
/// A file is recognised by these columns alone. The readers of CSV and XML, the messages and the
/// pages of `Documentation/forms` are all made from them.
public enum TableSchemas {
  /// The tables in the order in which their sources are listed.
  public static let all: [TableSchema] = RecordTable.allCases.map(\.schema)

  /// The schema of a table.
  public static subscript(table: RecordTable) -> TableSchema { all[table.ordinal] }
}
