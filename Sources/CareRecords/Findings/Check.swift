/// A rule that the data is held to, keyed by the Department's rule number where it has one.
public enum Check: UInt8, CaseIterable, Sendable {
  // The Department's rules for reviews.
  case reviewDateInvalid
  case participationInvalid
  case shortBreakReviewed
  case under4CodeAtFourOrOver
  case fourOrOverCodeUnder4
  case childWithoutEpisode
  case childNotInHeader
  case birthDateDiffers
  // The Department's rules for episodes that decide whether a row can be read.
  case episodeStartInvalid
  case episodeEndInvalid
  case episodeEndsBeforeStart
  // What no rule of the Department catches.
  case cellCount
  case unclosedQuote
  case childBlank
  case requiredBlank
  case dateInvalid
  case twoDigitYear
  case codeUnlisted
  case answerInvalid
  case numberInvalid
  case encodingAssumed
  case columnIgnored
  case valueWithBlanks
  case elementTooLong
  case repeatedRow
  case reviewsOfOneDayDisagree
  case reviewsCloseTogether
  case episodeAbsentFromLaterReturn
  case startUnknown
  case reviewOutsideCare
  case dueDateDiffers
  case openPastEighteen
  case collectionYearUnknown
  case stageUnknown
  case resolvedBeforeRaised
  case officerNotInRegister
  case allocationsOverlap
  case neverReviewed
  case reviewOverdue
  case reviewAfterPeriod
  case reviewInFuture
  // What other forms than the annual return can get wrong.
  case enteredAfterStart
  case reviewNotHeld
  case careIdUnknown
  case rowsNotNeeded
  case officersUntold

  /// The Department's rule number, or a name of our own.
  public var code: String { definition.code }

  /// How much the finding matters.
  public var severity: Severity { definition.severity }

  /// The rule in words.
  public var rule: String { definition.rule }

  /// The check with a code, nil when there is none.
  public init?(code: String) {
    guard let check = Check.allCases.first(where: { $0.code == code }) else { return nil }
    self = check
  }

  /// Code, severity and rule together, each check on one line.
  private var definition: (code: String, severity: Severity, rule: String) {
    switch self {
    case .reviewDateInvalid:
      ("166", .error, "the date of the review is invalid or blank")
    case .participationInvalid:
      ("167", .warning, "the participation code is invalid or blank")
    case .shortBreakReviewed:
      ("399", .warning, "a review is recorded, but all episodes are short breaks (V3 or V4)")
    case .under4CodeAtFourOrOver:
      ("440", .warning, "PN0 says the child was under 4, the dates say 4 or over")
    case .fourOrOverCodeUnder4:
      ("441", .warning, "the code is for a child of 4 or over, the dates say under 4")
    case .childWithoutEpisode:
      ("1012", .warning, "the child has no episode of care")
    case .childNotInHeader:
      ("INT08", .warning, "the child is not in the Header table")
    case .birthDateDiffers:
      ("INT17", .warning, "the date of birth differs from the one in the Header table")
    case .episodeStartInvalid:
      ("141", .error, "the date the episode began is invalid or blank")
    case .episodeEndInvalid:
      ("147", .error, "the date the episode ended is invalid")
    case .episodeEndsBeforeStart:
      ("end-before-start", .error, "the episode ends before it begins")
    case .cellCount:
      ("cell-count", .error, "the row has more or fewer cells than the heading")
    case .unclosedQuote:
      ("unclosed-quote", .error, "a quotation mark opens here and is not closed as RFC 4180 asks")
    case .childBlank:
      ("child-blank", .error, "the row names no child")
    case .requiredBlank:
      ("required-blank", .error, "a column that the table needs is blank")
    case .dateInvalid:
      ("date-invalid", .warning, "the date is not a day written DD/MM/YYYY or YYYY-MM-DD")
    case .twoDigitYear:
      ("two-digit-year", .warning, "the year has two digits, so the century is not known")
    case .codeUnlisted:
      ("code-unlisted", .warning, "the code is not in the Department's list")
    case .answerInvalid:
      ("answer-invalid", .warning, "the answer is not one of those allowed")
    case .numberInvalid:
      ("number-invalid", .warning, "the number cannot be read")
    case .encodingAssumed:
      ("encoding-assumed", .warning, "the file is not UTF-8 and was read as Windows-1252")
    case .columnIgnored:
      ("column-ignored", .note, "the table has no such column; its cells were not read")
    case .valueWithBlanks:
      ("value-with-blanks", .note, "the cell has blanks around the value, which were set aside")
    case .elementTooLong:
      ("element-too-long", .error, "the text of the element is longer than the limit")
    case .repeatedRow:
      ("repeated-row", .note, "the row repeats another one and counts once")
    case .reviewsOfOneDayDisagree:
      ("same-day-review", .warning, "two rows of one child and day disagree")
    case .reviewsCloseTogether:
      ("close-reviews", .warning, "two sources have reviews within three days; both count")
    case .episodeAbsentFromLaterReturn:
      (
        "open-then-absent", .warning,
        "the episode is open in one return and absent from a later one"
      )
    case .startUnknown:
      ("start-unknown", .note, "when this period of care began is not in the data")
    case .reviewOutsideCare:
      ("outside-care", .warning, "the review lies outside every period of care")
    case .dueDateDiffers:
      ("due-date-differs", .warning, "the recorded due date is not the one the regulations give")
    case .openPastEighteen:
      ("open-past-18", .warning, "the episode is still open after the 18th birthday")
    case .collectionYearUnknown:
      ("collection-year", .warning, "nothing in the return tells which year it is for")
    case .stageUnknown:
      ("stage-unknown", .warning, "the stage is not one of those the escalation stages name")
    case .resolvedBeforeRaised:
      ("resolved-before-raised", .warning, "the escalation is resolved before it is raised")
    case .officerNotInRegister:
      ("officer-unknown", .warning, "the IRO is not in the register of IROs")
    case .allocationsOverlap:
      ("two-allocations", .warning, "the child has two allocations on one day")
    case .neverReviewed:
      (
        "never-reviewed", .warning,
        "the child has been looked after for over 20 working days and has no review"
      )
    case .reviewOverdue:
      ("review-overdue", .warning, "the review that was due after this one is not recorded")
    case .reviewAfterPeriod:
      ("after-period", .note, "a review is dated after the last day of the report")
    case .reviewInFuture:
      ("in-future", .warning, "the review is dated after the day of the report")
    case .enteredAfterStart:
      ("entered-after-start", .warning, "the child came into care after the episode began")
    case .reviewNotHeld:
      (
        "review-not-held", .note,
        "the review has a due date or is cancelled, and no date on which it was held"
      )
    case .careIdUnknown:
      (
        "care-id-unknown", .error,
        "the period of care is that of no child in the episodes, or of several"
      )
    case .rowsNotNeeded:
      (
        "rows-not-needed", .note,
        "the file has rows about others than looked-after children and IROs, which are not needed"
      )
    case .officersUntold:
      ("no-iro", .warning, "roles and job titles tell of no IRO, so nothing in the file is used")
    }
  }
}
