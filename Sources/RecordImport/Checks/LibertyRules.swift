import CareRecords

/// The Department's rules 702 to 709, on orders that deprive a child of liberty (DoLo).
///
/// Rules 700 and 701, on cells that are no day, are `required-blank` and `date-invalid`.
struct LibertyRules {
  /// The year in which the first return begins that has DoLo.
  static let firstYear = 2026

  /// An order of the child being checked, with the return that its row is in.
  private struct Order {
    var row: ChildRow
    var start: CivilDate
    var end: CivilDate?
    var scope: Int
  }

  /// Days without a break between episodes, in one return.
  private struct Care {
    var start: CivilDate
    var end: CivilDate?
  }

  /// The placements in which rule 709 expects the child.
  private static let expected: Set<PlacementType> = [.k2, .z12, .z13]

  private let records: ChildRecords
  private let checks: ReturnChecks
  /// Whether any file has DoLo.
  private let hasOrders: Bool
  /// The years of the returns that have it.
  private let years: Set<Int>

  /// Prepares to check a partition.
  init(_ records: ChildRecords, _ checks: ReturnChecks) {
    self.records = records
    self.checks = checks
    let sources = checks.sources.filter { $0.table == .deprivationOfLiberty }
    hasOrders = !sources.isEmpty
    years = Set(sources.compactMap(\.collectionYear))
  }

  /// Checks the orders of a child.
  func check(_ rows: RowsOfChild, _ issues: inout IssueList) {
    if !hasOrders { return }
    let orders = rows.others.compactMap { order(records.otherRows[$0]) }
    if orders.isEmpty { return }
    for order in orders { checkDays(order, &issues) }
    for scope in Set(orders.map(\.scope)).sorted() {
      let own = orders.filter { $0.scope == scope }
      checkOverlaps(own, &issues)
      checkCare(own, rows.episodes, scope, &issues)
    }
    checkContinued(orders, &issues)
  }

  private func order(_ row: ChildRow) -> Order? {
    guard case .deprivationOfLiberty(let content) = row.content else { return nil }
    let scope = checks.scopeOfSource[Int(row.source)]
    return scope < 0 ? nil : Order(row: row, start: content.start, end: content.end, scope: scope)
  }

  /// The day of DOLO_START that is not after the date of birth on its own row.
  static func isBeforeBirth(_ row: ChildRow, _ start: CivilDate) -> Bool {
    row.birthDate.map { start <= $0 } ?? false
  }

  private func checkDays(_ order: Order, _ issues: inout IssueList) {
    if let end = order.end, end <= order.start { note(.orderEndsBeforeStart, order, &issues) }
    if Self.isBeforeBirth(order.row, order.start) { note(.orderBeforeBirth, order, &issues) }
    guard let year = checks.yearOfScope[order.scope] else { return }
    if order.start > year.to { note(.orderAfterYear, order, &issues) }
    if let end = order.end, !year.contains(end) {
      note(.orderEndsOutsideYear, order, &issues, in: .end)
    }
  }

  /// Compares each order with the one before it, in the order of their ends.
  ///
  /// An open order stands where it began, as in the public validator.
  private func checkOverlaps(_ orders: [Order], _ issues: inout IssueList) {
    let sorted = orders.sorted {
      ($0.end ?? $0.start, $0.start, $0.row.line) < ($1.end ?? $1.start, $1.start, $1.row.line)
    }
    for (before, order) in zip(sorted, sorted.dropFirst())
    where before.end.map({ order.start < $0 }) ?? true {
      note(.ordersOverlap, order, &issues)
    }
  }

  private func checkCare(
    _ orders: [Order], _ rows: Range<Int>, _ scope: Int, _ issues: inout IssueList
  ) {
    let episodes = records.episodes
    let own = rows.filter { row in
      checks.scopeOfSource[Int(episodes.origins.sources[row])] == scope
        && episodes.began[row] != nil
    }
    if own.isEmpty { return }
    let care = care(of: own)
    for order in orders {
      if checks.runs[scope].contains(.orderOutsideCare),
        care.allSatisfy({ Self.isOutside(order, $0) })
      {
        note(.orderOutsideCare, order, &issues, in: .end)
      }
      guard checks.runs[scope].contains(.orderInUnexpectedPlacement), let last = order.end else {
        continue
      }
      let isElsewhere = own.contains { row in
        guard let began = episodes.began[row], let ended = episodes.ended[row] else { return false }
        return order.start <= ended && began <= last
          && !Self.expected.contains(episodes.placements[row])
      }
      if isElsewhere { note(.orderInUnexpectedPlacement, order, &issues) }
    }
  }

  /// The episodes joined where one does not begin after the end of the one before.
  private func care(of rows: [Int]) -> [Care] {
    let episodes = records.episodes
    var care: [Care] = []
    var lastEnd: CivilDate?
    let sorted = rows.compactMap { row in episodes.began[row].map { ($0, episodes.ended[row]) } }
      .sorted { ($0.0, $0.1?.dayNumber ?? .max) < ($1.0, $1.1?.dayNumber ?? .max) }
    for (began, ended) in sorted {
      if care.isEmpty || lastEnd.map({ began > $0 }) ?? false {
        care.append(Care(start: began, end: ended))
      } else {
        care[care.count - 1].end = ended
      }
      lastEnd = ended
    }
    return care
  }

  private static func isOutside(_ order: Order, _ care: Care) -> Bool {
    guard let end = order.end else { return care.end != nil || order.start < care.start }
    return care.end.map { end > $0 } ?? false || end < care.start
  }

  /// Looks for orders that a return leaves open and that of the next year does not list.
  private func checkContinued(_ orders: [Order], _ issues: inout IssueList) {
    for order in orders where order.end == nil {
      guard let year = checks.sources[Int(order.row.source)].collectionYear,
        years.contains(year + 1)
      else { continue }
      let isListed = orders.contains {
        $0.start == order.start
          && checks.sources[Int($0.row.source)].collectionYear == year + 1
      }
      if !isListed { note(.orderNotContinued, order, &issues) }
    }
  }

  private func note(
    _ check: Check, _ order: Order, _ issues: inout IssueList,
    in column: DeprivationOfLibertyColumn = .start
  ) {
    let day = column == .end ? order.end : order.start
    issues.append(
      DataIssue(
        check, source: order.row.source, line: order.row.line, column: column,
        child: order.row.child, value: day?.slashText ?? "", action: .used))
  }
}
