extension Check {
  /// Code, severity and rule together, each check on one line.
  var definition: (code: String, severity: Severity, rule: String) {
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
    case .sexInvalid:
      ("101", .warning, "the sex is blank or not a code of the return's year")
    case .birthDateInvalid:
      ("102", .warning, "the date of birth is invalid or blank")
    case .ethnicOriginInvalid:
      ("103", .warning, "the ethnic origin is blank or not in the Department's list")
    case .episodeStartInvalid:
      ("141", .error, "the date the episode began is not a day written DD/MM/YYYY")
    case .episodeNotEnded:
      ("142", .warning, "a later episode has begun, but this one has no end or no reason for it")
    case .reasonBeganInvalid:
      ("143", .warning, "the reason for the new episode is not in the Department's list")
    case .legalStatusInvalid:
      ("144", .warning, "the legal status is not in the Department's list")
    case .needInvalid:
      ("145", .warning, "the category of need is not in the Department's list")
    case .placementInvalid:
      ("146", .warning, "the type of placement is not a code of the return's year")
    case .episodeEndInvalid:
      ("147", .error, "the date the episode ended is not a day written DD/MM/YYYY")
    case .endWithoutReason:
      ("148", .warning, "the episode has an end without a reason, or a reason without an end")
    case .reasonCeasedInvalid:
      ("149", .warning, "the reason the episode ended is not in the Department's list")
    case .bornAfterYear:
      ("301", .warning, "the child was born after the last day of the collection year")
    case .firstEpisodeBeforeBirth:
      ("302", .warning, "the first episode begins before the child was born")
    case .episodeBefore1991:
      ("353", .warning, "the episode begins before 14 October 1991")
    case .episodeAfterYear:
      ("354", .warning, "the episode begins after the last day of the collection year")
    case .episodeOfOneDay:
      ("355", .warning, "the episode ends on the day it begins")
    case .episodeEndsBeforeStart:
      ("356", .error, "the episode ends before it begins")
    case .firstEpisodeNotStart:
      ("357", .warning, "the child's first episode, in this year, is not a start of care (RNE S)")
    case .continuationMissing:
      (
        "388", .warning,
        "X1 says that another episode begins on the day this one ends, the episodes say otherwise"
      )
    case .startOnDayOfEnd:
      ("431", .warning, "care starts (RNE S), but the episode before had not ended sooner")
    case .careEndedWithoutStart:
      ("432", .warning, "care ended with the episode before, but this one is no start (RNE S)")
    case .continuationNotOnDayOfEnd:
      ("433", .warning, "the episode goes on from one before, but not from the day that one ended")
    case .legalStatusUnchanged:
      ("434", .warning, "only the legal status is said to change (RNE L); the episodes differ")
    case .placementUnchanged:
      ("435", .warning, "only the placement is said to change (RNE P or T); the episodes differ")
    case .placementAndStatusUnchanged:
      (
        "436", .warning,
        "placement and legal status are said to change (RNE B or U); the episodes differ"
      )
    case .episodeAfterLast:
      ("437", .warning, "the child died or was of age (REC E2 or E15), yet episodes follow")
    case .episodesOverlap:
      ("501", .warning, "the episode begins before the one before it has ended")
    case .needChanged:
      ("504", .warning, "the category of need changes within a period of care")
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
    case .dateBeforeBirth:
      ("before-birth", .warning, "a date on the row lies before the child was born")
    case .reviewOutsideYears:
      ("outside-years", .warning, "the review is in none of the years whose returns were read")
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
