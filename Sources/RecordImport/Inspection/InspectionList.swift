import CareRecords

/// List 8 of Annex A, which authorities give to Ofsted: children in care, with their latest review.
enum InspectionList {
  /// The columns in the order of the list, those that are read by their positions in
  /// `ChildRowColumn`.
  static let columns: TableSchemas.Columns = headings.map { heading, kind, isRequired in
    (Headings.normalise(heading), kind, isRequired)
  }

  private static let headings: [(String, ColumnKind, Bool)] = [
    ("Child Unique ID", .child, true),
    ("Gender", .unread, false),
    ("Ethnicity", .unread, false),
    ("Date of Birth", .date, false),
    ("Age of Child (Years)", .unread, false),
    (
      "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", .unread, false
    ),
    ("Does the Child have a Disability", .unread, false),
    ("Date Started to be Looked After", .date, true),
    ("Child's Category of Need", .unread, false),
    (
      "Is this a second or subsequent period of being a Looked After Child within the last 12 "
        + "months (Y/N)", .unread, false
    ),
    ("Start date of current legal status", .unread, false),
    ("Child's Legal Status", .text, false),
    ("Date of Latest Statutory Review", .date, true),
    ("Date of Last Social Work Visit", .unread, false),
    ("What is the permanence plan for this child?", .unread, false),
    ("Date of Last IRO Visit / Contact to the Child", .unread, false),
    ("Date of Last Health Assessment", .unread, false),
    ("Date of Last Dental Check", .unread, false),
    ("Number of Placements in the Last 12 months", .unread, false),
    ("Date Ceased to be Looked After", .date, true),
    ("Reason Ceased to be Looked After", .unread, false),
    ("Start Date of Most Recent Placement", .unread, false),
    ("Placement Type", .unread, false),
    ("Placement Provider", .unread, false),
    ("Placement postcode", .unread, false),
    ("URN of Placement", .unread, false),
    ("Placement Location", .unread, false),
    ("LA of Placement", .unread, false),
    (
      "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
      .unread, false
    ),
    (
      "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
      .unread, false
    ),
    (
      "Was the child offered a Return Interview after their last missing episode (Y/N)?", .unread,
      false
    ),
    (
      "Did the child accept a Return Interview after their last missing episode (Y/N)?", .unread,
      false
    ),
    ("Allocated Team", .unread, false),
    ("Allocated Worker", .unread, false),
  ]

  /// The list as the tool for the Standard Safeguarding Dataset heads it.
  static let ofDatasetTool = TableMapping(
    name: "Annex A list 8", format: .annexACSV, table: .annexA,
    fields: [
      ("ChildUniqueID", 0, true), ("DateOfBirth", 3, false),
      // So spelt by the tool.
      ("LoookedAfterStartDate", ChildRowColumn.lookedAfter, true),
      ("LegalStatus", ChildRowColumn.status, false),
      ("LatestStatutoryReviewDate", ChildRowColumn.latestReview, true),
      ("CeasedLookedAfterDate", ChildRowColumn.lookedAfterEnd, true),
    ].map { heading, column, isRequired in
      let isDate = TableSchemas[.annexA].columns[column].kind == .date
      return TableMapping.Field(
        column: column, heading: Headings.normalise(heading),
        reading: CellReading(
          content: isDate ? .date([.iso, .slashes]) : .asWritten, values: ["null": ""]),
        isRequired: isRequired)
    }, keyHeading: nil, knownPrefix: "")

  /// Whether a heading is that of another list of Annex A: of children, but not of those in care
  /// with their reviews.
  static func isOther(_ headings: Headings) -> Bool {
    let names = Set(headings.normalised)
    let own = [ChildRowColumn.lookedAfter, ChildRowColumn.latestReview].map { columns[$0].0 }
    return names.contains(columns[0].0) && own.allSatisfy { !names.contains($0) }
  }

  /// Whether a legal status is V3 or V4, perhaps followed by its words.
  static func isShortBreak(_ cell: ByteField) -> Bool {
    let status = cell.trimmed
    guard status.count >= 2, status[0] | 0x20 == UInt8(ascii: "v"),
      status[1] == UInt8(ascii: "3") || status[1] == UInt8(ascii: "4")
    else { return false }
    return status.count == 2 || !(0x30...0x39).contains(status[2])
  }
}
