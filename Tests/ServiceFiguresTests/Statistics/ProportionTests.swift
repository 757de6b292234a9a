import Testing

@testable import ServiceFigures

@Suite("Intervals for proportions")
struct ProportionTests {
  private func isClose(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) <= 1e-9 } ?? false
  }

  @Test
  func `Wilson's interval is that of other software`() {
    for vector in StatisticalVectors.wilson {
      let interval = Proportion.wilson(met: vector.met, of: vector.total)
      #expect(isClose(interval?.lower, vector.lower), "\(vector)")
      #expect(isClose(interval?.upper, vector.upper), "\(vector)")
      #expect(interval?.method == "wilson" && interval?.level == 0.95)
    }
    #expect(StatisticalVectors.wilson.count == 17)
  }

  @Test
  func `Wilson's interval holds the share, stays within 0 and 1 and reaches them exactly`() throws {
    for total in 1...60 {
      for met in 0...total {
        let interval = try #require(Proportion.wilson(met: met, of: total))
        let share = Double(met) / Double(total)
        #expect(0 <= interval.lower && interval.lower <= share)
        #expect(share <= interval.upper && interval.upper <= 1)
        #expect((interval.lower == 0) == (met == 0) && (interval.upper == 1) == (met == total))
      }
    }
    #expect(Proportion.wilson(met: 0, of: 0) == nil)
  }

  @Test
  func `clustering widens the interval by the ratio estimator's variance`() throws {
    for vector in StatisticalVectors.clustered {
      var sums = ClusterSums()
      for (met, total) in zip(vector.met, vector.total) { sums.add(met: met, total: total) }
      let met = vector.met.reduce(0, +)
      let total = vector.total.reduce(0, +)
      let factor = sums.designEffect(met: met, of: total)
      let interval = try #require(sums.interval(met: met, of: total))
      #expect(isClose(factor, vector.factor))
      #expect(isClose(Double(total) / factor, vector.effectiveSize))
      #expect(isClose(interval.lower, vector.lower) && isClose(interval.upper, vector.upper))
      #expect(interval.method == "wilson, clustered by child")
    }
    #expect(StatisticalVectors.clustered.count == 2)
  }

  @Test
  func `a cluster without records in the denominator is none, and sums join in any order`() {
    var one = ClusterSums()
    one.add(met: 1, total: 2)
    one.add(met: 0, total: 0)
    var other = ClusterSums()
    other.add(met: 3, total: 3)
    var joined = one
    joined.add(other)
    var reversed = other
    reversed.add(one)
    #expect(joined == reversed && joined.children == 2)
    // One child alone tells nothing of the variance between children.
    #expect(one.designEffect(met: 1, of: 2) == 1)
  }
}

@Suite("Quantiles")
struct QuantileTests {
  @Test
  func `quantiles of type 7 are those of other software`() throws {
    for vector in StatisticalVectors.quantiles {
      let value = try #require(Quantiles.quantile(vector.share, ofSorted: vector.values))
      let ofDoubles = Quantiles.quantile(vector.share, ofSorted: vector.values.map { Double($0) })
      #expect(abs(value - vector.value) <= 1e-12 && ofDoubles == value, "\(vector)")
    }
    #expect(StatisticalVectors.quantiles.count == 10)
  }

  @Test
  func `no values have no quantile, one value is all of its own`() {
    #expect(Quantiles.quantile(0.5, ofSorted: [Int]()) == nil)
    #expect(Quantiles.quantile(0.5, ofSorted: [Double]()) == nil)
    for share in [0, 0.5, 0.9, 1] { #expect(Quantiles.quantile(share, ofSorted: [7]) == 7) }
  }

  /// All pairs of shares of up to 12 against the same sum over whole numbers of ways.
  @Test func `the exact chance of two shares is that of counting every way`() throws {
    func ways(_ part: Int, of all: Int) -> Int {
      part < 0 || part > all
        ? 0 : (0..<part).reduce(1) { $0 * (all - $1) / ($1 + 1) }
    }
    for all in 1...12 {
      for others in 1...12 {
        for part in 0...all {
          for other in 0...others {
            let not = all - part + others - other
            let total = ways(not, of: all + others)
            func own(_ count: Int) -> Int { ways(count, of: all) * ways(not - count, of: others) }
            let fewer = 2 * (0...(all - part)).reduce(0) { $0 + own($1) } - own(all - part)
            let more = 2 * ((all - part)...all).reduce(0) { $0 + own($1) } - own(all - part)
            let expected = min(1, Double(min(fewer, more)) / Double(total))
            let first = try #require(EstimatedShare(met: part, of: all))
            let second = try #require(EstimatedShare(met: other, of: others))
            let found = Proportion.exactChance(first, second)
            #expect(abs(found - expected) < 1e-9, "\(part) of \(all), \(other) of \(others)")
          }
        }
      }
    }
  }
}
