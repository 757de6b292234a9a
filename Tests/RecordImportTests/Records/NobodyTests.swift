import CareRecords
import Testing

@testable import RecordImport

/// Words for nobody where an IRO is named.
struct NobodyTests {
  @Test func `a child of nobody has no IRO, and of a word that does not say who, nobody knows`()
    throws
  {
    let records = try TemporaryFolder([
      "a.csv": """
      CHILD,IRO,START,END
      A1,Unallocated,01/04/2024,
      A2,TBC,01/04/2024,
      A3,Ann Ash,01/04/2024,
      A4,No I.R.O.,01/04/2024,
      A5,,01/04/2024,

      """,
      "i.csv": "IRO,FTE\nAnn Ash,0.8\nVACANT POST,1\n",
    ]).records()
    #expect(
      records.store.allocations.map {
        "\(records.store.id(ofChild: $0.child)) "
          + "\($0.officer.map { records.store.officers[$0] } ?? "-") \($0.isOfficerUnread)"
      } == ["A1 - false", "A2 - true", "A3 Ann Ash false", "A4 - false", "A5 - false"])
    #expect(records.store.officerPosts.map { records.store.officers[$0.officer] } == ["Ann Ash"])
    let register = try #require(records.store.sources.first { $0.table == .officers })
    #expect((register.rowsRead, register.rowsUsed, register.rowsSetAside) == (2, 1, 1))
    #expect(records.issues.filter { $0.check == .wordForNothing }.count == 2)
  }
}
