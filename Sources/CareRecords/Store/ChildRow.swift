/// A row about a child in one of the smaller tables of the annual return, in the service's
/// HealthAssessments or in Annex A.
public struct ChildRow: Sendable {
  /// The table that the row is of.
  public var table: RecordTable
  /// The child's number in the store.
  public var child: UInt32
  /// The date of birth on the row, used where no Header has one.
  public var birthDate: CivilDate?
  /// What the row says; nil where the row was refused, so that checks still see the row.
  public var content: ChildRowContent?
  /// The child's id as written, a number in a pool of the reader, where the record has another one.
  package var writtenId: UInt32?
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes a row.
  public init(
    table: RecordTable, child: UInt32, birthDate: CivilDate?, content: ChildRowContent?,
    source: UInt16, line: UInt32
  ) {
    self.table = table
    self.child = child
    self.birthDate = birthDate
    self.content = content
    self.source = source
    self.line = line
  }
}

/// The content of a row of a smaller table, with one case for each table.
public enum ChildRowContent: Sendable, Hashable {
  /// UASC.
  case asylumSeeker(AsylumSeeker)
  /// OC2.
  case health(HealthOutcomes)
  /// OC3.
  case careLeaver(CareLeaverOutcomes)
  /// AD1.
  case adoption(AdoptionDecision)
  /// PlacedAdoption.
  case adoptionPlacement(AdoptionPlacement)
  /// PrevPerm.
  case permanence(PreviousPermanence)
  /// Missing.
  case missing(MissingEpisode)
  /// SWEpisodes.
  case socialWorker(SocialWorkerEpisode)
  /// DoLo.
  case deprivationOfLiberty(DeprivationOfLiberty)
  /// HealthAssessments.
  case healthAssessment(HealthAssessment)
  /// AnnexA8.
  case inspected(InspectedChild)
}

/// An unaccompanied asylum-seeking child (UASC).
public struct AsylumSeeker: Sendable, Hashable {
  /// DUC, the day the child ceased to be an unaccompanied asylum seeker; nil while it still is one.
  public var ceased: CivilDate?
  /// Whether DUC holds something that is no day.
  public var isCeasedUnread: Bool

  /// Makes a record.
  public init(ceased: CivilDate?, isCeasedUnread: Bool = false) {
    self.ceased = ceased
    self.isCeasedUnread = isCeasedUnread
  }
}

/// What the return says about a child looked after for twelve months or more (OC2).
public struct HealthOutcomes: Sendable, Hashable {
  /// SDQ_SCORE, 0–40; nil when blank or invalid.
  public var difficultiesScore: UInt8?
  /// Whether SDQ_SCORE holds something that is no score.
  public var isScoreUnread = false
  /// CONVICTED.
  public var convicted = Answer.blank
  /// HEALTH_CHECK (only for children under 5).
  public var healthCheck = Answer.blank
  /// IMMUNISATIONS.
  public var immunisations = Answer.blank
  /// TEETH_CHECK.
  public var dentalCheck = Answer.blank
  /// HEALTH_ASSESSMENT.
  public var healthAssessment = Answer.blank
  /// SUBSTANCE_MISUSE.
  public var substanceMisuse = Answer.blank
  /// INTERVENTION_RECEIVED.
  public var interventionReceived = Answer.blank
  /// INTERVENTION_OFFERED.
  public var interventionOffered = Answer.blank

  /// Makes a record that says nothing.
  public init() {}
}

/// What the return says about a care leaver (OC3).
public struct CareLeaverOutcomes: Sendable, Hashable {
  /// IN_TOUCH.
  public var contact: CareLeaverContact
  /// ACTIV.
  public var activity: CareLeaverActivity
  /// ACCOM.
  public var accommodation: CareLeaverAccommodation

  /// Makes a record.
  public init(
    contact: CareLeaverContact, activity: CareLeaverActivity,
    accommodation: CareLeaverAccommodation
  ) {
    self.contact = contact
    self.activity = activity
    self.accommodation = accommodation
  }
}

