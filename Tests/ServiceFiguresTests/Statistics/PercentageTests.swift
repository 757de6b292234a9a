import Testing

@testable import ServiceFigures

@Suite("Percentages in print")
struct PercentageTests {
  /// A published report had 46% on time and 55% late: two shares of one whole, each rounded up.
  @Test
  func `two shares of one whole are out by a tenth of a point at most, 46% and 55% by a whole one`()
  {
    for total in 1...400 {
      for part in 0...total {
        let tenths =
          Percentage.units(part, of: total, decimals: 1)
          + Percentage.units(total - part, of: total, decimals: 1)
        #expect((1000...1001).contains(tenths), "\(part) of \(total)")
      }
    }
    #expect(Percentage.text(91, of: 200, decimals: 0) == "46%")
    #expect(Percentage.text(109, of: 200, decimals: 0) == "55%")
    #expect(Percentage.text(91, of: 200, decimals: 1) == "45.5%")
    #expect(Percentage.text(109, of: 200, decimals: 1) == "54.5%")
  }

  @Test
  func `percentages are rounded half up from the exact fraction`() {
    for vector in StatisticalVectors.percentages {
      let units = Percentage.units(vector.part, of: vector.total, decimals: vector.decimals)
      #expect(Percentage.decimal(units, decimals: vector.decimals) == vector.text, "\(vector)")
    }
    #expect(StatisticalVectors.percentages.count == 16)
  }

  /// Every fraction of up to 400, against the definition of rounding half up: the unit u with
  /// 2·u − 1 ≤ 2·scale·part / total < 2·u + 1, in whole numbers.
  @Test(arguments: [0, 1])
  func `print never says 100% of a part nor 0% of some`(_ decimals: Int) {
    let scale = decimals == 0 ? 100 : 1000
    var wrong: [String] = []
    for total in 1...400 {
      for part in 0...total {
        let units = Percentage.units(part, of: total, decimals: decimals)
        let isHalfUp =
          (2 * units - 1) * total <= 2 * scale * part && 2 * scale * part < (2 * units + 1) * total
        let plain =
          decimals == 0 ? "\(units)%" : "\(units / 10).\(units % 10)%"
        let expected =
          part < total && units == scale
          ? (decimals == 0 ? "over 99%" : "over 99.9%")
          : part > 0 && units == 0 ? (decimals == 0 ? "under 1%" : "under 0.1%") : plain
        let text = Percentage.text(part, of: total, decimals: decimals)
        if !isHalfUp || text != expected { wrong.append("\(part) of \(total): \(text ?? "nil")") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `of nothing there is no percentage`() {
    #expect(Percentage.text(0, of: 0) == nil)
    #expect(Percentage.text(611, of: 612) == "99.8%")
    #expect(Percentage.text(611, of: 612, decimals: 0) == "over 99%")
    #expect(Percentage.text(1, of: 3000) == "under 0.1%")
    #expect(Percentage.text(2999, of: 3000) == "over 99.9%")
    #expect(Percentage.text(0, of: 3000) == "0.0%")
    #expect(Percentage.text(3000, of: 3000) == "100.0%")
  }

  @Test
  func `whole units of the last decimal are written with their sign`() {
    #expect(Percentage.decimal(974, decimals: 1) == "97.4")
    #expect(Percentage.decimal(-5, decimals: 1) == "−0.5")
    #expect(Percentage.decimal(5, decimals: 2) == "0.05")
    #expect(Percentage.decimal(12, decimals: 0) == "12")
  }
}
