import PublishedCounts

/// Prints cells that were withheld to protect others and turn out not to be needed.
extension ComponentSearch {
  /// Prints withheld optional cells, the least detailed first.
  ///
  /// A cell is printed only if every target keeps its proof.
  func releaseUnneeded() {
    var span = publishedSpan()
    var rejections = [Int](repeating: 0, count: pool.targets.count)
    for cell in optionalCells where !isPrinted[cell] {
      guard span.publishIfSafe(SparseVector(component.cells[cell].terms)) else { continue }
      if !tryPrinting(cell, rejections: &rejections) { span = publishedSpan() }
    }
  }

  private func tryPrinting(_ cell: Int, rejections: inout [Int]) -> Bool {
    guard let value = system.cells[component.cells[cell].place].value else { return false }
    setPrinted(cell, true)
    program.update()
    for end in RangeEnd.allCases {
      while true {
        let open = pool.unproved(end, where: (cell, value)).filter { !givenAway.contains($0) }
        guard let target = open.max(by: { (rejections[$0], $1) < (rejections[$1], $0) }) else {
          break
        }
        guard case .proved = attempt(target, end) else {
          rejections[target] += 1
          setPrinted(cell, false)
          program.update()
          return false
        }
      }
    }
    pool.keep(cell: cell, value: value)
    return true
  }
}