/// The decisions on the way to a child's adoption (AD1).
public struct AdoptionDecision: Sendable, Hashable {
  /// DATE_INT, the day it was decided that the child should be placed for adoption.
  public var decided: CivilDate?
  /// DATE_MATCH, the day the child was matched with adopters.
  public var matched: CivilDate?

  /// Makes a record.
  public init(decided: CivilDate?, matched: CivilDate?) {
    self.decided = decided
    self.matched = matched
  }
}

/// A placement for adoption (PlacedAdoption).
public struct AdoptionPlacement: Sendable, Hashable {
  /// DATE_PLACED.
  public var placed: CivilDate
  /// DATE_PLACED_CEASED; nil while it lasts.
  public var ceased: CivilDate?

  /// Makes a record.
  public init(placed: CivilDate, ceased: CivilDate?) {
    self.placed = placed
    self.ceased = ceased
  }
}

/// Whether a child had left care for a permanent home before (PrevPerm).
public struct PreviousPermanence: Sendable, Hashable {
  /// PREV_PERM, a number in the pool of texts; nil when blank.
  public var option: UInt32?

  /// Makes a record.
  public init(option: UInt32?) { self.option = option }
}

/// A time during which a child was missing or away without authorisation (Missing).
public struct MissingEpisode: Sendable, Hashable {
  /// MISSING.
  public var kind: MissingKind
  /// MIS_START.
  public var start: CivilDate
  /// MIS_END; nil while it lasts.
  public var end: CivilDate?

  /// Makes a record.
  public init(kind: MissingKind, start: CivilDate, end: CivilDate?) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// A time during which one social worker was responsible for a child (SWEpisodes).
public struct SocialWorkerEpisode: Sendable, Hashable {
  /// SW_ID, a number in the pool of texts.
  public var worker: UInt32
  /// SW_DECOM.
  public var start: CivilDate
  /// SW_DEC; nil while it lasts.
  public var end: CivilDate?
  /// Whether SW_DEC holds something that is no day.
  public var isEndUnread: Bool

  /// Makes a record.
  public init(worker: UInt32, start: CivilDate, end: CivilDate?, isEndUnread: Bool = false) {
    self.isEndUnread = isEndUnread
    self.worker = worker
    self.start = start
    self.end = end
  }
}

/// A time during which a child was deprived of liberty by order of a court (DoLo).
public struct DeprivationOfLiberty: Sendable, Hashable {
  /// DOLO_START.
  public var start: CivilDate
  /// DOLO_END; nil while it lasts.
  public var end: CivilDate?
  /// Whether DOLO_END holds something that is no day.
  public var isEndUnread: Bool

  /// Makes a record.
  public init(start: CivilDate, end: CivilDate?, isEndUnread: Bool = false) {
    self.isEndUnread = isEndUnread
    self.start = start
    self.end = end
  }
}

/// What an authority reports to Ofsted about a child in care (list 8 of Annex A).
public struct InspectedChild: Sendable, Hashable {
  /// The day the child started to be looked after.
  public var started: CivilDate
  /// The day the child ceased to be looked after; nil while it lasts.
  public var ceased: CivilDate?
  /// Whether the list has a day for that which cannot be read.
  public var isEndUnread = false
  /// The day of the latest statutory review, the only review in the list; nil where there was none.
  public var latestReview: CivilDate?
  /// The day on which the IRO last saw the child or was in contact; nil where that has not been.
  public var latestContact: CivilDate?
  /// Whether the list has a day for that which cannot be read.
  public var isContactUnread = false
  /// Whether the list has a latest review whose date cannot be read.
  public var isReviewUnread: Bool
  /// Whether the legal status is that of an agreed series of short breaks.
  public var isShortBreak: Bool

  /// Makes a record.
  public init(
    started: CivilDate, ceased: CivilDate?, latestReview: CivilDate?, isReviewUnread: Bool = false,
    isShortBreak: Bool = false
  ) {
    self.started = started
    self.ceased = ceased
    self.latestReview = latestReview
    self.isReviewUnread = isReviewUnread
    self.isShortBreak = isShortBreak
  }
}
