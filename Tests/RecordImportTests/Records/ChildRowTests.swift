import CareRecords
import Testing

@testable import RecordImport

/// The smaller tables about children, and the service's Feedback, as records.
@Suite("The smaller tables")
struct ChildRowTests {
  private static let csv: [String: String] = [
    "uasc.csv": "CHILD,SEX,DOB,DUC\nA,1,05/06/2008,\nB,2,,01/02/2025\n",
    "oc2.csv": """
    CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,\
    HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
    A,05/06/2008,17,,0,,1,1,0,1,0,1
    B,,41,SDQ1,2,,1,,1,0,,

    """,
    "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nC,01/02/2005,YES,F1,b1\nD,,died,0,0\nE,,,Q,\n",
    "ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH\nF,,01/03/2024,2024-05-02\n",
    "placed.csv": """
    CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
    F,,01/07/2024,,
    F,,,01/08/2024,RD1

    """,
    "prev.csv": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nF,,P1,E10000099,zz/zz/2019\n",
    "missing.csv": """
    CHILD,DOB,MISSING,MIS_START,MIS_END
    A,,M,01/05/2024,03/05/2024
    A,,A,01/06/2024,
    A,,X,01/07/2024,
    A,,M,,

    """,
    "sw.csv":
      "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA,,S7,01/04/2024,,INITIAL\nA,,,01/04/2024,,\n",
    "dolo.csv": "CHILD,DOB,DOLO_START,DOLO_END\nA,,01/05/2024,09/05/2024\n",
  ]

  private static let rows = """
    AD1 F - 2024-03-01 2024-05-02
    DoLo A - 2024-05-01 2024-05-09
    Missing A - M 2024-05-01 2024-05-03
    Missing A - A 2024-06-01 -
    Missing A - unlisted 2024-07-01 -
    Missing A - refused
    OC2 A 2008-06-05 17 no blank yes yes no yes no yes
    OC2 B - - invalid blank yes blank yes no blank blank
    OC3 C 2005-02-01 YES F1 B1
    OC3 D - DIED 0 0
    OC3 E - blank unlisted blank
    PlacedAdoption F - 2024-07-01 -
    PlacedAdoption F - refused
    PrevPerm F - P1
    SWEpisodes A - S7 2024-04-01 -
    SWEpisodes A - refused
    UASC A 2008-06-05 -
    UASC B - 2025-02-01

    """

  @Test func `every row of a smaller table becomes a record, or says why not`() throws {
    let records = try TemporaryFolder(Self.csv).records()
    let text = records.childRows.map { id, row in
      "\(row.table.name) \(id) "
        + "\(row.birthDate?.description ?? "-") \(records.line(row.content))\n"
    }
    #expect(text.joined() == Self.rows)
    let found = records.issueLines.filter { !$0.contains("collection-year") }
    #expect(
      found == [
        "missing.csv:4 code-unlisted MISSING 'X' used without the field",
        "missing.csv:5 required-blank MIS_START refused",
        "oc2.csv:3 answer-invalid CONVICTED '2' used without the field",
        "oc2.csv:3 number-invalid SDQ_SCORE '41' used without the field",
        "oc3.csv:4 code-unlisted ACTIV 'Q' used without the field",
        "placed.csv:3 required-blank DATE_PLACED refused",
        "sw.csv:3 required-blank SW_ID refused",
      ])
    #expect(
      records.store.sources.allSatisfy { $0.rowsRead == $0.rowsUsed + $0.rowsRefused })
  }

  @Test func `the same rows in XML are the same records`() throws {
    let csv = try TemporaryFolder([
      "h.csv": "CHILD,SEX,DOB,ETHNIC\nA,1,05/06/2008,WBRI\n",
      "e.csv": "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA,01/04/2023,S,C2,U4,,\n",
      "uasc.csv": "CHILD,SEX,DOB,DUC\nA,1,05/06/2008,01/02/2025\n",
      "oc2.csv": """
      CHILD,DOB,SDQ_SCORE,CONVICTED,TEETH_CHECK
      A,05/06/2008,17,0,1

      """,
      "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA,05/06/2008,YES,F1,B1\n",
      "missing.csv": "CHILD,DOB,MISSING,MIS_START\nA,05/06/2008,M,01/05/2024\n",
      "placed.csv": "CHILD,DOB,DATE_PLACED\nA,05/06/2008,01/07/2024\n",
      "prev.csv": "CHILD,DOB,PREV_PERM\nA,05/06/2008,Z1\n",
    ]).records()
    let xml = try TemporaryFolder([
      "x.xml": """
      <EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><SEX>1</SEX><DOB>05/06/2008</DOB>
      <ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/02/2025</DUC><IN_TOUCH>YES</IN_TOUCH>
      <ACTIV>F1</ACTIV><ACCOM>B1</ACCOM>
      <AMISSING><MISSING>M</MISSING><MIS_START>01/05/2024</MIS_START></AMISSING>
      <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
      <OC2><SDQ_SCORE>17</SDQ_SCORE><CONVICTED>0</CONVICTED><TEETH_CHECK>1</TEETH_CHECK></OC2>
      <AD_PLACED><DATE_PLACED>01/07/2024</DATE_PLACED></AD_PLACED></HEADER>
      <EPISODE><DECOM>01/04/2023</DECOM><RNE>S</RNE><LS>C2</LS><PL>U4</PL><DEC/><REC/></EPISODE>
      </CHILD></EXPSSDA903>
      """
    ]).records()
    #expect(
      Set(xml.everything.split(separator: "\n")) == Set(csv.everything.split(separator: "\n")))
    #expect(xml.store.partitions[0].otherRows.count == 6)
  }

  @Test func `feedback rows alike in one file are different, in two files the same`() throws {
    let one = "DATE,KIND,SCORE,SCALE,NOTE\n"
    let row = "01/05/2024,audit,Good,Four grades,a private word\n"
    let records = try TemporaryFolder([
      "a.csv": one + row + row + "02/05/2024,Feedback,4,1-5,\n",
      "b.csv": one + row + row + row + "03/05/2024,praise,,,\n04/05/2024,,,,\n",
    ]).records()
    #expect(
      records.everything == """

        2024-05-01 audit Good Four grades
        2024-05-01 audit Good Four grades
        2024-05-02 feedback 4 1-5
        2024-05-01 audit Good Four grades
        2024-05-03 unlisted - -

        """)
    #expect(
      records.issueLines == [
        "b.csv:2 repeated-row merged with the other row",
        "b.csv:3 repeated-row merged with the other row",
        "b.csv:5 answer-invalid KIND 'praise' used without the field",
        "b.csv:6 row-set-aside DATE '1' used",
      ])
    let text = (0..<UInt32(records.store.texts.count)).map { records.store.texts[$0] }
    #expect(!text.contains("a private word"))
  }

  @Test func `a row that repeats another of its return is noted`() throws {
    let records = try TemporaryFolder([
      "m.csv": """
      CHILD,DOB,MISSING,MIS_START,MIS_END
      A,,M,01/05/2024,03/05/2024
      A,,M,01/05/2024,04/05/2024
      a,,m,1/5/2024,3/5/2024

      """
    ]).records()
    #expect(
      records.issueLines.filter { !$0.contains("collection-year") } == [
        "m.csv:4 repeated-row merged with the other row"
      ])
  }
}
