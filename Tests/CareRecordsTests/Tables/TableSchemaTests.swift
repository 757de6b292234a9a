import CareRecords
import Testing

struct TableSchemaTests {
  @Test func `the tables have these columns in this order, those they must have with a star`() {
    let tables = TableSchemas.all.dropLast().map { schema in
      ([schema.name] + schema.columns.map { $0.name + ($0.isRequired ? "*" : "") })
        .joined(separator: " ")
    }
    #expect(
      tables.joined(separator: "\n") == """
        Header CHILD* SEX* DOB* ETHNIC* UPN MOTHER MC_DOB
        Episodes CHILD* DECOM* RNE* LS* CIN PLACE* PLACE_PROVIDER DEC* REC* \
        REASON_PLACE_CHANGE HOME_POST PL_POST URN ENTERED_CARE
        Reviews CHILD* DOB REVIEW* REVIEW_CODE REVIEW_DUE IRO LATE_REASON TEAM CANCELLED \
        PARENTS_CONTRIBUTED CHILD_SEEN_BEFORE MIDWAY_DATE DECISIONS_SENT RECORD_COMPLETED \
        RECORD_SENT SW_REPORT_ON_TIME CARE_PLAN_UPDATED PERMANENCE_PLAN ADVOCACY_OFFERED
        UASC CHILD* DOB SEX DUC*
        OC2 CHILD* DOB SDQ_SCORE* SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK \
        HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
        OC3 CHILD* DOB IN_TOUCH* ACTIV ACCOM
        AD1 CHILD* DOB DATE_INT* DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR
        PlacedAdoption CHILD* DOB DATE_PLACED* DATE_PLACED_CEASED REASON_PLACED_CEASED
        PrevPerm CHILD* DOB PREV_PERM* LA_PERM DATE_PERM
        Missing CHILD* DOB MISSING* MIS_START* MIS_END
        SWEpisodes CHILD* DOB SW_ID* SW_DECOM* SW_DEC SW_REASON
        DoLo CHILD* DOB DOLO_START* DOLO_END
        Escalations ESCALATION_ID* RAISED* STAGE* CHILD IRO THEME TEAM STAGE_DATE RESPONDED \
        RESOLVED OUTCOME KIND IMPROPER_PRESSURE
        IROs IRO* NAME FTE START END EMPLOYMENT SEX ETHNIC CP_CASES OTHER_CASES
        Allocations CHILD* IRO* START* END
        Feedback DATE* KIND* SCORE SCALE NOTE
        Conferences CHILD* FAMILY KIND* STRATEGY DUE HELD* IRO
        CarerReviews CARER* DUE* HELD* IRO
        HealthAssessments CHILD* ASSESSMENT* ASSESSED*
        """)
  }

  @Test func `list 8 of Annex A has 34 columns, of which six are read`() {
    let schema = TableSchemas[.annexA]
    #expect(schema.name == "AnnexA8" && schema.columns.count == 34)
    #expect(
      schema.columns.filter { $0.kind != .unread }.map(\.name) == [
        "CHILD_UNIQUE_ID", "DATE_OF_BIRTH", "DATE_STARTED_TO_BE_LOOKED_AFTER",
        "CHILD'S_LEGAL_STATUS", "DATE_OF_LATEST_STATUTORY_REVIEW",
        "DATE_OF_LAST_IRO_VISIT_/_CONTACT_TO_THE_CHILD",
        "DATE_CEASED_TO_BE_LOOKED_AFTER",
      ])
    #expect(schema.required.count == 4)
  }

  @Test func `a column is known by its table and its position there`() {
    func check<Column: TableColumn>(_ columns: Column.Type) -> RecordTable {
      #expect(Column.allCases.map(\.ordinal) == Array(0..<Column.allCases.count))
      #expect(Column.allCases.map(\.name) == TableSchemas[Column.table].columns.map(\.name))
      return Column.table
    }
    let tables = [
      check(HeaderColumn.self), check(EpisodeColumn.self), check(ReviewColumn.self),
      check(UASCColumn.self), check(OC2Column.self), check(OC3Column.self),
      check(AD1Column.self), check(PlacedAdoptionColumn.self), check(PrevPermColumn.self),
      check(MissingColumn.self), check(SocialWorkerColumn.self),
      check(DeprivationOfLibertyColumn.self), check(EscalationColumn.self),
      check(OfficerColumn.self), check(AllocationColumn.self), check(FeedbackColumn.self),
      check(ConferenceColumn.self), check(CarerReviewColumn.self),
      check(HealthAssessmentColumn.self),
      check(AnnexAColumn.self),
    ]
    #expect(tables == RecordTable.allCases && tables == TableSchemas.all.map(\.table))
    #expect(RecordColumn(ReviewColumn.due).description == "Reviews.REVIEW_DUE")
    #expect(RecordColumn(EscalationColumn.child).name == "CHILD")
  }

  @Test(arguments: TableSchemas.all)
  func `every table and every column that is read says what it means`(_ schema: TableSchema) {
    #expect(schema.meaning.hasSuffix("."))
    for column in schema.columns where column.kind != .unread || schema.table != .annexA {
      #expect(column.meaning.hasSuffix("."), "\(schema.name).\(column.name)")
      #expect(column.kind.allowedValues?.isEmpty != true)
    }
  }

  @Test func `the codes that a cell may hold are those of the list, with their words`() {
    let participation = ReviewColumn.code.schema.kind.allowedValues ?? []
    #expect(participation.map(\.text) == (0...7).map { "PN\($0)" })
    #expect(participation.map(\.meaning) == ParticipationCode.list.map(\.label))
    func values(_ column: some TableColumn) -> String {
      (column.schema.kind.allowedValues ?? []).map { "\($0.text) \($0.meaning)" }
        .joined(separator: ", ")
    }
    #expect(values(HeaderColumn.sex) == "1 Male, 2 Female, U Not known, M Male, F Female")
    #expect(values(MissingColumn.kind) == "M Missing, A Away from placement without authorisation")
    #expect(values(ReviewColumn.cancelled) == "Y Yes, N No")
    #expect(values(OC2Column.convicted) == "1 Yes, 0 No")
    #expect(values(HeaderColumn.birthDate) == "")
  }
}
