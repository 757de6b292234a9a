import CareRecords

/// A row of the AD1 table: a child adopted in the year.
struct AdoptionRecord: SampleRecord {
  static let file = "ad1"
  static let element = ""
  static let columns = AD1Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let decided: CivilDate
  let adoption: Adoption
  var changes: [AD1Column: String] = [:]

  func value(_ column: AD1Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
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
  static let file = "placed-adoption"
  static let element = "AD_PLACED"
  static let columns = PlacedAdoptionColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let course: AdoptionCourse
  /// The last day of the return: a change of plan after it is not known.
  let asOf: CivilDate
  var changes: [PlacedAdoptionColumn: String] = [:]

  func value(_ column: PlacedAdoptionColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .decided: .date(course.decided)
    case .revoked: isRevoked ? Cell(course.revoked) : .blank
    case .reasonRevoked: isRevoked ? Cell(course.reasonRevoked) : .blank
    }
  }

  private var isRevoked: Bool { course.revoked.map { $0 <= asOf } ?? false }
}

/// A row of the PrevPerm table: whether the child had left care for a permanent home before.
struct PermanenceRecord: SampleRecord {
  static let file = "prev-perm"
  static let element = "PERMANENCE"
  static let columns = PrevPermColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let permanence: PreviousPermanence
  var changes: [PrevPermColumn: String] = [:]

  func value(_ column: PrevPermColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .option: Cell(permanence.option)
    case .authority: Cell(permanence.authority)
    case .date: Cell(permanence.date)
    }
  }
}
