import Foundation
import Testing

@testable import ServiceFigures

/// The lines of a funnel plot, against plain sums of binomial chances.
struct FunnelLimitsTests {
  /// The chances of 0, 1, … records, worked out one from the other.
  private func chances(of records: Int, each chance: Double) -> [Double] {
    var chances = [pow(1 - chance, Double(records))]
    for met in 1...records {
      chances.append(
        chances[met - 1] * Double(records - met + 1) / Double(met) * chance / (1 - chance))
    }
    return chances
  }

  @Test(arguments: [0.05, 0.3, 0.5, 0.9, 0.938])
  func `a number outside the lines has no more than half of what is left of the level`(
    _ overall: Double
  ) {
    let funnel = FunnelLimits(overall: overall)
    for records in 1...60 {
      let chances = chances(of: records, each: overall)
      for level in FunnelLimits.levels {
        let limits = funnel.limits(of: records, level: level)
        #expect(limits.contains(overall))
        for met in 0...records {
          let share = Double(met) / Double(records)
          let below = chances[...met].reduce(0, +)
          let above = chances[met...].reduce(0, +)
          let tail = (1 - level) / 2
          // Numbers whose chance is the tail to the last digits may be on either side.
          if abs(below - tail) > 1e-9 { #expect((share < limits.lowerBound) == (below < tail)) }
          if abs(above - tail) > 1e-9 { #expect((share > limits.upperBound) == (above < tail)) }
        }
      }
    }
  }

  @Test
  func `the lines come closer as the records become more, and the outer ones enclose the inner`() {
    let funnel = FunnelLimits(overall: 0.9)
    var before = 1.0
    for records in stride(from: 10, through: 3_000, by: 10) {
      let inner = funnel.limits(of: records, level: 0.95)
      let outer = funnel.limits(of: records, level: 0.998)
      #expect(outer.lowerBound < inner.lowerBound && inner.upperBound <= outer.upperBound)
      #expect(inner.upperBound - inner.lowerBound < before)
      before = inner.upperBound - inner.lowerBound
    }
    // The normal distribution, where the records are many.
    let many = funnel.limits(of: 3_000, level: 0.95)
    let spread = 1.96 * (0.9 * 0.1 / 3_000).squareRoot()
    #expect(abs(many.lowerBound - (0.9 - spread)) < 0.001)
    #expect(abs(many.upperBound - (0.9 + spread)) < 0.001)
  }

  @Test func `a share has its place within the lines or outside one or both of them`() {
    let funnel = FunnelLimits(overall: 0.9)
    #expect(funnel.place(met: 90, of: 100) == .within)
    #expect(funnel.place(met: 83, of: 100) == .below(level: 0.95))
    #expect(funnel.place(met: 70, of: 100) == .below(level: 0.998))
    #expect(funnel.place(met: 97, of: 100) == .above(level: 0.95))
    #expect(funnel.place(met: 300, of: 300) == .above(level: 0.998))
    #expect(FunnelLimits(overall: 1).place(met: 5, of: 5) == .within)
  }
}
