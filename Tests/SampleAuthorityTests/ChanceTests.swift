import TestSupport
import Testing

@testable import SampleAuthority

struct ChanceTests {
  @Test func `numbers are those of SeededNumbers on every machine`() {
    var random = SampleRandom(seed: 1, .child)
    #expect((0..<4).map { _ in random.below(1000) } == [316, 346, 676, 102])
  }

  @Test(arguments: [0, 1, 2])
  func `a limit below two gives zero`(limit: Int) {
    var random = SampleRandom(seed: 1, .child)
    #expect(random.below(limit) < max(1, limit))
  }

  @Test func `values come as often as their weights say`() {
    let choice = Weighted<Int>((1, 700), (2, 300), (3, 0))
    var random = SampleRandom(seed: 1, .child)
    var counts = [0, 0, 0, 0]
    for _ in 0..<10_000 { counts[random.pick(choice)] += 1 }
    #expect((6800...7200).contains(counts[1]))
    #expect(counts[3] == 0)
  }

  @Test(arguments: [10, 450_000, 450_001])
  func `ids are different numbers of one length`(count: Int) {
    let shuffle = IdentifierShuffle(count: count, seed: 3)
    let ids = (0..<count).map { shuffle[$0] }
    #expect(Set(ids).count == count)
    #expect(Set(ids.map { String($0).count }) == [count <= 450_000 ? 6 : 7])
  }
}
