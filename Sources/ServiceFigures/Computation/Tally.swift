/// The group of a record in each dimension that its population is broken down by; -1 for none.
struct RecordSlots {
  /// Room for as many dimensions; a test fails where there are more.
  static let capacity = 28

  private var slots = InlineArray<28, Int32>(repeating: -1)

  @inline(__always)
  subscript(dimension: Dimension) -> Int {
    get { Int(slots[Int(dimension.rawValue)]) }
    set { slots[Int(dimension.rawValue)] = Int32(truncatingIfNeeded: newValue) }
  }
}

/// The counts of one figure, in total and for every group of its breakdowns.
///
/// Counts are whole numbers that add up. So tallies of parts of the children can be joined in any
/// order with the same result.
struct Tally: Sendable {
  /// Where the groups of each breakdown begin; place 0 is the total.
  private let starts: [Int]
  let dimensions: [Dimension]
  private let reasons: [LeftOutReason]
  /// For every place the records met, those not met, and those left out for each reason.
  private var cells: ContiguousArray<Int>
  /// The number of cells of a place.
  private let width: Int
  /// Days of the counted records, by place; empty if the figure needs none.
  private(set) var days: [[Int32]]
  private(set) var clusters = ClusterSums()
  /// Every record with its outcome, where the figure is explained; nil where it is only counted.
  private(set) var log: [LoggedRecord]?
  private var childMet = 0
  private var childBase = 0

  init(
    _ definition: FigureDefinition, dimensions: [Dimension], keys: KeySpaces, hasDays: Bool,
    isExplained: Bool = false
  ) {
    log = isExplained ? [] : nil
    self.dimensions = dimensions
    // Any figure can lose records that could not be read.
    reasons =
      definition.leftOut
      + [.undetermined, .refused].filter { !definition.leftOut.contains($0) }
    width = 2 + reasons.count
    var next = 1
    var starts: [Int] = []
    for dimension in dimensions {
      starts.append(next)
      next += keys[dimension].count
    }
    self.starts = starts
    cells = ContiguousArray(repeating: 0, count: next * width)
    days = hasDays ? Array(repeating: [], count: next) : []
  }

  /// Counts a record whose groups are known.
  @inline(__always)
  mutating func add<Subject: FigureSubject>(
    _ subject: Subject, _ measure: Measure<Subject>, in slots: RecordSlots,
    from evidence: Evidence?
  ) {
    let outcome = measure.outcome(subject)
    if case .outside = outcome { return }
    if let evidence, log != nil { note(outcome, slots, evidence) }
    let cell: Int
    switch outcome {
    case .outside: return
    case .met:
      childMet += 1
      childBase += 1
      cell = 0
    case .notMet:
      childBase += 1
      cell = 1
    case .leftOut(let reason):
      guard let place = reasons.firstIndex(of: reason) else {
        preconditionFailure("a figure leaves records out for a reason it does not list")
      }
      cell = 2 + place
    }
    cells[cell] += 1
    for index in dimensions.indices {
      let slot = slots[dimensions[index]]
      if slot >= 0 { cells[(starts[index] &+ slot) &* width &+ cell] += 1 }
    }
    if cell == 0, !days.isEmpty, let amount = measure.amount {
      note(Int32(clamping: amount(subject)), in: slots)
    }
  }

  private mutating func note(_ amount: Int32, in slots: RecordSlots) {
    days[0].append(amount)
    for (index, dimension) in dimensions.enumerated() where slots[dimension] >= 0 {
      days[starts[index] + slots[dimension]].append(amount)
    }
  }

  private mutating func note(_ outcome: Outcome, _ slots: RecordSlots, _ evidence: Evidence) {
    let explained: ExplainedOutcome
    switch outcome {
    case .outside: return
    case .met: explained = .counted
    case .notMet: explained = .denominatorOnly
    case .leftOut(let reason): explained = .leftOut(reason)
    }
    log?.append(
      LoggedRecord(
        outcome: explained, slots: dimensions.map { slots[$0] }, evidence: evidence))
  }

  private func met(_ place: Int) -> Int { cells[place * width] }

  /// The records met and those not met.
  private func base(_ place: Int) -> Int { cells[place * width] + cells[place * width + 1] }

  /// Leaves records out that nobody can place, in the total alone.
  mutating func addUndetermined(_ count: Int, from evidence: Evidence?) {
    guard count > 0, let place = reasons.firstIndex(of: .undetermined) else { return }
    cells[2 + place] += count
    guard let evidence else { return }
    for _ in 0..<count { note(.leftOut(.undetermined), RecordSlots(), evidence) }
  }

  /// Makes one cluster of the records that were added since the last call: those of one child.
  mutating func endChild() {
    guard childBase > 0 else { return }
    clusters.add(met: childMet, total: childBase)
    childMet = 0
    childBase = 0
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: Tally) {
    for index in cells.indices { cells[index] += other.cells[index] }
    for place in days.indices { days[place] += other.days[place] }
    clusters.add(other.clusters)
    if let records = other.log { log?.append(contentsOf: records) }
  }

