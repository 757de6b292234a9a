import CareRecords
import Foundation
import Testing

@testable import RecordImport

@Suite("The service's exports in XML")
struct XMLServiceTests {
  private static let good = """
    <?xml version="1.0" encoding="UTF-8"?>
    <iroExport>
      <review>
        <child>X1</child><review>01/06/2024</review><iro>Ann</iro>
        <cancelled>N</cancelled><reviewDue>05/06/2024</reviewDue><team>North</team>
        <parentsContributed>Y</parentsContributed><reviewCode>PN1</reviewCode>
        <swReportOnTime>N</swReportOnTime><carePlanUpdated>Y</carePlanUpdated>
        <permanencePlan>Y</permanencePlan><advocacyOffered>N</advocacyOffered>
      </review>
      <review>
        <child>X1</child><review>2024-07-01</review><iro/><cancelled>Y</cancelled>
      </review>
      <escalation>
        <escalationId>1</escalationId><raised>01/05/2024</raised><stage>Informal</stage>
        <child>X1</child><iro>Ann</iro><kind>challenge</kind><improperPressure>Y</improperPressure>
      </escalation>
      <iro>
        <iro>Ann</iro><name>Ann Example</name><fte>0.65</fte><employment>fixed-term</employment>
        <sex>2</sex><cpCases>10</cpCases>
      </iro>
      <allocation>
        <child>X1</child><iro>Ann</iro><start>01/04/2024</start><end></end>
      </allocation>
      <conference>
        <child>K1</child><family>F1</family><kind>initial</kind><strategy>02/05/2024</strategy>
        <held>21/05/2024</held><iro>Ann</iro>
      </conference>
      <carerReview>
        <carer>C1</carer><due>14/06/2024</due><held></held><iro>Ann</iro>
      </carerReview>
      <healthAssessment>
        <child>X1</child><assessment>initial</assessment><assessed>21/05/2024</assessed>
      </healthAssessment>
    </iroExport>

    """

