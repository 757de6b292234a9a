import SampleAuthority
import Testing

struct DefectTests {
  private static let written = Result {
    try (
      clean: SampleFolder(SampleOptions(children: 100, seed: 8)),
      wrong: SampleFolder(SampleOptions(children: 100, seed: 8, defects: true))
    )
  }
  private let clean: SampleFolder
  private let wrong: SampleFolder

  init() throws { (clean, wrong) = try Self.written.get() }

  @Test func `the clean rows stay as they are and come first`() throws {
    var added = 0
    for file in clean.files where file.name.hasSuffix(".csv") {
      let before = try clean.text(file.name)
      let after = try wrong.text(file.name)
      #expect(after.hasPrefix(before))
      if after != before { added += 1 }
    }
    #expect(added == 6)
  }

  @Test func `an XML return with mistakes begins like the one without`() throws {
    let clean = try SampleFolder(SampleOptions(children: 100, seed: 8, xml: true))
    let wrong = try SampleFolder(SampleOptions(children: 100, seed: 8, xml: true, defects: true))
    let before = try clean.xml("2024-25/ssda903-2024-25.xml").all("CHILD").count
    let after = try wrong.xml("2024-25/ssda903-2024-25.xml").all("CHILD").count
    #expect(after > before + 40)
    #expect(
      try wrong.text("2024-25/ssda903-2024-25.xml")
        .hasPrefix(
          clean.text("2024-25/ssda903-2024-25.xml").replacingOccurrences(
            of: "</EXPSSDA903>\n", with: "")))
  }

  @Test func `each mistake of a review occurs as often as the README says`() throws {
    let added = try wrong.lines("2024-25/reviews.csv").dropFirst(
      try clean.lines("2024-25/reviews.csv").count - 1
    ).filter { !$0.isEmpty }
    let rows = added.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.filter { $0.count != 4 }.count == 3)
    #expect(rows.filter { $0.count == 4 && $0[2] == "31/02/2025" }.count == 3)
    #expect(rows.filter { $0.count == 4 && $0[2].isEmpty }.count == 3)
    #expect(rows.filter { $0.count == 4 && $0[3] == "PN8" }.count == 3)
    #expect(rows.filter { $0.count == 4 && $0[3].isEmpty }.count == 3)
    #expect(rows.filter { $0.count == 4 && $0[2].count == 8 }.count == 3)
    #expect(added.count - Set(added).count == 3)
  }

  @Test func `a text with separators and line breaks is quoted`() throws {
    let row = try #require(wrong.rows("service/reviews.csv").last)
    #expect(
      row["LATE_REASON"] == "Placement move, out of area\nnew carer said \"not before Monday\"")
    #expect(try wrong.text("service/reviews.csv").contains("said \"\"not before Monday\"\"\""))
  }

  @Test func `the README lists the mistakes and says that the rows are synthetic`() throws {
    let text = try wrong.text("README.md")
    #expect(text.contains("no row is about a real person"))
    #expect(text.contains("| participation code PN8, which does not exist | Reviews | 3 |"))
    #expect(try !clean.text("README.md").contains("Mistakes on purpose"))
  }
}
