import CareRecords
import Testing

@testable import RecordImport

/// Ids, dates of birth and names in forms of other systems, shown only to those who ask.
@Suite("Privacy of other forms")
struct FormPrivacyTests {
  private static let canaries = ["CANARYID", "canaryid", "11/12/2013", "2013-12-11", "Canary"]

  private func expectNone(_ text: String, _ what: String) {
    for canary in Self.canaries { #expect(!text.contains(canary), "\(what): \(canary)") }
  }

  private func expectPrivate(_ records: ImportedRecords, atLeast issues: Int) {
    #expect(records.issues.count >= issues)
    for format in IssuesReport.Format.allCases {
      expectNone(IssuesReport(records).rendered(as: format), format.rawValue)
    }
    expectNone(InputsReport(records.store).text, "inputs")
    let shown = IssuesReport(records, showValues: true).rendered(as: .text)
    #expect(shown.contains("Canary"))
  }

  @Test func `an SSD extract`() throws {
    let records = try TemporaryFolder([
      "reviews.csv": """
      clar_cla_id,clar_cla_review_date,clar_cla_review_due_date,clar_cla_review_participation
      canaryid1,2013-12-11,,Canary
      canaryid2,Canary,,
      canaryid3,,2013-12-11,

      """,
      "episodes.csv": """
      clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,\
      clae_entered_care_date,clae_cla_episode_start_reason
      canaryid,canaryid3,2013-12-11,Canary,11/12/2013,Canary
      canaryid,canaryid3,2013-12-11,2013-12-10,12/12/2013,
      canaryid,canaryid3,Canary,,,

      """,
      "involvements.csv": """
      invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date
      canaryid,Canary,IRO,Canary
      canaryid,Canary,CW,Canary

      """,
      "professionals.csv": """
      prof_professional_id,prof_professional_name,prof_professional_job_title,\
      prof_full_time_equivalency
      Canary,Canary Name,IRO,Canary
      Canary2,Canary Name,Teacher,Canary

      """,
      "person.csv": """
      pers_person_id,pers_forename,pers_dob,pers_sex,pers_ethnicity
      canaryid,Canary,Canary,Canary,Canary
      canaryid9,Canary,,,

      """,
    ]).records()
    expectPrivate(records, atLeast: 14)
  }

  @Test(arguments: [
    "clar_cla_id,clar_cla_review_date\ncanaryid,11/12/2013\n",
    "clar_cla_id,Canary\ncanaryid,11/12/2013\n", "clav_canaryid,clav_Canary\ncanaryid,11/12/2013\n",
  ])
  func `errors about an SSD extract`(_ text: String) throws {
    let message = try TemporaryFolder(["x.csv": text]).error(ImportOptions(), ["x.csv"])
    #expect(message != "no error")
    expectNone(message, "error")
  }
}
