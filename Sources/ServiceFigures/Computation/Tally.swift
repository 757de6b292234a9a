/// The counts of one figure, in total and for every group of its breakdowns.
///
/// Counts are whole numbers that add up. So tallies of parts of the children can be joined in any
/// order with the same result.
struct Tally: Sendable {
  /// Where the groups of each breakdown begin; place 0 is the total.
  private let starts: [Int]
  private let dimensions: [Dimension]
  private let reasons: [LeftOutReason]
  private(set) var met: ContiguousArray<Int>
  private(set) var base: ContiguousArray<Int>
  /// For every place, as many counts as there are reasons.
  private(set) var leftOut: ContiguousArray<Int>
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
    reasons = definition.leftOut
    var next = 1
    var starts: [Int] = []
    for dimension in dimensions {
      starts.append(next)
      next += keys[dimension].count
    }
    self.starts = starts
    met = ContiguousArray(repeating: 0, count: next)
    base = met
    leftOut = ContiguousArray(repeating: 0, count: next * reasons.count)
    days = hasDays ? Array(repeating: [], count: next) : []
  }

  /// Counts a record.
  mutating func add<Subject: FigureSubject>(
    _ subject: Subject, _ measure: Measure<Subject>, from evidence: Evidence?
  ) {
    let outcome = measure.outcome(subject)
    if let evidence, log != nil { note(outcome, subject, evidence) }
    switch outcome {
    case .outside: return
    case .met:
      childMet += 1
      childBase += 1
      let amount = measure.amount.map { Int32(clamping: $0(subject)) }
      count(0, isMet: true, amount)
      for (index, dimension) in dimensions.enumerated() {
        let slot = subject.slot(dimension)
        if slot >= 0 { count(starts[index] + slot, isMet: true, amount) }
      }
    case .notMet:
      childBase += 1
      count(0, isMet: false, nil)
      for (index, dimension) in dimensions.enumerated() {
        let slot = subject.slot(dimension)
        if slot >= 0 { count(starts[index] + slot, isMet: false, nil) }
      }
    case .leftOut(let reason):
      guard let place = reasons.firstIndex(of: reason) else {
        preconditionFailure("a figure leaves records out for a reason it does not list")
      }
      leftOut[place] += 1
      for (index, dimension) in dimensions.enumerated() {
        let slot = subject.slot(dimension)
        if slot >= 0 { leftOut[(starts[index] + slot) * reasons.count + place] += 1 }
      }
    }
  }

  private mutating func count(_ place: Int, isMet: Bool, _ amount: Int32?) {
    base[place] += 1
    if isMet { met[place] += 1 }
    if let amount, !days.isEmpty { days[place].append(amount) }
  }

  private mutating func note<Subject: FigureSubject>(
    _ outcome: Outcome, _ subject: Subject, _ evidence: Evidence
  ) {
    let explained: ExplainedOutcome
    switch outcome {
    case .outside: return
    case .met: explained = .counted
    case .notMet: explained = .denominatorOnly
    case .leftOut(let reason): explained = .leftOut(reason)
    }
    log?.append(
      LoggedRecord(
        outcome: explained, slots: dimensions.map { subject.slot($0) }, evidence: evidence))
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
    for place in met.indices {
      met[place] += other.met[place]
      base[place] += other.base[place]
    }
    for place in leftOut.indices { leftOut[place] += other.leftOut[place] }
    for place in days.indices { days[place] += other.days[place] }
    clusters.add(other.clusters)
    if let records = other.log { log?.append(contentsOf: records) }
  }

  /// The numbers at a place; place 0 is the total.
  func numbers(_ place: Int, kind: FigureKind) -> FigureNumbers {
    var numbers = FigureNumbers()
    if kind == .proportion {
      numbers.numerator = met[place]
      numbers.denominator = base[place]
      if base[place] > 0 { numbers.value = Double(met[place]) / Double(base[place]) }
    } else {
      numbers.count = met[place]
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
      let count = leftOut[place * reasons.count + index]
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
        guard base[place] > 0 || !left.isEmpty else { continue }
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
  func result(_ definition: FigureDefinition, keys: KeySpaces, isClustered: Bool) -> FigureResult {
    var result = FigureResult()
    result.numbers = numbers(0, kind: definition.kind)
    result.leftOut = leftOut(0)
    result.breakdowns = breakdowns(definition, keys: keys)
    let total = base[0]
    switch definition.kind {
    case .proportion, .duration:
      guard total > 0 else {
        result.status = .notApplicable
        return result
      }
    case .count, .rate, .distribution: break
    }
    guard definition.kind == .proportion else { return result }
    result.interval = Proportion.wilson(met: met[0], of: total)
    if isClustered { result.clusteredInterval = clusters.interval(met: met[0], of: total) }
    let undetermined = result.leftOut.first { $0.reason == .undetermined }?.count ?? 0
    if undetermined * 20 > total + undetermined {
      let population = Double(total + undetermined)
      result.status = .partial(
        lower: Double(met[0]) / population, upper: Double(met[0] + undetermined) / population)
    }
    return result
  }
}
