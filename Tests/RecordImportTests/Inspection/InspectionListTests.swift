import CareRecords
import Testing

@testable import RecordImport

/// List 8 of Annex A, as the list is laid out and as the tool for the dataset writes it.
struct InspectionListTests {
  private static let needed =
    "Child Unique ID,Date Started to be Looked After,Child's Legal Status,"
    + "Date of Latest Statutory Review,Date Ceased to be Looked After\n"

  private func rows(_ csv: String) throws -> (rows: [String], records: ImportedRecords) {
    let records = try TemporaryFolder(["list.csv": csv]).records()
    return (records.childRowLines, records)
  }

  @Test func `a list of all 34 columns is recognised by its headings in any order`() throws {
    let columns = TableSchemas[.annexA].columns.map(\.name)
    #expect(columns.count == 34)
    // As the headings stand in a spreadsheet: words apart, capitals at will, a curled apostrophe.
    let headings = columns.reversed().map {
      $0.replacing("_", with: "  ").lowercased().replacing("'", with: "\u{2019}")
    }
    let found = try #require(Recognition(Headings(headings)))
    #expect(found.schema.table == .annexA && found.format == .annexACSV)
    #expect(found.ignored.isEmpty && !found.positions.contains(-1))
  }

  @Test func `each child has the days of care and of the latest review`() throws {
    let (rows, records) = try rows(
      Self.needed + "A,01/04/2023,C2,12/02/2025,\nB,2024-05-06,V3 - Single series,,03/03/2025\n"
        + "C,01/01/2024,v4,01/02/2024,\nD,01/01/2024,V31,01/02/2024,\n")
    #expect(
      rows == [
        "AnnexA8 A - 2023-04-01 - 2025-02-12",
        "AnnexA8 B - 2024-05-06 2025-03-03 - short break",
        "AnnexA8 C - 2024-01-01 - 2024-02-01 short break",
        "AnnexA8 D - 2024-01-01 - 2024-02-01",
      ])
    #expect(records.sourceLines == ["list.csv AnnexA8 annex-a-csv 4 4 0"])
    // No rule of the annual return is about the list.
    #expect(records.issues.isEmpty)
  }

  @Test func `without the day care began there is no record, and the row is refused`() throws {
    let (rows, records) = try rows(Self.needed + "A,,C2,12/02/2025,\nB,soon,C2,,\n,01/04/2023,,,\n")
    #expect(rows == ["AnnexA8 A - refused", "AnnexA8 B - refused"])
    #expect(records.sourceLines == ["list.csv AnnexA8 annex-a-csv 3 0 2"])
    #expect(
      records.issueLines == [
        "list.csv:2 required-blank DATE_STARTED_TO_BE_LOOKED_AFTER refused",
        "list.csv:3 date-invalid DATE_STARTED_TO_BE_LOOKED_AFTER 'soon' refused",
        // One cell below the rows is a note.
        "list.csv:4 row-set-aside CHILD_UNIQUE_ID '1' used",
      ])
  }

  @Test func `a latest review that cannot be read is not taken for none`() throws {
    let (rows, records) = try rows(Self.needed + "A,01/04/2023,C2,last week,\n")
    #expect(rows == ["AnnexA8 A - 2023-04-01 - - unread review"])
    #expect(
      records.issueLines == [
        "list.csv:2 date-invalid DATE_OF_LATEST_STATUTORY_REVIEW 'last week' "
          + "used without the field"
      ])
  }

  @Test func `the list of the dataset's tool has other headings and the same records`() throws {
    let (rows, records) = try rows(
      """
      ChildUniqueID,DateOfBirth,LoookedAfterStartDate,LegalStatus,LatestStatutoryReviewDate,\
      CeasedLookedAfterDate,Gender
      A,2010-06-05,2023-04-01 00:00:00,C2,2025-02-12,NULL

      """.replacing("NULL\n", with: "NULL,1\n"))
    #expect(rows == ["AnnexA8 A 2010-06-05 2023-04-01 - 2025-02-12"])
    #expect(records.sourceLines == ["list.csv AnnexA8 annex-a-csv 1 1 0"])
  }

  @Test func `other lists of a folder are passed over, and one named is an error`() throws {
    let folder = try TemporaryFolder([
      "list1.csv": "Child Unique ID,Gender,Date of Contact\nA,1,01/04/2024\n",
      "list8.csv": Self.needed + "A,01/04/2023,C2,12/02/2025,\n",
    ])
    #expect(try folder.records().sourceLines == ["list8.csv AnnexA8 annex-a-csv 1 1 0"])
    #expect(
      folder.error(ImportOptions(), ["list1.csv"])
        == "list1.csv: nothing is read from this list of Annex A; expected list 8, of the children "
        + "in care")
  }

  @Test func `a list without its reviews looks like the list, and the error says what it lacks`()
    throws
  {
    let folder = try TemporaryFolder([
      "x.csv": "Child Unique ID,Date Started to be Looked After\nA,01/04/2023\n"
    ])
    #expect(
      folder.error()
        == "x.csv: looks like AnnexA8, but DATE_OF_LATEST_STATUTORY_REVIEW and "
        + "DATE_CEASED_TO_BE_LOOKED_AFTER are missing; expected a heading with all columns that "
        + "AnnexA8 needs")
  }
}
