import Testing

@testable import FirstConfiguration

@Suite("Names of IROs in several files")
struct OfficerNamesTests {
  private let names = OfficerNames([
    "Tom Birch", "Rosa Levy-Hart", "Siân O'Neill", "Ann Lee", "Amir Latif",
  ])

  @Test(arguments: [
    ("Birch, Tom", "Tom Birch"), ("LEVY-HART, Rosa", "Rosa Levy-Hart"),
    ("O\u{2019}Neill, Siân", "Siân O'Neill"), ("TB", "Tom Birch"), ("T.B.", "Tom Birch"),
    ("Birch, Tom (agency)", "Tom Birch"), ("RLH", "Rosa Levy-Hart"), ("Tom", "Tom Birch"),
  ])
  func `are put in order`(_ text: String, _ name: String) {
    #expect(names.name(for: text) == name)
  }

  @Test(arguments: ["Tom Birch", "tom  birch", "AL", "Birch", "Tom Smith", "tb", "Tb", ""])
  func `are left as they are where nothing or two fit`(_ text: String) {
    #expect(names.name(for: text) == nil)
  }

  @Test func `of a tracker become those of the register`() throws {
    let begun = try SmallExports([
      "staff.csv": "Name,FTE,Start date\nTom Birch,1,13/05/2020\nAnn Lee,0.5,14/05/2020\n",
      "tracker.csv": SmallExports.csv(
        "Child ref,Date held,Chair",
        ["A1,13/05/2024,\"Birch, Tom\"", "A2,14/05/2024,AL", "A3,15/05/2024,Ann Lee"]),
    ])
    #expect(
      begun.text.contains(
        """
              IRO:
                "Birch, Tom": "Tom Birch"  # 1 row
                "AL": "Ann Lee"  # 1 row

        """))
  }

  @Test func `of the second of two years are translated too`() throws {
    let heading = "Child ref,Date held,Chair"
    let begun = try SmallExports([
      "23.csv": heading + "\nA1,13/05/2023,Tom Birch\n",
      "24.csv": heading + "\nA1,13/05/2024,\"Birch, Tom\"\nA2,14/05/2024,TBC\n",
    ])
    #expect(begun.text.contains("        \"Birch, Tom\": \"Tom Birch\"  # 1 row\n"))
    #expect(begun.text.contains("        \"TBC\": \"\"  # 1 row\n"))
  }
}
