import CareRecords
import ServiceFigures

/// The parts of a missed target or a clear change, out of the figures' own rows.
///
/// The sentences count and never explain: *came with*, *of these*, never *because*. The parts of a
/// sentence add up to the whole. In a public edition a table with a withheld row says nothing here.
struct WhatLiesBehind {
  let figures: PeriodFigures

  /// The sentences on a figure, the largest parts first; none where its rows show nothing.
  func sentences(_ definition: FigureDefinition, _ assessment: Assessment?) -> [String] {
    switch definition.id {
    case Catalogue.reviewsOnTime.id: lateReviews
    case Catalogue.participationViewsConveyed.id: unheardReviews
    case Catalogue.caseloadPerFTE.id: caseload(assessment)
    case Catalogue.continuitySameIRO.id: changesOfIRO
    default: []
    }
  }
}

// Reviews held late.
extension WhatLiesBehind {
  private var lateReviews: [String] {
    [reasons].compactMap { $0 }
      + [Dimension.quarter, .team, .kind].compactMap {
        concentration(Catalogue.reviewsOnTime, by: $0, "late")
      }
  }

  /// The reasons that were recorded: `Of the 39 late reviews, 14 came with “Child ill”, …`.
  private var reasons: String? {
    guard let figure = figures.figure("reviews.late"), figure.status == .available,
      let total = figure.numbers.count, total > 0
    else { return nil }
    let rows = figure.rows(by: .reason)
    guard Self.addUp(rows, to: total) else { return nil }
    let unknown = rows.first { $0.key == "not recorded" }?.numbers.count ?? 0
    // A public edition may have put reasons together.
    let named = Self.largest(rows.filter(\.isOneGroup))
    guard let first = named.first else { return nil }
    var parts = named.prefix(3).enumerated().map { index, reason in
      "\(NumberWords.count(reason.count)) \(index == 0 ? "came with" : "with") “\(reason.label)”"
    }
    let rest = total - unknown - named.prefix(3).reduce(0) { $0 + $1.count }
    if rest > 0 {
      let others = rows.contains(where: \.isMerged) ? "other or unrecorded" : "other"
      parts.append("\(NumberWords.count(rest)) with \(others) reasons")
    }
    if unknown > 0 { parts.append("\(NumberWords.count(unknown)) with no reason recorded") }
    if total == 1 { return "The late review came with “\(first.label)”." }
    return "Of the \(NumberWords.count(total)) late reviews, \(parts.listed("and"))."
  }

  /// A group in which the records that fall short are far more frequent than among all.
  private func concentration(
    _ definition: FigureDefinition, by dimension: Dimension, _ word: String
  ) -> String? {
    guard let figure = figures.figure(definition.id), figure.status == .available,
      let met = figure.numbers.numerator, let total = figure.numbers.denominator
    else { return nil }
    let short = total - met
    let rows = figure.rows(by: dimension).filter(\.isOneGroup)
    let groups = rows.compactMap { row -> (row: FigureRow, short: Int, total: Int)? in
      guard let part = row.numbers.numerator, let whole = row.numbers.denominator else {
        return nil
      }
      return (row, whole - part, whole)
    }
    guard groups.count == rows.count,
      let largest = groups.max(by: { ($0.short, $1.row.key) < ($1.short, $0.row.key) }),
      largest.short >= Self.fewest, largest.short * 2 >= short || groups.count > 2,
      // Half as many again as its share of all records.
      largest.short * total * 2 >= short * largest.total * 3
    else { return nil }
    let noun = definition.wording?.noun ?? definition.unit
    let people = GroupWords.records(noun, of: largest.row, by: dimension)
    return
      "\(NumberWords.count(largest.short)) of the \(NumberWords.count(short)) \(word) \(noun) were among "
      + "the \(NumberWords.count(largest.total)) \(people)."
  }

  /// The fewest records of a group of which a sentence is made.
  private static let fewest = 5
}

// Children who were not heard.
extension WhatLiesBehind {
  /// The ages of the children: `Of the 115 reviews without the child’s views, 47 were of …`.
  private var unheardReviews: [String] {
    guard let figure = figures.figure(Catalogue.participationViewsConveyed.id),
      figure.status == .available,
      let met = figure.numbers.numerator, let total = figure.numbers.denominator, total > met
    else { return [] }
    let rows = figure.rows(by: .ageBand)
    let short = total - met
    let ages = rows.compactMap { row -> (label: String, count: Int)? in
      guard let part = row.numbers.numerator, let whole = row.numbers.denominator else {
        return nil
      }
      return (GroupWords.people(row, by: .ageBand) ?? "children of unknown age", whole - part)
    }
    guard ages.count == rows.count, ages.reduce(0, { $0 + $1.count }) == short else { return [] }
    let largest = ages.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    guard short > 1, largest.count > 1 else { return [] }
    var parts = largest.prefix(2).enumerated().map { index, age in
      "\(NumberWords.count(age.count)) \(index == 0 ? "were " : "")of \(age.label)"
    }
    let rest = short - largest.prefix(2).reduce(0) { $0 + $1.count }
    if rest > 0 { parts.append("\(NumberWords.count(rest)) of others") }
    return [
      "Of the \(NumberWords.count(short)) reviews without the child’s views, \(parts.listed("and"))."
    ]
  }
}

