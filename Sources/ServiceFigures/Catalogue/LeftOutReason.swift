/// Why a record that belongs to a figure's population is in neither its numerator nor denominator.
public enum LeftOutReason: String, CaseIterable, Sendable {
  case undetermined, nothingDue, cancelled, shortBreak
  case pn0 = "PN0"
  case blank, invalid, under4, codeMissing, noReview, notRecorded, datesContradict
  case openWithinLimit, unknownStage, unallocated, unknownToRegister, fteUnknown, startUnknown
  case leftBefore, notYetDue, noIRO, ageUnknown, placementStartUnknown, died

  /// The reason in words that follow a number: `32 undetermined …`.
  public var words: String {
    switch self {
    case .undetermined: "that the data cannot settle"
    case .nothingDue: "with no review due in the period"
    case .cancelled: "cancelled"
    case .shortBreak: "of short breaks"
    case .pn0: "coded PN0 (under 4)"
    case .blank: "left blank"
    case .invalid: "with a code that does not exist"
    case .under4: "of children under 4"
    case .codeMissing: "with a participation code missing"
    case .noReview: "with no review held in the period"
    case .notRecorded: "not recorded"
    case .datesContradict: "with dates that contradict each other"
    case .openWithinLimit: "still open within the time allowed"
    case .unknownStage: "at a stage that is not named"
    case .unallocated: "without an IRO"
    case .unknownToRegister: "whose IRO is not in the register"
    case .fteUnknown: "without a full-time equivalent"
    case .startUnknown: "whose start is not known"
    case .leftBefore: "who left before the time was up"
    case .notYetDue: "for whom the time is not up"
    case .noIRO: "without a recorded IRO"
    case .ageUnknown: "whose age is not known"
    case .placementStartUnknown: "whose placement began on a day that is not known"
    case .died: "who died"
    }
  }
}
