import CareRecords
import Testing

@testable import RecordImport

/// Two or three episodes of one child each; the rules are those between an episode and the next.
@Suite("The Department's rules on a child's episodes together")
struct EpisodeSequenceRuleTests {
  /// An episode from RNE on, as `LS CIN PLACE DEC REC`.
  private func row(
    _ child: String, _ began: String, _ reason: String, ended: String = "", ceased: String = "",
    status: String = "C2", need: String = "N1", placement: String = "U4", post: String = "AB1",
    urn: String = "SC1"
  ) -> String {
    "\(child),\(began),\(reason),\(status),\(need),\(placement),PR1,\(ended),\(ceased),\(post),\(urn)"
  }

  private func lines(_ rule: String, _ rows: [String]) throws -> [UInt32] {
    try ReturnFiles(episodes: rows).lines(rule)
  }

  /// An episode of 1 May 2022 that goes on, and the next on the first of June.
  private func pair(
    _ child: String, _ reason: String, status: String = "C2", placement: String = "U4",
    post: String = "AB1", need: String = "N1"
  ) -> [String] {
    [
      row(child, "01/05/2022", "S", ended: "01/06/2022", ceased: "X1"),
      row(
        child, "01/06/2022", reason, status: status, need: need, placement: placement, post: post),
    ]
  }

  @Test func `142: an episode that another follows has an end and a reason`() throws {
    #expect(
      try lines(
        "142",
        [
          row("A", "01/05/2022", "S"), row("A", "01/06/2022", "P"),
          row("B", "01/05/2022", "S", ended: "01/06/2022"), row("B", "01/06/2022", "P"),
          row("C", "01/06/2022", "P"),
          row("C", "01/05/2022", "S", ended: "01/06/2022", ceased: "X1"),
        ]) == [2, 4])
  }

  @Test func `357: a first episode that begins in the year is a start of care`() throws {
    #expect(
      try lines(
        "357",
        [
          row("A", "01/04/2022", "P"), row("B", "31/03/2022", "P"), row("C", "01/04/2022", "S"),
          row("D", "01/04/2022", ""),
        ]) == [2, 5])
  }

  @Test func `388: X1 and the day of the next episode agree`() throws {
    #expect(
      try lines(
        "388",
        [
          // X1, and the next begins a day later.
          row("A", "01/05/2022", "S", ended: "31/05/2022", ceased: "X1"),
          row("A", "01/06/2022", "P"),
          // The end of care, and the next begins that day.
          row("B", "01/05/2022", "S", ended: "01/06/2022", ceased: "E4A"),
          row("B", "01/06/2022", "P"),
          // X1, and nothing follows.
          row("C", "01/05/2022", "S", ended: "01/06/2022", ceased: "X1"),
          row("D", "01/05/2022", "S", ended: "01/06/2022", ceased: "E4A"),
        ] + pair("E", "P")) == [2, 4, 6])
  }

  @Test func `431: care does not start before the day after the last episode`() throws {
    #expect(
      try lines(
        "431",
        pair("A", "S") + [
          row("B", "01/05/2022", "S", ended: "31/05/2022", ceased: "E4A"),
          row("B", "01/06/2022", "S"),
        ]) == [3])
  }

  @Test func `432: after an end of care comes a start of care`() throws {
    #expect(
      try lines(
        "432",
        [
          row("A", "01/05/2022", "S", ended: "31/05/2022", ceased: "E4A"),
          row("A", "01/06/2022", "P"),
          row("B", "01/05/2022", "S", ended: "31/05/2022", ceased: "E4A"),
          row("B", "01/06/2022", "S"),
          // E43 is no code of the Department's any more, and X1 no end.
          row("C", "01/05/2022", "S", ended: "31/05/2022", ceased: "E43"),
          row("C", "01/06/2022", "P"),
        ] + pair("D", "P")) == [3])
  }

  @Test func `433: an episode goes on from the day that the last one ended`() throws {
    #expect(
      try lines(
        "433",
        pair("A", "P") + [
          row("B", "01/05/2022", "S", ended: "31/05/2022", ceased: "X1"),
          row("B", "01/06/2022", "L"),
          row("C", "01/05/2022", "S"), row("C", "01/06/2022", "b"),
          // The same day written in two ways is the same day.
          row("D", "01/05/2022", "S", ended: "1/6/2022", ceased: "X1"),
          row("D", "01/06/2022", "U"),
        ]) == [5, 7])
  }

  @Test func `434: with L the legal status changes and the placement does not`() throws {
    #expect(
      try lines(
        "434",
        pair("A", "L", status: "E1") + pair("B", "L") + pair("C", "L", status: "E1", post: "CD2")
          + pair("D", "P")) == [5, 7])
  }

  @Test func `435: with P or T the placement changes and the legal status does not`() throws {
    #expect(
      try lines(
        "435",
        pair("A", "P", placement: "U5") + pair("B", "P") + pair("C", "T", status: "E1", post: "CD2")
          + pair("D", "P", post: "CD2")) == [5, 7])
  }

  @Test func `436: with B or U both change`() throws {
    #expect(
      try lines(
        "436",
        pair("A", "B", status: "E1", placement: "U5") + pair("B", "B", status: "E1")
          + pair("C", "U", placement: "U5") + pair("D", "U", status: "E1", post: "CD2")) == [5, 7])
  }

  @Test func `437: nothing follows a death, or the issue that the child is of age`() throws {
    #expect(
      try lines(
        "437",
        [
          row("A", "01/05/2022", "S", ended: "31/05/2022", ceased: "E2"),
          row("A", "01/06/2022", "S"),
          row("B", "01/05/2022", "S", ended: "31/05/2022", ceased: "E15"),
          row("B", "01/06/2022", "S"),
          row("C", "01/05/2022", "S", ended: "31/05/2022", ceased: "E2"),
        ]) == [2, 4])
  }

  @Test func `501: an episode begins no sooner than the last one ends`() throws {
    #expect(
      try lines(
        "501",
        pair("A", "P") + [
          row("B", "01/05/2022", "S", ended: "02/06/2022", ceased: "X1"),
          row("B", "01/06/2022", "P"),
        ]) == [5])
  }

  @Test func `504: the category of need stays within a period of care`() throws {
    #expect(
      try lines(
        "504",
        pair("A", "P", need: "N2") + pair("B", "P") + pair("C", "P", need: "")
          + [
            row("D", "01/05/2022", "S", ended: "31/05/2022", ceased: "E4A", need: "N1"),
            row("D", "01/06/2022", "S", need: "N2"),
            // Blank on both rows is no change.
            row("E", "01/05/2022", "S", ended: "01/06/2022", ceased: "X1", need: ""),
            row("E", "01/06/2022", "P", need: ""),
          ]) == [3, 7])
  }

  @Test func `episodes of one day come in the order of their ends, whatever their rows`() throws {
    let rows = [
      row("A", "01/05/2022", "P"),
      row("A", "01/05/2022", "S", ended: "01/05/2022", ceased: "X1"),
    ]
    for rows in [rows, rows.reversed()] {
      let codes = try ReturnFiles(episodes: rows).records().issues.map(\.check.code)
      #expect(codes.sorted() == ["355", "435"])
    }
  }
}
