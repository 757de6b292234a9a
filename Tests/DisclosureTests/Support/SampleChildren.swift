import Foundation
import PublishedCounts
import TestSupport

/// The children of a made-up authority in two years, each with a category in every dimension.
struct SampleChildren {
  /// A dimension and how many categories it has.
  struct Dimension {
    let name: String
    let categoryCount: Int
    /// A child keeps its category from year to year, so that stock and flow can be told apart by it.
    let isLasting: Bool
  }

  let dimensions: [Dimension]
  let before: [[Int]]
  let started: [[Int]]
  let left: [[Int]]
  let now: [[Int]]

  static let lastingCount = 3

  init(count: Int, seed: Int) {
    var generator = SeededNumbers(seed)
    let ladder = count < 200 ? 2...4 : count < 600 ? 3...7 : 4...10
    dimensions = (0..<30).map { index in
      Dimension(
        name: "d\(index)",
        categoryCount: index == 0 ? 2 : Int.random(in: ladder, using: &generator),
        isLasting: index < Self.lastingCount)
    }
    let dimensions = dimensions
    // Shares fall off as 1/rank to some power; a child's lean ties the dimensions together.
    let shares = dimensions.map { dimension in
      let power = Double.random(in: 0.8...2, using: &generator)
      return (1...dimension.categoryCount).map { 1 / pow(Double($0), power) }
    }
    func category(_ index: Int, _ lean: Double) -> Int {
      var position = Double.random(in: 0..<1, using: &generator)
      if Double.random(in: 0..<1, using: &generator) < 0.3 { position = lean }
      position *= shares[index].reduce(0, +)
      for (category, share) in shares[index].enumerated() {
        position -= share
        if position < 0 { return category }
      }
      return shares[index].count - 1
    }
    func child() -> [Int] {
      let lean = Double.random(in: 0..<1, using: &generator)
      return dimensions.indices.map { category($0, lean) }
    }
    before = (0..<count).map { _ in child() }
    var left: [[Int]] = []
    var stayed: [[Int]] = []
    for child in before {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        left.append(child)
      } else {
        stayed.append(child)
      }
    }
    started = left.indices.map { _ in child() } + [child(), child()]
    self.left = left
    now =
      stayed.map { old in
        let lean = Double.random(in: 0..<1, using: &generator)
        return old.indices.map { dimensions[$0].isLasting ? old[$0] : category($0, lean) }
      } + started
  }

  /// How many of the children are in each category of a dimension.
  func counts(_ children: [[Int]], _ dimension: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: dimensions[dimension].categoryCount)
    for child in children { counts[child[dimension]] += 1 }
    return counts
  }

  /// How many of the children are in each pair of categories of two dimensions.
  func counts(_ children: [[Int]], _ rows: Int, _ columns: Int) -> [[Int]] {
    var counts = dimensions[rows].categories.map { _ in
      [Int](repeating: 0, count: dimensions[columns].categoryCount)
    }
    for child in children { counts[child[rows]][child[columns]] += 1 }
    return counts
  }
}

extension SampleChildren.Dimension {
  var categories: [String] { (0..<categoryCount).map { "c\($0)" } }
}
