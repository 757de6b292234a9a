import SampleAuthority
import Testing

@testable import AnnualReport

/// What the report makes of list 8 of Annex A.
struct InspectionListReportTests {
  private static let list = """
    Child Unique ID,Date Started to be Looked After,Child's Legal Status,\
    Date of Latest Statutory Review,Date Ceased to be Looked After
    C1,01/04/2023,C2,12/02/2025,
    C2,01/04/2023,C2,12/05/2024,

    """

  private func report(with inputs: [String] = []) throws -> (html: String, markdown: String) {
    let service = try SampleService(SampleOptions(children: 30, seed: 2))
    try service.folder.write(Self.list, to: "list/list8.csv")
    return try service.input(of: [service.folder.path("list")] + inputs.map(service.path))
      .renderedWithMethod()
  }

  @Test func `the list alone gives its one figure, and the report says what it cannot tell`()
    throws
  {
    let (html, markdown) = try report()
    #expect(
      html.contains(
        "<dt>Children reviewed in the last six months</dt>\n<dd><strong>50.0%</strong> "
          + "<span>(1 of 2)</span>"))
    #expect(markdown.contains("- Children reviewed in the last six months: **50.0%** (1 of 2)"))
    #expect(markdown.contains("- Reviews held on time: **\\[x\\]**; not supplied: Reviews"))
    for text in [html, markdown] {
      #expect(text.contains("The list does not tell whether any review was on time"))
      #expect(!text.contains("worked out from reviews and episodes instead"))
    }
  }

  @Test func `beside reviews and episodes, the report says that the list was not needed`() throws {
    let (html, markdown) = try report(with: ["2023-24", "2024-25"])
    for text in [html, markdown] {
      #expect(text.contains("the second was worked out from reviews and episodes instead"))
      #expect(!text.contains("(1 of 2)"))
    }
  }

  @Test func `without the list, the report does not speak of it`() throws {
    for kind in ReportKind.allCases {
      #expect(try !kind.report.markdown.contains("Annex A, which"))
    }
  }
}
