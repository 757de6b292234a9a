import CareRecords
import Documents
import Testing

@testable import RecordImport

/// Files of other systems, read as a configuration says.
struct FileMappingTests {
  private static let reviews = """
    Child Ref,Meeting Date,How took part,IRO,Abandoned,Room
    a1,1 May 2024,Attended and  SPOKE,Ann,No,12
    A2,02/05/2024,PN2,Bob,No,12
    A3,3 Jun 2024,Sent a drawing,Ann,Yes,

    """

  private func mapping(_ change: (inout FileMapping) -> Void = { _ in }) throws -> FileMapping {
    let date = try #require(DatePattern("D MMM YYYY"))
    var mapping = FileMapping(
      table: .reviews,
      headings: [
        "CHILD": "Child Ref", "REVIEW": "Meeting Date", "REVIEW_CODE": "How took part",
        "CANCELLED": "Abandoned",
      ], dates: [date],
      values: [
        "REVIEW_CODE": ["Attended and spoke": "PN1"], "CANCELLED": ["Yes": "Y", "No": "N"],
      ])
    change(&mapping)
    return mapping
  }

  private func options(_ mappings: FileMapping...) -> ImportOptions {
    var options = ImportOptions()
    options.mappings = mappings
    return options
  }

  @Test func `headings, dates and words of another system become ours`() throws {
    let records = try TemporaryFolder(["tracker.csv": Self.reviews]).records(options(mapping()))
    #expect(
      records.reviewLines == [
        "A1 2024-05-01 PN1 -", "A2 2024-05-02 PN2 -", "A3 2024-06-03 \(unlisted) -",
      ])
    #expect(records.sourceLines == ["tracker.csv Reviews service-csv 3 3 0"])
    #expect(
      records.issueLines == [
        "tracker.csv:0 column-ignored Room used",
        "tracker.csv:4 167 REVIEW_CODE 'Sent a drawing' used without the field",
      ])
    // A column that has our own name is read without being named.
    let service = try #require(records.store.partitions[0].reviews.service)
    #expect(service.officers.map { records.store.officers[$0] } == ["Ann", "Bob", "Ann"])
    #expect(service.cancelled == [.no, .no, .yes])
  }

  @Test func `days month first by the mapping, of which one can only be day first, are all left`()
    throws
  {
    let text =
      "Child Ref,Meeting Date,How took part,Abandoned\nA1,%@,PN1,No\nA2,03/28/2025,PN1,No\n"
    let date = try #require(DatePattern("MM/DD/YYYY"))
    func read(_ day: String) throws -> ImportedRecords {
      try TemporaryFolder(["tracker.csv": text.replacing("%@", with: day)])
        .records(options(mapping { $0.dates = [date] }))
    }
    #expect(try read("05/04/2024").reviewLines == ["A1 2024-05-04 PN1 -", "A2 2025-03-28 PN1 -"])
    let mixed = try read("25/09/2024")
    #expect(mixed.sourceLines == ["tracker.csv Reviews service-csv 2 0 2"])
    #expect(mixed.issues.contains { $0.check == .mixedDateOrders })
  }

  @Test func `the cells that show the order of the days are counted, with the first line of each`()
    throws
  {
    let days = ["01/04/2024", "25/09/2024", "03/28/2025", "26/09/2024"]
    let text = "CHILD,REVIEW,IRO\n" + days.map { "A,\($0),Ann\n" }.joined()
    let records = try TemporaryFolder(["r.csv": text]).records()
    #expect(
      records.store.sources.map(\.daysOfUnknownOrder) == [
        [
          DaysOfUnknownOrder(
            column: "REVIEW", monthFirst: "1 cell (line 4)",
            dayFirst: "2 cells (the first in line 3)")
        ]
      ])
  }

  private var unlisted: String { ParticipationCode.unlisted.code }

  @Test func `a file of our own form is read by its own headings beside mapped ones`() throws {
    let records = try TemporaryFolder([
      "tracker.csv": Self.reviews,
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nB,,01/05/2024,PN1\n",
    ]).records(options(mapping()))
    #expect(
      records.sourceLines == [
        "reviews.csv Reviews ssda903-csv 1 1 0", "tracker.csv Reviews service-csv 3 3 0",
      ])
  }

  @Test func `a mapping comes before the form that the file would else be taken for`() throws {
    let records = try TemporaryFolder(["r.csv": "CHILD,REVIEW,HELD\nA,01/05/2024,02/05/2024\n"])
      .records(
        options(FileMapping(table: .reviews, headings: ["REVIEW_DUE": "review", "REVIEW": "held"])))
    #expect(records.reviewLines == ["A 2024-05-02 \(ParticipationCode.blank.code) -"])
    #expect(records.store.partitions[0].reviews.service?.due[0]?.description == "2024-05-01")
  }

  @Test func `of two mappings that fit, the one that names more headings reads the file`() throws {
    let short = FileMapping(table: .reviews, headings: ["CHILD": "Child Ref", "REVIEW": "Held"])
    let long = FileMapping(
      table: .reviews, headings: ["CHILD": "Child Ref", "REVIEW": "Held", "IRO": "Chair"])
    for mappings in [[short, long], [long, short]] {
      let found = Recognition(Headings(["Child Ref", "Held", "Chair"]), mappings: mappings)
      #expect(found?.columns == ["CHILD", "REVIEW", "IRO"])
    }
  }

  @Test func `escalations are mapped with the stages of the system in words`() throws {
    let records = try TemporaryFolder([
      "dispute.csv": "Ref,Opened,Level\nD1,01/05/2024,Stage 2 – Head of Service\n"
    ]).records(
      options(
        FileMapping(
          table: .escalations,
          headings: ["ESCALATION_ID": "Ref", "RAISED": "Opened", "STAGE": "Level"],
          values: ["STAGE": ["stage 2 – head of service": "Head of service"]])))
    let stage = try #require(records.store.escalations.first?.stage)
    #expect(records.store.texts[stage] == "Head of service")
    #expect(records.sourceLines == ["dispute.csv Escalations service-csv 1 1 0"])
  }

  @Test func `a review to come is noted and is no mistake`() throws {
    let records = try TemporaryFolder(["r.csv": "Who,Held,Due\nA,,01/05/2024\n"]).records(
      options(
        FileMapping(
          table: .reviews, headings: ["CHILD": "Who", "REVIEW": "Held", "REVIEW_DUE": "Due"])))
    #expect(records.issueLines.contains { $0.contains("review-not-held") })
    #expect(!records.issueLines.contains { $0.contains(" 166 ") })
  }

  @Test func `a file that lacks a heading of its mapping is an error that says which`() throws {
    let folder = try TemporaryFolder(["r.csv": "Child Ref,Meeting Date,How took part\nA,,\n"])
    #expect(
      folder.error(options(try mapping()))
        == "r.csv: looks like the mapping of Reviews, but Abandoned is missing; expected a heading "
        + "with all columns that the mapping of Reviews needs")
  }

  @Test func `a mapping that reads no file is an error`() throws {
    let folder = try TemporaryFolder(["r.csv": "CHILD,REVIEW\nA,01/05/2024\n"])
    #expect(
      folder.error(options(try mapping()))
        == "the mapping of Reviews: no file is read by it; expected a line with all its headings "
        + "(\"Child Ref\", \"Meeting Date\", \"How took part\", \"Abandoned\") within the first 30 "
        + "lines of an input, and with those that its table needs")
  }

  @Test func `a column that the table needs must be fed, by its own name or another`() {
    let mapping = FileMapping(table: .allocations, headings: ["IRO": "Chair", "START": "Since"])
    #expect(mapping.fitted(to: Headings(["Chair", "Since"])) == nil)
    #expect(mapping.fitted(to: Headings(["Chair", "Since", "child"])) != nil)
  }

  @Test func `hours a week become full-time equivalents, rounded half up`() throws {
    var mapping = FileMapping(table: .officers, headings: ["IRO": "Name", "FTE": "Hours"])
    mapping.fullTimeHours = 37_000
    let records = try TemporaryFolder([
      "staff.csv": "Name,Hours\nAnn,37\nBob,18.5\nCat,30\nDee,0.0185\nEve,full\nFay,\n"
    ]).records(options(mapping))
    #expect(
      records.store.officerPosts.map(\.fteThousandths) == [1000, 500, 811, nil, nil, nil])
    #expect(
      records.issueLines == [
        "staff.csv:5 number-invalid FTE '0.0185' used without the field",
        "staff.csv:6 number-invalid FTE 'full' used without the field",
      ])
  }

  @Test func `a list as on a day needs no start, and feeds none`() throws {
    var mapping = FileMapping(table: .allocations, headings: ["CHILD": "Ref", "IRO": "Named"])
    mapping.asAt = CivilDate(text: "2025-03-31")
    let records = try TemporaryFolder([
      "list.csv": "Ref,Named,START\nA,Ann,soon\nB,Bob,\n"
    ]).records(options(mapping))
    #expect(records.store.allocations.map(\.start.description) == ["2025-03-31", "2025-03-31"])
    #expect(records.store.allocations.map { $0.end == $0.start } == [true, true])
    #expect(records.store.sources[0].columns == ["CHILD", "IRO"])
  }

  @Test func `an unfinished mapping is named with what it lacks, and no other table is`() throws {
    let mapping = FileMapping(table: .allocations, headings: ["CHILD": "Ref", "IRO": "Named"])
    let folder = try TemporaryFolder(["list.csv": "Ref,Legal status,Named\nA,C2,Ann\n"])
    let failure = #expect(throws: Failure.self) { try folder.records(options(mapping)) }
    #expect(
      failure?.description.hasSuffix(
        "list.csv: the mapping of Allocations has every heading it needs here, but does not name "
          + "START (or as_at, the day on which the list was true); expected a mapping that says all "
          + "that its table needs") == true)
  }

  @Test func `where rows have no number, each is an escalation of its own`() throws {
    var mapping = FileMapping(
      table: .escalations, headings: ["CHILD": "Child", "RAISED": "Raised", "STAGE": "Level"])
    mapping.isOneRowEach = true
    let log = "Child,Raised,Level\nA,01/05/2024,Informal\nA,01/05/2024,Informal\n"
    let folder = try TemporaryFolder(["a/log.csv": log, "b/log.csv": log])
    let records = try folder.records(options(mapping))
    #expect(Set(records.store.escalations.map(\.escalation)).count == 4)
  }

  @Test func `a mapping that names its files reads no other with the same headings`() throws {
    var list = FileMapping(table: .allocations, headings: ["CHILD": "Child", "IRO": "IRO"])
    list.asAt = CivilDate(text: "2025-03-31")
    list.file = "case*2025.CSV"
    let records = try TemporaryFolder([
      "a/Caseload March 2025.csv": "Child,IRO\nA,Ann\n",
      "a/reviews.csv": "CHILD,REVIEW,IRO\nA,01/05/2024,Ann\n",
    ]).records(options(list))
    #expect(records.store.allocations.count == 1)
    #expect(records.reviewLines.count == 1)
  }

  @Test func `rows of other kinds are passed over, neither read nor refused`() throws {
    var mapping = FileMapping(
      table: .reviews, headings: ["CHILD": "Ref", "REVIEW": "Held", "REVIEW_CODE": "How"])
    mapping.only = ["Meeting type": ["CLA review", ""]]
    let records = try TemporaryFolder([
      "tracker.csv": """
      Ref,Held,How,Meeting Type
      A,01/05/2024,PN1,cla  review
      B,02/05/2024,PN1,Child protection conference
      C,03/05/2024,PN1,

      """
    ]).records(options(mapping))
    #expect(records.reviewLines == ["A 2024-05-01 PN1 -", "C 2024-05-03 PN1 -"])
    #expect(records.sourceLines == ["tracker.csv Reviews service-csv 3 2 0"])
    #expect(records.issueLines.isEmpty)
  }

  @Test func `a row of which a spreadsheet has spoilt the kind is refused, not passed over`() throws
  {
    let text = Self.reviews.replacing("Ann,Yes,", with: "Ann,Yes,#REF!")
    let records = try TemporaryFolder(["tracker.csv": text]).records(
      options(mapping { $0.only = ["Room": ["12"]] }))
    #expect(records.sourceLines == ["tracker.csv Reviews service-csv 3 2 1"])
  }

  @Test func `rows that a mapping excepts are passed over`() throws {
    var mapping = FileMapping(table: .officers, headings: ["IRO": "Name", "FTE": "WTE"])
    mapping.except = ["Name": ["Vacant post"]]
    let records = try TemporaryFolder([
      "staff.csv": "Name,WTE\nAnn,1\nVACANT  post,1\nBob,0.5\n"
    ]).records(options(mapping))
    #expect(records.sourceLines == ["staff.csv IROs service-csv 3 2 0"])
    #expect(records.issueLines.isEmpty)
  }

  @Test func `a log without stages is at the one that the mapping says`() throws {
    var mapping = FileMapping(
      table: .escalations, headings: ["ESCALATION_ID": "Ref", "CHILD": "Child", "RAISED": "Raised"])
    let folder = try TemporaryFolder(["log.csv": "Ref,Child,Raised\nE1,A,01/05/2024\n"])
    #expect(folder.error(options(mapping)).contains("STAGE (or stage, the stage that"))
    mapping.stage = "Informal"
    let store = try folder.records(options(mapping)).store
    #expect(store.escalations.map { $0.stage.map { store.texts[$0] } } == ["Informal"])
  }

  @Test func `a row of group headings above is not taken for the headings`() throws {
    let mapping = FileMapping(
      table: .reviews, headings: ["CHILD": "Ref", "REVIEW": "Held", "REVIEW_CODE": "How"])
    let records = try TemporaryFolder([
      "tracker.csv": "Tracker,,\nChild,Review,\nRef,Held,How\nA,01/05/2024,PN1\n"
    ]).records(options(mapping))
    #expect(records.reviewLines == ["A 2024-05-01 PN1 -"])
  }

  @Test func `a star stands for every other cell that says something`() throws {
    var mapping = try mapping()
    mapping.values["CANCELLED"] = ["No": "N", "*": "Y"]
    let records = try TemporaryFolder([
      "tracker.csv": """
      Child Ref,Meeting Date,How took part,Abandoned
      A,1 May 2024,PN1,Carer ill
      B,1 May 2024,PN1,no
      C,1 May 2024,PN1,
      D,1 May 2024,PN1,n/a

      """
    ]).records(options(mapping))
    let cancelled = records.store.partitions.flatMap { $0.reviews.service?.cancelled ?? [] }
    #expect(cancelled.count { $0 == .yes } == 1 && cancelled.count { $0 == .no } == 1)
  }

  @Test func `curled apostrophes, dashes and blanks make no difference to cells`() throws {
    var mapping = try mapping()
    mapping.values["REVIEW_CODE"] = ["Child's words - by letter": "PN6"]
    let records = try TemporaryFolder([
      "tracker.csv": """
      Child Ref,Meeting Date,How took part,Abandoned
      A,1 May 2024,Child\u{2019}s\u{A0}words \u{2013} by letter,No

      """
    ]).records(options(mapping))
    #expect(records.reviewLines == ["A 2024-05-01 PN6 -"])
  }

  @Test func `a word that no cell of any file says is noted`() throws {
    var mapping = try mapping()
    mapping.values["CANCELLED"] = [
      "Carer\u{2019}s ill": "Y", "Postponed": "Y", "no": "N", "*": "Y",
    ]
    mapping.values["REVIEW_CODE"] = ["Attended": "PN4"]
    let heading = "Child Ref,Meeting Date,How took part,Abandoned\n"
    let records = try TemporaryFolder([
      "a.csv": heading + "A,1 May 2024,Attended,No\n",
      "b.csv": heading + "B,1 May 2024,PN1,carer's ILL\n",
    ]).records(options(mapping))
    #expect(records.issueLines == ["a.csv:0 word-unused CANCELLED 'Postponed' used"])
  }

  @Test func `the ids of a mapping's files are changed by its rule`() throws {
    var mapping = FileMapping(
      table: .reviews, headings: ["CHILD": "Ref", "REVIEW": "Held", "REVIEW_CODE": "How"])
    mapping.childIds = ChildIdRule(strip: ".0", pad: 4)
    let records = try TemporaryFolder([
      "tracker.csv": "Ref,Held,How\n12.0,01/05/2024,PN1\n4711,02/05/2024,PN2\n"
    ]).records(options(mapping))
    #expect(records.reviewLines == ["0012 2024-05-01 PN1 -", "4711 2024-05-02 PN2 -"])
  }

  @Test func `years of two digits are read once the period is known`() throws {
    let form = try #require(DatePattern("D-MMM-YY"))
    let mapping = FileMapping(
      table: .reviews, headings: ["CHILD": "Ref", "REVIEW": "Held", "REVIEW_CODE": "How"],
      dates: [form])
    let folder = try TemporaryFolder(["tracker.csv": "Ref,Held,How\nA,7-Mar-25,PN1\n"])
    #expect(
      try folder.records(options(mapping.readingYears(near: 2025))).reviewLines
        == ["A 2025-03-07 PN1 -"])
    #expect(try !folder.records(options(mapping)).reviewLines.contains("A 2025-03-07 PN1 -"))
  }
}
