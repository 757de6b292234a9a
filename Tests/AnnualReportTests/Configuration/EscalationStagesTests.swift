import AnnualReport
import Documents
import ServiceFigures
import Testing

struct EscalationStagesTests {
  private func message(_ text: String) throws -> String {
    let folder = try WorkFolder()
    let file = try folder.write(text, to: "stages.json")
    do {
      _ = try EscalationStages.read(file: file)
      return "no error"
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `a list of stages in JSON`() throws {
    let folder = try WorkFolder()
    let file = try folder.write(
      """
      [
        {"name": "Informal", "formal": false, "cafcass": false, "days": 5},
        {"name": "Head of service", "formal": true}
      ]
      """, to: "stages.json")
    #expect(
      try EscalationStages.read(file: file) == [
        EscalationStage(name: "Informal", isFormal: false, isCafcass: false, days: 5),
        EscalationStage(name: "Head of service", isFormal: true, isCafcass: false, days: nil),
      ])
  }

  @Test func `mistakes have a place`() throws {
    #expect(
      try message(#"{"name": "Informal"}"#)
        == "stages.json:1:1: the value of the file cannot be used; "
        + "expected a list of stages, lowest first")
    #expect(
      try message(#"[{"name": "Informal"}]"#)
        == "stages.json:1:2: the key 'formal' is missing; expected formal: true or false")
    #expect(
      try message("[{\"name\": \"A\", \"formal\": true},\n {\"name\": \"a\", \"formal\": true}]")
        == "stages.json:2:11: an earlier stage has the same name; expected each stage once")
    #expect(
      try message(#"[{"name": "A", "formal": "perhaps"}]"#)
        == "stages.json:1:26: the value of 'formal' cannot be used; expected true or false")
    #expect(
      try message(#"[{"name": "A", "formal": true, "day": 5}]"#)
        == "stages.json:1:32: the key 'day' is not known; expected 'days'")
    #expect(
      try message(#"[{"name": "A", "formal": true, "days": -1}]"#)
        == "stages.json:1:40: the value of 'days' cannot be used; "
        + "expected a whole number from 0 to 1000")
    #expect(
      try message(#"[{"name": "A", "formal": true, "name": "B"}]"#)
        == "stages.json:1:32: a key appears twice in one mapping; expected each key once")
  }

  @Test func `a file that is not there`() {
    #expect(throws: Failure.self) { try EscalationStages.read(file: "/no/such.json") }
    do {
      _ = try EscalationStages.read(file: "/no/such.json")
    } catch {
      #expect(
        error.description == "/no/such.json: there is no such file; expected a file of settings")
    }
  }
}
