import CareRecords
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

@Suite("The timetable of reviews")
struct ReviewTimetableTests {
  private static func lines(_ timetable: ReviewTimetable) -> [String] {
    [timetable.ordinary, timetable.adoption, timetable.shortBreaks].flatMap { sequence in
      ["from \(sequence.start)"]
        + [sequence.first, sequence.second, sequence.later].map { step in
          "\(step.within.count) \(step.within.unit.rawValue), \(timetable[step.rule].full)"
        }
    }
  }

  @Test
  func `of England is that of the regulations`() {
    let england = ReviewTimetable.england
    #expect(
      Self.lines(england) == [
        "from coming into care",
        "20 working days, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 33(1)",
        "3 months, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 33(2)",
        "6 months, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 33(2)",
        "from the placement for adoption",
        "4 weeks, Adoption Agencies Regulations 2005 (SI 2005/389), regulation 36",
        "3 months, Adoption Agencies Regulations 2005 (SI 2005/389), regulation 36",
        "6 months, Adoption Agencies Regulations 2005 (SI 2005/389), regulation 36",
        "from the first short break",
        "3 months, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 48(3)",
        "6 months, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 48(3)",
        "6 months, Care Planning, Placement and Case Review (England) Regulations 2010 "
          + "(SI 2010/959), regulation 48(3)",
      ])
    #expect("\(england.validFrom)" == "2011-04-01" && england.validTo == nil)
    #expect(
      england.relaxations.map { "\($0.from) to \($0.to) \($0.source)" } == [
        "2020-04-24 to 2020-09-25 SI 2020/445"
      ])
  }

  @Test(arguments: [ReviewTimetable.england, ReferenceTimetable.invented.value])
  func `has a source for every rule and every kind of obligation`(_ timetable: ReviewTimetable) {
    for rule in TimetableRule.allCases { #expect(timetable[rule].rule == rule) }
    let ordinary: [TimetableRule] = [.firstReview, .laterReviews, .laterReviews]
    #expect(
      Obligation.Kind.allCases.map { timetable.citation(of: $0).rule }
        == ordinary + [.adoption, .laterReviews, .shortBreaks])
  }

  @Test
  func `gives due dates in the units of each interval, months as days where days are counted`() {
    let start = WorkedCase.day("2024-11-30")
    func days(_ dates: DueDates, _ kind: ReviewSequence.Kind) -> [String] {
      [
        dates.first(of: kind, from: start), dates.second(of: kind, after: start),
        dates.later(of: kind, after: start),
      ].map(\.description)
    }
    let england = DueDates(.england)
    let ordinary = ["2024-12-31", "2025-02-28", "2025-05-30"]
    #expect(days(england, .ordinary) == ordinary && days(england, .continued) == ordinary)
    #expect(days(england, .adoption) == ["2024-12-28", "2025-02-28", "2025-05-30"])
    #expect(days(england, .shortBreak) == ["2025-02-28", "2025-05-30", "2025-05-30"])
    let counted = DueDates(.england, .dayCount)
    #expect(days(counted, .ordinary) == ["2024-12-31", "2025-03-01", "2025-06-01"])
    #expect(days(counted, .adoption) == ["2024-12-28", "2025-03-01", "2025-06-01"])
    #expect(days(counted, .shortBreak) == ["2025-03-01", "2025-06-01", "2025-06-01"])
    let invented = DueDates(ReferenceTimetable.invented.value)
    #expect(days(invented, .ordinary) == ["2024-12-13", "2025-01-30", "2025-03-30"])
    #expect(days(invented, .adoption) == ["2024-12-21", "2024-12-30", "2025-04-30"])
    #expect(days(invented, .shortBreak) == ["2025-01-11", "2025-02-28", "2025-06-30"])
  }

  @Test
  func `law and guidance say when they were checked, and what was read`() {
    #expect("\(LawAndGuidance.asOf)" == "2026-11-30")
    #expect(
      LawAndGuidance.statements.map { "\($0.subject): \($0.isTextSeen)" } == [
        "sections 13 and 78 of the Children’s Wellbeing and Schools Act: true",
        "the effect of the rest of the Act on reviews: false", "the IRO Handbook: false",
        "Ofsted’s inspections: false",
      ])
  }
}
