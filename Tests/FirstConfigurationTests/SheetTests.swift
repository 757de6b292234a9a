import Testing

@testable import FirstConfiguration

@Suite("Sheets of a workbook that are alike")
struct SheetTests {
  private let folder: ExportFolder

  init() throws {
    folder = try ExportFolder(["episodes.csv": SmallExports.episodes])
  }

  private static let heading = ["Child ref", "Date held", "How took part", "Held?"]

  @Test func `a sheet for each month is one mapping`() throws {
    let months = ["May 24", "Jun 24", "Jul 24", "Aug 24"]
    try folder.writeWorkbook(
      months.enumerated().map { index, name in
        (
          name,
          [["Tracker \(name)"], Self.heading]
            + [["A\(index + 1)", "0\(index + 1)/0\(index + 5)/24", "Attended and spoke", "Yes"]]
            // Only one sheet shows that the day comes first.
            + (index == 2 ? [["A9", "31/07/24", "U4", "Cancelled"]] : [])
        )
      }, to: "tracker.xlsx")
    let first = try folder.first()
    let text = try folder.text()
    #expect(text.split(separator: "- table: Reviews").count == 2)
    #expect(!text.contains("    sheet:"))
    #expect(
      text.contains("tracker.xlsx, sheets \"May 24\", \"Jun 24\", \"Jul 24\", \"Aug 24\": 5 rows"))
    #expect(text.contains("/tracker.xlsx\"  # Reviews, read by the mapping below\n"))
    #expect(text.contains("    dates: DD/MM/YY  # as its cells are written\n"))
    #expect(first.summary.contains("Reviews held: 4\n"))
    #expect(first.summary.contains("Reviews cancelled: 1\n"))
  }

  @Test func `lists as on a day stay apart, each with its day`() throws {
    try folder.writeWorkbook(
      ["30.09.2024", "31.03.2025"].map { name in
        (name, [["Child", "Named IRO"]] + (1...9).map { ["A\($0)", "Ann"] })
      }, to: "caseloads.xlsx")
    _ = try folder.first()
    let text = try folder.text()
    #expect(text.contains("    as_at: 2024-09-30") && text.contains("    as_at: 2025-03-31"))
    #expect(text.contains("    sheet: \"30.09.2024\"\n"))
  }

  @Test func `sheets with other headings have mappings of their own`() throws {
    try folder.writeWorkbook(
      [
        ("2023", [Self.heading, ["A1", "13/05/2023", "U4", "Yes"]]),
        ("2024", [["ID", "Review date", "Held?"], ["A1", "13/05/2024", "No"]]),
      ], to: "tracker.xlsx")
    _ = try folder.first()
    let text = try folder.text()
    #expect(text.contains("    sheet: \"2023\"\n") && text.contains("    sheet: \"2024\"\n"))
  }
}
