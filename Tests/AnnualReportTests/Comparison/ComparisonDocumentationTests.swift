import Foundation
import ServiceFigures
import Testing

@testable import AnnualReport

/// The page that explains comparisons.
struct ComparisonDocumentationTests {
  @Test func `its example is read as it stands, and every word is explained`() throws {
    let page = try String(
      contentsOfFile: Checkout.path("Documentation/comparing.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```csv\n").dropFirst()
    let block = try #require(blocks.first?.components(separatedBy: "```").first)
    #expect(try ComparatorFile.parse(Array(block.utf8), file: "c.csv").map(\.value) == [0.91, 0.9])
    for words in [
      ComparisonVerdict.tooFew, .aboutTheSame, .noClearChange, .withheld, .notTested,
      .clearButSmall(.better), .clear(.better), .clear(.worse), .clear(.higher), .clear(.lower),
    ].map({ $0.words() }) {
      #expect(page.contains(words), "\(words)")
    }
  }
}
