import Documents
import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct ConclusionsFileTests {
  private func proposals(overdue: Int = 5, onTime: Int = 584) throws -> [ProposedConclusion] {
    try ConclusionScene([
      .make("reviews.overdue") { $0.count = overdue },
      .share("reviews.onTime", onTime, of: 623),
      .make("caseload.unallocated") { $0.count = 2 },
    ]).conclusions
  }

  private func file(_ text: String) throws -> ConclusionsFile {
    try ConclusionsFile(yaml: text, file: "conclusions.yaml", label: "2024-25")
  }

  @Test func `what a run proposes is written to be decided on`() throws {
    let text = ConclusionsFile(label: "2024-25").updated(Array(try proposals().prefix(1))).text
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines == [
        #"year: "2024-25""#, "conclusions:", #"  - id: "overdue""#,
        "    proposed: urgent",
        #"    sentence: "Five reviews were overdue on 31 March.""#,
        #"    evidence: ["reviews.overdue"]"#, #"    numbers: "5; expected: no review overdue""#,
        #"    suggestion: "Give the manager a weekly list of reviews that fall due in the next four weeks.""#,
        "    decision: undecided",
      ])
    #expect(try file(text).text == text)
  }

  private func decided(_ change: (inout ConclusionsFile) -> Void) throws -> ConclusionsFile {
    var file = ConclusionsFile(label: "2024-25").updated(try proposals())
    change(&file)
    return try self.file(file.text)
  }

  @Test func `a rerun keeps decisions and changes nothing else`() throws {
    let file = try decided { file in
      file.records[0].decision = .adopted
      file.records[0].note = "Taken to the board: \"yes\"\nand \\ back"
      file.records[1].decision = .reworded("Two children wait for an IRO.")
      file.records[2].decision = .dismissed(reason: "Known and mended in April.")
    }
    let again = file.updated(try proposals())
    #expect(again.text == file.text)
    let settled = again.settled(try proposals())
    #expect(settled.allSatisfy { $0.decidedOn == nil })
    #expect(settled.map(\.isManagers) == [true, true, false])
    #expect(settled[1].sentence == "Two children wait for an IRO.")
    #expect(settled[2].decision == .dismissed(reason: "Known and mended in April."))
  }

  @Test func `evidence that has moved since is marked, in the file and in the report`() throws {
    let file = try decided { file in
      for index in file.records.indices { file.records[index].decision = .adopted }
    }
    let moved = try proposals(onTime: 590)
    let again = file.updated(moved)
    let record = try #require(again.records.first { $0.id == "late" })
    #expect(record.numbers == "584 of 623; expected: every review in time")
    #expect(record.now == "590 of 623; expected: every review in time")
    #expect(record.sentence.contains("39 of 623") && record.decision == .adopted)
    #expect(again.records.filter { $0.now != nil }.count == 1)
    #expect(again.updated(moved).text == again.text)
    let settled = again.settled(moved).filter { $0.decidedOn != nil }
    #expect(settled.map(\.proposal.id) == ["late"])
    #expect(settled.first?.isManagers == true)
    #expect(settled.first?.sentence.contains("33 of 623") == true)
    // Moved back, the mark goes.
    #expect(again.updated(try proposals()).text == file.text)
  }

  @Test func `a manager who takes the numbers out has decided on those of now`() throws {
    let file = try decided { file in
      file.records[2].decision = .adopted
      file.records[2].numbers = nil
    }
    let moved = try proposals(onTime: 590)
    let record = try #require(file.updated(moved).records.last)
    #expect(record.numbers == "590 of 623; expected: every review in time" && record.now == nil)
    #expect(record.decision == .adopted)
  }

  @Test func `a weakness that has become a strength waits for a decision of its own`() throws {
    let file = try decided { $0.records[0].decision = .adopted }
    let mended = try proposals(overdue: 0)
    let settled = try #require(
      file.settled(mended).first { $0.proposal.id == "overdue" })
    #expect(settled.decision == .undecided && settled.decidedOn == "5; expected: no review overdue")
    let record = try #require(
      file.updated(mended).records.first { $0.id == "overdue" })
    #expect(record.now == "0; expected: no review overdue, which makes it: strength")
    #expect(record.decision == .adopted)
  }

  @Test func `what is not proposed any more is kept if it was decided, and else dropped`() throws {
    let file = try decided { $0.records[0].decision = .dismissed(reason: "Known.") }
    let rest = try proposals().filter { $0.id != "overdue" }
    let again = file.updated(rest)
    #expect(again.records.last?.id == "overdue")
    #expect(again.records.last?.now == "no longer proposed")
    #expect(again.updated(rest).text == again.text)
    #expect(file.gone(rest).map(\.id) == ["overdue"])
    let undecided = try decided { _ in }
    #expect(undecided.updated(rest).records.map(\.id) == rest.map(\.id))
  }

  // MARK: Files of earlier versions, with a conclusion for each test

  private func late() throws -> [ProposedConclusion] {
    try ConclusionScene(
      [.share("reviews.onTime", 510, of: 600), .share("children.allOnTime", 200, of: 260)],
      before: [.share("reviews.onTime", 475, of: 500), .share("children.allOnTime", 240, of: 260)]
    ).conclusions
  }

  private func earlier(_ decisions: (id: String, numbers: String, decision: String)...) throws
    -> ConclusionsFile
  {
    try file(
      "year: 2024-25\nconclusions:\n"
        + decisions.map {
          "  - {id: \($0.id), proposed: weakness, sentence: \($0.id)., numbers: \"\($0.numbers)\", "
            + "\($0.decision)}\n"
        }.joined())
  }

  private let onTime = "510 of 600; expected: every review in time"
  private let lastYear = "510 of 600; 2023-24: 475 of 500"

  @Test func `parts that were decided alike decide the whole`() throws {
    let proposals = try late()
    #expect(proposals.map(\.id) == ["late"])
    let file = try earlier(
      ("reviews.onTime/expectation", onTime, "decision: adopted"),
      ("reviews.onTime/last_year", lastYear, "decision: adopted, note: Seen by the board."),
      ("children.allOnTime/expectation", "-", "decision: undecided"))
    let settled = try #require(file.settled(proposals).first)
    #expect(settled.decision == .adopted && settled.decidedOn == nil)
    let updated = file.updated(proposals)
    #expect(updated.records.map(\.id) == ["late"])
    #expect(updated.records.first?.note == "Seen by the board.")
    #expect(file.gone(proposals).isEmpty)
    #expect(updated.updated(proposals).text == updated.text)
  }

  @Test func `what was dismissed does not come back unless its numbers have changed`() throws {
    let proposals = try late()
    let same = try earlier(
      ("reviews.onTime/expectation", onTime, "decision: dismissed, reason: Known."))
    #expect(same.settled(proposals).map(\.decision) == [.dismissed(reason: "Known.")])
    #expect(same.settled(proposals).map(\.decidedOn) == [nil])
    let other = try earlier(
      ("reviews.onTime/expectation", "590 of 600", "decision: dismissed, reason: Known."))
    #expect(other.settled(proposals).map(\.decidedOn) == ["590 of 600"])
    #expect(
      other.updated(proposals).records.first?.now?.hasPrefix("reviews.onTime: 510 of 600") == true)
  }

  @Test func `parts that were decided differently leave the whole undecided, and are shown`() throws
  {
    let proposals = try late()
    let file = try earlier(
      ("reviews.onTime/expectation", onTime, "decision: reworded, words: Too many were late."),
      ("reviews.onTime/last_year", lastYear, "decision: dismissed, reason: Known."))
    #expect(file.settled(proposals).map(\.decision) == [.undecided])
    let updated = file.updated(proposals)
    #expect(
      updated.records.first?.earlier == [
        "reworded (Too many were late.): reviews.onTime/expectation.",
        "dismissed (Known.): reviews.onTime/last_year.",
      ])
    #expect(try self.file(updated.text).updated(proposals).text == updated.text)
  }

  @Test(arguments: [
    (
      "year: 2023-24\nconclusions: []\n",
      "conclusions.yaml:1:7: the conclusions are of another period than the report; "
        + "expected '2024-25', or a file of its own for each year"
    ),
    (
      "year: 2024-25\nconclusions:\n  - {id: a, proposed: weakness, sentence: X., decision: adoptd}\n",
      "conclusions.yaml:3:57: the value of 'decision' cannot be used; expected 'adopted'"
    ),
    (
      "year: 2024-25\nconclusions:\n  - {id: a, proposed: weakness, sentence: X., decision: reworded}\n",
      "conclusions.yaml:3:57: a conclusion is reworded without words; "
        + "expected words: the sentence to print"
    ),
    (
      "year: 2024-25\nconclusions:\n  - {id: a, proposed: weakness, sentence: X., decision: dismissed}\n",
      "conclusions.yaml:3:57: a conclusion is dismissed without a reason; "
        + "expected reason: why it is not adopted"
    ),
    (
      "year: 2024-25\nconclusions:\n"
        + "  - {id: a, proposed: weakness, sentence: X., decision: adopted, words: Y.}\n",
      "conclusions.yaml:3:73: the conclusion has words but is not reworded; expected decision: reworded"
    ),
    (
      "year: 2024-25\nconclusions:\n"
        + "  - {id: a, proposed: weakness, sentence: X., decision: adopted, reason: Y.}\n",
      "conclusions.yaml:3:74: the conclusion has a reason but is not dismissed; "
        + "expected decision: dismissed"
    ),
    (
      "year: 2024-25\nconclusions:\n"
        + "  - {id: a, proposed: weakness, sentence: X., decision: adopted, resaon: Y.}\n",
      "conclusions.yaml:3:66: the key 'resaon' is not known; expected 'reason'"
    ),
    (
      "year: 2024-25\nconclusions:\n"
        + "  - {id: a, proposed: weakness, sentence: X., decision: adopted}\n"
        + "  - {id: a, proposed: weakness, sentence: X., decision: adopted}\n",
      "conclusions.yaml:4:10: an earlier conclusion has the same id; expected each conclusion once"
    ),
  ])
  func `a mistake in the file is told with its place`(_ yaml: String, _ message: String) {
    let error = #expect(throws: Failure.self) { try file(yaml) }
    #expect(error?.description == message)
  }

  @Test func `every character of the basic plane, and some beyond, reads back from a quoted text`()
    throws
  {
    let scalars =
      (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init) + ["\u{1FFFE}", "\u{10FFFF}", "😀"]
    for start in stride(from: 0, to: scalars.count, by: 512) {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[start..<min(start + 512, scalars.count)])
      let read = try SettingsFile.parse("a: \(YAMLText.quoted(text))\n", file: "x")
      #expect(
        try read.entries(of: "a mapping").first?.value.text() == text, "from \(start)")
    }
  }

  @Test(arguments: [
    "plain", "a \"quotation\" and a \\", "line\nbreak\ttab\r", "# no comment: {a} [b] - c",
    "“Ürsula” \u{85} \u{2028} \u{1F600} \u{7F}", " spaces ", "yes", "'",
  ])
  func `a text reads back as it was written`(_ text: String) throws {
    let setting = try SettingsFile.parse("a: \(YAMLText.quoted(text))\n", file: "x")
    #expect(try setting.entries(of: "a mapping").first?.value.text() == text)
    let list = try SettingsFile.parse("[\(YAMLText.quoted(text)), \"b\"]\n", file: "x")
    #expect(try list.list(of: "texts").first?.text() == text)
  }
}
