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
    for vector in ComparisonVectors.studentQuantiles {
      let value = StudentDistribution.quantile(vector.share, degrees: vector.degrees)
      #expect(isClose(value, vector.value), "\(vector)")
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
      let exact = Proportion.exactTest(
        vector.met, of: vector.total, against: vector.other, of: vector.otherTotal)
      #expect(isClose(exact, vector.exact), "\(vector)")
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
      #expect(isClose(change.scoreChance, vector.score, 1e-6), "\(vector)")
      if let ratio = vector.ratio {
        #expect(isClose(change.ratio, ratio, 1e-6), "\(vector)")
        #expect(isClose(change.scoreLimits, vector.lower, vector.upper, 1e-6), "\(vector)")
      }
    }
  }

  @Test func `means and their difference`() {
    for vector in ComparisonVectors.means {
      let estimate = Means.estimate(vector.values)
      #expect(
        isClose(estimate?.mean, vector.mean) && isClose(estimate?.deviation, vector.deviation))
      #expect(
        isClose(estimate.map { ($0.lower, $0.upper) }, vector.lower, vector.upper), "\(vector)")
      #expect(isClose(Quantiles.quantile(0.5, ofSorted: vector.values.sorted()), vector.median))
    }
    for vector in ComparisonVectors.meanTests {
      let difference = Means.difference(vector.first, vector.second)
      #expect(isClose(difference?.value, vector.value) && isClose(difference?.t, vector.t))
      #expect(isClose(difference?.degrees, vector.degrees), "\(vector)")
      #expect(isClose(difference?.chance, vector.chance), "\(vector)")
      #expect(
        isClose(difference.map { ($0.lower, $0.upper) }, vector.lower, vector.upper), "\(vector)")
    }
  }

  @Test func `limits of shares around a target`() {
    for vector in ComparisonVectors.funnels {
      for (level, normal, exact) in [
        (0.95, vector.normal95, vector.exact95), (0.998, vector.normal998, vector.exact998),
      ] {
        let deviate = NormalDistribution.deviate(level: level)
        #expect(
          isClose(
            ShareLimits.normal(around: vector.target, size: vector.size, deviate: deviate),
            normal.lowerBound, normal.upperBound), "\(vector)")
        #expect(
          isClose(
            ShareLimits.exact(around: vector.target, size: vector.size, level: level),
            exact.lowerBound, exact.upperBound), "\(vector)")
      }
    }
    for vector in ComparisonVectors.controlLimits {
      #expect(
        isClose(
          ShareLimits.normal(around: vector.target, size: vector.size, deviate: 3),
          vector.lower, vector.upper, 1e-9), "\(vector)")
    }
  }

  @Test func `limits of runs, from five points`() {
    for vector in ComparisonVectors.runs {
      let run = RunChart(vector.values, leavesOutJumps: vector.leavesOutJumps)
      #expect(isClose(run?.mean, vector.mean, 1e-9), "\(vector)")
      #expect(isClose(run?.meanRange, vector.meanRange, 1e-9), "\(vector)")
      #expect(isClose(run.map { ($0.lower, $0.upper) }, vector.lower, vector.upper, 1e-9))
      #expect(run?.standing == (vector.values.count < 12 ? .trial : .settled))
    }
    #expect(RunChart([1, 2, 3, 4]) == nil)
    // Points that are all alike have limits without width.
    #expect(RunChart([5, 5, 5, 5, 5]).map { $0.lower == 5 && $0.upper == 5 } == true)
  }

  @Test func `trends of shares, which take three periods`() {
    for vector in ComparisonVectors.trends {
      let trend = LinearTrend(met: vector.met, of: vector.totals)
      #expect(isClose(trend?.chiSquared, vector.chiSquared), "\(vector)")
      #expect(isClose(trend?.chance, vector.chance), "\(vector)")
    }
    #expect(LinearTrend(met: [54, 60], of: [60, 61]) == nil)
    #expect(LinearTrend(met: [60, 61, 62], of: [60, 61, 62]) == nil)
  }

  @Test func `chances of many tests`() {
    for vector in ComparisonVectors.falseDiscovery {
      for (chance, expected) in zip(ManyTests.falseDiscovery(vector.chances), vector.adjusted) {
        #expect(isClose(chance, expected, 1e-12), "\(vector)")
      }
    }
    for vector in ComparisonVectors.anyFalse {
      for (chance, expected) in zip(ManyTests.anyFalse(vector.chances), vector.adjusted) {
        #expect(isClose(chance, expected, 1e-12), "\(vector)")
      }
    }
    #expect(ManyTests.falseDiscovery([]).isEmpty)
  }
}
