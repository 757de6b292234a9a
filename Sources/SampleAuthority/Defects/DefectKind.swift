/// A mistake that real exports have and that the program must find.
enum DefectKind: CaseIterable {
  case invalidReviewDate, blankReviewDate, unknownCode, blankCode, under4CodeAtFour, olderCodeUnder4
  case noEpisode, notInHeader, otherBirthDate, wrongCellCount, quotedText, repeatedRow
  case twoDigitYear, endBeforeStart, shortBreakReviewed, reviewAfterPeriod, reviewOutsideCare
  case unknownOfficer, unknownStage, resolvedBeforeRaised, twoAllocations

  /// What the row gets wrong, in words.
  var words: String {
    switch self {
    case .invalidReviewDate: "the date of the review is no date (31 February)"
    case .blankReviewDate: "the date of the review is blank"
    case .unknownCode: "participation code PN8, which does not exist"
    case .blankCode: "the participation code is blank"
    case .under4CodeAtFour: "PN0 for a child of 4 or over"
    case .olderCodeUnder4: "PN1 for a child under 4"
    case .noEpisode: "a child without an episode"
    case .notInHeader: "a child that is not in the Header"
    case .otherBirthDate: "a date of birth that differs from the Header's"
    case .wrongCellCount: "a row with a cell too few or too many"
    case .quotedText: "no mistake: a text with a comma, quotation marks and a line break"
    case .repeatedRow: "the same row twice"
    case .twoDigitYear: "a date with a two-digit year"
    case .endBeforeStart: "an episode that ends before it begins"
    case .shortBreakReviewed: "a review of a child whose episodes are all short breaks"
    case .reviewAfterPeriod: "a review dated after the last day of the year"
    case .reviewOutsideCare: "a review before the child came into care"
    case .unknownOfficer: "an officer who is not in the register"
    case .unknownStage: "a stage that the protocol does not have"
    case .resolvedBeforeRaised: "an escalation resolved before it was raised"
    case .twoAllocations: "two allocations of one child that are both open"
    }
  }

  /// The table that holds the row.
  var place: String {
    switch self {
    case .noEpisode: "Header and Reviews"
    case .notInHeader: "Episodes and Reviews"
    case .endBeforeStart: "Episodes"
    case .quotedText: "the service's Reviews"
    case .unknownOfficer, .twoAllocations: "Allocations"
    case .unknownStage, .resolvedBeforeRaised: "Escalations"
    default: "Reviews"
    }
  }

  /// Whether the mistake cannot be written in XML.
  var isForCSVOnly: Bool {
    self == .notInHeader || self == .otherBirthDate || self == .wrongCellCount
  }
}
