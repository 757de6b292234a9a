extension Check {
  /// The check's declaration: its code, severity, rule and needs.
  public var definition: CheckDefinition { Self.definitions[Int(rawValue)] }

  /// Made once, because the severity of its check is looked up for every issue.
  private static let definitions = ContiguousArray(allCases.map(\.declared))

  /// Declares each check; nothing about a check is declared anywhere else.
  private var declared: CheckDefinition {
    switch self {
    case .reviewDateInvalid:
      .init(
        "166", .error, "the date of the review is blank or not a day written DD/MM/YYYY", .reviews,
        [.table(.reviews)])
    case .participationInvalid:
      .init(
        "167", .warning, "the participation code is invalid or blank", .reviews,
        [.table(.reviews), .columns(ReviewColumn.code)])
    case .shortBreakReviewed:
      .init(
        "399", .warning, "a review is recorded, but all episodes are short breaks (V3 or V4)",
        .reviews,
        [.table(.episodes), .columns(EpisodeColumn.legalStatus), .table(.header), .table(.reviews)])
    case .under4CodeAtFourOrOver:
      .init(
        "440", .warning, "PN0 is for a child under 4, but the dates show a child of 4 or over",
        .reviews,
        [
          .table(.reviews), .columns(ReviewColumn.code),
          .columns(ReviewColumn.birthDate),
        ])
    case .fourOrOverCodeUnder4:
      .init(
        "441", .warning, "the code is for a child of 4 or over, but the dates show a child under 4",
        .reviews,
        [
          .table(.reviews), .columns(ReviewColumn.code),
          .columns(ReviewColumn.birthDate),
        ])
    case .childWithoutEpisode:
      .init("1012", .warning, "the child has no episode of care", .reviews, [.table(.episodes)])
    case .childNotInHeader:
      .init(
        "INT08", .warning, "the child is not in the Header table", .reviews,
        [.table(.header), .table(.reviews)])
    case .birthDateDiffers:
      .init(
        "INT17", .warning, "the date of birth differs from the one in the Header table", .reviews,
        [.table(.header), .table(.reviews), .columns(ReviewColumn.birthDate)])
    case .sexInvalid:
      .init(
        "101", .warning, "the sex is blank or not a code of the return's year", .annualReturn,
        [.table(.header)])
    case .birthDateInvalid:
      .init(
        "102", .warning, "the date of birth is invalid or blank", .annualReturn, [.table(.header)])
    case .ethnicOriginInvalid:
      .init(
        "103", .warning, "the ethnic origin is blank or not in the Department's list",
        .annualReturn, [.table(.header)])
    case .episodeStartInvalid:
      .init(
        "141", .error, "the date the episode began is not a day written DD/MM/YYYY", .annualReturn,
        [.table(.episodes)])
    case .episodeNotEnded:
      .init(
        "142", .warning, "a later episode has begun, but this one has no end or no reason for it",
        .annualReturn, [.table(.episodes)])
    case .reasonBeganInvalid:
      .init(
        "143", .warning, "the reason for the new episode is not in the Department's list",
        .annualReturn, [.table(.episodes)])
    case .legalStatusInvalid:
      .init(
        "144", .warning, "the legal status is not in the Department's list", .annualReturn,
        [.table(.episodes)])
    case .needInvalid:
      .init(
        "145", .warning, "the category of need is not in the Department's list", .annualReturn,
        [.table(.episodes), .columns(EpisodeColumn.need)])
    case .placementInvalid:
      .init(
        "146", .warning, "the type of placement is not a code of the return's year", .annualReturn,
        [.table(.episodes)])
    case .episodeEndInvalid:
      .init(
        "147", .error, "the date the episode ended is not a day written DD/MM/YYYY", .annualReturn,
        [.table(.episodes)])
    case .endWithoutReason:
      .init(
        "148", .warning, "the episode has an end without a reason, or a reason without an end",
        .annualReturn, [.table(.episodes)])
    case .reasonCeasedInvalid:
      .init(
        "149", .warning, "the reason the episode ended is not in the Department's list",
        .annualReturn, [.table(.episodes)])
    case .bornAfterYear:
      .init(
        "301", .warning, "the child was born after the last day of the collection year",
        .annualReturn, [.table(.header), .collectionYear])
    case .firstEpisodeBeforeBirth:
      .init(
        "302", .warning, "the first episode begins before the child was born", .annualReturn,
        [.table(.episodes), .table(.header)])
    case .episodeBefore1991:
      .init(
        "353", .warning, "the episode begins before 14 October 1991", .annualReturn,
        [.table(.episodes)])
    case .episodeAfterYear:
      .init(
        "354", .warning, "the episode begins after the last day of the collection year",
        .annualReturn, [.table(.episodes), .collectionYear])
    case .episodeOfOneDay:
      .init(
        "355", .warning, "the episode ends on the day it begins", .annualReturn, [.table(.episodes)]
      )
    case .episodeEndsBeforeStart:
      .init("356", .error, "the episode ends before it begins", .annualReturn, [.table(.episodes)])
    case .firstEpisodeNotStart:
      .init(
        "357", .warning,
        "the child's first episode begins in this year, but is not a start of care (RNE S)",
        .annualReturn, [.table(.episodes), .collectionYear])
    case .continuationMissing:
      .init(
        "388", .warning,
        "REC is X1 and no episode begins on the day this one ends, or one does and REC is not X1",
        .annualReturn, [.table(.episodes)])
    case .startOnDayOfEnd:
      .init(
        "431", .warning, "care starts (RNE S) on or before the day that the episode before ended",
        .annualReturn, [.table(.episodes)])
    case .careEndedWithoutStart:
      .init(
        "432", .warning,
        "care ended with the episode before, but this one is not a start of care (RNE S)",
        .annualReturn, [.table(.episodes)])
    case .continuationNotOnDayOfEnd:
      .init(
        "433", .warning,
        "the episode continues the one before, but does not begin on the day that one ended",
        .annualReturn, [.table(.episodes)])
    case .legalStatusUnchanged:
      .init(
        "434", .warning,
        "RNE says that only the legal status changed (L), but the episodes do not fit that",
        .annualReturn,
        [.table(.episodes), .columns(EpisodeColumn.provider, .postcode, .urn)])
    case .placementUnchanged:
      .init(
        "435", .warning,
        "RNE says that only the placement changed (P or T), but the episodes do not fit that",
        .annualReturn,
        [.table(.episodes), .columns(EpisodeColumn.provider, .postcode, .urn)])
    case .placementAndStatusUnchanged:
      .init(
        "436", .warning,
        "RNE says that placement and legal status changed (B or U), but the episodes do not fit that",
        .annualReturn,
        [.table(.episodes), .columns(EpisodeColumn.provider, .postcode, .urn)])
    case .episodeAfterLast:
      .init(
        "437", .warning,
        "the child died or was found to be 18 or over (REC E2 or E15), but later episodes follow",
        .annualReturn, [.table(.episodes)])
    case .episodesOverlap:
      .init(
        "501", .warning, "the episode begins before the one before it has ended", .annualReturn,
        [.table(.episodes)])
    case .needChanged:
      .init(
        "504", .warning, "the category of need changes within a period of care", .annualReturn,
        [.table(.episodes), .columns(EpisodeColumn.need)])
    case .cellCount:
      .init("cell-count", .error, "the row has more or fewer cells than the heading", .reading)
    case .unclosedQuote:
      .init(
        "unclosed-quote", .error, "a quotation mark opens here and is not closed as RFC 4180 asks",
        .reading)
    case .childBlank:
      .init("child-blank", .error, "the row names no child", .reading)
    case .requiredBlank:
      .init("required-blank", .error, "a column that the table needs is blank", .reading)
    case .dateInvalid:
      .init(
        "date-invalid", .warning, "the date is not a day written DD/MM/YYYY or YYYY-MM-DD", .reading
      )
    case .twoDigitYear:
      .init(
        "two-digit-year", .warning, "the year has two digits, so the century is not known", .reading
      )
    case .codeUnlisted:
      .init("code-unlisted", .warning, "the code is not in the Department's list", .reading)
    case .answerInvalid:
      .init("answer-invalid", .warning, "the answer is not one of those allowed", .reading)
    case .numberInvalid:
      .init("number-invalid", .warning, "the number cannot be read", .reading)
    case .encodingAssumed:
      .init(
        "encoding-assumed", .warning, "the file is not UTF-8 and was read as Windows-1252", .reading
      )
    case .columnIgnored:
      .init(
        "column-ignored", .note, "the table has no such column; its cells were not read", .reading)
    case .valueWithBlanks:
      .init(
        "value-with-blanks", .note,
        "cells have blanks around or within the value, which were set aside", .reading,
        value: .count)
    case .timeOfDay:
      .init(
        "time-of-day", .note, "dates have a time of day; the day was read as it is written",
        .reading, value: .count)
    case .wordForNothing:
      .init(
        "word-for-nothing", .note,
        "cells hold a word for nothing (such as NULL, N/A or a dash) and were read as blank",
        .reading, value: .count)
    case .noEnd:
      .init(
        "no-end", .note,
        "days before 1901, and 31 December from 2099 on, stand for no end and were read as blank",
        .reading, value: .count)
    case .answerWord:
      .init(
        "answer-word", .note, "answers are written as words and were read as yes or no", .reading,
        value: .count)
    case .codeWithWords:
      .init(
        "code-with-words", .note, "codes are followed by words, which were set aside", .reading,
        value: .count)
    case .childIdWritten:
      .init(
        "child-id-written", .note,
        "ids of children have blanks, an apostrophe or =\"…\" in them, which were set aside",
        .reading, value: .count)
    case .namesJoined:
      .init(
        "names-joined", .note,
        "names differ only in capitals from others and count as one, as first written", .reading,
        value: .count)
    case .serialNumber:
      .init(
        "serial-number", .warning,
        "the cell is a spreadsheet's serial number and not a day; give the column the format of a "
          + "date and save the file again", .reading)
    case .spoiltCell:
      .init(
        "spoilt-cell", .warning,
        "a spreadsheet has spoilt the cell (#### for a column too narrow, or an error such as #REF!)",
        .reading)
    case .formulaWithoutResult:
      .init(
        "formula", .warning,
        "the cell is a formula whose result was not saved; open the workbook and save it again",
        .reading)
    case .monthFirst:
      .init(
        "month-first", .error,
        "the column has a day that can only be written month first (where a mapping reads days month "
          + "first: day first), so no day in it is read; where all are month first, "
          + "`dates: MM/DD/YYYY` in a mapping reads them so; where others are day first "
          + "(mixed-date-orders), mend the cells that are wrong", .reading)
    case .mixedDateOrders:
      .init(
        "mixed-date-orders", .error,
        "the column has days that can only be month first and days that can only be day first",
        .reading)
    case .fteHours:
      .init(
        "fte-hours", .error,
        "half of the full-time equivalents or more are over 2, so they seem to be hours a week; "
          + "`hours: 37` in a mapping of IROs divides them", .reading)
    case .childIdNumber:
      .init(
        "child-id-digits", .error,
        "an id of a child is a number in scientific form (1.2E+05): a spreadsheet has taken digits "
          + "away, which nothing can restore", .reading, value: .count)
    case .childIdWord:
      .init(
        "child-id-word", .error,
        "an id of a child is a word such as Unknown, TRUE, 0 or a day, so the row names no child",
        .reading, value: .count)
    case .childIdChanged:
      .init(
        "child-id-changed", .warning,
        "ids of children would be those of the annual return if a change were undone that a "
          + "spreadsheet or another system has made", .reading, value: .detail)
    case .childrenUnmatched:
      .init(
        "children-unmatched", .error,
        "fewer than half of the children in the file are in the annual return", .reading,
        value: .detail)
    case .escalationNumberAgain:
      .init(
        "escalation-number", .warning,
        "one ESCALATION_ID stands for several escalations: about different children, or raised more "
          + "than 183 days apart in different files or at one stage; each counts", .reading,
        value: .detail)
    case .fteLarge:
      .init(
        "fte-large", .warning,
        "the full-time equivalent is over 1.5; over 2 it is not used, because it may be hours a week",
        .reading)
    case .cancelledUnreadable:
      .init(
        "cancelled-unreadable", .error,
        "CANCELLED is neither yes nor no, so nobody knows whether the review was held", .reading)
    case .elementTooLong:
      .init(
        "element-too-long", .error, "the text of the element is longer than the limit", .reading)
    case .repeatedRow:
      .init("repeated-row", .note, "the row repeats another one and counts once", .reading)
    case .reviewsOfOneDayDisagree:
      .init(
        "same-day-review", .warning, "two rows of one child and day disagree", .report,
        [.table(.reviews)])
    case .reviewsCloseTogether:
      .init(
        "close-reviews", .warning, "two sources have reviews within three days; both count",
        .report, [.table(.reviews)])
    case .episodeAbsentFromLaterReturn:
      .init(
        "open-then-absent", .warning,
        "the episode is open in one return and absent from a later one", .report,
        [.table(.episodes), .twoReturns])
    case .startUnknown:
      .init(
        "start-unknown", .note, "when this period of care began is not in the data", .report,
        [.table(.episodes)])
    case .reviewOutsideCare:
      .init(
        "outside-care", .warning, "the review lies outside every period of care", .report,
        [.table(.reviews), .table(.episodes)])
    case .dueDateDiffers:
      .init(
        "due-date-differs", .warning, "the recorded due date is not the one the regulations give",
        .report, [.table(.reviews), .columns(ReviewColumn.due)])
    case .openPastEighteen:
      .init(
        "open-past-18", .warning, "the episode is still open after the 18th birthday", .report,
        [.table(.episodes)])
    case .collectionYearUnknown:
      .init(
        "collection-year", .warning, "the return does not show which year it is for", .reading)
    case .stageUnknown:
      .init(
        "stage-unknown", .warning, "the stage is not one of those the escalation stages name",
        .report, [.table(.escalations)])
    case .resolvedBeforeRaised:
      .init(
        "resolved-before-raised", .warning, "the escalation is resolved before it is raised",
        .allFiles, [.table(.escalations)])
    case .officerNotInRegister:
      .init(
        "officer-unknown", .warning, "the IRO is not in the register of IROs", .allFiles,
        [.table(.officers)])
    case .heldBeforeStrategy:
      .init(
        "held-before-strategy", .warning,
        "the initial conference is held before the strategy discussion from which it was due",
        .allFiles, [.table(.conferences), .columns(ConferenceColumn.strategy)])
    case .officerByName:
      .init(
        "officer-by-name", .note,
        "IROs are written by NAME and not by their id in the register, and count as these IROs",
        .reading, value: .count)
    case .officerNameShared:
      .init(
        "officer-name-shared", .warning,
        "the name in place of an id is the NAME of more than one IRO of the register, so it counts as "
          + "another IRO: write the id", .reading, value: .count)
    case .allocationsOverlap:
      .init(
        "two-allocations", .warning, "the child has two allocations on one day", .report,
        [.table(.allocations)])
    case .neverReviewed:
      .init(
        "never-reviewed", .warning,
        "the child's first review was due and the child has no review", .report,
        [.table(.episodes), .table(.reviews)])
    case .reviewOverdue:
      .init(
        "review-overdue", .warning, "the review that was due after this one is not recorded",
        .report, [.table(.episodes), .table(.reviews)])
    case .reviewAfterPeriod:
      .init(
        "after-period", .note, "the review is dated after the last day of the report", .report,
        [.table(.reviews)])
    case .reviewInFuture:
      .init(
        "in-future", .warning, "the review is dated after the day of the report", .report,
        [.table(.reviews), .setting("report_date")])
    case .dateBeforeBirth:
      .init(
        "before-birth", .warning, "a date on the row lies before the child was born", .allFiles,
        [.birthDate])
    case .reviewOutsideYears:
      .init(
        "outside-years", .warning, "the review is in none of the years whose returns were read",
        .allFiles, [.table(.reviews), .returnOfKnownYear])
    case .enteredAfterStart:
      .init(
        "entered-after-start", .warning, "the child came into care after the episode began",
        .reading)
    case .reviewNotHeld:
      .init(
        "review-not-held", .note,
        "the row gives no day on which a review was held, as for reviews to come and notes",
        .reading)
    case .careIdUnknown:
      .init(
        "care-id-unknown", .error,
        "no child, or more than one, has this period of care in the episodes", .reading)
    case .rowsNotNeeded:
      .init(
        "rows-not-needed", .note,
        "some rows are about neither looked-after children nor IROs; these rows are not needed",
        .reading)
    case .fileNotRead:
      .init(
        "file-not-read", .note, "the file holds no table that is read", .reading, value: .detail)
    case .tableNotKnown:
      .init(
        "table-not-known", .warning, "the table has the columns of no table that is read",
        .reading, value: .detail)
    case .wordUnused:
      .init(
        "word-unused", .note, "no cell says this word, which 'values' of the mapping translates",
        .reading, value: .detail)
    case .headingBelow:
      .init(
        "heading-below", .note, "the headings are not in the first line", .reading, value: .detail)
    case .severalReturns:
      .init(
        "several-returns", .note, "the folder holds several returns, told apart by their years",
        .reading, value: .detail)
    case .yearOfTableOpen:
      .init(
        "year-of-table-open", .error,
        "the folder holds several returns and nothing shows which one this table is for; give each "
          + "year a folder of its own, or put the year into the file names",
        .reading, value: .detail)
    case .fileOfAnotherYear:
      .init(
        "file-of-another-year", .error,
        "the file has no day in the year of its return and several in another year, so it seems to be the "
          + "file of that year; figures of the return's year do not rest on it (of episodes the end counts)",
        .reading, value: .detail)
    case .fileOfTwoYears:
      .init(
        "file-of-two-years", .error,
        "the same file lies in the returns of two years, so nothing shows which year it is for; figures "
          + "of one year do not rest on it", .reading, value: .detail)
    case .rowSetAside:
      .init(
        "row-set-aside", .note,
        "totals, notes and repeated headings are no records and were set aside",
        .reading, value: .count)
    case .blankRows:
      .init("blank-rows", .note, "rows without any value were passed over", .reading, value: .count)
    case .noRows:
      .init("no-rows", .note, "the table has no rows", .reading)
    case .hiddenCells:
      .init(
        "hidden-cells", .note, "the sheet has hidden rows or columns, which were read", .reading,
        value: .detail)
    case .mergedCells:
      .init(
        "merged-cells", .warning,
        "cells are merged: one over several rows is read in each of them, and of one over several columns "
          + "only the first is filled", .reading, value: .detail)
    case .orderEndsBeforeStart:
      .init(
        "702", .warning, "the deprivation of liberty ends on or before the day it begins",
        .annualReturn, [.table(.deprivationOfLiberty)])
    case .orderAfterYear:
      .init(
        "703", .warning, "the deprivation of liberty begins after the return's year",
        .annualReturn, [.table(.deprivationOfLiberty), .collectionYear])
    case .orderEndsOutsideYear:
      .init(
        "704", .warning, "the deprivation of liberty ends before or after the return's year",
        .annualReturn, [.table(.deprivationOfLiberty), .collectionYear])
    case .ordersOverlap:
      .init(
        "705", .warning, "a deprivation of liberty begins before the one before it has ended",
        .annualReturn, [.table(.deprivationOfLiberty)])
    case .orderNotContinued:
      .init(
        "706", .warning,
        "the deprivation of liberty is open in this return and missing from that of the next year",
        .annualReturn, [.table(.deprivationOfLiberty), .collectionYear])
    case .orderOutsideCare:
      .init(
        "707", .warning, "the deprivation of liberty goes on although care has ended",
        .annualReturn, [.table(.episodes), .table(.deprivationOfLiberty)])
    case .orderBeforeBirth:
      .init(
        "708", .warning, "the deprivation of liberty begins on or before the date of birth",
        .annualReturn,
        [
          .table(.deprivationOfLiberty), .columns(DeprivationOfLibertyColumn.birthDate),
        ])
    case .orderInUnexpectedPlacement:
      .init(
        "709", .warning,
        "the child was deprived of liberty in a placement other than K2, Z12 and Z13",
        .annualReturn,
        [
          .table(.episodes), .columns(EpisodeColumn.placement), .table(.deprivationOfLiberty),
        ])
    case .officersNotFound:
      .init(
        "no-iro", .warning,
        "no role or job title is that of an IRO, so nothing in the file is used", .reading)
    }
  }
}
