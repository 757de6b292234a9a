import Testing

@testable import FirstConfiguration

/// Lists of child protection conferences and of foster carers' reviews, and registers with ids and
/// names, under headings as services write them.
struct OtherDutyFileTests {
  private static let chairs = ["Ann Ash", "Ben Birch", "Cleo Cedar"]

  private static func day(_ row: Int, _ days: Int = 0) -> String {
    "\(10 + row + days)/0\(4 + row % 5)/2024"
  }

  /// Twelve rows below a heading; a cell of `child`, `carer`, `kind`, `kinds`, `icpc`, `day`, `later`,
  /// `chair` or a text of its own.
  private func begun(_ heading: String, _ cells: String) throws -> SmallExports {
    let rows = (0..<12).map { row in
      cells.split(separator: ",").map { cell -> String in
        switch cell {
        case "child": "P\(100 + row)"
        case "carer": "FC\(20 + row)"
        case "kind": row % 2 == 0 ? "Initial" : "Review"
        case "kinds":
          (row % 2 == 0 ? "Initial" : "Review") + " Child Protection Conference"
        case "icpc": row % 2 == 0 ? "ICPC" : "RCPC"
        case "day": Self.day(row)
        case "later": Self.day(row, 3)
        case "chair": Self.chairs[row % 3]
        default: String(cell)
        }
      }.joined(separator: ",")
    }
    return try SmallExports([
      "list.csv": SmallExports.csv(heading, rows), "reviews.csv": SmallExports.reviews,
    ])
  }

  @Test(arguments: [
    (
      "Child ID,Conference type,Conference due date,Conference date,Chair",
      "child,kind,later,day,chair"
    ),
    (
      "Person ID,Type of meeting,Date of conference,Target date,Conference chair",
      "child,kinds,day,later,chair"
    ),
    ("Mosaic ID,ICPC/RCPC,Date held,Date due,CP chair", "child,icpc,day,later,chair"),
    ("Child ref,CPC type,Meeting date,Chaired by,Strategy meeting", "child,icpc,day,chair,day"),
    ("CP number,Meeting type,Meeting due,Meeting held,Chair", "child,icpc,later,day,chair"),
  ])
  func `child protection conferences are Conferences, not reviews and no register`(
    _ heading: String, _ cells: String
  ) throws {
    let begun = try begun(heading, cells)
    #expect(begun.text.contains("\n  - table: Conferences\n"))
    #expect(!begun.text.contains("table: Reviews") && !begun.text.contains("table: IROs"))
    #expect(try begun.count("conferences.held") == 12)
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test(arguments: [
    ("Carer ID,Review due date,Review date,Reviewing officer", "carer,later,day,chair"),
    (
      "Foster carer,Approval date,Annual review due,Annual review date,IRO",
      "carer,01/02/2015,later,day,chair"
    ),
    (
      "Household ID,Fostering household,Due date,Date held,Chair", "carer,Some home,later,day,chair"
    ),
    ("Carer,IRO,Date review due,Date review held", "carer,chair,later,day"),
    (
      "Foster carer ID,Name of IRO,Review due,Review held,Recommendation",
      "carer,chair,later,day,Approved"
    ),
  ])
  func `reviews of foster carers are CarerReviews, not reviews and no register`(
    _ heading: String, _ cells: String
  ) throws {
    let begun = try begun(heading, cells)
    #expect(begun.text.contains("\n  - table: CarerReviews\n"))
    #expect(!begun.text.contains("table: Reviews") && !begun.text.contains("table: IROs"))
    #expect(try begun.count("carerReviews.due") == 12)
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test func `a list of carers without the day that a review was due is no register`() throws {
    let begun = try begun(
      "Carer name,Carer ref,Date of last review,Next review due,FIRO",
      "Some home,carer,day,later,chair")
    #expect(!begun.text.contains("  - table: IROs"))
    #expect(begun.text.contains("list.csv"))
  }

  @Test func `a tracker of reviews that names the carer stays one of reviews`() throws {
    let rows = (1...9).map { "A\($0),Foster home \($0),1\($0)/06/2024,Ann Ash,Yes" }
    let begun = try SmallExports([
      "tracker.csv": SmallExports.csv(
        "Child ID,Foster carer,Date of review,IRO,CP conference held", rows)
    ])
    #expect(begun.text.contains("\n  - table: Reviews\n"))
    #expect(!begun.text.contains("table: CarerReviews"))
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test(arguments: [
    ("Staff ID,Full name,FTE", "IRO: \"Staff ID\"", "NAME: \"Full name\""),
    ("Employee name,Employee ID,FTE", "IRO: \"Employee ID\"", "NAME: \"Employee name\""),
    ("Name,Payroll number,FTE", "IRO: \"Payroll number\"", "NAME: \"Name\""),
  ])
  func `a register with an id and a name has both, whichever is written elsewhere`(
    _ heading: String, _ officer: String, _ name: String
  ) throws {
    let isFirst = heading.hasPrefix("Staff")
    let rows = Self.chairs.enumerated().map { index, chair in
      (isFirst ? "S\(index),\(chair)" : "\(chair),S\(index)") + ",1"
    }
    let reviews = (1...9).map { "A\($0),1\($0)/05/2024,PN1,\(Self.chairs[$0 % 3])" }
    let begun = try SmallExports([
      "register.csv": SmallExports.csv(heading, rows),
      "tracker.csv": SmallExports.csv("CHILD,REVIEW,REVIEW_CODE,IRO", reviews),
    ])
    #expect(begun.text.contains("      \(officer)"))
    #expect(begun.text.contains("      \(name)"))
    // The reviews name the IROs, of whom the register has the ids.
    #expect(try begun.isKnown("caseload.outsideRange"))
  }

  @Test func `two tables that fit nearly as well as each other are for a person to choose from`()
    throws
  {
    let rows = (1...9).map { "A\($0),Ann Ash,01/05/2024,1\($0)/05/2024" }
    let begun = try SmallExports([
      "list.csv": SmallExports.csv("Child ID,IRO,From,Date held", rows)
    ])
    #expect(
      begun.joined.contains("<<< FILL IN: its headings fit Allocations nearly as well as Reviews."))
  }
}
