import AnnualReport
import CareRecords
import RecordImport
import Testing

/// `mapping` in a configuration.
struct FileMappingReadingTests {
  private func read(_ mapping: String) throws -> [FileMapping] {
    try ReportConfiguration(
      yaml: "authority: {name: X}\nyear: 2024-25\ninputs: [a]\nmapping:\n" + mapping,
      file: "report.yaml"
    ).mappings
  }

  private func message(_ mapping: String) -> String {
    do {
      _ = try read(mapping)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func `tables, headings, dates and values are read`() throws {
    let mappings = try read(
      """
        - table: Reviews
          columns: {CHILD: Child Ref, REVIEW: Meeting Date, CANCELLED: Abandoned}
          dates: [D MMM YYYY, YYYYMMDD]
          values:
            REVIEW_CODE: {Attended and spoke: PN1, not known: ""}
            CANCELLED: {Yes: Y, No: n}
        - table: Escalations
          columns: {ESCALATION_ID: Ref}
          dates: DD.MM.YYYY

      """)
    let dates = try ["D MMM YYYY", "YYYYMMDD", "DD.MM.YYYY"].map {
      try #require(DatePattern($0))
    }
    #expect(
      mappings == [
        FileMapping(
          table: .reviews,
          headings: ["CHILD": "Child Ref", "REVIEW": "Meeting Date", "CANCELLED": "Abandoned"],
          dates: Array(dates.prefix(2)),
          values: [
            "REVIEW_CODE": ["Attended and spoke": "PN1", "not known": ""],
            "CANCELLED": ["Yes": "Y", "No": "n"],
          ]),
        FileMapping(
          table: .escalations, headings: ["ESCALATION_ID": "Ref"], dates: [dates[2]]),
      ])
  }

  @Test func `hours, the day of a list, ids and a sheet are read`() throws {
    let mappings = try read(
      """
        - {table: IROs, columns: {IRO: Name, FTE: Hours}, hours: 37.5}
        - table: Allocations
          columns: {CHILD: Ref}
          as_at: 2025-03-31
          child_id: {pad: 4}
          sheet: Caseloads
        - table: Escalations
          columns: {CHILD: Ref}
          stage: Informal
          except: {Type: [Praise], Status: Draft}
          child_id: {strip_front: P}

      """)
    #expect(mappings[0].fullTimeHours == 37_500)
    #expect(mappings[1].asAt?.description == "2025-03-31")
    #expect(mappings[1].childIds == ChildIdRule(pad: 4))
    #expect(mappings[1].sheet == "Caseloads")
    #expect(mappings[2].stage == "Informal")
    #expect(mappings[2].except == ["Type": ["Praise"], "Status": ["Draft"]])
    #expect(mappings[2].childIds == ChildIdRule(stripFront: "P"))
  }

  @Test(arguments: [
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, hours: 37}\n",
      "report.yaml:5:50: Reviews has no hours; expected 'hours' only in a mapping of IROs"),
    MistakenConfiguration(
      "  - {table: IROs, columns: {IRO: A}, hours: 0}\n",
      "report.yaml:5:45: the value of 'hours' cannot be used; "
        + "expected the hours a week of a full-time post, such as 37"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, as_at: 2025-03-31}\n",
      "report.yaml:5:50: Reviews is no list of one day; "
        + "expected 'as_at' only in a mapping of Allocations"),
    MistakenConfiguration(
      "  - {table: Allocations, columns: {START: A}, as_at: 2025-03-31}\n",
      "report.yaml:5:54: the mapping has START or END too, so the list is not of one day; "
        + "expected either 'as_at' or these columns"),
    MistakenConfiguration(
      "  - {table: Escalations, columns: {STAGE: A}, stage: Informal}\n",
      "report.yaml:5:54: the rows have stages already, or need none; "
        + "expected 'stage' only in a mapping of Escalations without STAGE"),
    MistakenConfiguration(
      "  - {table: IROs, columns: {IRO: A}, child_id: {pad: 4}}\n",
      "report.yaml:5:48: IROs names no children; "
        + "expected 'child_id' in a mapping of another table"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, child_id: {}}\n",
      "report.yaml:5:53: it says nothing; expected 'strip', 'strip_front', 'pad' or 'prefix'"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, child_id: {pad: many}}\n",
      "report.yaml:5:59: the value of 'pad' cannot be used; expected a whole number from 1 to 30"),
    MistakenConfiguration(
      "  - {table: Review, columns: {CHILD: A}}\n",
      "report.yaml:5:13: there is no such table; expected 'Reviews'"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {REVEIW: A}}\n",
      "report.yaml:5:32: Reviews has no such column that is read; expected 'REVIEW'"),
    MistakenConfiguration(
      "  - {table: Allocations, columns: {QQQQQQ: A}}\n",
      "report.yaml:5:36: Allocations has no such column that is read; "
        + "expected one of CHILD, IRO, START, END"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {}}\n",
      "report.yaml:5:31: no column is mapped; expected at least one column"),
    MistakenConfiguration(
      "  - {table: Reviews}\n",
      "report.yaml:5:5: the key 'columns' is missing; "
        + "expected columns: a mapping of columns to headings"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A, REVIEW: a}}\n",
      "report.yaml:5:50: an earlier column has the same heading; expected each heading once"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, dates: D MMM}\n",
      "report.yaml:5:50: the value of 'dates' cannot be used; "
        + "expected a form with a day, a month and a year, such as D MMM YYYY"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, values: {CANCELED: {x: Y}}}\n",
      "report.yaml:5:52: Reviews has no such column that is read; expected 'CANCELLED'"),
    MistakenConfiguration(
      "  - {table: Reviews, columns: {CHILD: A}, values: {CANCELLED: {x: Maybe}}}\n",
      "report.yaml:5:67: what stands for a cell cannot be used; expected Y or N"),
    MistakenConfiguration(
      "  - {table: Reviews, column: {CHILD: A}}\n",
      "report.yaml:5:22: the key 'column' is not known; expected 'columns'"),
    MistakenConfiguration(
      "  {table: Reviews}\n",
      "report.yaml:5:3: the value of 'mapping' cannot be used; expected a list of mappings"),
  ])
  func `a mistake is shown with its place and the nearest known name`(
    _ mistake: MistakenConfiguration
  ) {
    #expect(message(mistake.yaml) == mistake.message)
  }
}
