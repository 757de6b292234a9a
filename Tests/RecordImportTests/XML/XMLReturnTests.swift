import CareRecords
import TestSupport
import Testing

@testable import RecordImport

@Suite("The annual return in XML")
struct XMLReturnTests {
  private static let child = """
    <?xml version="1.0"?>
    <EXPSSDA903>
      <CHILD>
        <HEADER>
          <AREVIEW>
            <REVIEW>01/05/2024</REVIEW>
          </AREVIEW>
          <AREVIEW><REVIEW>02/05/2024</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
          <AREVIEW><REVIEW_CODE>PN3</REVIEW_CODE></AREVIEW>
          <CHILDID>a&amp;1</CHILDID><SEX>1</SEX><UASC>1</UASC><DUC/>
          <AMISSING><MISSING>M</MISSING><MIS_START>01/06/2024</MIS_START></AMISSING>
          <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
          <OC2><CONVICTED>0</CONVICTED></OC2>
          <AD_PLACED><DATE_PLACED>01/07/2024</DATE_PLACED></AD_PLACED>
          <IN_TOUCH>YES</IN_TOUCH><DATE_INT></DATE_INT>
          <DOB>01/02/2010</DOB><ETHNIC><![CDATA[WBRI]]></ETHNIC><MOTHER/>
        </HEADER>
        <EPISODE><DECOM>01/04/2024</DECOM><RNE>S</RNE><LS>C2</LS><PL>U4</PL><DEC/><REC/></EPISODE>
        <EPISODE><DECOM>01/04/2023</DECOM><DEC>31/03/2024</DEC></EPISODE>
      </CHILD>
      <CHILD><HEADER><CHILDID>B</CHILDID></HEADER></CHILD>
    </EXPSSDA903>

    """

