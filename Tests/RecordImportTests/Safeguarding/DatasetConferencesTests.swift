import CareRecords
import Testing

@testable import RecordImport

/// The child protection conferences of an SSD extract, which are the service's where IROs chair them.
@Suite("The conferences of an SSD extract")
struct DatasetConferencesTests {
  private static let files = [
    "ssd/icpc.csv": """
    icpc_icpc_id,icpc_icpc_meeting_id,icpc_person_id,icpc_icpc_transfer_in,icpc_icpc_target_date,\
    icpc_icpc_date,icpc_icpc_outcome_cp_flag,icpc_icpc_team,icpc_icpc_worker_id
    1,M1,71,N,2024-05-24 00:00:00.000,2024-05-21 10:30:00.000,Y,T1,W1
    2,M1,72,N,2024-05-24 00:00:00.000,2024-05-21 10:30:00.000,Y,T1,W1
    3,-1,73,N,2024-06-03,NULL,NULL,NULL,NULL

    """,
    "ssd/cp_reviews.csv": """
    cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id,cppr_cp_review_due,cppr_cp_review_date,\
    cppr_cp_review_meeting_id,cppr_cp_review_outcome_continue_cp,cppr_cp_review_quorate
    9,71,P1,2024-08-21,2024-08-20,NULL,Y,Y

    """,
  ]

  private var options: ImportOptions {
    var options = ImportOptions()
    options.readsDatasetConferences = true
    return options
  }

  private func lines(_ store: RecordStore) -> [String] {
    store.conferences.map { row in
      let cases = [row.child, row.family].map { $0.map { store.cases[$0] } ?? "-" }
      let days = [row.due, row.held].map { $0.map { "\($0)" } ?? "-" }
      return (["\(row.kind)"] + cases + days).joined(separator: " ")
    }.sorted()
  }

  @Test func `they are conferences of the service, with meetings in place of families`() throws {
    let records = try TemporaryFolder(Self.files).records(options)
    #expect(
      lines(records.store) == [
        "initial 71 M1 2024-05-24 2024-05-21", "initial 72 M1 2024-05-24 2024-05-21",
        "initial 73 - 2024-06-03 -", "review 71 - 2024-08-21 2024-08-20",
      ])
    #expect(records.store.unreadFiles.isEmpty)
    #expect(records.store.supplies(.conferences))
    #expect(!records.store.supplies(ConferenceColumn.officer))
    #expect(!records.store.supplies(ConferenceColumn.strategy))
  }

  @Test func `unless IROs are said to chair them, nothing is read and a note says so`() throws {
    var files = Self.files
    files["ssd/person.csv"] = "pers_person_id,pers_sex,pers_dob\n1,F,2012-09-14\n"
    let records = try TemporaryFolder(files).records()
    #expect(!records.store.supplies(.conferences))
    #expect(
      records.store.unreadFiles.map(\.reason).sorted() == [
        "nothing is read from ssd_cp_reviews unless the configuration has "
          + "'conferences_from_ssd: true'",
        "nothing is read from ssd_initial_cp_conference unless the configuration has "
          + "'conferences_from_ssd: true'",
      ])
    #expect(records.issues.map(\.check) == [.fileNotRead, .fileNotRead])
  }

  @Test func `conferences of both the extract and the service's own table are refused`() throws {
    var files = Self.files
    files["service/conferences.csv"] = "CHILD,KIND,HELD\n71,initial,21/05/2024\n"
    #expect(
      try TemporaryFolder(files).error(options)
        == "ssd/cp_reviews.csv: has conferences, and service/conferences.csv has them too; expected "
        + "the conferences in one of them, so that none counts twice")
    #expect(try TemporaryFolder(files).records().store.conferences.count == 1)
  }

  @Test func `a table without the day of the conference is named as what it looks like`() throws {
    let file = "cppr_cp_review_id,cppr_person_id,cppr_cp_review_due\n1,71,2024-08-21\n"
    #expect(
      try TemporaryFolder(["r.csv": file]).error(options)
        == "r.csv: looks like ssd_cp_reviews, but CPPR_CP_REVIEW_DATE is missing; expected a "
        + "heading with all columns that ssd_cp_reviews needs")
  }
}
