import PublishedCounts

extension LinearCombination {
  /// What the combination comes to, exactly; nil when it is too large for a whole number of 64 bits
  /// or a number for an atom is missing.
  func exactSum(of numbers: [Int]) -> Int? {
    var sum = 0
    for term in terms {
      guard numbers.indices.contains(term.atom.index) else { return nil }
      let (product, tooLarge) = numbers[term.atom.index]
        .multipliedReportingOverflow(by: term.coefficient)
      let (next, overflow) = sum.addingReportingOverflow(product)
      if tooLarge || overflow { return nil }
      sum = next
    }
    return sum
  }
}
