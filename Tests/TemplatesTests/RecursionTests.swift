import Testing

@testable import Templates

@Suite("Recursive data")
struct RecursionTests {
  private let tree = [
    "team.html.mustache": "<li>{{name}}{{#hasTeams}}<ul>{{>teams}}</ul>{{/hasTeams}}</li>",
    "teams.html.mustache": "{{#teams}}{{>team}}{{/teams}}",
  ]

  /// A team that says whether there are teams below it, so that the list can be wrapped.
  private struct Node: TemplateModel {
    var name: String
    var teams: [Node] = []

    static var fields: [TemplateField<Node>] {
      [
        .text("name", "Name") { $0.name },
        .flag("hasTeams", "Whether there are teams below") { !$0.teams.isEmpty },
        .list("teams", "The teams below") { $0.teams },
      ]
    }

    static func chain(of count: Int) -> Node {
      (1..<count).reduce(Node(name: "0")) { Node(name: "\($1)", teams: [$0]) }
    }
  }

  @Test func `partials follow data into its depth`() throws {
    let root = Node(name: "a", teams: [Node(name: "b", teams: [Node(name: "c")]), Node(name: "d")])
    #expect(
      try render("{{>team}}", tree, with: root)
        == "<li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li>")
  }

  @Test func `data deeper than the limit is an error, not a crash`() throws {
    #expect(try render("{{>team}}", tree, with: Node.chain(of: 32)).hasSuffix("</ul></li>"))
    let error = #expect(throws: TemplateError.self) {
      try render("{{>team}}", tree, with: Node.chain(of: 1_000))
    }
    #expect(
      error?.description
        == "teams.html.mustache:1:14: inclusions are nested more than 64 deep")
  }

  @Test func `a shape that contains itself is listed without end only if asked to`() {
    guard case .object(let team) = Team.shape else {
      Issue.record("a model's shape is an object")
      return
    }
    #expect(team.name == "Team")
    #expect(team.fields.map(\.name) == ["name", "teams"])
    #expect(team.fields[1].shape == .list(.object(team)))
  }

  @Test func `only the parts that a template names are computed`() throws {
    struct Lazy: TemplateModel {
      static let fields: [TemplateField<Lazy>] = [
        .text("cheap", "Wanted") { _ in "x" },
        .text("dear", "Never wanted") { _ in
          Issue.record("computed for nothing")
          return ""
        },
      ]
    }
    #expect(try render("{{cheap}}", with: Lazy()) == "x")
  }
}
