import CareRecords

/// A row of the Header table.
struct HeaderRecord: SampleRecord {
  static let file = "header"
  static let element = ""
  static let columns = HeaderColumn.allCases
  static let elements: [ColumnElement<Self>] =
    ColumnElement.list([.child, .pupilNumber, .sex, .birthDate, .ethnicOrigin])

  let person: Person
  /// The last day of the return: a birth after it is not known.
  let asOf: CivilDate
  /// Whether the child was looked after in the year; short breaks do not count.
  ///
  /// Only then does the return ask whether a girl is a mother.
  var isLookedAfter = true
  var changes: [HeaderColumn: String] = [:]

  func value(_ column: HeaderColumn) -> Cell {
    switch column {
    case .child: .number(person.id)
    case .sex: CodesOfYears.sex(person.sex, in: asOf)
    case .birthDate: .date(person.birth)
    case .ethnicOrigin: Codes.ethnicOrigin[person.ethnicOrigin]
    case .pupilNumber: Cell(person.pupilNumber)
    case .mother: asksForMother ? .number(isMother ? 1 : 0) : .blank
    case .childBirthDate: asksForMother && isMother ? Cell(person.childBirth) : .blank
    }
  }

  private var asksForMother: Bool { person.sex == .female && isLookedAfter }
  private var isMother: Bool { person.childBirth.map { $0 <= asOf } ?? false }
}

/// A row of the Episodes table.
struct EpisodeRecord: SampleRecord {
  static let file = "episodes"
  static let element = "EPISODE"
  static let columns = EpisodeColumn.allCases.filter { $0 != .entered }
  static let elements: [ColumnElement<Self>] =
    ColumnElement.list([
      .began, .reasonBegan, .legalStatus, .need, .placement, .postcode, .homePostcode, .urn,
      .provider, .ended, .reasonCeased, .reasonChanged,
    ])

  let child: Int
  let home: String
  let episode: Episode
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [EpisodeColumn: String] = [:]

  func value(_ column: EpisodeColumn) -> Cell {
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
    case .homePostcode: isShortBreak ? .blank : Cell(home)
    case .postcode: isShortBreak ? .blank : Cell(episode.placement.postcode)
    case .urn:
      isShortBreak || episode.placement.registration == 0
        ? .blank : .number(episode.placement.registration)
    case .entered: .blank
    }
  }

  /// Whether this is a short break: the return does not ask where it is spent.
  private var isShortBreak: Bool { episode.legalStatus.isShortBreak }
}

/// A row of the Reviews table of the annual return.
struct ReviewRecord: SampleRecord {
  static let file = "reviews"
  static let element = "AREVIEW"
  static let columns: [ReviewColumn] = [.child, .birthDate, .date, .code]
  static let elements: [ColumnElement<Self>] = ColumnElement.headings([.date, .code])

  let child: Int
  let birth: CivilDate
  let day: CivilDate
  let code: ParticipationCode
  var changes: [ReviewColumn: String] = [:]

  func value(_ column: ReviewColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .date: .date(day)
    case .code: Codes.participation[code]
    // The other columns are only in the service's own export.
    default: .blank
    }
  }
}

/// A row of the UASC table.
struct UnaccompaniedRecord: SampleRecord {
  static let file = "uasc"
  static let element = ""
  static let columns: [UASCColumn] = [.child, .sex, .birthDate, .ceased]
  static let elements: [ColumnElement<Self>] = ColumnElement.list([.ceased])

  let person: Person
  /// The day on which the status ends.
  ///
  /// It is the 18th birthday, even if that is still to come, unless the child was found to be of
  /// age before.
  let ceased: CivilDate
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [UASCColumn: String] = [:]

  func value(_ column: UASCColumn) -> Cell {
    switch column {
    case .child: .number(person.id)
    case .sex: CodesOfYears.sex(person.sex, in: asOf)
    case .birthDate: .date(person.birth)
    case .ceased: .date(ceased)
    }
  }
}

/// A row of the Missing table.
struct MissingRecord: SampleRecord {
  static let file = "missing"
  static let element = "AMISSING"
  static let columns = MissingColumn.allCases
  static let elements: [ColumnElement<Self>] = ColumnElement.list(columns.dropFirst(2))

  let child: Int
  let birth: CivilDate
  let absence: Absence
  /// The last day of the return.
  let asOf: CivilDate
  var changes: [MissingColumn: String] = [:]

  func value(_ column: MissingColumn) -> Cell {
    switch column {
    case .child: .number(child)
    case .birthDate: .date(birth)
    case .kind: .text("M")
    case .start: .date(absence.start)
    case .end: absence.end <= asOf ? .date(absence.end) : .blank
    }
  }
}
