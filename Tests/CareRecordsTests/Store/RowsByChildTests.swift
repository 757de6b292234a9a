import CareRecords
import TestSupport
import Testing

@Suite("Rows in the order of children")
struct RowsByChildTests {
  @Test(arguments: RandomCases.seeds(from: 0, few: 100, soak: 10_000))
  func `the rows of each child are those of a stable sort`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let childCount = Int.random(in: 1...12, using: &numbers)
    let rowCount = Int.random(in: 0...40, using: &numbers)
    var children = (0..<rowCount).map { _ in
      UInt32.random(in: 0..<UInt32(childCount), using: &numbers)
    }
    if seed % 3 == 0 { children.sort() }
    let rows = RowsByChild(ContiguousArray(children), childCount: childCount)
    for child in 0..<childCount {
      let found = rows.positions(of: child).map { rows.row(at: $0) }
      #expect(found == children.indices.filter { children[$0] == UInt32(child) })
    }
    #expect(rows.positions(of: childCount).isEmpty)
  }
}
