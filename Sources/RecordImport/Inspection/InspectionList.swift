import CareRecords

/// List 8 of Annex A, which authorities give to Ofsted: children in care, with their latest review.
enum InspectionList {
  /// The headings that the tool for the Standard Safeguarding Dataset writes.
  static let headingsOfTool: [(heading: String, column: AnnexAColumn)] = [
    ("ChildUniqueID", .child), ("DateOfBirth", .birthDate),
    // The tool spells it like this.
    ("LoookedAfterStartDate", .lookedAfter), ("LegalStatus", .status),
    ("LatestStatutoryReviewDate", .latestReview), ("CeasedLookedAfterDate", .lookedAfterEnd),
  ]

  /// The list with these headings.
  static let ofDatasetTool = TableMapping(
    name: "Annex A list 8", format: .annexACSV, table: .annexA,
    fields: headingsOfTool.map { heading, column in
      let schema = column.schema
      return TableMapping.Field(
        column: column.ordinal, heading: ColumnSchema.normalise(heading),
        reading: CellReading(
          content: schema.kind.isDate ? .date([.iso, .slashes]) : .asWritten,
          values: ["null": ""]),
        isRequired: schema.isRequired)
    }, keyHeading: nil, knownPrefix: "")

  /// Whether the headings are those of another list of Annex A.
  ///
  /// Such a list is about children, but not about those in care with their reviews.
  static func isOther(_ headings: Headings) -> Bool {
    let names = Set(headings.normalised)
    return names.contains(AnnexAColumn.child.name)
      && [AnnexAColumn.lookedAfter, .latestReview].allSatisfy { !names.contains($0.name) }
  }

  /// Whether a legal status is V3 or V4, with or without its description after it.
  static func isShortBreak(_ cell: ByteField) -> Bool {
    let status = cell.trimmed
    guard status.count >= 2, status[0] | 0x20 == UInt8(ascii: "v"),
      status[1] == UInt8(ascii: "3") || status[1] == UInt8(ascii: "4")
    else { return false }
    return status.count == 2 || !(0x30...0x39).contains(status[2])
  }
}
