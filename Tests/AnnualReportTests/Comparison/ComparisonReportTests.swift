import CareRecords
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Whole comparisons, as they are printed.
struct ComparisonReportTests {
  private func text(_ file: ReportFile) throws -> String {
    try #require(String(validating: file.bytes, as: UTF8.self))
  }

  private func rendered(
    _ figures: [PeriodFigures], _ comparators: [Comparator] = []
  ) throws -> (html: String, markdown: String) {
    let input = ComparisonInput(try SideBySide(figures), comparators: comparators)
    let (html, markdown) = try renderComparison(input, templates: .embedded)
    return (try text(html), try text(markdown))
  }

  private func year(_ year: Int, _ onTime: Int, _ held: Int) throws -> PeriodFigures {
    PeriodFigures.make(
      year,
      [
        try .make("reviews.held") { $0.count = held },
        try .share("reviews.onTime", onTime, of: held),
        try .make("reviews.overdue") { $0.count = 3 },
        try .make("caseload.perFTE") {
          $0.count = 340
          $0.value = 61.8
        },
      ])
  }

  /// The part of a text from its second heading to the method.
  private func body(_ markdown: String) throws -> String {
    let start = try #require(markdown.firstRange(of: "## What can be said"))
    let end = try #require(markdown.firstRange(of: "## How it was compared"))
    return String(markdown[start.lowerBound..<end.lowerBound])
  }

