import Foundation
import Testing

@testable import Templates

/// One case of the Mustache specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let suite: String
  /// The case's name, with a number if an earlier case of the suite has the same.
  let name: String
  let template: String
  let partials: [String: String]
  let expected: String
  let value: TemplateValue
  let shape: Shape

  var id: String { "\(suite): \(name)" }
  var testDescription: String { id }

  static let suites = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance",
  ]

  /// Every case of every suite.
  static func all() throws -> [SpecificationCase] {
    try suites.flatMap { suite in
      let url = try #require(
        Bundle.module.url(
          forResource: suite, withExtension: "json", subdirectory: "Fixtures/mustache-spec"))
      let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
      var counts: [String: Int] = [:]
      return file.tests.map { test in
        let count = counts[test.name, default: 0] + 1
        counts[test.name] = count
        return SpecificationCase(test, suite: suite, number: count)
      }
    }
  }

  private init(_ test: File.Test, suite: String, number: Int) {
    self.suite = suite
    name = number == 1 ? test.name : "\(test.name) (\(number))"
    template = test.template
    partials = test.partials ?? [:]
    expected = test.expected
    let texts = [test.template] + partials.values
    (shape, value) = ShapeInference(templates: texts).infer(test.data)
  }

  private struct File: Decodable {
    let tests: [Test]

    struct Test: Decodable {
      let name: String
      let data: JSONValue
      let template: String
      let partials: [String: String]?
      let expected: String
    }
  }
}
