import CareRecords

/// A row of the AD1 table: a child adopted in the year.
struct AdoptionRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", decided = "DATE_INT", matched = "DATE_MATCH",
      fosterCarers = "FOSTER_CARE", adopters = "NB_ADOPTR", sexOfAdopters = "SEX_ADOPTR",
      statusOfAdopters = "LS_ADOPTR"
  }

  static let file = "ad1"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let decided: CivilDate
  let adoption: Adoption
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .decided: .date(decided)
    case .matched: .date(adoption.matched)
    case .fosterCarers: Cell(flag: adoption.isByFosterCarers)
    case .adopters: .number(adoption.adopters.number)
    case .sexOfAdopters: Cell(adoption.adopters.sex)
    case .statusOfAdopters: Cell(adoption.adopters.legalStatus)
    }
  }
}

/// A row of the PlacedAdoption table: the decision that a child should be placed for adoption.
struct AdoptionDecisionRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", decided = "DATE_PLACED", revoked = "DATE_PLACED_CEASED",
      reason = "REASON_PLACED_CEASED"
  }

  static let file = "placed-adoption"
  static let element = "AD_PLACED"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let course: AdoptionCourse
  /// The last day of the return: a change of plan after it is not known.
  let asOf: CivilDate
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .decided: .date(course.decided)
    case .revoked: isRevoked ? Cell(course.revoked) : .blank
    case .reason: isRevoked ? Cell(course.reasonRevoked) : .blank
    }
  }

  private var isRevoked: Bool { course.revoked.map { $0 <= asOf } ?? false }
}

/// A row of the PrevPerm table: whether a child who came into care had left it for good before.
struct PermanenceRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", option = "PREV_PERM", authority = "LA_PERM",
      date = "DATE_PERM"
  }

  static let file = "prev-perm"
  static let element = "PERMANENCE"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let permanence: PreviousPermanence
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .option: Cell(permanence.option)
    case .authority: Cell(permanence.authority)
    case .date: Cell(permanence.date)
    }
  }
}
