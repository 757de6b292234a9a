import Testing

@testable import FirstConfiguration

@Suite("Reviews that were cancelled are not taken for held")
struct CancelledReviewTests {
  /// A tracker of four reviews with one more column, of which the cells are given.
  private func tracker(_ heading: String, _ cells: [String]) throws -> SmallExports {
    let rows = cells.enumerated().map { index, cell in
      "A\(index + 1),\(13 + index)/05/2024,PN1,\(cell)"
    }
    return try SmallExports([
      "tracker.csv": SmallExports.csv("Child ref,Date of review,Participation,\(heading)", rows)
    ])
  }

  @Test(arguments: [
    ("Outcome", ["Completed", "Cancelled", "Completed", "Cancelled - carer ill"]),
    ("Held?", ["Yes", "Cancelled - carer ill", "Y", "No - rearranged"]),
    ("Held?", ["Yes", "No", "Y", "N"]),
    ("Did the review take place?", ["Yes", "No", "Yes", "No"]),
    ("Status", ["Took place", "Did not take place", "Held", "Abandoned"]),
    ("Not held", ["", "Yes", "No", "Y"]),
    ("What happened", ["Held", "Cancelled", "Held", "Cancelled"]),
    ("Cancelled?", ["No", "Yes", "", "Cancelled"]),
  ])
  func `two of four were cancelled`(_ heading: String, _ cells: [String]) throws {
    let begun = try tracker(heading, cells)
    #expect(begun.text.contains("      CANCELLED: \"\(heading)\""))
    #expect(try begun.count("reviews.held") == 2)
    #expect(try begun.count("reviews.cancelled") == 2)
    #expect(try begun.isKnown("reviews.held"))
  }

  @Test(arguments: [
    ("Cancelled?", ["", "Carer ill", "", "Carer ill"]),
    ("Reason for cancellation", ["", "No worker available", "", "No worker available"]),
    ("Date cancelled", ["", "14/05/2024", "", "16/05/2024"]),
    ("Status", ["Held", "Postponed", "Held", "Planned"]),
    ("Held?", ["Yes", "Cancelled - then held", "Yes", "Carer ill"]),
  ])
  func `where words leave it open, somebody is asked and nothing looks known`(
    _ heading: String, _ cells: [String]
  ) throws {
    let begun = try tracker(heading, cells)
    #expect(begun.text.contains("      CANCELLED: \"\(heading)\""))
    #expect(begun.joined.contains("these rows count neither as held nor as cancelled."))
    #expect(begun.summary.contains("2 lines need you"))
    #expect(try begun.count("reviews.held") == 2)
    #expect(try !begun.isKnown("reviews.held"))
  }

  @Test(arguments: ["Held in timescale?", "Review held on time", "IRO agreed?", "Parent attended"])
  func `other questions are not taken for it`(_ heading: String) throws {
    let begun = try tracker(heading, ["No", "No", "No", "Yes"])
    #expect(!begun.text.contains("CANCELLED: \""))
    #expect(try begun.count("reviews.held") == 4)
  }

  @Test func `a column that says so in other words is asked about`() throws {
    let begun = try tracker(
      "Notes", ["Cancelled", "Snow - cancelled", "Went well", "IRO met the carer"])
    #expect(
      begun.joined.contains(
        "<<< FILL IN: \"Notes\" says of 2 rows that the review was cancelled, and they count as held."
      ))
  }

  @Test func `of a few words that come again, those not understood count as neither`() throws {
    let begun = try tracker(
      "Result", ["Took place", "Took place", "Not held", "Took place in two parts", "Not held"])
    #expect(begun.text.contains("      CANCELLED: \"Result\""))
    #expect(begun.joined.contains("these rows count neither as held nor as cancelled."))
    #expect(try !begun.isKnown("reviews.held"))
  }

  @Test func `where such a column feeds another, its rows can be passed over`() throws {
    let begun = try SmallExports([
      "tracker.csv": SmallExports.csv(
        "Child ref,Date of review,Participation",
        ["A1,13/05/2024,PN1", "A2,14/05/2024,Cancelled", "A3,15/05/2024,PN4"])
    ])
    #expect(
      begun.joined.contains(
        "\"Participation\" says of 1 row that the review was cancelled, and it counts as held."))
    #expect(begun.joined.contains("after except: {\"Participation\": [...]}."))
  }

  @Test func `blank is asked about where others say that they were held`() throws {
    let begun = try tracker("Held?", ["Yes", "Yes", "", ""])
    #expect(
      begun.joined.contains(
        "<<< FILL IN: \"Held?\" is blank in 2 rows with a day, and they count as held."))
    #expect(try !tracker("Cancelled?", ["Yes", "", "", ""]).text.contains("is blank in"))
  }

  @Test func `our own Reviews with such a column are read by a mapping`() throws {
    let begun = try SmallExports([
      "reviews.csv": """
      CHILD,REVIEW,REVIEW_CODE,IRO,Held?
      A1,13/05/2024,PN1,Ann,Yes
      A2,14/05/2024,PN1,Ann,No

      """
    ])
    #expect(begun.text.contains("      CANCELLED: \"Held?\""))
    #expect(try begun.count("reviews.held") == 1)
  }

  @Test func `why a review was late may speak of one that was cancelled`() throws {
    let begun = try tracker("Late reason", ["", "First one cancelled", "", ""])
    #expect(!begun.text.contains("was cancelled, and"))
  }
}
