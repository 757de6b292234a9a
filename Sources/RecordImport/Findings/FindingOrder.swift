import CareRecords

extension [Finding] {
  /// Sorts findings by file, line, check and column, those about no file first.
  package mutating func sort(by sources: [InputSource]) {
    // Sources are in the order of their files; those of one XML file share a place.
    var places: [Int] = []
    for (index, source) in sources.enumerated() {
      let isSame = index > 0 && sources[index - 1].file == source.file
      places.append(isSame ? places[index - 1] : index)
    }
    func place(_ finding: Finding) -> Int { finding.source.map { places[Int($0)] } ?? -1 }
    let keys = map { finding in
      UInt64(place(finding) + 1) << 40 | UInt64(finding.line) << 8 | UInt64(finding.check.rawValue)
    }
    let order = indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      if self[left].source != self[right].source {
        return (self[left].source ?? 0) < (self[right].source ?? 0)
      }
      if self[left].column != self[right].column { return self[left].column < self[right].column }
      return left < right
    }
    self = order.map { self[$0] }
  }
}
