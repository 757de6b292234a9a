import CareRecords
import StatutoryReviews

extension Obligation.Kind {
  /// The words in print.
  public var label: String {
    switch self {
    case .first: "First review"
    case .second: "Second review"
    case .subsequent: "Later review"
    case .adoption: "Review of a child placed for adoption"
    case .continued: "Review after a placement for adoption ended"
    case .shortBreak: "Review of short breaks"
    }
  }
}

extension AgeBand {
  /// The words in print.
  var label: String {
    switch self {
    case .under1: "Under 1"
    case .from1: "1 to 4"
    case .from5: "5 to 9"
    case .from10: "10 to 15"
    case .from16: "16 and over"
    case .unknown: "Not known"
    }
  }
}

extension LeaverAgeBand {
  /// The words in print.
  var label: String {
    switch self {
    case .from17: "17 to 18"
    case .from19: "19 to 21"
    case .unknown: "Not known, or another age"
    }
  }
}

extension LateBand {
  /// The words in print.
  var label: String {
    switch self {
    case .week: "1 to 7 days"
    case .month: "8 to 28 days"
    case .quarter: "29 to 91 days"
    case .longer: "Over 91 days"
    }
  }
}

extension DifficultiesBand {
  /// The words in print.
  var label: String {
    switch self {
    case .normal: "0 to 13 (normal)"
    case .borderline: "14 to 16 (borderline)"
    case .concern: "17 to 40 (cause for concern)"
    }
  }
}

extension ReportingPeriod {
  /// A month of the period in print: `April 2024`.
  func monthLabel(at index: Int) -> String {
    let (year, month, _) = from.adding(months: index).components
    return "\(CivilDate.monthNames[month - 1]) \(year)"
  }

  /// A quarter of the period in print: `April to June 2024`.
  func quarterLabel(at index: Int) -> String {
    let first = from.adding(months: index * 3)
    let last = min(to, from.adding(months: index * 3 + 3).adding(days: -1))
    let months = CivilDate.monthNames
    let (year, month, _) = last.components
    return "\(months[first.components.month - 1]) to \(months[month - 1]) \(year)"
  }
}

/// Where an officer's caseload lies compared with the expected range.
enum CaseloadRange: Int, CaseIterable, Sendable {
  case above, within, below

  var key: String {
    switch self {
    case .above: "above"
    case .within: "within"
    case .below: "below"
    }
  }

  var label: String {
    switch self {
    case .above: "Above the expected range"
    case .within: "Within the expected range"
    case .below: "Below the expected range"
    }
  }
}
