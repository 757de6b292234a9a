import CareRecords
import TestSupport
import Testing

@Suite("Where rows came from")
struct OriginColumnTests {
  @Test(arguments: UInt64(0)..<20)
  func `every row has the source and the line that it was added with`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var origins = RowOrigins()
    var rows: [(source: UInt16, line: UInt32)] = []
    for _ in 0..<Int.random(in: 0...30, using: &numbers) {
      rows.append(
        (.random(in: 0...(seed < 5 ? 0 : 4), using: &numbers), .random(in: 1...99, using: &numbers))
      )
      origins.append(source: rows[rows.count - 1].source, line: rows[rows.count - 1].line)
    }
    #expect(rows.indices.map { origins.sources[$0] } == rows.map(\.source))
    #expect(Array(origins.lines) == rows.map(\.line))
  }
}
