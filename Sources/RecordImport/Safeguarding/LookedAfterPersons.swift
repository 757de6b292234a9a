import CareRecords

extension ChunkRecords {
  /// The id of a child of the stretch.
  func id(of child: ChildKey) -> String { child.text(in: children) }

  /// Keeps the rows about some children in a stretch of SSD persons.
  ///
  /// - Returns: whether there were rows about others.
  mutating func keepHeaders(of kept: Set<String>) -> Bool {
    let rows = headers.indices.filter { kept.contains(id(of: headers[$0].child)) }
    guard rows.count < headers.count else { return false }
    let lines = Set(rows.map { headers[$0].line })
    pass(over: Set(headers.lazy.map(\.line).filter { !lines.contains($0) }), .header)
    var birthDates: [OddCells.Place: CivilDate] = [:]
    for (position, row) in rows.enumerated() {
      birthDates[.init(position: position)] = odd.headerBirthDates[.init(position: row)]
    }
    odd.headerBirthDates = birthDates
    headers = ContiguousArray(rows.map { headers[$0] })
    keepNamedChildren()
    return true
  }

  /// Lets go of the ids of children whom no row names any more.
  ///
  /// Not even the ids of people outside the service are kept.
  mutating func keepNamedChildren() {
    var named = IdentifierPool()
    func renamed(_ child: ChildKey) -> ChildKey { ChildKey(id(of: child), longer: &named) }
    headers = ContiguousArray(headers.map { $0.of(renamed($0.child)) })
    reviews = ContiguousArray(reviews.map { $0.of(renamed($0.child)) })
    for index in refused.indices { refused[index].child = refused[index].child.map(renamed) }
    for index in store.allocations.indices {
      store.allocations[index].child = named.intern(children[store.allocations[index].child])
    }
    let before = children
    issues.renumberChildren { named.intern(before[$0]) }
    children = named
  }
}
