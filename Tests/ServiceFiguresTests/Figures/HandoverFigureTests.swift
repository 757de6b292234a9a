import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Changes of IRO, by the post that ended or began.
struct HandoverFigureTests {
  /// Patel leaves on 1 October 2024, Okafor stays, and Jones begins on 4 November 2024.
  private static func service() -> SmallService {
    var service = SmallService()
    service.post("Patel", fte: 1000, start: "2018-08-20", end: "2024-10-01")
    service.post("Okafor", fte: 1000, start: "2017-07-24")
    service.post("Jones", fte: 600, start: "2024-11-04")
    return service
  }

  /// A child in care all through who passes from one IRO to another on a day.
  private static func pass(
    _ service: inout SmallService, _ child: String, from former: String, to next: String,
    on day: String, until last: String? = nil
  ) {
    service.child(child, "2023-06-01.. S C2 U6")
    service.allocation(child, former, "2023-06-01", last)
    service.allocation(child, next, day)
  }

  private static func rows(_ former: String, _ next: String, _ day: String) -> [String] {
    var service = service()
    pass(&service, "Avery", from: former, to: next, on: day)
    return service.figures.text("continuity.handovers").split(separator: "\n").map(String.init)
  }

  @Test func `a change belongs to the post that ended, else to the one that began`() {
    var service = Self.service()
    Self.pass(&service, "Left", from: "Patel", to: "Okafor", on: "2024-10-02")
    Self.pass(&service, "Left and began", from: "Patel", to: "Jones", on: "2024-10-30")
    Self.pass(&service, "Began", from: "Okafor", to: "Jones", on: "2024-11-18")
    Self.pass(&service, "Neither", from: "Patel", to: "Okafor", on: "2024-06-03")
    Self.pass(&service, "Not in the register", from: "Silva", to: "Ahmed", on: "2024-10-02")
    #expect(
      service.figures.text("continuity.handovers") == """
        continuity.handovers 5
          handover: left 2024-10 Patel 2, began 2024-11 Jones 1, other 2
        """)
  }

  @Test(arguments: [
    ("2024-08-30", "other"), ("2024-08-31", "left 2024-10 Patel"),
    ("2024-11-01", "left 2024-10 Patel"), ("2024-11-02", "other"),
  ])
  func `the former IRO left if the last post ended within 31 days`(_ day: String, _ key: String) {
    #expect(
      Self.rows("Patel", "Okafor", day) == ["continuity.handovers 1", "  handover: \(key) 1"])
  }

  @Test(arguments: [
    ("2024-10-03", "other"), ("2024-10-04", "began 2024-11 Jones"),
    ("2024-12-05", "began 2024-11 Jones"), ("2024-12-06", "other"),
  ])
  func `the next IRO began if the first post began within 31 days`(_ day: String, _ key: String) {
    #expect(
      Self.rows("Okafor", "Jones", day) == ["continuity.handovers 1", "  handover: \(key) 1"])
  }

  @Test func `days without an IRO make no change, and the next IRO's first day counts`() {
    var service = Self.service()
    // 32 days after Patel left.
    Self.pass(
      &service, "Long gap", from: "Patel", to: "Okafor", on: "2024-11-02", until: "2024-10-01")
    Self.pass(
      &service, "Gap", from: "Patel", to: "Okafor", on: "2024-10-20", until: "2024-09-15")
    Self.pass(
      &service, "Same again", from: "Okafor", to: "Okafor", on: "2024-10-20", until: "2024-09-15")
    #expect(
      service.figures.text("continuity.handovers") == """
        continuity.handovers 2
          handover: left 2024-10 Patel 1, other 1
        """)
  }

  @Test func `whoever has another post has not left, and a second post is no beginning`() {
    var service = SmallService()
    service.post("Patel", fte: 1000, start: "2018-08-20", end: "2024-10-01")
    service.post("Patel", fte: 500, start: "2024-10-02")
    service.post("Okafor", fte: 1000, start: "2017-07-24", end: "2024-09-30")
    service.post("Okafor", fte: 600, start: "2024-10-01")
    service.post("Jones", fte: 600)
    Self.pass(&service, "Avery", from: "Patel", to: "Okafor", on: "2024-10-02")
    Self.pass(&service, "Bo", from: "Okafor", to: "Jones", on: "2024-10-02")
    #expect(
      service.figures.text("continuity.handovers")
        == "continuity.handovers 2\n  handover: other 2")
  }

  @Test func `only children looked after on every day count, with each of their changes`() {
    var service = Self.service()
    Self.pass(&service, "Avery", from: "Patel", to: "Okafor", on: "2024-10-02")
    service.allocation("Avery", "Jones", "2024-11-04")
    service.child("Came", "2024-04-02.. S C2 U6")
    service.allocation("Came", "Patel", "2024-04-02")
    service.allocation("Came", "Okafor", "2024-10-02")
    #expect(
      service.figures.text("continuity.changes", "continuity.handovers") == """
        continuity.changes 1 mean 2 min 2 median 2 max 2
          changes: 2 1
        continuity.handovers 2
          handover: left 2024-10 Patel 1, began 2024-11 Jones 1
        """)
  }

  @Test func `the changes of all children add up to those that the children are grouped by`() {
    var compared = 0
    for seed in RandomCases.seeds(from: 60_000, few: 40, soak: 2_000) {
      let figures = RandomAuthority(seed: seed, children: 10).settled().computed().figures
      guard let changes = figures.figure("continuity.changes"),
        let handovers = figures.figure("continuity.handovers"), changes.status == .available,
        handovers.status == .available
      else { continue }
      let sum = changes.rows(by: .changes).reduce(0) {
        $0 + (Int($1.key) ?? 0) * ($1.numbers.count ?? 0)
      }
      #expect(handovers.numbers.count == sum, "seed \(seed)")
      if sum > 0 { compared += 1 }
    }
    #expect(compared > 5)
  }

  @Test func `without the first days of allocations or posts nothing can be said`() {
    func figure(_ missing: RecordColumn...) -> String {
      var service = SmallService(without: missing)
      service.post("Patel", fte: 1000, start: "2018-08-20", end: "2024-10-01")
      Self.pass(&service, "Avery", from: "Patel", to: "Okafor", on: "2024-10-02")
      return service.figures.text("continuity.handovers")
    }
    let id = "continuity.handovers"
    #expect(figure() == "\(id) 1\n  handover: left 2024-10 Patel 1")
    #expect(
      figure(RecordColumn(OfficerColumn.start)) == "\(id) notSupplied IROs.START")
    #expect(figure(RecordColumn(OfficerColumn.end)) == "\(id) notSupplied IROs.END")
    #expect(
      figure(RecordColumn(AllocationColumn.start)) == "\(id) notSupplied Allocations.START")
  }

  @Test func `what cannot be read leaves open how many changes there were, or what they came from`()
  {
    func figure(_ spoil: (inout RecordStore) -> Void) -> String {
      var service = Self.service()
      Self.pass(&service, "Avery", from: "Patel", to: "Okafor", on: "2024-10-02")
      Self.pass(&service, "Bo", from: "Okafor", to: "Jones", on: "2024-11-04")
      spoil(&service.builder.store)
      return service.figures.text("continuity.handovers")
    }
    let id = "continuity.handovers"
    // Two allocations of Bo can make four changes.
    #expect(
      figure { $0.allocations[3].isEndUnread = true } == """
        \(id) partial 1...5 1 (undetermined 4)
          handover: left 2024-10 Patel 1
        """)
    #expect(
      figure { $0.officerPosts[2].isTermUnread = true } == """
        \(id) partial 1...2 1 (undetermined 1)
          handover: left 2024-10 Patel 1
        """)
    // An allocation without a child may be between any two others, or take the place of one.
    #expect(
      figure { $0.addUnread(.allocations) } == """
        \(id) partial 0...6 0 (undetermined 2)
          handover: left 2024-10 Patel 1, began 2024-11 Jones 1
        """)
    #expect(figure { $0.addUnread(.officers) } == "\(id) notSupplied IROs.START")
  }

  @Test func `an explanation lists each change with its allocations and posts`() throws {
    var service = Self.service()
    Self.pass(
      &service, "Avery", from: "Patel", to: "Okafor", on: "2024-10-02", until: "2024-09-15")
    let store = service.builder.store
    let found = try #require(
      explainFigure("continuity.handovers", from: store, settings: service.settings))
    #expect(found.isCounted && found.records.count == 1)
    let record = try #require(found.records.first)
    #expect(record.outcome == .counted)
    #expect(record.groups == [.handover: "left 2024-10 Patel"])
    #expect(record.note == "Patel until 2024-09-15, Okafor from 2024-10-02")
    let places =
      store.allocations.map { SourceLine(source: $0.source, line: $0.line) }
      + store.officerPosts.filter { store.officers[$0.officer] != "Jones" }
      .map { SourceLine(source: $0.source, line: $0.line) }
    #expect(record.rows == places)
  }
}

extension RecordStore {
  /// Adds a row that names no child and could not be read.
  fileprivate mutating func addUnread(_ table: RecordTable) {
    unreadRows.append(UnreadRow(table: table, child: nil, first: nil, last: nil, source: 0))
  }
}
