import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The paragraph on equality and its picture.
struct EqualityWordsTests {
  private func input(_ groups: [(String, Int, Int)]) throws -> ReportInput {
    let (met, total) = (groups.reduce(0) { $0 + $1.1 }, groups.reduce(0) { $0 + $1.2 })
    let figure = try Figure.share("children.allOnTime", met, of: total)
      .broken(by: .ethnicGroup, groups.map { (key: $0.0, part: $0.1, total: $0.2) })
    return try ConclusionScene([figure]).input
  }

  private func sentences(_ groups: [(String, Int, Int)]) throws -> [String] {
    let input = try input(groups)
    return EqualityWords(input.figures, ReportModel(input).settled)?.sentences ?? []
  }

  private static let none =
    "The groups by age, sex, ethnic group, legal status and placement were tested together for "
    + "reviews on time and for being heard: none did clearly worse than all others."

  @Test func `the planned comparison is printed whether it is clear or not`() throws {
    #expect(
      try sentences([("White", 90, 100), ("Black", 17, 20), ("Not stated", 1, 2)]) == [
        "90 of 100 (90.0%) White children and 17 of 20 (85.0%) children of all other ethnic groups "
          + "together had every review on time: too small a difference to call one.",
        "This comparison is planned and printed every year, whatever it shows; children whose ethnic "
          + "group is not stated (2) are left out.", Self.none,
      ])
    let clear = try sentences([("White", 95, 100), ("Black", 17, 40)])
    #expect(clear[0].hasSuffix(": a clear difference."))
    #expect(clear[1] == "This comparison is planned and printed every year, whatever it shows.")
    #expect(
      try sentences([("White", 95, 100), ("Black", 5, 9)])[0].hasSuffix(
        "5 of 9 children of all other ethnic groups together had every review on time: too few "
          + "children to compare."))
  }

  @Test func `the report has the paragraph and the picture, and neither without the groups`() throws
  {
    let with = try input([("White", 90, 100), ("Black", 17, 20)]).rendered()
    for text in [with.html, with.markdown] {
      #expect(
        text.contains("90 of 100 (90.0%) White children and 17 of 20 (85.0%) children of all"))
      #expect(text.contains("Children with every review on time, by group"))
    }
    let without = try ConclusionScene([.share("children.allOnTime", 90, of: 100)]).input.rendered()
    for text in [without.html, without.markdown] { #expect(!text.contains("White children")) }
  }

  @Test func `the picture leaves groups of fewer than 20 out and says so`() throws {
    let picture = try #require(
      EqualityPicture.make(try input([("White", 90, 100), ("Black", 17, 20), ("Asian", 9, 19)])))
    #expect(
      picture.tables[0].rows.map(\.header) == ["All children", "White children", "Black children"])
    #expect(picture.note == "Groups of fewer than 20 children are left out.")
    let all = try #require(
      EqualityPicture.make(try input([("White", 90, 100), ("Black", 17, 20)])))
    #expect(all.note == nil)
  }
}
