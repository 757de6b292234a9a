import Templates
import Testing

/// The lists of names for the authors of templates.
struct ShapeNamesTests {
  private struct MemberModel: TemplateModel {
    let name: String
    static let fields: [TemplateField<MemberModel>] = [
      .text("name", "What the member is called") { $0.name },
      .list("reports", "Who answers to the member") { _ in [MemberModel]() },
    ]
  }

  private struct TeamModel: TemplateModel {
    let members: [MemberModel]
    static let fields: [TemplateField<TeamModel>] = [
      .list("members", "Who is in it") { $0.members },
      .optionalObject("lead", "Who leads it") { $0.members.first },
      .flag("isEmpty", "Whether nobody is") { $0.members.isEmpty },
      .shaped("by", "Members by place", byPlace) { _ in .object([.object([.absent])]) },
    ]

    static let byPlace = Shape.object(
      ObjectShape(
        name: "By place",
        fields: [
          ShapeField(
            "north", "In the north",
            .object(
              ObjectShape(
                name: "North",
                fields: [ShapeField("first", "The first there", .optional(MemberModel.shape))])))
        ]))
  }

  @Test func `an object is listed once, however it is reached`() {
    let names = ShapeNames(of: [(TeamModel.shape, "Team")])
    let lines = names.sections.flatMap { section in
      section.names.map { name in
        "\(section.title): \(name.name): \(name.kind) \(name.section ?? "-") \(name.mayBeAbsent)"
      }
    }
    #expect(
      lines == [
        "Team: members: list of Member false", "Team: lead: object Member true",
        "Team: isEmpty: a flag - false", "Team: by: object by false",
        "Member: name: text - false", "Member: reports: list of Member false",
        "by: by.north.first: object Member true",
      ])
  }

  @Test func `values are printed as templates see them`() throws {
    let team = TeamModel(members: [MemberModel(name: "A \"b\" \\ \n\u{1}é")])
    #expect(
      ContextJSON(team.templateValue, TeamModel.shape).text == #"""
        {
          "members": [
            {
              "name": "A \"b\" \\ \n\u0001é",
              "reports": []
            }
          ],
          "lead": {
            "name": "A \"b\" \\ \n\u0001é",
            "reports": []
          },
          "isEmpty": false,
          "by": {
            "north": {
              "first": null
            }
          }
        }

        """#)
    let part = try NamedPart("lead.name", in: TeamModel.shape)
    let value = part.value(in: TeamModel(members: []).templateValue)
    #expect(ContextJSON(value, part.shape).text == "null\n")
  }

  @Test func `a name that does not exist is told with the way to it`() {
    let mistake = #expect(throws: NamedPart.Mistake.self) {
      try NamedPart("lead.nam", in: TeamModel.shape)
    }
    #expect(mistake?.way == "lead" && mistake?.name == "nam")
    #expect(mistake?.known == ["name", "reports"])
    #expect(throws: NamedPart.Mistake.self) { try NamedPart("members.name", in: TeamModel.shape) }
    #expect(throws: NamedPart.Mistake.self) { try NamedPart("", in: TeamModel.shape) }
  }
}
