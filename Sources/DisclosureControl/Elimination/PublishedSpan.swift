/// What a reader can work out exactly from the published cells.
///
/// It is the span of the equations and of the published cells, kept by Gauss–Jordan elimination. It
/// also keeps the remainder of each cell that must stay unknown.
struct PublishedSpan {
  /// The rows by their pivot column.
  ///
  /// A row's pivot has the entry 1, and no other row has an entry in that column.
  private var rows: [Int: SparseVector] = [:]
  /// The remainder of each protected cell after reduction by the span.
  ///
  /// When the remainder is zero, a reader can work the cell out.
  private var protected: [SparseVector]

  init(protecting cells: [SparseVector]) { protected = cells }

  /// The remainder of the vector after reduction by the span.
  private func rest(of vector: SparseVector) -> SparseVector {
    var rest = vector
    for entry in vector.entries {
      if let row = rows[entry.column] { rest.subtract(row, times: entry.value) }
    }
    return rest
  }

  /// Publishes the vector, even if that discloses a protected cell.
  mutating func publish(_ vector: SparseVector) { insert(rest(of: vector)) }

  /// Publishes the vector unless that would disclose a protected cell not disclosed already.
  ///
  /// Returns whether the vector is published.
  mutating func publishIfSafe(_ vector: SparseVector) -> Bool {
    let rest = rest(of: vector)
    if rest.isZero { return true }
    let normalised = rest.normalised
    if protected.contains(where: { $0.isProportional(to: normalised) }) { return false }
    insert(normalised)
    return true
  }

  private mutating func insert(_ rest: SparseVector) {
    let row = rest.normalised
    guard let pivot = row.entries.first?.column else { return }
    for (column, other) in rows {
      let entry = other[pivot]
      if entry != 0 { rows[column]?.subtract(row, times: entry) }
    }
    for index in protected.indices {
      let entry = protected[index][pivot]
      if entry != 0 { protected[index].subtract(row, times: entry) }
    }
    rows[pivot] = row
  }
}
