import CareRecords
import Testing

@testable import RecordImport

/// An SSD extract as a folder of files, some of which are missing or not needed.
@Suite("The folder of an SSD extract")
struct SafeguardingFolderTests {
  private let reviews = "clar_cla_id,clar_cla_review_date\n1,2024-04-30\n"

  @Test func `reviews without the episodes that tell whose they are cannot be read`() throws {
    #expect(
      try TemporaryFolder(["r.csv": reviews]).error()
        == "r.csv: ssd_cla_reviews names children by their periods of care, and ssd_cla_episodes "
        + "is not there; expected ssd_cla_episodes among the inputs")
    let empty = try TemporaryFolder(["r.csv": "clar_cla_id,clar_cla_review_date\n"]).records()
    #expect(empty.store.supplies(.reviews))
  }

  @Test func `a table with a heading missing is named as what it looks like`() throws {
    #expect(
      try TemporaryFolder(["r.csv": "clar_cla_id,clar_cla_review_due_date\n"]).error()
        == "r.csv: looks like ssd_cla_reviews, but CLAR_CLA_REVIEW_DATE is missing; "
        + "expected a heading with all columns that ssd_cla_reviews needs")
  }

  @Test func `tables of which nothing is read are passed over, but not when they are named`() throws
  {
    let folder = try TemporaryFolder([
      "a/person.csv": "pers_person_id,pers_sex\n1,F\n",
      "a/visits.csv": "clav_cla_visit_id,clav_cla_id\n1,1\n",
    ])
    #expect(try folder.records().sourceLines == ["person.csv Header ssd-csv 1 1 0"])
    #expect(
      folder.error(ImportOptions(), ["a/visits.csv"])
        == "a/visits.csv: nothing is read from ssd_cla_visits; expected ssd_cla_reviews, "
        + "ssd_cla_episodes, ssd_involvements, ssd_professionals, ssd_person, ssd_cla_health")
  }

  private func officers(_ roles: [String], titles: [String]) throws -> ImportedRecords {
    let involvements = roles.enumerated().map { "C\($0),\($0 % titles.count),\($1),2024-04-01\n" }
    let professionals = titles.enumerated().map { "\($0),\($1)\n" }
    return try TemporaryFolder([
      "i.csv": "invo_person_id,invo_professional_id,invo_professional_role_id,"
        + "invo_involvement_start_date\n" + involvements.joined(),
      "p.csv": "prof_professional_id,prof_professional_job_title\n" + professionals.joined(),
    ]).records()
  }

  private func allocated(_ records: ImportedRecords) -> [String] {
    records.store.allocations.map {
      records.store.id(ofChild: $0.child) + " "
        + ($0.officer.map { records.store.officers[$0] } ?? "nobody")
    }
  }

  @Test func `an IRO is known by the role, and by the job title where the role is blank`() throws {
    let records = try officers(
      ["IRO", "CW", "", "cp chair / iro", "Iron worker", ""],
      titles: ["Chair", "Independent  Reviewing Officer", "Nurse"])
    #expect(allocated(records) == ["C0 0", "C3 0"])
    #expect(records.store.officerPosts.map { records.store.officers[$0.officer] } == ["0", "1"])
  }

  @Test func `where no role names an IRO, roles are codes and the job title decides`() throws {
    let records = try officers(["17", "17", "3", ""], titles: ["IRO", "Social Worker"])
    #expect(allocated(records) == ["C0 0", "C2 0"])
    #expect(records.store.supplies(.allocations))
  }

  @Test func `an extract that tells of no IRO supplies neither allocations nor a register`() throws
  {
    let records = try officers(["17", "CW"], titles: ["Social Worker", "Nurse"])
    #expect(!records.store.supplies(.allocations) && !records.store.supplies(.officers))
    #expect(records.issueLines == ["i.csv:0 no-iro used", "p.csv:0 no-iro used"])
    #expect(
      records.sourceLines == ["i.csv Allocations ssd-csv 2 2 0", "p.csv IROs ssd-csv 2 2 0"])
  }
}
