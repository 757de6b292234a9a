import Testing

@testable import FirstConfiguration

@Suite("Of two headings that fit a column the closest is taken")
struct ClosestHeadingTests {
  private static let log = "Ref,Child ID,Date raised,Stage"

  private func log(_ headings: String, _ cells: [String]) throws -> SmallExports {
    let rows = cells.enumerated().map { index, cells in
      "E\(index),A\(index + 1),\(13 + index)/05/2024,Informal,\(cells)"
    }
    return try SmallExports([
      "log.csv": SmallExports.csv("\(Self.log),\(headings)", rows),
      "reviews.csv": SmallExports.reviews,
    ])
  }

  @Test func `a column's own name comes before a looser one on its left`() throws {
    let text = try log("Status,Outcome", ["Closed,Agreed", "Closed,Not agreed"]).text
    #expect(text.contains("      OUTCOME: \"Outcome\""))
    #expect(text.contains("also possible: \"Status\""))
  }

  @Test func `a type of good practice and challenge is the kind, not the theme`() throws {
    let begun = try log(
      "Type,Theme", ["Good practice alert,Drift", "Escalation,Placement", "Escalation,Drift"])
    #expect(begun.text.contains("      KIND: \"Type\""))
    #expect(begun.text.contains("      THEME: \"Theme\""))
    #expect(try begun.count("challenge.raised") == 2)
  }

  @Test func `a type of other things is the theme`() throws {
    let begun = try log("Type", ["Drift", "Challenge of a placement"])
    #expect(begun.text.contains("      THEME: \"Type\""))
    #expect(!begun.text.contains("KIND: \""))
  }

  @Test func `yes to good practice is good practice`() throws {
    let begun = try log("Good practice?", ["Yes", "No", "No"])
    #expect(begun.text.contains("\"Yes\": good-practice"))
    #expect(try begun.count("challenge.raised") == 2)
  }

  @Test(arguments: ["Review date,Date held", "Date held,Review date"])
  func `the day on which a review was held comes before a day planned for it`(
    _ headings: String
  ) throws {
    let isFirst = headings.hasPrefix("Date held")
    let text = SmallExports.csv(
      "Child ID,\(headings),Participation",
      (1...4).map { index in
        let held = index == 4 ? "" : "1\(index + 3)/05/2024"
        let planned = "1\(index)/05/2024"
        return "A\(index),\(isFirst ? "\(held),\(planned)" : "\(planned),\(held)"),PN1"
      })
    let begun = try SmallExports(["tracker.csv": text])
    #expect(begun.text.contains("      REVIEW: \"Date held\""))
    #expect(begun.text.contains("also possible: \"Review date\""))
    #expect(try begun.count("reviews.held") == 3)
  }
}