  @Test("give the records that the same data in CSV gives")
  func sameAsCSV() throws {
    let xml = try TemporaryFolder(["x.xml": Self.good]).records()
    let csv = try TemporaryFolder([
      "a.csv": "CHILD,IRO,START,END\nX1,Ann,01/04/2024,\n",
      "e.csv": """
      ESCALATION_ID,RAISED,STAGE,CHILD,IRO,KIND,IMPROPER_PRESSURE
      1,01/05/2024,Informal,X1,Ann,challenge,Y

      """,
      "i.csv": "IRO,NAME,FTE,EMPLOYMENT,SEX,CP_CASES\nAnn,Ann Example,0.65,fixed-term,2,10\n",
      "r.csv": """
      CHILD,REVIEW,IRO,CANCELLED,REVIEW_DUE,TEAM,PARENTS_CONTRIBUTED,REVIEW_CODE,\
      SW_REPORT_ON_TIME,CARE_PLAN_UPDATED,PERMANENCE_PLAN,ADVOCACY_OFFERED
      X1,01/06/2024,Ann,N,05/06/2024,North,Y,PN1,N,Y,Y,N
      X1,2024-07-01,,Y,,,,,,,,

      """,
      "z.csv": "CHILD,FAMILY,KIND,STRATEGY,HELD,IRO\nK1,F1,initial,02/05/2024,21/05/2024,Ann\n",
      "zz.csv": "CARER,DUE,HELD,IRO\nC1,14/06/2024,,Ann\n",
      "zzz.csv": "CHILD,ASSESSMENT,ASSESSED\nX1,initial,21/05/2024\n",
    ]).records()
    #expect(xml.everything == csv.everything)
    #expect(
      xml.sourceLines == [
        "x.xml Reviews service-xml 2 2 0", "x.xml Escalations service-xml 1 1 0",
        "x.xml IROs service-xml 1 1 0", "x.xml Allocations service-xml 1 1 0",
        "x.xml Conferences service-xml 1 1 0", "x.xml CarerReviews service-xml 1 1 0",
        "x.xml HealthAssessments service-xml 1 1 0",
      ])
    func columns(_ records: ImportedRecords) -> [[String]] {
      records.store.sources.map { [$0.table.name] + $0.columns }.sorted { $0[0] < $1[0] }
    }
    #expect(columns(xml) == columns(csv))
    #expect(xml.issueLines == ["x.xml:10 166 REVIEW '2024-07-01' used"])
  }

  @Test("say nothing of participation where no review has a code")
  func noCodes() throws {
    let folder = try TemporaryFolder([
      "x.xml": "<iroExport><review><child>A</child><review>01/06/2024</review></review></iroExport>"
    ])
    #expect(try folder.records().issueLines.isEmpty)
  }

  @Test("note elements that are no record, and refuse fields beyond the limit")
  func limits() throws {
    var options = ImportOptions()
    options.limits.fieldBytes = 10
    let folder = try TemporaryFolder([
      "x.xml": """
      <iroExport><audit><date>01/06/2024</date></audit>
      <allocation><child>A</child><iro>\(String(repeating: "x", count: 5000))</iro></allocation>
      </iroExport>
      """,
      "y.csv": "CHILD,IRO,START\nA,\(String(repeating: "x", count: 5000)),01/06/2024\n",
    ])
    #expect(
      try folder.records(options).issueLines == [
        "x.xml:0 column-ignored audit used", "x.xml:2 element-too-long refused",
        "y.csv:2 element-too-long refused",
      ])
  }

  // MARK: The schema that ships

  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func isValid(_ text: String) throws -> Bool {
    let folder = try TemporaryFolder(["x.xml": text])
    let sources = (#filePath as NSString).deletingLastPathComponent + "/../../../Sources"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.xmllint ?? "")
    process.arguments = [
      "--noout", "--nonet", "--schema", sources + "/RecordImport/XML/iro-export.xsd",
      folder.path + "/x.xml",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test("are valid by the schema when good, and not when bad", .enabled(if: xmllint != nil))
  func schema() throws {
    #expect(try isValid(Self.good))
    func changed(_ old: String, _ new: String) throws -> Bool {
      #expect(Self.good.contains(old))
      return try isValid(Self.good.replacingOccurrences(of: old, with: new))
    }
    #expect(try changed("<team>North</team>", "<squad>North</squad>") == false)
    #expect(try changed("01/06/2024", "1 June 2024") == false)
    #expect(
      try changed("<child>X1</child><review>01/06/2024</review>", "<child>X1</child>") == false)
    #expect(try changed("<cancelled>N<", "<cancelled>No<") == false)
    #expect(try changed(">PN1<", ">PN8<") == false)
    #expect(try changed(">fixed-term<", ">temporary<") == false)
    #expect(try changed("iroExport", "export") == false)
    #expect(try changed("<team>North</team>", "<team/><lateReason>Ill</lateReason>"))
  }

  @Test("have every element of the schema list in the schema that ships, and no other")
  func schemaElements() throws {
    let sources = (#filePath as NSString).deletingLastPathComponent + "/../../../Sources"
    let text = try String(
      contentsOfFile: sources + "/RecordImport/XML/iro-export.xsd", encoding: .utf8)
    for schema in TableSchemas.all {
      guard let element = schema.element else { continue }
      let start = try #require(text.range(of: "<xs:complexType name=\"\(element)\">"))
      let rest = text[start.upperBound...]
      let body = rest[..<(try #require(rest.range(of: "</xs:complexType>")).lowerBound)]
      let found = body.split(separator: "\n").compactMap { line -> String? in
        guard let name = line.range(of: "name=\"") else { return nil }
        let after = line[name.upperBound...]
        let isOptional = line.contains("minOccurs=\"0\"")
        return after.prefix { $0 != "\"" } + (isOptional ? "" : " required")
      }
      let expected = schema.columns.map { $0.element + ($0.isRequired ? " required" : "") }
      #expect(found.sorted() == expected.sorted())
    }
  }
}
