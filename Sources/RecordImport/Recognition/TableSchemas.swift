import CareRecords

/// Every table that can be read, with its columns: the only list of them.
///
/// A file is recognised by these columns alone. The readers of CSV and XML, the messages and the
/// documentation are all made from it. The order of a table's columns is that of the constants in
/// `Columns.swift`.
public enum TableSchemas {
  /// The tables in the order in which their sources are listed.
  public static let all: [TableSchema] = RecordTable.allCases.map(schema)

  /// The schema of a table.
  public static subscript(table: RecordTable) -> TableSchema { all[table.ordinal] }

  private static func schema(_ table: RecordTable) -> TableSchema {
    switch table {
    case .header:
      annual(
        .header,
        [
          ("CHILD", .child, true), ("SEX", .code, true), ("DOB", .date, true),
          ("ETHNIC", .code, true), ("UPN", .unread, false), ("MOTHER", .text, false),
          ("MC_DOB", .unread, false),
        ])
    case .episodes:
      annual(
        .episodes,
        [
          ("CHILD", .child, true), ("DECOM", .date, true), ("RNE", .code, true),
          ("LS", .code, true), ("CIN", .code, false), ("PLACE", .code, true),
          ("PLACE_PROVIDER", .code, false), ("DEC", .date, true), ("REC", .code, true),
          ("REASON_PLACE_CHANGE", .code, false), ("HOME_POST", .unread, false),
          ("PL_POST", .text, false), ("URN", .text, false), ("ENTERED_CARE", .date, false),
        ])
    case .reviews:
      service(
        .reviews, element: "review",
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("REVIEW", .date, true),
          ("REVIEW_CODE", .code, false), ("REVIEW_DUE", .date, false), ("IRO", .text, false),
          ("LATE_REASON", .text, false), ("TEAM", .text, false), ("CANCELLED", .answer, false),
          ("PARENTS_CONTRIBUTED", .answer, false), ("CHILD_SEEN_BEFORE", .answer, false),
          ("MIDWAY_DATE", .date, false), ("DECISIONS_SENT", .date, false),
          ("RECORD_COMPLETED", .date, false), ("RECORD_SENT", .date, false),
        ])
    case .uasc:
      annual(
        .uasc,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("SEX", .unread, false),
          ("DUC", .date, true),
        ])
    case .oc2:
      annual(
        .oc2,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("SDQ_SCORE", .wholeNumber, true),
          ("SDQ_REASON", .unread, false), ("CONVICTED", .flag, false),
          ("HEALTH_CHECK", .flag, false), ("IMMUNISATIONS", .flag, false),
          ("TEETH_CHECK", .flag, false), ("HEALTH_ASSESSMENT", .flag, false),
          ("SUBSTANCE_MISUSE", .flag, false), ("INTERVENTION_RECEIVED", .flag, false),
          ("INTERVENTION_OFFERED", .flag, false),
        ])
    case .oc3:
      annual(
        .oc3,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("IN_TOUCH", .code, true),
          ("ACTIV", .code, false), ("ACCOM", .code, false),
        ])
    case .ad1:
      annual(
        .ad1,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("DATE_INT", .date, true),
          ("DATE_MATCH", .date, false), ("FOSTER_CARE", .unread, false),
          ("NB_ADOPTR", .unread, false), ("SEX_ADOPTR", .unread, false),
          ("LS_ADOPTR", .unread, false),
        ])
    case .placedAdoption:
      annual(
        .placedAdoption,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("DATE_PLACED", .date, true),
          ("DATE_PLACED_CEASED", .date, false), ("REASON_PLACED_CEASED", .unread, false),
        ])
    case .prevPerm:
      annual(
        .prevPerm,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("PREV_PERM", .text, true),
          ("LA_PERM", .unread, false), ("DATE_PERM", .unread, false),
        ])
    case .missing:
      annual(
        .missing,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("MISSING", .code, true),
          ("MIS_START", .date, true), ("MIS_END", .date, false),
        ])
    case .socialWorkers:
      annual(
        .socialWorkers,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("SW_ID", .text, true),
          ("SW_DECOM", .date, true), ("SW_DEC", .date, false), ("SW_REASON", .unread, false),
        ])
    case .deprivationOfLiberty:
      annual(
        .deprivationOfLiberty,
        [
          ("CHILD", .child, true), ("DOB", .date, false), ("DOLO_START", .date, true),
          ("DOLO_END", .date, false),
        ])
    case .escalations:
      service(
        .escalations, element: "escalation",
        [
          ("ESCALATION_ID", .text, true), ("RAISED", .date, true), ("STAGE", .text, true),
          ("CHILD", .child, false), ("IRO", .text, false), ("THEME", .text, false),
          ("TEAM", .text, false), ("STAGE_DATE", .date, false), ("RESPONDED", .date, false),
          ("RESOLVED", .date, false), ("OUTCOME", .text, false),
          ("KIND", .word(["challenge", "good-practice"]), false),
          ("IMPROPER_PRESSURE", .answer, false),
        ])
    case .officers:
      service(
        .officers, element: "iro",
        [
          ("IRO", .text, true), ("NAME", .text, false), ("FTE", .decimalNumber, false),
          ("START", .date, false), ("END", .date, false),
          ("EMPLOYMENT", .word(["permanent", "agency", "fixed-term"]), false),
          ("SEX", .code, false), ("ETHNIC", .code, false), ("CP_CASES", .wholeNumber, false),
          ("OTHER_CASES", .wholeNumber, false),
        ])
    case .allocations:
      service(
        .allocations, element: "allocation",
        [
          ("CHILD", .child, true), ("IRO", .text, true), ("START", .date, true),
          ("END", .date, false),
        ])
    case .feedback:
      service(
        .feedback, element: "feedback",
        [
          ("DATE", .date, true), ("KIND", .word(["audit", "feedback"]), true),
          ("SCORE", .text, false), ("SCALE", .text, false), ("NOTE", .unread, false),
        ])
    case .annexA: annual(.annexA, InspectionList.columns)
    }
  }

  typealias Columns = [(name: String, kind: ColumnKind, required: Bool)]

  /// A table of the annual return, or of Annex A, which has no XML form.
  ///
  /// The elements of the return are the headings, but for two.
  private static func annual(_ table: RecordTable, _ columns: Columns) -> TableSchema {
    let elements = ["CHILD": "CHILDID", "PLACE": "PL"]
    return TableSchema(
      table: table, element: nil,
      columns: columns.map {
        ColumnSchema(
          name: $0.name, kind: $0.kind, isRequired: $0.required,
          element: elements[$0.name] ?? $0.name)
      })
  }

  private static func service(
    _ table: RecordTable, element: String, _ columns: Columns
  ) -> TableSchema {
    TableSchema(
      table: table, element: element,
      columns: columns.map {
        ColumnSchema(
          name: $0.name, kind: $0.kind, isRequired: $0.required,
          element: ColumnSchema.serviceElement($0.name))
      })
  }
}

extension RecordTable {
  /// Whether its rows are kept among the other rows about children.
  var isChildRow: Bool {
    switch self {
    case .uasc, .oc2, .oc3, .ad1, .placedAdoption, .prevPerm, .missing, .socialWorkers,
      .deprivationOfLiberty, .annexA:
      true
    case .header, .episodes, .reviews, .escalations, .officers, .allocations, .feedback: false
    }
  }

  /// The position of the table in the list of tables.
  var ordinal: Int {
    switch self {
    case .header: 0
    case .episodes: 1
    case .reviews: 2
    case .uasc: 3
    case .oc2: 4
    case .oc3: 5
    case .ad1: 6
    case .placedAdoption: 7
    case .prevPerm: 8
    case .missing: 9
    case .socialWorkers: 10
    case .deprivationOfLiberty: 11
    case .escalations: 12
    case .officers: 13
    case .allocations: 14
    case .feedback: 15
    case .annexA: 16
    }
  }
}
