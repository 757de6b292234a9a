import CareRecords

/// A row of an Episodes table.
struct ReferenceEpisode: Hashable, Sendable {
  var child: String
  var decom: CivilDate
  var dec: CivilDate?
  var rne: ReasonNewEpisode
  var ls: LegalStatus
  var place: PlacementType
  var rec: ReasonEpisodeCeased
  var need: CategoryOfNeed = .blank
  var provider: PlacementProvider = .blank
  /// URN and PL_POST together.
  var address = ""
  /// REASON_PLACE_CHANGE.
  var reasonChanged: ReasonPlaceChange = .blank
  /// The collection year of the return the row came in (ruling 2); only its order matters.
  var returnYear: Int

  /// Statute 2: an agreed short break.
  var isShortBreak: Bool { ls == .v3 || ls == .v4 }

  /// Statute 3: placed for adoption.
  var isPlacedForAdoption: Bool { [.a3, .a4, .a5, .a6].contains(place) }

  /// Statute 4: a temporary placement.
  var isTemporary: Bool { [.t0, .t1, .t2, .t3, .t4].contains(place) }

  /// Ruling 3: an episode that ends the day it begins.
  var isOfOneDay: Bool { dec == decom }
}

/// A row of a Reviews table.
struct ReferenceReview: Hashable, Sendable {
  var child: String
  var date: CivilDate
  /// REVIEW_DUE.
  var due: CivilDate?
  /// CANCELLED: true for Y; nil for a row of the annual return, which has no such column.
  var cancelled: Bool?
  var returnYear: Int
}

/// What the rules need besides the records.
struct ReferenceOptions: Hashable, Sendable {
  /// The first day of the reporting period.
  var from: CivilDate
  /// T, the last day of the reporting period.
  var to: CivilDate
  /// `reviews_complete_from`, C; nil for the default of statute 4.
  var completeFrom: CivilDate?
  /// When reviews are due.
  var timetable = ReferenceTimetable.england
  /// Statute 1: the named alternative of 91 and 183 days.
  var dayCount = false
  /// Whether an Episodes table is loaded.
  var episodesLoaded = true
}
