import Testing

@testable import Documents

@Suite("The nearest name")
struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("row", "rows"), ("cuont", "count"),
    ("reviewsInTmie", "reviewsInTime"), ("tot", nil), ("zzz", nil), ("", nil), ("x", nil),
  ])
  func `one slip for every three characters is forgiven`(_ written: String, _ meant: String?) {
    let known = ["title", "rows", "count", "reviewsInTime", "y"]
    #expect(NearestName.of(written, in: known) == meant)
  }

  @Test func `of names equally near the first in the alphabet is taken`() {
    #expect(NearestName.of("cat", in: ["hat", "bat", "rat"]) == "bat")
  }

  @Test func `distances agree with a plain definition for all short words`() {
    let words = (0...4).flatMap { Self.words(of: $0) }
    for left in words {
      for right in words where left.count + right.count <= 6 {
        let distance = NearestName.distance(left, right)
        #expect(distance == Self.plainDistance(left[...], right[...]), "\(left) \(right)")
      }
    }
  }

  private static func words(of length: Int) -> [[Unicode.Scalar]] {
    guard length > 0 else { return [[]] }
    return words(of: length - 1).flatMap { word in
      (["a", "b", "c"] as [Unicode.Scalar]).map { word + [$0] }
    }
  }

  private static func plainDistance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    let (shortLeft, shortRight) = (left.dropLast(), right.dropLast())
    var best = min(
      plainDistance(shortLeft, right) + 1, plainDistance(left, shortRight) + 1,
      plainDistance(shortLeft, shortRight) + (a == b ? 0 : 1))
    if shortLeft.last == b, shortRight.last == a {
      best = min(best, plainDistance(shortLeft.dropLast(), shortRight.dropLast()) + 1)
    }
    return best
  }
}
