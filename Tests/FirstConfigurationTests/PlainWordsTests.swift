import Testing

@testable import FirstConfiguration

@Suite("Words for nobody and for no end")
struct PlainWordsTests {
  private func begun(_ name: String, _ text: String) throws -> SmallExports {
    try SmallExports([name: text, "reviews.csv": SmallExports.reviews])
  }

  @Test func `a child whose IRO is to be confirmed has none`() throws {
    let begun = try begun(
      "alloc as at 31 March 2025.csv",
      SmallExports.csv(
        "Child ID,Allocated IRO,Team",
        ["A1,Unallocated,N", "A2,T.B.C.,N", "A3,Duty IRO,N", "A4,Awaiting allocation,N"]
          + (5...9).map { "A\($0),Ann,N" }))
    #expect(begun.text.contains("        \"Unallocated\": \"\"  # 1 row\n"))
    #expect(begun.text.contains("    # IROs found: Ann (5)\n"))
    #expect(try begun.count("caseload.unallocated") == 4)
  }

  @Test func `managers and support staff in a list of staff are no IROs`() throws {
    let begun = try begun(
      "staff.csv",
      """
      Name,WTE,Job title
      Ann,1,Independent Reviewing Officer
      Bob,0.5,IRO
      Cat,1,IRO Manager
      Dot,1,Business Support Officer

      """)
    #expect(
      begun.text.contains("    only: {\"Job title\": [\"Independent Reviewing Officer\", \"IRO\"]}")
    )
    #expect(try begun.folder.figures().figure("workforce.fte")?.numbers.value == 1.5)
  }

  @Test func `per cents of a post are shares of it`() throws {
    let begun = try begun(
      "staff.csv", "Name,WTE,Ts & Cs\nAnn,100%,Permanent\nBob,60%,Agency\nCat,50 %,Permanent\n")
    #expect(begun.text.contains("hours: 100"))
    #expect(begun.text.contains("      EMPLOYMENT: \"Ts & Cs\""))
    #expect(try begun.folder.figures().figure("workforce.fte")?.numbers.value == 2.1)
  }

  @Test func `meetings of other kinds are no reviews, whatever the heading above them`() throws {
    let begun = try begun(
      "meetings.csv",
      """
      Child ID,Date held,How took part,Kind of meeting
      A1,03/06/2024,PN1,Looked After Review
      A2,04/06/2024,PN1,ICPC
      A3,05/06/2024,PN1,Looked After Review

      """)
    #expect(begun.text.contains("    only: {\"Kind of meeting\": [\"Looked After Review\"]}"))
  }

  @Test func `the hours of a full-time post are asked for where nobody has them`() throws {
    let begun = try begun("staff.csv", "Name,Hours per week\nAnn,30\nBob,18.5\n")
    #expect(begun.text.contains("    hours: 37  # <<< FILL IN: nobody here has more than 30;"))
  }

  @Test func `a vacant post is nobody's, and posts without an end go on`() throws {
    let begun = try begun(
      "staff.csv",
      """
      Name,Hours per week,Start date,End date
      Ann,37 hrs,13/01/2020,Current
      Bob,18.5 hrs,13/01/2021,N/A
      VACANT,37 hrs,13/01/2021,Current
      Cat,37,13/01/2018,30/06/2023

      """)
    #expect(begun.text.contains("    except: {\"Name\": [\"VACANT\"]}"))
    #expect(begun.text.contains("    hours: 37"))
    #expect(begun.text.contains("      END:\n        \"Current\": \"\"  # 2 rows\n"))
    #expect(!begun.text.contains("cannot be read as a day"))
    #expect(try begun.folder.figures().figure("workforce.fte")?.numbers.value == 1.5)
  }

  @Test func `a log may say that a dispute is ongoing`() throws {
    let begun = try begun(
      "log.csv",
      """
      Ref,Child ID,Date raised,Stage,Date resolved
      E1,A1,13/05/2024,Informal,20/05/2024
      E2,A2,13/06/2024,Informal,Ongoing

      """)
    #expect(begun.text.contains("      RESOLVED:\n        \"Ongoing\": \"\"  # 1 row\n"))
    #expect(try begun.isKnown("challenge.open"))
  }
}
