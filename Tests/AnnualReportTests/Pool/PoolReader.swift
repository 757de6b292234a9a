import ServiceFigures

@testable import PublicEdition

/// A member who reads the pool and the public editions of the others, and tries every set of numbers
/// that agrees with them.
///
/// It knows nothing of the program's systems of counts: it goes through one share at a time.
struct PoolReader {
  let members: [PeriodFigures]
  let editions: [PeriodFigures]
  /// The member that reads.
  let own: Int
  let threshold: Int

  /// What is inferred from one share of children, in words; empty where nothing is.
  func inferred(_ definition: FigureDefinition, part: Int, total: Int) -> [String] {
    let others = members.indices.filter {
      $0 != own && members[$0][definition].status == .available
    }
    let mine = members[own][definition]
    let isMine = mine.status == .available
    let met = part - (isMine ? mine.numbers.numerator ?? 0 : 0)
    let all = total - (isMine ? mine.numbers.denominator ?? 0 : 0)
    var found = [("part", met), ("others", all - met), ("all", all)]
      .filter { (1...threshold).contains($0.1) }
      .map { "\(definition.id): \($0.0) of the rest is \($0.1)" }
    let hidden = others.filter { editions[$0][definition].status != .available }
    let printed = others.filter { !hidden.contains($0) }.map { editions[$0][definition].numbers }
    let restMet = met - printed.reduce(0) { $0 + ($1.numerator ?? 0) }
    let restAll = all - printed.reduce(0) { $0 + ($1.denominator ?? 0) }
    let totals = hidden.map { printedTotal(definition, of: $0) }
    precondition(totals.allSatisfy { $0 != nil } || totals.allSatisfy { $0 == nil })
    for (place, member) in hidden.enumerated() {
      let numbers = members[member][definition].numbers
      let (part, total) = (numbers.numerator ?? 0, numbers.denominator ?? 0)
      let parts = Self.possible(place, most: totals.map { $0 ?? restMet }, sum: restMet)
      // Where the whole is known, the others are the whole less the part.
      let others =
        if let known = totals[place] {
          parts.map { known - $0 }
        } else {
          Self.possible(
            place, most: totals.map { $0 ?? restAll - restMet }, sum: restAll - restMet)
        }
      for (name, count, numbers) in [("part", part, parts), ("others", total - part, others)]
      where count <= threshold
        && !(numbers.contains(0) && numbers.contains { $0 >= threshold })
      {
        let range = "\(numbers.min() ?? -1) to \(numbers.max() ?? -1)"
        found.append("\(definition.id): \(name) of member \(member + 1) is \(range)")
      }
    }
    return found
  }

  /// Every number that one of several can be, if each is from 0 to its most and all have a sum.
  private static func possible(_ place: Int, most: [Int], sum: Int) -> [Int] {
    var sums: Set<Int> = [0]
    for other in most.indices where other != place {
      var next: Set<Int> = []
      for reached in sums where reached <= sum {
        next.formUnion((0...most[other]).map { reached + $0 }.filter { $0 <= sum })
      }
      sums = next
    }
    return (0...most[place]).filter { sums.contains(sum - $0) }
  }

  /// The denominator of a withheld share, where another figure of the edition prints the same number.
  private func printedTotal(_ definition: FigureDefinition, of member: Int) -> Int? {
    guard let whole = definition.counts.whole,
      let total = members[member][definition].numbers.denominator
    else { return nil }
    return editions[member].figures.contains { figure in
      figure.status == .available && figure.definition.counts.whole == whole
        && (figure.numbers.denominator ?? figure.numbers.count) == total
    } ? total : nil
  }
}
