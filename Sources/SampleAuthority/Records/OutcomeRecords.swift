import CareRecords

/// A row of the OC2 table: the health of a child looked after throughout the year.
struct HealthRecord: SampleRecord {
  static let file = "oc2"
  static let element = "OC2"
  static let columns = OC2Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let health: HealthYear
  var changes: [OC2Column: String] = [:]

  func value(_ column: OC2Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .difficultiesScore: health.score.map { .number($0) } ?? .blank
    case .difficultiesReason: Cell(health.reason)
    case .convicted: Cell(flag: health.isConvicted)
    case .healthCheck: Cell(flag: health.isDevelopmentChecked)
    case .immunisations: Cell(flag: health.isImmunised)
    case .dentalCheck: Cell(flag: health.isDentallyChecked)
    case .healthAssessment: Cell(flag: health.isAssessed)
    case .substanceMisuse: Cell(flag: health.misusesSubstances)
    case .interventionReceived: Cell(flag: health.interventionReceived)
    case .interventionOffered: Cell(flag: health.interventionOffered)
    }
  }
}

/// A row of the OC3 table: a young person who has left care.
struct CareLeaverRecord: SampleRecord {
  static let file = "oc3"
  static let element = ""
  static let columns = OC3Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let leaver: CareLeaverYear
  var changes: [OC3Column: String] = [:]

  func value(_ column: OC3Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .inTouch: Codes.contact[leaver.contact]
    case .activity: Codes.activity[leaver.activity]
    case .accommodation: Codes.accommodation[leaver.accommodation]
    }
  }
}

struct SocialWorkerRecord: SampleRecord {
  static let file = "sw-episodes"
  static let element = ""
  static let columns = SocialWorkerColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let span: SocialWorkerSpan
  var changes: [SocialWorkerColumn: String] = [:]

  func value(_ column: SocialWorkerColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .worker: Cell(span.worker)
    case .start: .date(span.start)
    case .end: Cell(span.end)
    case .reason: Cell(span.reason)
    }
  }
}

struct LibertyRecord: SampleRecord {
  static let file = "dolo"
  static let element = ""
  static let columns = DeprivationOfLibertyColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let order: LibertyOrder
  var changes: [DeprivationOfLibertyColumn: String] = [:]

  func value(_ column: DeprivationOfLibertyColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .start: .date(order.start)
    case .end: Cell(order.end)
    }
  }
}
