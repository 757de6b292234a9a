/// A rule that the data must keep, with the Department's rule number where it has one.
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
  // The Department's rules for the Header and for episodes.
  case sexInvalid
  case birthDateInvalid
  case ethnicOriginInvalid
  case episodeStartInvalid
  case episodeNotEnded
  case reasonBeganInvalid
  case legalStatusInvalid
  case needInvalid
  case placementInvalid
  case episodeEndInvalid
  case endWithoutReason
  case reasonCeasedInvalid
  case bornAfterYear
  case firstEpisodeBeforeBirth
  case episodeBefore1991
  case episodeAfterYear
  case episodeOfOneDay
  case episodeEndsBeforeStart
  case firstEpisodeNotStart
  case continuationMissing
  case startOnDayOfEnd
  case careEndedWithoutStart
  case continuationNotOnDayOfEnd
  case legalStatusUnchanged
  case placementUnchanged
  case placementAndStatusUnchanged
  case episodeAfterLast
  case episodesOverlap
  case needChanged
  // Faults that no rule of the Department catches.
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
  case timeOfDay
  case wordForNothing
  case noEnd
  case answerWord
  case codeWithWords
  case childIdWritten
  case namesJoined
  case serialNumber
  case spoiltCell
  case formulaWithoutResult
  case monthFirst
  case mixedDateOrders
  case cancelledUnreadable
  case fteLarge
  case fteHours
  case childIdNumber
  case childIdWord
  case childIdChanged
  case childrenUnmatched
  case escalationNumberAgain
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
  case dateBeforeBirth
  case reviewOutsideYears
  // Faults in files of other forms than the annual return.
  case enteredAfterStart
  case reviewNotHeld
  case careIdUnknown
  case rowsNotNeeded
  case officersNotFound
  case fileNotRead
  case tableNotKnown
  case headingBelow
  case wordUnused
  case severalReturns
  case yearOfTableOpen
  case fileOfAnotherYear
  case fileOfTwoYears
  case rowSetAside
  case blankRows
  case noRows
  case hiddenCells
  case mergedCells
  // The Department's rules for orders that deprive a child of liberty (DoLo).
  case orderEndsBeforeStart
  case orderAfterYear
  case orderEndsOutsideYear
  case ordersOverlap
  case orderNotContinued
  case orderOutsideCare
  case orderBeforeBirth
  case orderInUnexpectedPlacement
  case officerByName
  case officerNameShared
  case heldBeforeStrategy

  /// The Department's rule number, or a name of our own.
  public var code: String { definition.code }

  /// How much the issue matters.
  public var severity: Severity { definition.severity }

  /// How much an issue matters where this was done with the record.
  ///
  /// A rule of the Department that would be an error is a warning where the figures could read the
  /// cell all the same: nothing was lost.
  public func severity(where action: IssueAction) -> Severity {
    severity == .error && action == .used && definition.group.isOfDepartment ? .warning : severity
  }

  /// The rule in words.
  public var rule: String { definition.rule }

  /// The check with a code, nil when there is none.
  public init?(code: String) {
    guard let check = Check.allCases.first(where: { $0.code == code }) else { return nil }
    self = check
  }
}
