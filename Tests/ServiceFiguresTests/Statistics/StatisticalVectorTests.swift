import Testing

@testable import ServiceFigures

@Suite("Formulas beside other software")
struct StatisticalVectorTests {
  private func isClose(_ left: Double?, _ right: Double?, _ tolerance: Double = 1e-8) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= tolerance
  }

  private func isClose(
    _ left: (lower: Double, upper: Double)?, _ lower: Double?, _ upper: Double?,
    _ tolerance: Double = 1e-8
  ) -> Bool {
    isClose(left?.lower, lower, tolerance) && isClose(left?.upper, upper, tolerance)
  }

  @Test func `the distributions`() {
    for vector in ComparisonVectors.normalQuantiles {
      #expect(isClose(NormalDistribution.quantile(vector.share), vector.value, 1e-9), "\(vector)")
    }
    for vector in ComparisonVectors.normalShares {
      #expect(isClose(NormalDistribution.share(upTo: vector.value), vector.share, 1e-9))
    }
    for vector in ComparisonVectors.chiSquaredQuantiles {
      let value = ChiSquaredDistribution.quantile(vector.share, degrees: vector.degrees)
      #expect(isClose(value, vector.value), "\(vector)")
    }
  }

  @Test func `Wilson's interval at every level, and the exact one`() {
    for vector in ComparisonVectors.wilson {
      let interval = Proportion.wilson(met: vector.met, of: vector.total, level: vector.level)
      #expect(isClose(interval?.lower, vector.lower, 1e-9), "\(vector)")
      #expect(isClose(interval?.upper, vector.upper, 1e-9), "\(vector)")
    }
    for vector in ComparisonVectors.exact {
      #expect(
        isClose(Proportion.exact(met: vector.met, of: vector.total), vector.lower, vector.upper),
        "\(vector)")
    }
  }

  @Test func `Newcombe's interval for the difference of two shares`() throws {
    for vector in ComparisonVectors.differences {
      let first = try #require(
        EstimatedShare(met: vector.met, of: vector.total, level: vector.level))
      let second = try #require(
        EstimatedShare(met: vector.other, of: vector.otherTotal, level: vector.level))
      let difference = Proportion.difference(first, second)
      #expect(isClose(difference.value, vector.value, 1e-9), "\(vector)")
      #expect(
        isClose((difference.lower, difference.upper), vector.lower, vector.upper, 1e-9),
        "\(vector)")
    }
  }

  @Test func `tests of two shares`() throws {
    for vector in ComparisonVectors.shareTests {
      let first = try #require(EstimatedShare(met: vector.met, of: vector.total))
      let second = try #require(EstimatedShare(met: vector.other, of: vector.otherTotal))
      let pooled = Proportion.pooledTest(first, second)
      #expect(isClose(pooled?.z, vector.z) && isClose(pooled?.chance, vector.chance), "\(vector)")
    }
  }

  @Test func `counts, rates and their change`() {
    for vector in ComparisonVectors.rates {
      let scale = vector.scale / vector.size
      let interval = Rates.interval(count: vector.count, level: vector.level)
      #expect(isClose(Double(vector.count) * scale, vector.rate))
      #expect(
        isClose((interval.lower * scale, interval.upper * scale), vector.lower, vector.upper),
        "\(vector)")
    }
    for vector in ComparisonVectors.rateTests {
      let change = Rates.Change(
        vector.count, per: vector.size, since: vector.other, per: vector.otherSize)
      #expect(isClose(change.exactChance, vector.exact, 1e-6), "\(vector)")
      if let ratio = vector.ratio {
        #expect(isClose(change.ratio, ratio, 1e-6), "\(vector)")
      }
    }
  }

  @Test func `chances of many tests`() {
    for vector in ComparisonVectors.falseDiscovery {
      for (chance, expected) in zip(ManyTests.falseDiscovery(vector.chances), vector.adjusted) {
        #expect(isClose(chance, expected, 1e-12), "\(vector)")
      }
    }
    #expect(ManyTests.falseDiscovery([]).isEmpty)
  }
}
