import ServiceFigures
import Testing

@testable import AnnualReport

/// What the report takes for granted of every definition.
struct CatalogueContractTests {
  @Test func `every figure has an id of its own, of a group and a name`() {
    let ids = Catalogue.figures.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: ".", omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(id)")
      #expect(
        parts.allSatisfy { part in
          part.first?.isLowercase == true
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }, "\(id)")
    }
  }

  @Test func `every figure says what it is, in a sentence, with its source`() {
    let titles = Catalogue.figures.map(\.title)
    #expect(Set(titles).count == titles.count)
    for definition in Catalogue.figures {
      let id = Comment(rawValue: definition.id)
      #expect(definition.title.first?.isUppercase == true, id)
      #expect(definition.title.last != ".", id)
      #expect(!definition.unit.isEmpty, id)
      #expect(definition.sentence.first?.isUppercase == true, id)
      #expect(definition.sentence.hasSuffix("."), id)
      #expect(!definition.sentence.contains("  "), id)
      #expect(!definition.citation.short.isEmpty, id)
      #expect(!definition.citation.full.isEmpty, id)
      #expect(!definition.needs.isEmpty, id)
    }
  }

  @Test func `a proportion, and nothing else, says what is in its two numbers`() {
    for definition in Catalogue.figures {
      let isShare = definition.kind == .proportion
      #expect(definition.numerator.isEmpty != isShare, "\(definition.id)")
      #expect(definition.denominator.isEmpty != isShare, "\(definition.id)")
    }
  }

  @Test func `every standard has words, a source and a figure that it can judge`() {
    for definition in Catalogue.figures {
      guard let standard = definition.standard else { continue }
      #expect(!standard.words.isEmpty, "\(definition.id)")
      #expect(!standard.source.isEmpty, "\(definition.id)")
      if standard.test == .all { #expect(definition.kind == .proportion, "\(definition.id)") }
      if standard.test == .none { #expect(definition.kind == .count, "\(definition.id)") }
    }
  }

  @Test func `the number of challenges is never held against anything`() throws {
    for name in ["raised", "formal", "informal", "cafcass", "per100Children", "children"] {
      let definition = try #require(Catalogue.definition("challenge." + name))
      #expect(definition.standard == nil, "\(name)")
      #expect(definition.direction == .neither, "\(name)")
    }
    let judged = Catalogue.figures.filter { $0.id.hasPrefix("challenge.") && $0.standard != nil }
    #expect(judged.map(\.id) == ["challenge.improperPressure", "challenge.resolved20"])
  }

  @Test func `a breakdown stands once in a figure`() {
    for definition in Catalogue.figures {
      #expect(Set(definition.breakdowns).count == definition.breakdowns.count, "\(definition.id)")
      #expect(Set(definition.leftOut).count == definition.leftOut.count, "\(definition.id)")
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `nothing is left out for a reason that is not declared`(
    _ kind: ReportKind
  ) throws {
    for figure in try kind.report.input.figures.figures {
      // Rows that could not be read can be missing from any figure.
      let declared = figure.definition.leftOut + [.undetermined, .refused]
      let reasons =
        figure.leftOut.map(\.reason)
        + figure.breakdowns.flatMap { $0.rows.flatMap { $0.leftOut.map(\.reason) } }
      for reason in Set(reasons) { #expect(declared.contains(reason), "\(figure.id): \(reason)") }
      let dimensions = figure.breakdowns.map(\.dimension)
      for dimension in dimensions {
        #expect(figure.definition.breakdowns.contains(dimension), "\(figure.id): \(dimension)")
      }
    }
  }
}
