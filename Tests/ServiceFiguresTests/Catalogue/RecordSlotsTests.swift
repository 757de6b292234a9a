import Testing

@testable import ServiceFigures

@Suite("Groups of a record")
struct RecordSlotsTests {
  @Test func `have room for every dimension`() {
    #expect(Dimension.allCases.count <= RecordSlots.capacity)
    var slots = RecordSlots()
    for dimension in Dimension.allCases {
      #expect(slots[dimension] == -1)
      slots[dimension] = Int(dimension.rawValue) * 1_000
    }
    for dimension in Dimension.allCases {
      #expect(slots[dimension] == Int(dimension.rawValue) * 1_000)
    }
  }
}
