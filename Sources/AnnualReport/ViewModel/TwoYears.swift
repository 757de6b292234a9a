import CareRecords
import PublicEdition
import ServiceFigures

/// The groups of a table in this year and in the year before, matched by their keys.
///
/// A group that only one of the tables has is nobody's in the other year if that table lists every
/// group that has records, as tables for managers do. A public edition puts groups together, and so
/// a row that it lacks says nothing.
struct TwoYears {
  /// A group with its row of each year.
  struct Group {
    let label: String
    /// Nil where the table of this year does not show the group.
    let now: FigureRow?
    /// Nil where the table of the year before does not show it.
    let then: FigureRow?
  }

  /// The groups, those that only the year before has in their places.
  let groups: [Group]
  /// The year before, where there is little room.
  let label: String
  private let before: Side

  /// The table of one year, with the keys and labels that its rows have this year.
  private struct Side {
    let year: PeriodFigures
    let figure: Figure
    let dimension: Dimension
    let rows: [FigureRow]
    /// All groups that there can be; nil where they are texts.
    let possible: Set<String>?

    var isPublic: Bool { year.edition == .public }
    var keys: Set<String> { Set(rows.map(\.key)) }

    /// The row of a group without records; nil where a missing row need not be one.
    func rowOfNone(_ key: String, _ label: String) -> FigureRow? {
      guard !isPublic, figure.status == .available else { return nil }
      // The key of groups that are put together is no key of a group.
      guard possible?.contains(key) ?? (key != FigureRow.allOthers) else { return nil }
      var numbers = FigureNumbers()
      if figure.definition.kind == .proportion {
        numbers.numerator = 0
        numbers.denominator = 0
      } else {
        numbers.count = 0
      }
      return FigureRow(key: key, label: label, numbers: numbers)
    }
  }

  /// Matches the groups of a figure with those of the year before; nil where the figures of that
  /// year have no such table.
  init?(_ figure: Figure, of year: PeriodFigures, before: PeriodFigures, by dimension: Dimension) {
    // Posts that ended or began are others in each year.
    guard dimension != .handover, let earlier = before.figure(figure.id) else { return nil }
    switch earlier.status {
    case .available, .partial: break
    case .notSupplied, .notApplicable, .withheld, .definedOtherwise, .unknown: return nil
    }
    let possible = dimension.groups(in: year.period).map { Set($0.map(\.key)) }
    let now = Side(
      year: year, figure: figure, dimension: dimension, rows: figure.rows(by: dimension),
      possible: possible)
    let then = Side(
      year: before, figure: earlier, dimension: dimension,
      rows: Self.rows(of: earlier, by: dimension, from: before.period, to: year.period),
      possible: possible)
    guard !then.rows.isEmpty else { return nil }
    self.before = then
    label = before.period.shortWords
    groups = Self.matched(now, then)
  }

  /// The rows of the year before, with the keys and labels that their groups have this year.
  ///
  /// Saved figures have keys alone.
  private static func rows(
    of figure: Figure, by dimension: Dimension, from then: ReportingPeriod, to now: ReportingPeriod
  ) -> [FigureRow] {
    let rows = figure.rows(by: dimension)
    guard [.month, .quarter].contains(dimension) else {
      return rows.map { row in
        var row = row
        row.label = dimension.printedLabel(of: row.key, in: now)
        return row
      }
    }
    let (old, new) = (dimension.groups(in: then) ?? [], dimension.groups(in: now) ?? [])
    let groups = Dictionary(uniqueKeysWithValues: zip(old.map(\.key), new))
    return rows.compactMap { row in
      guard let group = groups[row.key] else { return nil }
      var row = row
      (row.key, row.label) = (group.key, group.label)
      return row
    }
  }

  private static func matched(_ now: Side, _ then: Side) -> [Group] {
    let earlier = Dictionary(
      then.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let others = FigureRow.allOthers
    // All others are the same groups only where all groups with rows of their own are.
    let areOthersAlike = now.keys.union([others]) == then.keys.union([others])
    var groups = now.rows.map { row in
      let isUnlike = row.key == others && !areOthersAlike
      let before = earlier[row.key] ?? then.rowOfNone(row.key, row.label)
      return (key: row.key, group: Group(label: row.label, now: row, then: isUnlike ? nil : before))
    }
    // A group that only the year before has follows the one that it followed then.
    var place = 0
    for row in then.rows {
      if let found = groups.firstIndex(where: { $0.key == row.key }) {
        place = found + 1
        continue
      }
      let group = Group(label: row.label, now: now.rowOfNone(row.key, row.label), then: row)
      groups.insert((row.key, group), at: place)
      place += 1
    }
    return groups.map(\.group)
  }

  /// The cell of a group in the column of the year before.
  func cell(_ group: Group, _ form: TableForm) -> String {
    group.then.map { form.cellBefore($0, isPublic: before.isPublic) } ?? Symbol.notAvailable
  }

  /// What a reader must know of the numbers of the year before.
  var note: String? {
    var sentences: [String] = []
    if case .partial = before.figure.status {
      sentences.append("The numbers of \(label) are of part of the data only.")
    }
    if groups.contains(where: { $0.now == nil || $0.then == nil }) {
      sentences.append("In a row with [x], one of the years has its groups put together otherwise.")
    }
    // Editions of earlier versions withheld zeros, too.
    if before.isPublic, !before.year.printsZeros, before.rows.contains(where: \.isWithheld) {
      sentences.append("In the column of \(label), [c] may be 0.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension Dimension {
  /// The words for a group in print.
  fileprivate func printedLabel(of key: String, in period: ReportingPeriod) -> String {
    let labels = printedLabels(of: key, in: period)
    // A text has its key first.
    return labels.first { $0 != key } ?? key
  }
}
