import CareRecords

/// A way in which figures are broken down.
public enum Dimension: UInt8, CaseIterable, Sendable {
  case kind, quarter, month, ageBand, sex, ethnicGroup, legalStatus, placement, need
  case code, reason, band, stage, theme, team, outcome, themeByOutcome, iro, range, recGroup
  case changes, score, sdqBand, workers
  /// The reasons for changes of placement; they are codes, while the reasons for late reviews are
  /// texts.
  case changeReason
  /// The ages of care leavers, in the two bands of the Department.
  case leaverAge
  /// Initial and review conferences.
  case conferenceKind
  /// The posts that changes of IRO came from; the keys are those of `Handover`.
  case handover

  /// The name in files.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { $0 == .changeReason ? "reason" : "\($0)" }

  /// The heading of the column of groups in print.
  public var heading: String {
    switch self {
    case .kind: "Kind of review"
    case .quarter: "Quarter"
    case .month: "Month"
    case .ageBand, .leaverAge: "Age"
    case .sex: "Sex"
    case .ethnicGroup: "Ethnic group"
    case .legalStatus: "Legal status"
    case .placement: "Placement"
    case .need: "Main need"
    case .code: "Participation"
    case .reason: "Reason recorded"
    case .band: "Days late"
    case .stage: "Highest stage reached"
    case .theme: "Theme"
    case .team: "Team"
    case .outcome: "Outcome"
    case .themeByOutcome: "Theme and outcome"
    case .iro: "IRO"
    case .range: "Children per full-time IRO"
    case .recGroup: "Where children went"
    case .changes: "Changes of IRO"
    case .score: "Scale and score"
    case .sdqBand: "Score"
    case .workers: "Social workers"
    case .changeReason: "Reason recorded"
    case .conferenceKind: "Kind of conference"
    case .handover: "Post that ended or began"
    }
  }

  /// The columns needed for the breakdown; one of them is enough.
  ///
  /// If none of them was supplied, the breakdown is left out. A breakdown that needs no column is
  /// always given.
  var needs: (SubjectTable) -> [RecordColumn] {
    { table in
      switch (self, table) {
      case (.reason, .reviews): [RecordColumn(ReviewColumn.lateReason)]
      case (.team, .reviews): [RecordColumn(ReviewColumn.team)]
      case (.iro, .reviews): [RecordColumn(ReviewColumn.officer)]
      case (.iro, .conferences): [RecordColumn(ConferenceColumn.officer)]
      case (.iro, .carerReviews): [RecordColumn(CarerReviewColumn.officer)]
      case (.team, .escalations): [RecordColumn(EscalationColumn.team)]
      case (.theme, .escalations), (.themeByOutcome, .escalations):
        [RecordColumn(EscalationColumn.theme)]
      case (.outcome, .escalations): [RecordColumn(EscalationColumn.outcome)]
      // If no Header has a date of birth, one in another table is used (ruling 7).
      case (.ageBand, _), (.leaverAge, _):
        TableSchemas.all.compactMap(\.birthDate).filter { $0.table != .annexA }
      case (.sex, _): [RecordColumn(HeaderColumn.sex)]
      case (.ethnicGroup, _): [RecordColumn(HeaderColumn.ethnicOrigin)]
      case (.legalStatus, _): [RecordColumn(EpisodeColumn.legalStatus)]
      case (.placement, _): [RecordColumn(EpisodeColumn.placement)]
      case (.need, _): [RecordColumn(EpisodeColumn.need)]
      case (.changeReason, _): [RecordColumn(EpisodeColumn.reasonChanged)]
      default: []
      }
    }
  }
}

/// The age bands in which figures are broken down.
package enum AgeBand: UInt8, CaseIterable, Sendable {
  case under1, from1, from5, from10, from16, unknown

  /// The key in files and the words in print.
  package var key: String {
    switch self {
    case .under1: "under 1"
    case .from1: "1-4"
    case .from5: "5-9"
    case .from10: "10-15"
    case .from16: "16+"
    case .unknown: "unknown"
    }
  }

  /// The band of an age in whole years, nil for not known.
  package init(age: Int?) {
    switch age {
    case .none: self = .unknown
    case .some(0): self = .under1
    case .some(1...4): self = .from1
    case .some(5...9): self = .from5
    case .some(10...15): self = .from10
    default: self = .from16
    }
  }
}

/// The age bands of care leavers for which the Department publishes figures.
package enum LeaverAgeBand: UInt8, CaseIterable, Sendable {
  case from17, from19, unknown

  /// The key in files.
  package var key: String {
    switch self {
    case .from17: "17-18"
    case .from19: "19-21"
    case .unknown: "unknown"
    }
  }

  /// The band of an age in whole years; the return has nobody of another age.
  package init(age: Int?) {
    switch age {
    case .some(17...18): self = .from17
    case .some(19...21): self = .from19
    default: self = .unknown
    }
  }
}

/// The bands of days late.
package enum LateBand: UInt8, CaseIterable, Sendable {
  case week, month, quarter, longer

  /// The key in files and the words in print.
  package var key: String {
    switch self {
    case .week: "1-7"
    case .month: "8-28"
    case .quarter: "29-91"
    case .longer: "over 91"
    }
  }

  /// The band of a number of days, one or more.
  package init(days: Int) {
    switch days {
    case ...7: self = .week
    case ...28: self = .month
    case ...91: self = .quarter
    default: self = .longer
    }
  }
}

/// The bands of scores of the strengths and difficulties questionnaire (SDQ).
package enum DifficultiesBand: UInt8, CaseIterable, Sendable {
  case normal, borderline, concern

  /// The key in files.
  package var key: String {
    switch self {
    case .normal: "0-13"
    case .borderline: "14-16"
    case .concern: "17-40"
    }
  }

  /// The band of a score.
  package init(score: Int) { self = score <= 13 ? .normal : score <= 16 ? .borderline : .concern }
}
