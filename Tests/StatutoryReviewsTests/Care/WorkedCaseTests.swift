import CareRecords
import Testing

@testable import StatuteReference
@testable import StatutoryReviews

@Suite("Reading children's care")
struct WorkedCaseTests {
  @Test(arguments: WorkedCase.all)
  func `agrees with every case worked by hand`(_ worked: WorkedCase) throws {
    let reader = CareReader(
      episodes: worked.episodes, reviews: worked.reviews, options: worked.options)
    let children = reader.children.map(\.care)
    let lines = children.flatMap { care in
      care.obligations.filter { $0.belongs(to: reader.rules.period) }.map(\.line)
    }
    #expect(lines == worked.obligations)
    if let judged = worked.judged { #expect(children.flatMap(\.judged) == judged) }
    if let periods = worked.periods {
      #expect(children.flatMap(\.periods).map(\.line) == periods)
    }
  }

  @Test(arguments: WorkedCompleteFrom.all)
  func `finds the day from which reviews are complete`(_ worked: WorkedCompleteFrom) {
    let options = ReferenceOptions(
      from: WorkedCase.day("2024-04-01"), to: WorkedCase.day(worked.to), completeFrom: nil)
    let reader = CareReader(episodes: [], reviews: worked.reviews, options: options)
    #expect(reader.completeFrom == WorkedCase.day(worked.completeFrom))
  }

  @Test
  func `counts the years of a whole-year period from its first day`() throws {
    // Ten reviews in each of the years from September 2022 and 2023; by years from April, 2022
    // would hold only five.
    let reviews = ["2023-06-01", "2023-03-01", "2023-10-01", "2024-03-01"].flatMap { text in
      (0..<5).map { number in
        ReferenceReview(
          child: "C\(number)", date: WorkedCase.day(text), due: nil, cancelled: nil,
          returnYear: 2024)
      }
    }
    let reader = CareReader(
      episodes: [], reviews: reviews,
      options: ReferenceOptions(
        from: WorkedCase.day("2023-09-01"), to: WorkedCase.day("2024-08-31"), completeFrom: nil))
    #expect(reader.completeFrom.description == "2022-09-01")
  }

  @Test(arguments: [
    ("2020-04-23", "2020-04-23", false), ("2020-04-24", "2020-04-24", true),
    ("2020-09-25", "2020-09-25", true), ("2020-09-26", "2020-09-26", false),
    ("2020-01-01", "2020-12-31", true), ("2020-01-01", "2020-04-24", true),
    ("2020-09-25", "2020-12-31", true), ("", "2020-04-23", false), ("", "2024-09-30", true),
    ("2020-09-26", "", false), ("2020-01-01", "", true), ("", "", true),
  ])
  func `marks the timescales relaxed in 2020`(earliest: String, latest: String, relaxed: Bool) {
    let window = DueWindow(
      earliest: CivilDate(text: earliest), latest: CivilDate(text: latest))
    #expect(window.meetsRelaxation == relaxed)
    let reference = ReferenceWindow(
      earliest: CivilDate(text: earliest), latest: CivilDate(text: latest))
    #expect(reference.meetsRelaxationOf2020 == relaxed)
  }
}
