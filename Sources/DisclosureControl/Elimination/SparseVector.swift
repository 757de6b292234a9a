/// A vector over the prime field that stores only the entries other than 0.
struct SparseVector: Hashable {
  /// The columns, ascending, and their entries, none of them 0.
  private(set) var entries: [Entry]

  struct Entry: Hashable {
    let column: Int
    let value: UInt64
  }

  init(_ terms: [(column: Int, coefficient: Int)]) {
    entries = terms.sorted { $0.column < $1.column }
      .map { Entry(column: $0.column, value: PrimeField.residue($0.coefficient)) }
      .filter { $0.value != 0 }
  }

  private init(entries: [Entry]) { self.entries = entries }

  var isZero: Bool { entries.isEmpty }

  subscript(column: Int) -> UInt64 {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].column == column ? entries[low].value : 0
  }

  /// The multiple whose first entry is 1.
  var normalised: SparseVector {
    guard let first = entries.first, first.value != 1 else { return self }
    let inverse = PrimeField.inverse(first.value)
    return SparseVector(
      entries: entries.map {
        Entry(column: $0.column, value: PrimeField.product($0.value, inverse))
      })
  }

  /// Whether this vector is a multiple of another, neither being zero.
  ///
  /// `normalised` is the other vector in its normalised form.
  func isProportional(to normalised: SparseVector) -> Bool {
    guard let first = entries.first, entries.count == normalised.entries.count,
      first.column == normalised.entries.first?.column
    else { return false }
    for (mine, theirs) in zip(entries, normalised.entries) {
      if mine.column != theirs.column
        || mine.value != PrimeField.product(first.value, theirs.value)
      {
        return false
      }
    }
    return true
  }

  /// Subtracts a multiple of another vector.
  mutating func subtract(_ other: SparseVector, times factor: UInt64) {
    var result: [Entry] = []
    result.reserveCapacity(entries.count + other.entries.count)
    var mine = entries[...]
    for entry in other.entries {
      while let next = mine.first, next.column < entry.column {
        result.append(next)
        mine.removeFirst()
      }
      var value: UInt64 = 0
      if let next = mine.first, next.column == entry.column {
        value = next.value
        mine.removeFirst()
      }
      value = PrimeField.difference(value, PrimeField.product(entry.value, factor))
      if value != 0 { result.append(Entry(column: entry.column, value: value)) }
    }
    result.append(contentsOf: mine)
    entries = result
  }
}
