import CareRecords
import TestSupport

@testable import StatuteReference

extension RandomDetails {
  /// Conferences of a few children and families, and reviews of a few carers, often repeated, blank
  /// or in contradiction.
  struct OtherDuties: Sendable {
    var conferences: [ConferenceRow] = []
    var carerReviews: [CarerReviewRow] = []
    var hasConferences: Bool
    var hasCarerReviews: Bool
    /// Whether the register of IROs has CP_CASES.
    let registerHasCases: Bool

    /// Draws them from numbers of their own, so that the rest of an authority stays as it is.
    init(seed: UInt64, from first: CivilDate, officers: [String]) {
      var numbers = SeededNumbers(seed ^ 0xC0FE)
      hasConferences = !numbers.happens(15)
      hasCarerReviews = !numbers.happens(15)
      registerHasCases = numbers.happens(60)
      func day(_ days: ClosedRange<Int>, _ blank: Int) -> CivilDate? {
        numbers.happens(blank)
          ? nil : ReferenceCalendar.day(numbers.number(in: days), after: first)
      }
      for _ in 0..<(hasConferences ? numbers.number(in: 0...12) : 0) {
        let family: String? = numbers.one(of: [nil, nil, "F1", "F2"])
        var row = ConferenceRow(
          child: family != nil && numbers.happens(50) ? nil : numbers.one(of: ["K1", "K2", "K3"]),
          family: family, kind: numbers.one(of: [.initial, .review, .review]))
        row.held = day(-250...500, 15)
        row.strategy = day(-280...500, 50)
        // As a rule the strategy discussion was some weeks before.
        if let held = row.held, row.strategy != nil, numbers.happens(70) {
          row.strategy = ReferenceCalendar.day(-numbers.number(in: 0...35), after: held)
        }
        row.due = day(-250...500, 40)
        row.officer = numbers.one(of: [nil] + officers.map { $0 })
        conferences.append(row)
        if numbers.happens(20) {
          row.child = numbers.one(of: ["K1", "K4"])
          row.officer = numbers.one(of: [row.officer, officers[0]])
          conferences.append(row)
        }
      }
      for _ in 0..<(hasCarerReviews ? numbers.number(in: 0...9) : 0) {
        var row = CarerReviewRow(carer: numbers.one(of: ["A", "B", "C"]))
        row.due = day(-60...430, 15)
        row.held = day(-60...430, 25)
        if let due = row.due, row.held != nil, numbers.happens(60) {
          row.held = ReferenceCalendar.day(numbers.number(in: -30...10), after: due)
        }
        row.officer = numbers.one(of: [nil] + officers.map { $0 })
        carerReviews.append(row)
        if numbers.happens(20) {
          row.held = numbers.one(of: [nil, row.held])
          carerReviews.append(row)
        }
      }
    }
  }
}
