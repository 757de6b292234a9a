import AnnualReport
import Documents
import Testing

struct TemplateSourcesTests {
  private func message(_ body: () throws(Failure) -> Void) -> String {
    do throws(Failure) {
      try body()
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `the templates of the program are part of it`() throws {
    let templates = try TemplateSources.embedded.templates()
    #expect(!templates.isEmpty)
    #expect(templates.allSatisfy { $0.name == $0.path && !$0.bytes.isEmpty })
  }

  @Test func `a folder gives its templates with the path that people know`() throws {
    let folder = try WorkFolder()
    try folder.write("a", to: "mine/report.html.mustache")
    try folder.write("b", to: "mine/section/team.md.mustache")
    try folder.write("not a template", to: "mine/notes.txt")
    try folder.write("hidden", to: "mine/.old.html.mustache")
    try folder.write("body {}", to: "mine/report.css")
    let sources = TemplateSources.folder(folder.path("mine/"))
    let own = Set(try TemplateSources.embedded.templates().map(\.name))
    let all = try sources.templates()
    #expect(Set(all.map(\.name)).isSuperset(of: own))
    let templates = all.filter { !own.contains($0.name) }
    #expect(templates.map(\.name) == ["report.html.mustache", "section/team.md.mustache"])
    #expect(
      templates.map(\.path) == [
        folder.path("mine/report.html.mustache"), folder.path("mine/section/team.md.mustache"),
      ])
    #expect(templates.map(\.bytes) == [Array("a".utf8), Array("b".utf8)])
    #expect(try sources.text("report.css") == "body {}")
    #expect(try sources.text("no such file") == nil)
  }

  @Test func `a folder without templates is a mistake`() throws {
    let folder = try WorkFolder()
    #expect(
      message { () throws(Failure) in
        _ = try TemplateSources.folder(folder.path).templates()
      } == "\(folder.path): the folder holds no template; expected files named as those of "
        + "`iro-report templates list`")
    #expect(
      message { () throws(Failure) in
        _ = try TemplateSources.folder("/no/such").templates()
      }
        == "/no/such: the folder cannot be read (No such file or directory); "
        + "expected a folder of templates")
  }
}
