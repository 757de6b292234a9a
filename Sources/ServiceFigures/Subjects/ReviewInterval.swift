import CareRecords
import StatutoryReviews

/// A stretch between two reviews of one period of care that is longer than three months, the second
/// held in the reporting period.
struct ReviewInterval: FigureSubject {
  /// Whether a midway check was made strictly between the two.
  var hasMidwayCheck: Bool

  func slot(_ dimension: Dimension) -> Int { -1 }
}

/// Whether what follows a review was done in time.
enum RecordTime {
  case inTime, late, blank
  /// Dated before the review.
  case contradictory

  /// Judges a day by the working days after the review.
  init(_ day: CivilDate?, after review: CivilDate, limit: Int, _ calendar: WorkingDayCalendar) {
    guard let day else {
      self = .blank
      return
    }
    if day < review {
      self = .contradictory
    } else {
      self = calendar.workingDays(from: review, to: day) <= limit ? .inTime : .late
    }
  }

  /// What the review is to a share of records made in time.
  var outcome: Outcome {
    switch self {
    case .inTime: .met
    case .late: .notMet
    case .blank: .leftOut(.blank)
    case .contradictory: .leftOut(.datesContradict)
    }
  }
}
