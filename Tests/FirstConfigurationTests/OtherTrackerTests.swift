import Testing

@testable import FirstConfiguration

/// Trackers and lists that look like another table, or that one row of ours cannot hold.
struct OtherTrackerTests {
  @Test func `reviews with a scheduled start are no allocations`() throws {
    let rows = (1...9).map { "A\($0),Ann,1\($0)/05/2024 10:00,1\($0)/05/2024 10:00,PN1 - Attended" }
    let begun = try SmallExports([
      "CLA014.csv": SmallExports.csv(
        "Person Id,Chairperson,Scheduled Start,Actual Start Date/Time,Participation Code", rows)
    ])
    #expect(!begun.text.contains("table: Allocations"))
    #expect(begun.text.contains("      REVIEW: \"Actual Start Date/Time\""))
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test(arguments: ["Alert", "Escalation or praise?"])
  func `a column of praise and challenge is the kind, under any heading`(
    _ heading: String
  ) throws {
    let kinds = ["Challenge", "Compliment", "Challenge", "Positive feedback"]
    let begun = try SmallExports([
      "reviews.csv": SmallExports.reviews,
      "log.csv": SmallExports.csv(
        "Ref,Child ID,Date raised,\(heading),Stage,Closed",
        kinds.enumerated().map { "D\($0),A\($0 + 1),1\($0)/05/2024,\($1),Informal,20/05/2024" }),
    ])
    #expect(begun.text.contains("      KIND: \"\(heading)\""))
    #expect(try begun.count("challenge.raised") == 2)
  }

  @Test(arguments: [
    "1st review,2nd review,3rd review", "Q1 review date,Q2 review date,Q3 review date",
  ])
  func `several reviews in a row are asked about`(_ headings: String) throws {
    let rows = (1...9).map { "A\($0),Ann,1\($0)/05/2024,1\($0)/08/2024,1\($0)/11/2024" }
    let begun = try SmallExports([
      "tracker.csv": SmallExports.csv("Child ID,IRO,\(headings)", rows)
    ])
    #expect(begun.joined.contains("<<< FILL IN: a row seems to have several reviews, and only one"))
  }

  @Test func `a log with a column for each stage is no list of reviews`() throws {
    let begun = try SmallExports([
      "reviews.csv": SmallExports.reviews,
      "log.csv": SmallExports.csv(
        "Ref,Child ID,Informal date,Stage 1 date,Stage 2 date,Resolved",
        (1...3).map { "D\($0),A\($0),1\($0)/05/2024,2\($0)/05/2024,,28/05/2024" }),
    ])
    #expect(!begun.text.contains("\n  - table: Reviews"))
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test func `a dispute that is settled without a day is asked about`() throws {
    let begun = try SmallExports([
      "reviews.csv": SmallExports.reviews,
      "log.csv": SmallExports.csv(
        "Ref,Child ID,Date raised,Stage,Resolved?,Date resolved",
        [
          "D1,A1,13/05/2024,Informal,Yes,20/05/2024", "D2,A2,13/05/2024,Informal,Yes,",
          "D3,A3,13/05/2024,Informal,No,",
        ]),
    ])
    #expect(
      begun.joined.contains(
        "<<< FILL IN: \"Resolved?\" says of 1 row that the dispute is settled, and there is no day")
    )
  }

  @Test(arguments: [
    "Relationship started,Relationship ended", "Started,Ended",
    "Involvement began,Involvement finished",
  ])
  func `words for the days of an allocation`(_ headings: String) throws {
    let rows = (1...9).map { "A\($0),Ann,01/06/2023," }
    let begun = try SmallExports([
      "alloc.csv": SmallExports.csv("Child ID,Allocated worker,\(headings)", rows)
    ])
    #expect(begun.text.contains("      START: \"\(headings.split(separator: ",")[0])\""))
    #expect(!begun.text.contains("    as_at:"))
    #expect(try begun.count("caseload.unallocated") == 0)
  }

  @Test func `consultations before a review and administrators are of another kind`() throws {
    let kinds = ["CLA Review", "CLA Review - Pre-meeting consultation", "IRO", "IRO Admin"]
    let begun = try SmallExports([
      "meetings.csv": SmallExports.csv(
        "Child ID,Workflow step,Date held,Participation",
        (1...9).map { "A\($0),\(kinds[$0 % 2]),1\($0)/05/2024,PN1" }),
      "workers.csv": SmallExports.csv(
        "Child ID,Role,Worker name,Start date,End date",
        (1...9).map { "A\($0),\(kinds[2 + $0 % 2]),Ann,01/06/2023," }),
    ])
    #expect(begun.text.contains("    only: {\"Workflow step\": [\"CLA Review\"]}"))
    #expect(begun.text.contains("    only: {\"Role\": [\"IRO\"]}"))
  }

  @Test(arguments: ["✓", "✔"])
  func `a tick is a yes`(_ tick: String) throws {
    let begun = try SmallExports([
      "tracker.csv": SmallExports.csv(
        "Child ID,Date held,Participation,Child seen before",
        (1...9).map { "A\($0),1\($0)/05/2024,PN1,\($0 > 3 ? tick : "No")" })
    ])
    #expect(begun.text.contains("        \"\(tick)\": \"Y\""))
  }

  @Test func `allocations that are called ended are passed over, and that is asked about`() throws {
    let rows = (1...9).map { "A\($0),Ann,01/06/2023,\($0 > 6 ? "Ended" : "Active")" }
    let begun = try SmallExports([
      "alloc.csv": SmallExports.csv("Child ID,IRO,Allocated on,Allocation status", rows)
    ])
    #expect(
      begun.joined.contains(
        "<<< FILL IN: \"Allocation status\" says of 3 rows that the allocation has"))
    #expect(begun.text.contains("    except: {\"Allocation status\": [\"Ended\"]}\n"))
    #expect(try begun.count("caseload.unallocated") == 3)
  }

  @Test func `a text of a few rows that may be about one family is not shown`() throws {
    let begun = try SmallExports([
      "reviews.csv": SmallExports.reviews,
      "log.csv": SmallExports.csv(
        "Ref,Child ID,Date raised,Stage,Theme",
        (1...2).map { "D\($0),A\($0),13/05/2024,Informal,Drift in Okafor siblings plan" }
          + (3...5).map { "D\($0),A\($0),13/05/2024,Informal,Drift and delay" }),
    ])
    #expect(!begun.text.contains("Okafor"))
    #expect(begun.text.contains("Drift and delay (3)"))
  }
}