  @Test("gives each record what its own elements hold, and the child's id and birth date")
  func records() throws {
    let folder = try TemporaryFolder(["x.xml": Self.child])
    let records = try folder.records()
    #expect(
      records.sourceLines == [
        "x.xml Header ssda903-xml 2 2 0", "x.xml Episodes ssda903-xml 2 2 0",
        "x.xml Reviews ssda903-xml 3 2 1", "x.xml UASC ssda903-xml 1 1 0",
        "x.xml OC2 ssda903-xml 1 1 0", "x.xml OC3 ssda903-xml 1 1 0",
        "x.xml AD1 ssda903-xml 0 0 0", "x.xml PlacedAdoption ssda903-xml 1 1 0",
        "x.xml PrevPerm ssda903-xml 1 1 0", "x.xml Missing ssda903-xml 1 1 0",
      ])
    #expect(
      records.everything == """
        A&1 2024-05-01 blank 2010-02-01
        A&1 2024-05-02 PN2 2010-02-01
        A&1 - PN3 2010-02-01
        A&1 male 2010-02-01 wbri false
        B blank - blank false
        A&1 2024-04-01 - s c2 blank u4 blank blank blank \u{1F}
        A&1 2023-04-01 2024-03-31 blank blank blank blank blank blank blank \u{1F}
        UASC A&1 2010-02-01 -
        OC2 A&1 2010-02-01 - no blank blank blank blank blank blank blank
        OC3 A&1 2010-02-01 YES blank blank
        PlacedAdoption A&1 2010-02-01 2024-07-01 -
        PrevPerm A&1 2010-02-01 Z1
        Missing A&1 2010-02-01 M 2024-06-01 -

        """)
    #expect(
      records.issueLines == [
        "x.xml:4 101 SEX '1' used",
        "x.xml:5 167 REVIEW_CODE used without the field",
        "x.xml:9 166 REVIEW refused",
        "x.xml:9 167 REVIEW_CODE 'PN3' refused",
        "x.xml:19 142 REC used",
        "x.xml:19 148 REC used",
        "x.xml:21 101 SEX used without the field",
        "x.xml:21 102 DOB used without the field",
        "x.xml:21 103 ETHNIC used without the field",
      ])
    let source = try #require(records.store.sources.first)
    #expect(source.returnName == source.file && source.collectionYear == 2024)
    #expect(source.columns == ["CHILD", "SEX", "DOB", "ETHNIC", "MOTHER"])
    #expect(source.encoding == "UTF-8" && source.separator == nil)
  }

  @Test("gives the records that the same data in CSV gives")
  func sameAsCSV() throws {
    var random = SeededNumbers(903)
    var header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    var episodes =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_POST,URN\n"
    var reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    var xml = "<EXPSSDA903>"
    func date() -> String {
      let dates = ["", "31/02/2020", "2020-05-01", " 01/02/2020", "01/02/20"]
      if Int.random(in: 0..<8, using: &random) == 0 {
        return dates.randomElement(using: &random) ?? ""
      }
      let (day, month) = (
        Int.random(in: 1...28, using: &random), Int.random(in: 1...12, using: &random)
      )
      return "\(day)/\(month)/20\(Int.random(in: 10...24, using: &random))"
    }
    func element(_ name: String, _ text: String) -> String {
      text.isEmpty ? "<\(name)/>" : "<\(name)>\(text)</\(name)>"
    }
    for number in 0..<200 {
      let (child, birth) = (number % 37 == 0 ? "" : "c\(number)", date())
      header += "\(child),1,\(birth),WBRI,,\(number % 5 == 0 ? "1" : ""),\n"
      xml += "<CHILD><HEADER>" + element("CHILDID", child) + "<SEX>1</SEX>" + element("DOB", birth)
      xml += "<ETHNIC>WBRI</ETHNIC>"
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let (held, code) = (
          date(), ["PN0", "PN1", "", "PN9", "pn2"].randomElement(using: &random) ?? ""
        )
        reviews += "\(child),\(birth),\(held),\(code)\n"
        xml += "<AREVIEW>" + element("REVIEW", held) + element("REVIEW_CODE", code) + "</AREVIEW>"
      }
      xml += element("MOTHER", number % 5 == 0 ? "1" : "") + "</HEADER>"
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let (began, ended) = (date(), date())
        let status = ["C2", "V3", "V4", "X"].randomElement(using: &random) ?? ""
        episodes += "\(child),\(began),S,\(status),N1,U4,PR1,\(ended),,,AB1 2CD,\n"
        xml += "<EPISODE>" + element("DECOM", began) + "<RNE>S</RNE>" + element("LS", status)
        xml +=
          "<CIN>N1</CIN><PL>U4</PL><PL_POST>AB1 2CD</PL_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER>"
        xml += element("DEC", ended) + "</EPISODE>"
      }
      xml += "</CHILD>"
    }
    xml += "</EXPSSDA903>"
    let csv = try TemporaryFolder(["h.csv": header, "e.csv": episodes, "r.csv": reviews]).records()
    let other = try TemporaryFolder(["x.xml": xml]).records()
    #expect(
      csv.everything.split(separator: "\n").sorted()
        == other.everything.split(separator: "\n").sorted())
    func codes(_ records: ImportedRecords) -> [String] {
      records.issues.map {
        let child = $0.child.map { records.store.id(ofChild: $0) } ?? ""
        return "\($0.check.code) \($0.column) \(child) \($0.value) \($0.action.words)"
      }.sorted()
    }
    let checks = codes(csv).filter { !$0.hasPrefix("value-with") }
    #expect(checks == codes(other).filter { !$0.hasPrefix("value-with") })
    #expect(checks.contains { $0.hasPrefix("399") } && checks.contains { $0.hasPrefix("1012") })
  }

  @Test("refuses a record in which an element appears twice, and notes unknown elements")
  func repeatedField() throws {
    let folder = try TemporaryFolder([
      "x.xml": """
      <EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><DOB>01/02/2010</DOB><SHOE>4</SHOE>
      <AREVIEW><REVIEW>01/05/2024</REVIEW><REVIEW>02/05/2024</REVIEW></AREVIEW>
      <AREVIEW><REVIEW>03/05/2024<B>9</B></REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      </HEADER></CHILD></EXPSSDA903>
      """
    ])
    let records = try folder.records()
    #expect(records.reviewLines == ["A 2024-05-03 PN1 2010-02-01"])
    #expect(
      records.issueLines == [
        "x.xml:0 column-ignored SHOE used", "x.xml:1 101 SEX used without the field",
        "x.xml:1 103 ETHNIC used without the field", "x.xml:2 cell-count refused",
      ])
  }
}
