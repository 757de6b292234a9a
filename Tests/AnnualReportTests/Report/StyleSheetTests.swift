import Pictures
import Testing

@testable import AnnualReport

/// The colours of the report's style sheet.
struct StyleSheetTests {
  private let pages: [Page: [String: Colour]]

  init() throws {
    let css = try #require(try TemplateSources.embedded.text("full/report.css"))
    let dark = try #require(css.firstRange(of: "@media screen and (prefers-color-scheme: dark)"))
    let rest = css[dark.upperBound...]
    let end = try #require(rest.firstRange(of: "}\n}"))
    pages = [
      .light: Self.variables(css[..<dark.lowerBound]),
      .dark: Self.variables(rest[..<end.lowerBound]),
    ]
  }

  private static func variables(_ css: Substring) -> [String: Colour] {
    var variables: [String: Colour] = [:]
    for line in css.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.filter { !" ;#".contains($0) } }
      guard parts.count == 2, parts[0].hasPrefix("--"), let number = UInt32(parts[1], radix: 16)
      else { continue }
      variables[String(parts[0].dropFirst(2))] = Colour(number)
    }
    return variables
  }

  private func colour(_ name: String, _ page: Page) throws -> Colour {
    try #require(pages[page]?[name], "\(name) on a \(page) page")
  }

  @Test(arguments: Page.allCases)
  func `all words can be read on what they stand on`(_ page: Page) throws {
    for ink in ["ink", "quiet", "lead", "good", "alert"] {
      for ground in ["paper", "band"] {
        let contrast = try colour(ink, page).contrast(with: colour(ground, page))
        #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
      }
    }
    let masthead = try colour("on-masthead", page).contrast(with: colour("masthead", page))
    #expect(masthead >= 4.5)
  }

  @Test(arguments: Page.allCases)
  func `pictures lie on the page whose colours they are made for`(_ page: Page) throws {
    #expect(try colour("paper", page) == Ink.paper.colour(on: page))
  }

  @Test func `a dark page changes every colour of a light one`() {
    #expect(pages[.light]?.count == 10)
    #expect(pages[.light]?.keys == pages[.dark]?.keys)
  }
}
