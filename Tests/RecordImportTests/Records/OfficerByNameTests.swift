import CareRecords
import Testing

@testable import RecordImport

/// IROs who are written by their NAME in place of their id in the register.
struct OfficerByNameTests {
  private static let register =
    "IRO,NAME,FTE\nS17,Ann Ash,1\nS18,Ben Birch,1\nS19,Cleo Cedar,1\nS20,Cleo Cedar,1\nEve,S17,1\n"

  private func records(_ names: [String]) throws -> ImportedRecords {
    try TemporaryFolder([
      "i.csv": Self.register,
      "a.csv": "CHILD,IRO,START\n"
        + names.enumerated().map { "A\($0.offset),\($0.element),01/04/2024\n" }.joined(),
    ]).records()
  }

  private func officers(_ records: ImportedRecords) -> [String] {
    records.store.allocations.map { $0.officer.map { records.store.officers[$0] } ?? "-" }
  }

  @Test func `a name of one IRO is that IRO, whatever its capitals and blanks`() throws {
    let records = try records(["S17", "Ann Ash", "ANN  ASH", "ben birch"])
    #expect(officers(records) == ["S17", "S17", "S17", "S18"])
    let source = try #require(records.store.sources.first { $0.table == .allocations })
    #expect(source.rowsByName == 3)
    #expect(records.issues.filter { $0.check == .officerByName }.map(\.value) == ["3"])
    #expect(records.issues.filter { $0.check == .officerNotInRegister }.isEmpty)
  }

  @Test func `a name of two IROs is left as it is, with the number of rows`() throws {
    let records = try records(["Cleo Cedar", "cleo cedar", "S19"])
    #expect(officers(records) == ["Cleo Cedar", "Cleo Cedar", "S19"])
    let source = try #require(records.store.sources.first { $0.table == .allocations })
    #expect(source.rowsByName == 0 && source.rowsOfSharedName == 2)
    #expect(records.issues.filter { $0.check == .officerNameShared }.map(\.value) == ["2"])
  }

  @Test func `an id of the register is that IRO's, even if another IRO is called so`() throws {
    let records = try records(["S17", "Eve", "Dan"])
    #expect(officers(records) == ["S17", "Eve", "Dan"])
    #expect(records.issues.filter { $0.check == .officerByName }.isEmpty)
    #expect(records.issues.filter { $0.check == .officerNotInRegister }.count == 1)
  }

  @Test func `reviews, escalations, conferences and carers' reviews are linked too`() throws {
    let records = try TemporaryFolder([
      "i.csv": Self.register,
      "r.csv": "CHILD,REVIEW,IRO\nA,01/05/2024,Ann Ash\n",
      "e.csv": "ESCALATION_ID,CHILD,RAISED,STAGE,IRO\n1,A,01/05/2024,Informal,Ann Ash\n",
      "c.csv": "CHILD,KIND,HELD,IRO\nK,review,01/05/2024,Ann Ash\n",
      "f.csv": "CARER,DUE,HELD,IRO\nF,01/05/2024,01/05/2024,Ann Ash\n",
    ]).records()
    let store = records.store
    let numbers =
      store.partitions.flatMap { partition -> [UInt32] in
        guard let officers = partition.reviews.service?.officers else { return [] }
        return Array(officers)
      } + store.escalations.compactMap(\.officer) + store.conferences.compactMap(\.officer)
      + store.carerReviews.compactMap(\.officer)
    #expect(numbers.map { store.officers[$0] } == ["S17", "S17", "S17", "S17"])
    #expect(store.sources.reduce(0) { $0 + $1.rowsByName } == 4)
  }
}
