import Testing

@testable import Pictures

struct ScaleTests {
  @Test func `a number stands where its share of the range says`() {
    let scale = LinearScale(50...100, from: 10, to: 110)
    #expect(scale.place(of: 50) == 10)
    #expect(scale.place(of: 75) == 60)
    #expect(scale.place(of: 100) == 110)
    #expect(LinearScale(0...10, from: 100, to: 0).place(of: 2) == 80)
  }

  @Test func `a number beyond the range stands at its end`() {
    let scale = LinearScale(0...1, from: 0, to: 100)
    #expect(scale.place(of: -3) == 0)
    #expect(scale.place(of: 7) == 100)
    #expect(LinearScale(5...5, from: 20, to: 100).place(of: 5) == 20)
  }

  @Test(arguments: [
    (88.2...97.1, 6, [88.0, 90, 92, 94, 96, 98]),
    (0.0...100.0, 5, [0.0, 20, 40, 60, 80, 100]),
    (91.0...100.0, 6, [90.0, 92, 94, 96, 98, 100]),
    (99.5...100.0, 6, [99.0, 100]),
    (100.0...100.0, 6, [100.0, 101]),
    (0.0...0.0, 6, [0.0, 1]),
  ])
  func `marks are round numbers`(_ range: ClosedRange<Double>, _ count: Int, _ marks: [Double]) {
    #expect(Ticks(covering: range, about: count, within: 0...100).numbers == marks)
  }

  @Test func `marks hold every range and are few`() {
    for low in stride(from: 0.0, through: 100, by: 2.3) {
      for high in stride(from: low, through: 100, by: 3.1) {
        let ticks = Ticks(covering: low...high, about: 6, within: 0...100)
        #expect(ticks.range.lowerBound <= low && ticks.range.upperBound >= high)
        #expect((2...7).contains(ticks.numbers.count))
        #expect(ticks.numbers.allSatisfy { $0 == $0.rounded() })
        #expect(zip(ticks.numbers, ticks.numbers.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }
}
