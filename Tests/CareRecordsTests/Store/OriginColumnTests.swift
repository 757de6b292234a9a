import CareRecords
import TestSupport
import Testing

@Suite("Where rows came from")
struct OriginColumnTests {
  /// Lines as files have them: mostly one after the other, some far apart, some further up.
  private static func lines(_ numbers: inout SeededNumbers) -> [UInt32] {
    var line: UInt32 = 1
    return (0..<Int.random(in: 0...400, using: &numbers)).map { _ in
      defer {
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: line = UInt32.random(in: 0...UInt32.max, using: &numbers)
        case 1: line &+= UInt32.random(in: 250...260, using: &numbers)
        default: line &+= UInt32.random(in: 0...3, using: &numbers)
        }
      }
      return line
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `a column of lines gives back every line that was added`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let lines = Self.lines(&numbers)
    #expect(Array(LineColumn(lines)) == lines)
  }

  @Test(arguments: UInt64(0)..<40)
  func `joined columns hold the lines of both, those of the second further down`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed &+ 500)
    let (lines, more) = (Self.lines(&numbers), Self.lines(&numbers))
    var column = LineColumn(lines)
    column.append(contentsOf: LineColumn(more), after: 1000)
    #expect(Array(column) == lines + more.map { $0 &+ 1000 })
    column.append(7)
    #expect(column.last == 7)
  }

  @Test(arguments: UInt64(0)..<20)
  func `every row has the source that it was added with`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var origins = RowOrigins()
    var sources: [UInt16] = []
    for _ in 0..<Int.random(in: 0...30, using: &numbers) {
      let source = UInt16.random(in: 0...4, using: &numbers)
      let lines = LineColumn(0..<UInt32.random(in: 0...5, using: &numbers))
      var stretch = RowOrigins()
      stretch.lines = lines
      origins.append(stretch, from: source, after: 10)
      sources += lines.map { _ in source }
    }
    #expect(sources.indices.map { origins.sources[$0] } == sources)
  }
}
