import CareRecords

extension ChunkRecords {
  /// Keeps the rows about some children in a stretch of SSD persons.
  ///
  /// - Returns: whether there were rows about others.
  mutating func keepHeaders(of kept: Set<String>) -> Bool {
    let table = store.headers
    let isKept = (0..<UInt32(store.children.count)).map { kept.contains(store.children[$0]) }
    let rows = (0..<table.count).filter { isKept[Int(table.children[$0])] }
    guard rows.count < table.count else { return false }
    var children = IdentifierPool()
    var headers = HeaderTable()
    var flags: ContiguousArray<UInt8> = []
    var birthDates: [Int: CivilDate] = [:]
    var numbers: [UInt32: UInt32] = [:]
    for row in rows {
      let number = children.intern(store.children[table.children[row]])
      numbers[table.children[row]] = number
      birthDates[headers.count] = rules.oddHeaderBirthDates[row]
      flags.append(rules.headers[row])
      headers.children.append(number)
      headers.sexes.append(table.sexes[row])
      headers.birthDates.append(table.birthDates[row])
      headers.ethnicOrigins.append(table.ethnicOrigins[row])
      headers.motherhood.append(table.motherhood[row])
      headers.origins.lines.append(table.origins.lines[row])
    }
    let lines = Set(rows.map { table.origins.lines[$0] })
    pass(over: Set(table.origins.lines.filter { !lines.contains($0) }), .header)
    for index in issues.indices {
      issues[index].child = issues[index].child.flatMap { numbers[$0] }
    }
    store.headers = headers
    store.children = children
    rules.headers = flags
    rules.oddHeaderBirthDates = birthDates
    return true
  }
}
