import AnnualReport
import CareRecords

// What a mapping asks about the rows of its file, because a figure would else look known that is not.
extension ConfigurationText {
  /// Asks about a row with several reviews, of which only one is read.
  func severalReviews(_ table: Draft.Foreign) -> [String] {
    let others = table.mapping.otherReviews
    if others.isEmpty { return [] }
    return wrapped(
      "\(Self.mark): a row seems to have several reviews, and only one of them is read. Make one row of "
        + "each, with the day in one column, or say which one is read (not read: \(quoted(others))).",
      indent: 4)
  }

  /// Asks about disputes that another column calls settled, and that have no day of it.
  func settledWithoutDay(_ table: Draft.Foreign) -> [String] {
    guard table.mapping.table == .escalations,
      let resolved = table.mapping[EscalationColumn.resolved]
    else { return [] }
    let days = resolved.profile.cells
    return table.found.columns.flatMap { column -> [String] in
      guard column.position != resolved.profile.position, column.counts.count <= 30 else {
        return []
      }
      let isQuestion = !column.words.set.isDisjoint(with: ["resolved", "closed", "settled"])
      let count = zip(column.cells, days).count { cell, day in
        day.isEmpty && PlainWords.saysSettled(cell, asAnswer: isQuestion)
      }
      guard count > 0 else { return [] }
      let heading = YAMLText.quoted(OneLine.of(column.heading))
      return wrapped(
        "\(Self.mark): \(heading) says of \(rows(count)) that the dispute is settled, and there is no "
          + "day in \(YAMLText.quoted(OneLine.of(resolved.profile.heading))), so "
          + "\(count == 1 ? "it counts" : "they count") as open. Write the days into the file.",
        indent: 4)
    }
  }

  /// Passes over allocations that a column calls ended, where no column has the day, and asks whether that
  /// is right.
  func endedWithoutDay(_ table: Draft.Foreign) -> [String] {
    guard table.mapping.table == .allocations, table.mapping[AllocationColumn.end] == nil else {
      return []
    }
    let placed = Set(table.mapping.placements.map(\.profile.position))
    for column in table.found.columns where !placed.contains(column.position) {
      let ended = column.counts.filter { PlainWords.saysEnded($0.text) }
      guard !ended.isEmpty, ended.count < column.counts.count, column.counts.count <= 10 else {
        continue
      }
      let heading = YAMLText.quoted(OneLine.of(column.heading))
      let count = ended.reduce(0) { $0 + $1.count }
      return wrapped(
        "\(Self.mark): \(heading) says of \(rows(count)) that the allocation has ended, and no column has "
          + "the day, so \(count == 1 ? "it is" : "they are") passed over. If that is wrong, take the line "
          + "away.", indent: 4)
        + ["    except: {\(heading): [\(quoted(ended.map(\.text)))]}"]
    }
    return []
  }

  /// The columns that say of reviews that they were cancelled, where that is not read, and the rows
  /// that do not say whether they were held.
  func cancelledElsewhere(_ table: Draft.Foreign) -> [String] {
    func count(_ number: Int) -> String { number == 1 ? "it counts" : "they count" }
    var lines = table.cancelledElsewhere.flatMap { column in
      let heading = YAMLText.quoted(OneLine.of(column.heading))
      let advice =
        column.isPlaced
        ? "To pass over the rows with such words, list them after except: {\(heading): [...]}."
        : "If it was, write CANCELLED: \(heading) under 'columns' and what its words mean (\"Y\" or "
          + "\"N\") under 'values'."
      return wrapped(
        "\(Self.mark): \(heading) says of \(rows(column.rows)) that the review was cancelled, and "
          + "\(count(column.rows)) as held. \(advice)", indent: 4)
    }
    let blank = table.rowsWithoutStatus
    if blank > 0, let placement = table.mapping[ReviewColumn.cancelled] {
      let heading = YAMLText.quoted(OneLine.of(placement.profile.heading))
      lines += wrapped(
        "\(Self.mark): \(heading) is blank in \(rows(blank)) with a day, and \(count(blank)) as held. "
          + "If these reviews were not held, pass the rows over: except: {\(heading): [\"\"]}",
        indent: 4)
    }
    return lines
  }
}