// Changes of IRO.
extension WhatLiesBehind {
  /// The posts that ended or began: `Of the 103 changes of IRO, 48 came when one IRO left in …`.
  ///
  /// They are in the edition for managers only, which has the rows by post.
  private var changesOfIRO: [String] {
    guard let figure = figures.figure("continuity.handovers"), figure.status == .available,
      let total = figure.numbers.count, total > 1
    else { return [] }
    let rows = figure.rows(by: .handover)
    guard Self.addUp(rows, to: total) else { return [] }
    var left: (changes: Int, months: [String]) = (0, [])
    var began: (changes: Int, officers: Int) = (0, 0)
    for row in rows {
      let count = row.numbers.count ?? 0
      switch Handover(key: row.key) {
      case .left(_, let month):
        left.changes += count
        left.months.append(month)
      case .began:
        began.changes += count
        began.officers += 1
      case .other, nil: break
      }
    }
    var parts: [String] = []
    if left.changes > 0 {
      let month = Set(left.months).count == 1 ? left.months.first.flatMap(Self.month) : nil
      parts.append(
        "\(NumberWords.count(left.changes)) came when \(Self.spelled(left.months.count, "IROs")) left"
          + (month.map { " in \($0)" } ?? ""))
    }
    if began.changes > 0 {
      let officers =
        began.officers == 1 ? "one new IRO" : "\(NumberWords.spelled(began.officers)) new IROs"
      parts.append(
        "\(NumberWords.count(began.changes)) \(parts.isEmpty ? "came " : "")when children passed to \(officers)"
      )
    }
    guard !parts.isEmpty else {
      return [
        "None of the \(NumberWords.count(total)) changes of IRO came when an IRO left or began."
      ]
    }
    let rest = total - left.changes - began.changes
    if rest > 0 { parts.append("\(NumberWords.count(rest)) at other times") }
    return ["Of the \(NumberWords.count(total)) changes of IRO, \(parts.listed("and"))."]
  }

  private static func spelled(_ count: Int, _ unit: String) -> String {
    "\(NumberWords.spelled(count)) \(NumberWords.noun(unit, for: count))"
  }

  /// The name of a month that is written `2024-10`.
  private static func month(_ key: String) -> String? {
    CivilDate(text: key + "-01").map { CivilDate.monthNames[$0.components.month - 1] }
  }
}

// Caseloads.
extension WhatLiesBehind {
  /// The month end that is furthest from the range, by children and by posts, and the one before it.
  private func caseload(_ assessment: Assessment?) -> [String] {
    guard let figure = figures.figure(Catalogue.caseloadPerFTE.id),
      case .missed(.monthEnds(let ends))? = assessment?.judgement
    else { return [] }
    let rows = figure.rows(by: .month)
    let extreme = ends.above > 0 ? ends.most : ends.least
    guard let place = rows.firstIndex(where: { $0.numbers.value == extreme }),
      let now = Self.posts(rows[place])
    else { return [] }
    let words =
      "On \(rows[place].label) \(NumberWords.count(now.children)) children shared "
      + "\(NumberWords.decimal(now.posts)) full-time posts"
    guard place > 0, let before = Self.posts(rows[place - 1]) else { return [words + "."] }
    return [
      words + "; a month earlier \(NumberWords.count(before.children)) shared "
        + "\(NumberWords.decimal(before.posts))."
    ]
  }

  private static func posts(_ row: FigureRow) -> (children: Int, posts: Double)? {
    guard let children = row.numbers.count, let value = row.numbers.value, value > 0 else {
      return nil
    }
    return (children, Double(children) / value)
  }
}

extension WhatLiesBehind {
  private static func addUp(_ rows: [FigureRow], to total: Int) -> Bool {
    let counts = rows.compactMap(\.numbers.count)
    return counts.count == rows.count && counts.reduce(0, +) == total
  }

  /// The rows with the largest counts first; rows of equal counts by their labels.
  private static func largest(_ rows: [FigureRow]) -> [(label: String, count: Int)] {
    rows.map { ($0.label, $0.numbers.count ?? 0) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
