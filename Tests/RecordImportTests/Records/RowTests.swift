import CareRecords
import Testing

@testable import RecordImport

@Suite("Rows")
struct RowTests {
  private static let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
  private static let episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"

  /// Issues that are not about tables that these small examples leave out.
  private func lines(_ records: ImportedRecords) -> [String] { records.issueLines }

  @Test("of reviews are used, or refused with an issue, and all are counted")
  func reviewRows() throws {
    let folder = try TemporaryFolder([
      "r.csv": Self.reviews + """
        a1,01/02/2010,1/3/2024,pn1
         007,01/02/2010,2024-03-01,PN2
        B,,01/03/24,PN3
        ,01/02/2010,01/03/2024,PN4
        C,01/02/2010,01/03/2024
        C,01/02/2010,01/03/2024,PN5,
        "D" x,01/02/2010,01/03/2024,PN5
        "Q""q",31/02/2010, 01/03/2024 ,PN9
        E,01/02/2010,01/03/1850,PN5

        F,01/02/2010,01/03/2024,PN6

        """
    ])
    let records = try folder.records()
    #expect(records.sourceLines == ["r.csv Reviews ssda903-csv 10 6 4"])
    #expect(
      records.reviewLines == [
        "A1 2024-03-01 PN1 2010-02-01", "007 2024-03-01 PN2 2010-02-01", "B - PN3 -",
        // What is missing at the end may be blank, and what is too much is.
        "C 2024-03-01 blank 2010-02-01", "C 2024-03-01 PN5 2010-02-01",
        "Q\"Q 2024-03-01 unlisted -", "E - PN5 2010-02-01", "F 2024-03-01 PN6 2010-02-01",
      ])
    #expect(
      lines(records) == [
        "r.csv:3 166 REVIEW '2024-03-01' used",
        "r.csv:3 child-id-written CHILD '1' used",
        "r.csv:4 166 REVIEW '01/03/24' refused",
        "r.csv:4 two-digit-year REVIEW '01/03/24' refused",
        "r.csv:5 child-blank CHILD refused",
        "r.csv:6 167 REVIEW_CODE used without the field",
        "r.csv:8 unclosed-quote refused",
        "r.csv:9 166 REVIEW ' 01/03/2024 ' used",
        "r.csv:9 167 REVIEW_CODE 'PN9' used without the field",
        "r.csv:9 date-invalid DOB '31/02/2010' used without the field",
        "r.csv:9 value-with-blanks REVIEW '1' used",
        "r.csv:10 441 REVIEW_CODE 'PN5' refused",
        "r.csv:10 date-invalid REVIEW '01/03/1850' refused",
      ])
  }

  @Test("of episodes keep what can be read")
  func episodeRows() throws {
    let folder = try TemporaryFolder([
      "e.csv": Self.episodes + """
        A,01/04/2020,S,C2,N1,U4,PR1,30/06/2020,X1,CARPL,AB1 2CD,EF3 4GH,SC1
        A,30/06/2020,P,c2,N9,U6,PR1,29/06/2020,X1,,,,
        B,,S,V3,N1,U4,PR1,,,,,,
        B,01/04/20,S,V3,N1,U4,PR1,,,,,,
        B,01/04/2020,S,V3,N1,U4,PR1,soon,,,,,
        B,01/05/2020,Z, V4,N1,U4,PR1,,,,,,

        """
    ])
    let records = try folder.records()
    #expect(records.sourceLines == ["e.csv Episodes ssda903-csv 6 3 3"])
    #expect(
      lines(records) == [
        "e.csv:3 145 CIN 'N9' refused",
        "e.csv:3 356 DEC '29/06/2020' refused",
        "e.csv:3 388 REC 'X1' refused",
        "e.csv:3 504 CIN 'N9' refused",
        "e.csv:4 required-blank DECOM refused",
        "e.csv:5 141 DECOM '01/04/20' refused",
        "e.csv:5 two-digit-year DECOM '01/04/20' refused",
        "e.csv:6 142 DEC used",
        "e.csv:6 147 DEC 'soon' used without the field",
        "e.csv:6 148 REC used",
        "e.csv:7 142 DEC used",
        "e.csv:7 143 RNE 'Z' used without the field",
        "e.csv:7 144 LS ' V4' used",
        "e.csv:7 value-with-blanks LS '1' used",
      ])
    let table = records.store.partitions[0].episodes
    #expect(table.began[1] == nil && table.legalStatuses[1] == .c2)
    #expect(table.ended[4] == nil && table.legalStatuses[5] == .v4)
    #expect(records.store.partitions[0].places[table.places[0]] == ("SC1", "EF3 4GH"))
  }

  @Test("of the Header are used without the fields that cannot be read")
  func headerRows() throws {
    let folder = try TemporaryFolder([
      "h.csv": """
      CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
      A,1,01/02/2010,WBRI,,,
      B,3,,XXXX,,1,

      """
    ])
    let records = try folder.records()
    #expect(records.sourceLines == ["h.csv Header ssda903-csv 2 2 0"])
    #expect(
      lines(records) == [
        "h.csv:0 collection-year used",
        "h.csv:3 101 SEX '3' used without the field",
        "h.csv:3 102 DOB used without the field",
        "h.csv:3 103 ETHNIC 'XXXX' used without the field",
      ])
    #expect(records.store.partitions[0].headers.motherhood == [false, true])
  }

  @Test("of an escalation's later stages take the day that it was raised from another row")
  func undatedStages() throws {
    let heading = "ESCALATION_ID,RAISED,STAGE,RESOLVED\n"
    let folder = try TemporaryFolder([
      "a.csv": heading + "1,,Formal,30/04/2024\n2,,Formal,\n3,,Formal,\n",
      "b.csv": heading
        + "1,02/05/2024,Final,\n1,01/05/2024,Informal,\n3,soon,Informal,\n1, ,Last,\n",
    ])
    let records = try folder.records()
    #expect(
      records.sourceLines == [
        "a.csv Escalations service-csv 3 1 2", "b.csv Escalations service-csv 4 3 1",
      ])
    #expect(
      lines(records) == [
        "a.csv:2 resolved-before-raised RESOLVED '30/04/2024' used",
        "a.csv:3 required-blank RAISED refused",
        "a.csv:4 required-blank RAISED refused",
        "b.csv:4 date-invalid RAISED 'soon' refused",
      ])
    #expect(
      records.store.escalations.map { "\($0.source) \($0.line) \($0.raised)" } == [
        "0 2 2024-05-01", "1 2 2024-05-02", "1 3 2024-05-01", "1 5 2024-05-01",
      ])
  }

  @Test("of the service's tables are read with their own kinds of cell")
  func serviceRows() throws {
    let folder = try TemporaryFolder([
      "a.csv":
        "CHILD,IRO,START,END\nx1,Ann,01/04/2024,\nX1,Ann,01/04/2024,\nX2,Bob,,\nX3,,01/04/2024,\n",
      "e.csv": """
      ESCALATION_ID,RAISED,STAGE,CHILD,IRO,RESOLVED,KIND,IMPROPER_PRESSURE
      1,01/05/2024,Informal,X1,Ann,30/04/2024,Challenge,y
      2,02/05/2024,,,Cal,,praise,perhaps
      ,03/05/2024,Formal,,,,good-practice,N
      4,soon,Formal,,,,,

      """,
      "i.csv": """
      IRO,NAME,FTE,START,END,EMPLOYMENT,SEX,ETHNIC,CP_CASES,OTHER_CASES
      Ann,Ann Example,0.65,01/04/2020,,permanent,2,WBRI,10,2
      Bob,,1.2345,,,temporary,,,ten,
      ,,1,,,,,,,

      """,
      "r.csv": """
      CHILD,REVIEW,IRO,CANCELLED,REVIEW_DUE,TEAM,PARENTS_CONTRIBUTED,REVIEW_CODE
      X1,01/06/2024, Ann ,N,05/06/2024,North,Y,PN1
      X1,01/07/2024,Dee,Y,bad,,maybe,

      """,
    ])
    let records = try folder.records()
    #expect(
      records.sourceLines == [
        "a.csv Allocations service-csv 4 3 1", "e.csv Escalations service-csv 4 2 2",
        "i.csv IROs service-csv 3 2 0", "r.csv Reviews service-csv 2 2 0",
      ])
    #expect(
      lines(records) == [
        "a.csv:3 repeated-row merged with the other row",
        "a.csv:4 required-blank START refused",
        "e.csv:2 resolved-before-raised RESOLVED '30/04/2024' used",
        "e.csv:3 required-blank STAGE used without the field",
        "e.csv:3 answer-invalid IMPROPER_PRESSURE 'perhaps' used without the field",
        "e.csv:3 answer-invalid KIND 'praise' used without the field",
        "e.csv:3 officer-unknown IRO 'Cal' used",
        "e.csv:4 required-blank ESCALATION_ID refused",
        "e.csv:5 date-invalid RAISED 'soon' refused",
        "i.csv:3 answer-invalid EMPLOYMENT 'temporary' used without the field",
        "i.csv:3 number-invalid CP_CASES 'ten' used without the field",
        "i.csv:3 number-invalid FTE '1.2345' used without the field",
        "i.csv:4 row-set-aside IRO '1' used",
        "r.csv:2 value-with-blanks IRO '1' used",
        "r.csv:3 date-invalid REVIEW_DUE 'bad' used without the field",
        "r.csv:3 answer-invalid PARENTS_CONTRIBUTED 'maybe' used without the field",
        "r.csv:3 officer-unknown IRO 'Dee' used",
      ])
    #expect(
      records.everything == """
        X1 2024-06-01 PN1 -
        X1 2024-07-01 blank -
        2024-06-05 Ann - North no yes blank blank blank blank blank - - - -
        - Dee - - yes invalid blank blank blank blank blank - - - -
        1 Informal - - - X1 Ann 2024-05-01 - - 2024-04-30 challenge yes
        2 - - - - - Cal 2024-05-02 - - - unlisted invalid
        Ann Ann Example 650 2020-04-01 - permanent female wbri 10 2
        Bob - -1 - - unlisted blank blank -1 -1
        X1 Ann 2024-04-01 -
        X3 - 2024-04-01 -

        """)
  }

  @Test("that repeat another of their return are found once each")
  func repeatedRows() throws {
    let row = "A,01/02/2010,01/03/2024,PN1\n"
    let folder = try TemporaryFolder([
      "2024/r.csv": Self.reviews + row + "B,01/02/2010,01/03/2024,PN1\n" + row + row,
      "2024/s.csv": Self.reviews + row,
      "2025/r.csv": Self.reviews + row + "A,01/02/2010,01/03/2024,PN2\n",
    ])
    let records = try folder.records()
    #expect(
      records.issueLines.filter { $0.contains("repeated") } == [
        "r.csv:4 repeated-row merged with the other row",
        "r.csv:5 repeated-row merged with the other row",
        "s.csv:2 repeated-row merged with the other row",
      ])
    #expect(records.store.partitions[0].reviews.count == 7)
  }

  @Test("have numbers of at most three decimal places")
  func numbers() {
    func read(_ text: String, _ places: Int) -> Int? {
      FileBytes.withArray(Array(text.utf8)) { bytes in
        unsafe OfficerBuilder.thousandths(
          ByteField(start: bytes.start, count: bytes.count), places: places)
      }
    }
    #expect(read("1", 3) == 1000 && read("0.5", 3) == 500 && read(".25", 3) == 250)
    #expect(read("1,5", 3) == 1500 && read("0,65", 3) == 650)
    #expect(read("1.000", 3) == 1000 && read("12.345", 3) == 12345)
    for text in [
      "", ".", "1.", "1.2345", "-1", "1,500", "1,5,0", "1e3", "1 000", "1234567890", "½",
    ] {
      #expect(read(text, 3) == nil, "\(text)")
    }
    #expect(read("1.5", 0) == nil && read("15", 0) == 15000)
  }
}
