import CareRecords

/// A row of the OC2 table: the health of a child looked after throughout the year.
struct HealthRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", score = "SDQ_SCORE", reason = "SDQ_REASON",
      convicted = "CONVICTED", developmentCheck = "HEALTH_CHECK", immunised = "IMMUNISATIONS",
      dentalCheck = "TEETH_CHECK", assessed = "HEALTH_ASSESSMENT", misuse = "SUBSTANCE_MISUSE",
      received = "INTERVENTION_RECEIVED", offered = "INTERVENTION_OFFERED"
  }

  static let file = "oc2"
  static let element = "OC2"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let health: HealthYear
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .score: health.score.map { .number($0) } ?? .blank
    case .reason: Cell(health.reason)
    case .convicted: Cell(flag: health.isConvicted)
    case .developmentCheck: Cell(flag: health.isDevelopmentChecked)
    case .immunised: Cell(flag: health.isImmunised)
    case .dentalCheck: Cell(flag: health.isDentallyChecked)
    case .assessed: Cell(flag: health.isAssessed)
    case .misuse: Cell(flag: health.misusesSubstances)
    case .received: Cell(flag: health.interventionReceived)
    case .offered: Cell(flag: health.interventionOffered)
    }
  }
}

/// A row of the OC3 table: a young person who has left care.
struct CareLeaverRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", contact = "IN_TOUCH", activity = "ACTIV",
      accommodation = "ACCOM"
  }

  static let file = "oc3"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let leaver: CareLeaverYear
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .contact: Codes.contact[leaver.contact]
    case .activity: Codes.activity[leaver.activity]
    case .accommodation: Codes.accommodation[leaver.accommodation]
    }
  }
}

/// A row of the SWEpisodes table.
struct SocialWorkerRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", worker = "SW_ID", start = "SW_DECOM", end = "SW_DEC",
      reason = "SW_REASON"
  }

  static let file = "sw-episodes"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let span: SocialWorkerSpan
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .worker: Cell(span.worker)
    case .start: .date(span.start)
    case .end: Cell(span.end)
    case .reason: Cell(span.reason)
    }
  }
}

/// A row of the DoLo table.
struct LibertyRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", start = "DOLO_START", end = "DOLO_END"
  }

  static let file = "dolo"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let order: LibertyOrder
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .start: .date(order.start)
    case .end: Cell(order.end)
    }
  }
}
