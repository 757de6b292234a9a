import CareRecords

/// A row of the Header table.
struct HeaderRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", sex = "SEX", birth = "DOB", ethnic = "ETHNIC", pupilNumber = "UPN",
      mother = "MOTHER", childBirth = "MC_DOB"
  }

  static let file = "header"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] =
    [.init(.child, "CHILDID")] + ColumnElement.list([.pupilNumber, .sex, .birth, .ethnic])

  let person: Person
  /// The last day of the return: a birth after it is not known.
  let asOf: CivilDate
  /// Whether the child was looked after in the year, short breaks apart: only then does the return
  /// ask whether a girl is a mother.
  var isLookedAfter = true
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(person.id)
    case .sex: CodesOfYears.sex(person.sex, in: asOf)
    case .birth: .date(person.birth)
    case .ethnic: Codes.ethnicOrigin[person.ethnicOrigin]
    case .pupilNumber: Cell(person.pupilNumber)
    case .mother: asksForMother ? .number(isMother ? 1 : 0) : .blank
    case .childBirth: asksForMother && isMother ? Cell(person.childBirth) : .blank
    }
  }

  private var asksForMother: Bool { person.sex == .female && isLookedAfter }
  private var isMother: Bool { person.childBirth.map { $0 <= asOf } ?? false }
}

/// A row of the Episodes table.
struct EpisodeRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", began = "DECOM", reasonBegan = "RNE", legalStatus = "LS", need = "CIN",
      placement = "PLACE", provider = "PLACE_PROVIDER", ended = "DEC", reasonCeased = "REC",
      reasonChanged = "REASON_PLACE_CHANGE", home = "HOME_POST", postcode = "PL_POST",
      registration = "URN"
  }

  static let file = "episodes"
  static let element = "EPISODE"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] =
    ColumnElement.list([.began, .reasonBegan, .legalStatus, .need]) + [.init(.placement, "PL")]
    + ColumnElement.list([
      .postcode, .home, .registration, .provider, .ended, .reasonCeased, .reasonChanged,
    ])

  let child: Int
  let home: String
  let episode: Episode
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .began: .date(episode.began)
    case .reasonBegan: Codes.reasonBegan[episode.reasonBegan]
    case .legalStatus: Codes.legalStatus[episode.legalStatus]
    case .need: Codes.need[episode.need]
    case .placement: CodesOfYears.placement(episode.placement.type, in: asOf)
    case .provider: Codes.provider[episode.placement.provider]
    case .ended: Cell(episode.ended)
    case .reasonCeased: Codes.reasonCeased[episode.reasonCeased]
    case .reasonChanged: Codes.reasonChanged[episode.reasonChanged]
    case .home: isShortBreak ? .blank : Cell(home)
    case .postcode: isShortBreak ? .blank : Cell(episode.placement.postcode)
    case .registration:
      isShortBreak || episode.placement.registration == 0
        ? .blank : .number(episode.placement.registration)
    }
  }

  /// Where a short break is spent is not asked for.
  private var isShortBreak: Bool { episode.legalStatus.isShortBreak }
}

/// A row of the Reviews table of the annual return.
struct ReviewRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", day = "REVIEW", code = "REVIEW_CODE"
  }

  static let file = "reviews"
  static let element = "AREVIEW"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let day: CivilDate
  let code: ParticipationCode
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .day: .date(day)
    case .code: Codes.participation[code]
    }
  }
}

/// A row of the UASC table.
struct UnaccompaniedRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", sex = "SEX", birth = "DOB", ceased = "DUC"
  }

  static let file = "uasc"
  static let element = ""
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list([.ceased])

  let person: Person
  /// When the status ends: on the 18th birthday, whether that has come or not, unless the child was
  /// found to be of age before.
  let ceased: CivilDate
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(person.id)
    case .sex: CodesOfYears.sex(person.sex, in: asOf)
    case .birth: .date(person.birth)
    case .ceased: .date(ceased)
    }
  }
}

/// A row of the Missing table.
struct MissingRecord: SampleRecord {
  enum Column: String, CaseIterable {
    case child = "CHILD", birth = "DOB", kind = "MISSING", start = "MIS_START", end = "MIS_END"
  }

  static let file = "missing"
  static let element = "AMISSING"
  static let columns = Column.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(Array(columns.dropFirst(2)))

  let child: Int
  let birth: CivilDate
  let absence: Absence
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [Column: String] = [:]

  func value(_ column: Column) -> Cell {
    switch column {
    case .child: .number(child)
    case .birth: .date(birth)
    case .kind: .text("M")
    case .start: .date(absence.start)
    case .end: absence.end <= asOf ? .date(absence.end) : .blank
    }
  }
}