  /// The numbers at a place; place 0 is the total.
  func numbers(_ place: Int, kind: FigureKind) -> FigureNumbers {
    var numbers = FigureNumbers()
    if kind == .proportion {
      numbers.numerator = met(place)
      numbers.denominator = base(place)
      if base(place) > 0 { numbers.value = Double(met(place)) / Double(base(place)) }
    } else {
      numbers.count = met(place)
    }
    guard !days.isEmpty else { return numbers }
    if kind == .distribution {
      // The groups are made of the amounts, such as children with 1 change and with 2. A spread
      // within such a group would say nothing, so only the total has one.
      if place == 0 { numbers.describeSpread(of: days[0].map { Double($0) }) }
    } else {
      numbers.describe(days: days[place])
    }
    return numbers
  }

  /// How many records were left out at a place, for each reason that has any.
  func leftOut(_ place: Int) -> [LeftOut] {
    reasons.enumerated().compactMap { index, reason in
      let count = cells[place * width + 2 + index]
      return count == 0 ? nil : LeftOut(reason: reason, count: count)
    }
  }

  /// The breakdowns, without empty groups.
  func breakdowns(_ definition: FigureDefinition, keys: KeySpaces) -> [Breakdown] {
    zip(dimensions, starts).map { dimension, start in
      var rows: [FigureRow] = []
      for (slot, key) in keys[dimension].enumerated() {
        let place = start + slot
        let left = leftOut(place)
        guard base(place) > 0 || !left.isEmpty else { continue }
        rows.append(
          FigureRow(
            key: key.key, label: key.label, numbers: numbers(place, kind: definition.kind),
            leftOut: left))
      }
      if KeySpaces.textual.contains(dimension) { rows.sort { $0.key < $1.key } }
      return Breakdown(dimension: dimension, rows: rows)
    }
  }

  /// The figure itself.
  ///
  /// - Parameter doubt: what rows that could not be read may change in it.
  func result(
    _ definition: FigureDefinition, keys: KeySpaces, isClustered: Bool, _ doubt: Doubt
  ) -> FigureResult {
    var result = FigureResult()
    result.numbers = numbers(0, kind: definition.kind)
    result.leftOut = leftOut(0).adding(doubt)
    result.breakdowns = breakdowns(definition, keys: keys)
    let total = base(0)
    let unknown = result.leftOut.filter { definition.unknownReasons.contains($0.reason) }
      .reduce(0) { $0 + $1.count }
    if total == 0, definition.kind == .proportion || definition.kind == .duration {
      // Where all that there is could not be read, it is not that there is nothing.
      if unknown > 0 || doubt.isPartial { return .unread(definition) }
      result.status = .notApplicable
      return result
    }
    switch definition.kind {
    case .proportion:
      result.interval = Proportion.wilson(met: met(0), of: total)
      if isClustered { result.clusteredInterval = clusters.interval(met: met(0), of: total) }
      if doubt.isPartial || unknown * 20 > total + unknown {
        let population = total + unknown
        result.status = .partial(
          lower: Double(max(met(0) - doubt.lost, 0)) / Double(population),
          upper: Double(min(met(0) + unknown + doubt.gained, population)) / Double(population))
      }
    case .duration:
      guard unknown > 0 || doubt.isPartial else { break }
      let status = medianRange(unknown, doubt, definition)
      guard case .partial = status else { return .unread(definition) }
      result.status = status
    case .count, .distribution, .rate:
      if unknown > 0 || doubt.isPartial {
        // What may have to be taken away is not counted, so that the count is true as "at least".
        result.numbers.count = max(total - doubt.lost, 0)
        result.status = .partial(
          lower: Double(max(total - doubt.lost, 0)),
          upper: Double(total + unknown + doubt.gained))
      }
    }
    return result
  }

  /// Between which values the median lies, whatever the days of the unknown records are.
  ///
  /// Where half of all could be unknown it has no bound, and the figure is not supplied.
  private func medianRange(
    _ unknown: Int, _ doubt: Doubt, _ definition: FigureDefinition
  ) -> FigureStatus {
    let sorted = (days.first ?? []).sorted()
    let added = unknown + doubt.gained
    let kept = sorted.count - min(doubt.lost, sorted.count)
    guard kept > added else {
      return .notSupplied(needs: definition.unreadNeed)
    }
    let low = [Int32](repeating: 0, count: added) + sorted.prefix(kept)
    let high = sorted.suffix(kept) + [Int32](repeating: .max, count: added)
    return .partial(
      lower: Quantiles.quantile(0.5, ofSorted: low) ?? 0,
      upper: Quantiles.quantile(0.5, ofSorted: Array(high)) ?? 0)
  }
}

extension [LeftOut] {
  /// The records left out, with those that could not be read.
  func adding(_ doubt: Doubt) -> [LeftOut] {
    var all = self
    for (reason, count) in [
      (LeftOutReason.undetermined, doubt.undetermined), (.refused, doubt.refused),
    ] where count > 0 {
      if let index = all.firstIndex(where: { $0.reason == reason }) {
        all[index].count += count
      } else {
        all.append(LeftOut(reason: reason, count: count))
      }
    }
    return all
  }
}
