import CareRecords
import Testing

@testable import RecordImport

/// Ids, dates of birth and names that must not be in anything shown without being asked for.
@Suite("Privacy")
struct PrivacyTests {
  private static let canaries = ["CANARYID", "canaryid", "11/12/2013", "2013-12-11", "Canary"]

  private func expectNone(_ text: String, _ what: String) {
    for canary in Self.canaries { #expect(!text.contains(canary), "\(what): \(canary)") }
  }

  @Test("is kept by reports that are not asked for values")
  func reports() throws {
    let folder = try TemporaryFolder([
      "a.csv": "CHILD,IRO,START,END\ncanaryid,Canary Name,11/12/13,Canary\n,Canary Name,soon,\n",
      "e.csv": "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\ncanaryid9,11/12/2013,Canary,Canary,,Canary,\n",
      "h.csv": "CHILD,SEX,DOB,ETHNIC\ncanaryid,Canary,11/12/2013,Canary\ncanaryid,1,12/12/2013,\n",
      "i.csv": "IRO,NAME,FTE,SEX\nOther,Canary Name,Canary,Canary\n",
      "r.csv": """
      CHILD,DOB,REVIEW,REVIEW_CODE,IRO
      canaryid,11/12/2013,11/12/2013,Canary,Canary Name
      canaryid,11/12/2013,11/12/2013,Canary,Canary Name
      canaryid,Canary,Canary,Canary,Canary
      "canaryid"x,11/12/2013,,,
      canaryid,11/12/2013,,

      """,
      "x.xml": """
      <iroExport><review><child>canaryid</child><child>canaryid</child></review>
      <escalation><escalationId>Canary</escalationId><raised>Canary</raised></escalation>
      </iroExport>
      """,
    ])
    let records = try folder.records()
    #expect(records.issues.count > 20)
    for format in IssuesReport.Format.allCases {
      expectNone(IssuesReport(records).rendered(as: format), format.rawValue)
      let shown = IssuesReport(records, showValues: true).rendered(as: format)
      #expect(shown.contains("CANARYID") && shown.contains("Canary"))
    }
  }

  @Test(
    "is kept by errors",
    arguments: [
      "canaryid,11/12/2013,Canary\ncanaryid,11/12/2013,Canary\n",
      "CHILD,CHILD,canaryid\n", "CHILD,DOB,Canary\ncanaryid,,\n",
      "CHILD,REVIEW\n\"canaryid,11/12/2013\n", "CHILD,REVIEW\ncanaryid\u{0},11/12/2013\n",
      "<iroExport><review><child>canaryid</child><name>Canary & Co</name></review></iroExport>",
      "<iroExport><review><child>canaryid", "<iroExport>&Canary;</iroExport>",
      "<iroExport a='Canary' a='Canary'/>", "<iroExport><review>Canary\u{1}</review></iroExport>",
      "<!DOCTYPE a [<!ENTITY Canary 'canaryid'>]><iroExport>&Canary;</iroExport>",
      "<?xml version='1.0' encoding='Canary'?><iroExport/>",
    ])
  func errors(text: String) throws {
    let message = try TemporaryFolder(["x.txt": text]).error()
    #expect(message != "no error")
    expectNone(message, "error")
  }
}