  @Test func `years of one authority, with the published share of others`() throws {
    let comparator = Comparator(
      figureID: "reviews.onTime", name: "England", period: "2023-24", value: 0.9,
      source: "A table", date: try #require(CivilDate(text: "2024-11-14")))
    let markdown = try rendered([try year(2024, 590, 610), try year(2023, 540, 600)], [comparator])
      .markdown
    #expect(markdown.contains("**Exampleshire, 2023-24 to 2024-25**"))
    #expect(
      try body(markdown) == #"""
        ## What can be said

        ### The five headline figures

        - Reviews held on time: 96.7% (590 of 610) in 2024-25, 90.0% (540 of 600) in 2023-24: 6.7 percentage points higher (95% interval 4.0 to 9.6), better.
        - Children with no review overdue: cannot be compared with 2023-24. One of the two is not there.
        - Reviews at which the child's views were conveyed: cannot be compared with 2023-24. One of the two is not there.
        - Challenges raised: cannot be compared with 2023-24. One of the two is not there.
        - Children for each full-time equivalent IRO: 61.8 in 2024-25, 61.8 in 2023-24.

        ### Worth a look among all other figures

        None of them differs more than chance would have it.

        ## Reviews

        ### Reviews held

        | Year | Figure | Records | 95% interval | Difference from the row above | In words |
        | :--- | ---: | ---: | ---: | ---: | :--- |
        | 2023-24 | **600** |  | 552.9 to 650.0 |  |  |
        | 2024-25 | **610** |  | 562.5 to 660.4 | +10; 1.02 times (0.91 to 1.14) | no clear change |

        ### Reviews held on time

        | Year | Figure | Records | 95% interval | Difference from the row above | In words |
        | :--- | ---: | ---: | ---: | ---: | :--- |
        | 2023-24 | **90.0%** | 540 of 600 | 87.3% to 92.2% |  |  |
        | 2024-25 | **96.7%** | 590 of 610 | 95.0% to 97.9% | +6.7 points (+4.0 to +9.6) | better |
        | England, 2023-24 | **90.0%** |  |  | 2024-25: +6.7 points | 2024-25: better |

        England, 2023-24: A table, 14 November 2024.

        ### Reviews overdue at the end of the period

        | Year | Figure | Records | 95% interval | Difference from the row above | In words |
        | :--- | ---: | ---: | ---: | ---: | :--- |
        | 2023-24 | **3** |  | 0.6 to 8.8 |  |  |
        | 2024-25 | **3** |  | 0.6 to 8.8 |  | too few to say |

        ## The team

        ### Children for each full-time equivalent IRO (children per full-time equivalent)

        | Year | Figure | Records | 95% interval | Difference from the row above | In words |
        | :--- | ---: | ---: | ---: | ---: | :--- |
        | 2023-24 | **61.8** | 340 |  |  |  |
        | 2024-25 | **61.8** | 340 |  |  | shown without a verdict |


        """#)
    for table in GFMTables.tables(of: markdown) {
      #expect(Set(table.map(\.count)).count == 1)
    }
  }

  @Test func `authorities are compared with the first, and not by their counts`() throws {
    let ours = PeriodFigures.make(
      2024, of: "Exampleshire", edition: .public,
      [
        try .make("reviews.held") { $0.count = 610 }, try .share("reviews.onTime", 590, of: 610),
      ])
    let theirs = PeriodFigures.make(
      2024, of: "Other<b>ton", edition: .public,
      [
        try .make("reviews.held") { $0.count = 300 }, try .share("reviews.onTime", 270, of: 300),
      ], withheld: ["challenge.raised"])
    let (html, markdown) = try rendered([ours, theirs])
    #expect(markdown.contains("**Authorities side by side, 2024-25**"))
    #expect(
      markdown.contains(
        "| 300 ") == false && markdown.contains("cannot be compared with Exampleshire"))
    #expect(
      markdown.contains("Authorities differ in size; their rates and shares can be compared."))
    #expect(markdown.contains("−6.7 points (−10.8 to −3.3) | worse |"))
    #expect(markdown.contains(#"\[c\]"#) && markdown.contains("to protect children"))
    #expect(!markdown.contains("Restricted edition") && !html.contains("Restricted edition"))
    #expect(!html.contains("<b>ton") && html.contains("Other&lt;b&gt;ton"))
    #expect(html.contains(#"<th scope="row">Exampleshire</th>"#))
  }

  @Test func `a definition that changed is marked and not compared`() throws {
    let now = try year(2024, 590, 610)
    let then = PeriodFigures.make(
      2023, [try .make("reviews.held") { $0.count = 600 }], defined: ["reviews.onTime"])
    let markdown = try rendered([then, now]).markdown
    #expect(
      markdown.contains(
        #"""
        | 2023-24 | **\[b\]** |  |  |  |  |
        | 2024-25 | **96.7%** | 590 of 610 | 95.0% to 97.9% |  | cannot be compared with 2023-24 |

        The definition changed between the versions of the program.
        """#))
  }

  @Test func `three years are each held beside the one before`() throws {
    let markdown = try rendered([
      try year(2022, 500, 600), try year(2024, 590, 610), try year(2023, 540, 600),
    ]).markdown
    #expect(markdown.contains("**Exampleshire, 2022-23 to 2024-25**"))
    #expect(markdown.contains("| 2023-24 | **90.0%** | 540 of 600 | 87.3% to 92.2% | +6.7 points"))
    #expect(!markdown.lowercased().contains("trend"))
  }

  /// Published reports put reviews and children under one heading.
  @Test func `reviews and children are never under one heading`() {
    func units(_ heading: String) -> Set<String> {
      Set(Catalogue.sections.first { $0.heading == heading }?.figures.map(\.unit) ?? [])
    }
    #expect(units("Reviews") == ["reviews"])
    #expect(units("Children and their reviews") == ["children"])
    for definition in Catalogue.figures {
      let model = ComparedFigureModel(
        input: ComparisonInput(
          SideBySide(kind: .years, periods: [])), pairs: [], definition: definition)
      let caption = model.caption.lowercased()
      #expect(caption.contains(definition.unit.lowercased()), "\(definition.id)")
    }
  }

  @Test func `the files are named for what they hold, in the folder of their edition`() throws {
    func name(_ figures: [PeriodFigures]) throws -> String {
      try renderComparison(
        ComparisonInput(try SideBySide(figures)), templates: .embedded
      ).markdown.name
    }
    #expect(
      try name([try year(2024, 5, 6), try year(2022, 5, 6)])
        == "restricted/comparison-2022-23-to-2024-25.md")
    #expect(
      try name([
        .make(2024, of: "A", edition: .public, []), .make(2024, of: "B", edition: .public, []),
      ]) == "public/comparison-2024-25.md")
    // One restricted file makes the whole restricted.
    #expect(
      try name([.make(2024, of: "A", edition: .public, []), .make(2024, of: "B", [])]).hasPrefix(
        "restricted/"))
  }
}
