import Testing

@testable import Templates

@Suite("The Mustache specification")
struct SpecificationTests {
  @Test(arguments: try SpecificationCase.all())
  func `a case holds, or is refused with a reason`(_ test: SpecificationCase) throws {
    guard let refusal = specificationRefusals[test.id] else {
      #expect(try output(of: test) == test.expected)
      return
    }
    let error = #expect(throws: TemplateError.self) { try output(of: test) }
    #expect(error?.description == refusal)
  }

  @Test func `every refusal belongs to a case`() throws {
    let known = Set(try SpecificationCase.all().map(\.id))
    #expect(Set(specificationRefusals.keys).subtracting(known).isEmpty)
  }

  @Test func `all cases are found`() throws {
    let counts = Dictionary(grouping: try SpecificationCase.all(), by: \.suite).mapValues(\.count)
    #expect(
      counts == [
        "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12,
        "sections": 34, "~dynamic-names": 21, "~inheritance": 27,
      ])
  }

  private func output(of test: SpecificationCase) throws(TemplateError) -> String {
    let partials = test.partials.map { TemplateSource(name: "\($0).html.mustache", text: $1) }
    let main = TemplateSource(name: "main.html.mustache", text: test.template)
    let library = try TemplateLibrary(sources: [main] + partials)
    let template = try library.compile("main.html.mustache", shape: test.shape)
    return String(decoding: try template.render(test.value), as: UTF8.self)
  }
}
