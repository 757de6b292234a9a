import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: conferences and carers' reviews.
extension PlainFigures {
  private var duties: RandomDetails.OtherDuties { authority.duties }

  var otherDutyLines: [String] { conferenceLines + carerReviewLines }

  /// The day held, where that is by the last day of the period.
  private func heldByEnd(_ row: ConferenceRow) -> CivilDate? {
    row.held.flatMap { $0 <= options.to ? $0 : nil }
  }

  /// The rows of the same child, or of the same family where no child is named.
  private func rows(ofCaseOf row: ConferenceRow) -> [ConferenceRow] {
    duties.conferences.filter { other in
      row.child != nil
        ? other.child == row.child : other.child == nil && other.family == row.family
    }
  }

  private func due(_ row: ConferenceRow) -> CivilDate? {
    if row.kind == .initial {
      guard let strategy = row.strategy else { return row.due }
      return ReferenceCalendar.day(workingDays: 15, after: strategy)
    }
    let own = heldByEnd(row)
    let before = rows(ofCaseOf: row).filter { other in
      guard let held = heldByEnd(other) else { return false }
      return own == nil || held < own ?? held
    }
    guard let last = before.compactMap(\.held).max() else { return row.due }
    let isInitial = before.contains { $0.held == last && $0.kind == .initial }
    return ReferenceCalendar.day(months: isInitial ? 3 : 6, after: last)
  }

  private func family(_ row: ConferenceRow) -> String {
    row.family.map { "family \($0)" } ?? "child \(row.child ?? "")"
  }

  private var conferenceLines: [String] {
    let held = Dictionary(grouping: duties.conferences.filter { heldByEnd($0) != nil }) { row in
      "\(family(row)) \(row.kind) \(row.held?.description ?? "")"
    }.values.filter { rows in rows[0].held.map { isInPeriod($0) } ?? false }
    func inTime(_ rows: [ConferenceRow]) -> Part {
      func isContradictory(_ row: ConferenceRow) -> Bool {
        guard row.kind == .initial, let strategy = row.strategy, let held = row.held else {
          return false
        }
        return held < strategy
      }
      let judged = rows.filter { !isContradictory($0) }
      if judged.contains(where: { row in due(row).map { $0 < row.held ?? $0 } ?? false }) {
        return .notMet
      }
      if judged.contains(where: { due($0) == nil }) { return .leftOut("undetermined") }
      return judged.count < rows.count ? .leftOut("datesContradict") : .met
    }
    let ids = ["held", "initialInTime", "reviewsInTime", "overdue", "perFTE"]
    return needing(duties.hasConferences ? nil : "Conferences", ids.map { "conferences.\($0)" }) {
      figure(
        "conferences.held", Array(held),
        by: [
          ("conferenceKind", ["initial", "review"], { "\($0[0].kind)" }),
          ("iro", nil, { $0.compactMap(\.officer).min() ?? "not recorded" }),
        ]
      ) { _ in .met }
        + figure(
          "conferences.initialInTime", held.filter { $0[0].kind == .initial }, isShare: true,
          reasons: ["undetermined", "datesContradict"], inTime)
        + figure(
          "conferences.reviewsInTime", held.filter { $0[0].kind == .review }, isShare: true,
          reasons: ["undetermined"], inTime)
        + overdueConferenceLines
        + (details.hasPosts
          ? perMeanFTELines("conferences.perFTE", held.count)
          : ["conferences.perFTE notSupplied IROs.FTE"])
    }
  }

  /// Conferences that were due by the last day and not held: of the reviews of a case only the next.
  private var overdueConferenceLines: [String] {
    let waiting = duties.conferences.filter { row in
      guard heldByEnd(row) == nil else { return false }
      if row.kind == .initial { return true }
      let others = rows(ofCaseOf: row).filter { $0.kind == .review && heldByEnd($0) == nil }
      func order(_ row: ConferenceRow) -> (Int32, Int32) {
        (row.held?.dayNumber ?? .max, row.due?.dayNumber ?? .max)
      }
      return others.allSatisfy { order($0) >= order(row) }
    }
    // With the same due day they are one conference.
    let conferences = Dictionary(grouping: waiting) { row in
      "\(family(row)) \(row.kind) \(due(row)?.description ?? "")"
    }.values
    func days(_ rows: [ConferenceRow]) -> Int {
      due(rows[0]).map { Int(options.to.dayNumber - $0.dayNumber) } ?? 0
    }
    return count("conferences.overdue", Array(conferences), days: days) { rows in
      guard let due = self.due(rows[0]) else { return .leftOut("undetermined") }
      if due > options.to { return .outside }
      let isOpen = rows.contains { row in
        row.kind == .review
          || !self.rows(ofCaseOf: row).contains { other in
            heldByEnd(other).map { $0 >= (row.strategy ?? due) } ?? false
          }
      }
      return isOpen ? .met : .outside
    }
  }

  /// A count with days, known in part where records are undetermined.
  private func count<Record>(
    _ id: String, _ records: [Record], days: @escaping (Record) -> Int, _ part: (Record) -> Part
  ) -> [String] {
    var lines = figure(id, records, reasons: ["notRecorded", "undetermined"], days: days, part)
    let met = records.count { part($0) == .met }
    let open = records.count { part($0) == .leftOut("undetermined") }
    if open > 0 {
      lines[0] = "\(id) partial \(met)...\(met + open)" + lines[0].dropFirst(id.count)
    }
    return lines
  }
}

// MARK: - Foster carers

extension PlainFigures {
  private var carerReviewLines: [String] {
    // Rows of one carer and due day are one review; a row without a due day is one of its own.
    let dated = Dictionary(grouping: duties.carerReviews.filter { $0.due != nil }) { row in
      "\(row.carer) \(row.due?.description ?? "")"
    }.values.map { $0 }
    let reviews = dated + Set(duties.carerReviews.filter { $0.due == nil }).map { [$0] }
    func held(_ rows: [CarerReviewRow]) -> CivilDate? {
      rows.compactMap(\.held).filter { $0 <= options.to }.min()
    }
    func isDue(_ rows: [CarerReviewRow]) -> Part {
      guard let due = rows[0].due else {
        return held(rows).map { isInPeriod($0) } ?? true ? .leftOut("notRecorded") : .outside
      }
      return isInPeriod(due) ? .met : .outside
    }
    let ids = ["due", "inTime", "overdue"].map { "carerReviews.\($0)" }
    return needing(duties.hasCarerReviews ? nil : "CarerReviews", ids) {
      figure(
        ids[0], reviews, reasons: ["notRecorded"],
        by: [("iro", nil, { $0.compactMap(\.officer).min() ?? "not recorded" })], isDue)
        + figure(ids[1], reviews, isShare: true, reasons: ["notRecorded"]) { rows in
          guard isDue(rows) == .met, let due = rows[0].due else { return isDue(rows) }
          return held(rows).map { $0 <= due } ?? false ? .met : .notMet
        }
        + figure(
          ids[2], dated,
          days: { rows in rows[0].due.map { Int(options.to.dayNumber - $0.dayNumber) } ?? 0 }
        ) { rows in
          guard let due = rows[0].due, due <= options.to, held(rows) == nil else { return .outside }
          // A carer who has been reviewed since is not waiting.
          let since = duties.carerReviews.contains { row in
            row.carer == rows[0].carer
              && row.held.map { due <= $0 && $0 <= options.to } ?? false
          }
          return since ? .outside : .met
        }
    }
  }
}

extension PlainFigures {
  /// The child protection cases of an IRO by conferences: those whose latest one, in the last six
  /// months, the IRO chaired.
  func conferenceCases(of officer: String) -> Int {
    let cases = Set(duties.conferences.map { $0.child.map { "child \($0)" } ?? family($0) })
    return cases.count { name in
      let held = duties.conferences.filter { row in
        (row.child.map { "child \($0)" } ?? family(row)) == name && heldByEnd(row) != nil
      }
      guard let last = held.compactMap(\.held).max() else { return false }
      // Six months before the last day, or the last day of a shorter month.
      var (year, month, number) = options.to.components
      for _ in 0..<6 { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
      while CivilDate(year: year, month: month, day: number) == nil { number -= 1 }
      guard let first = CivilDate(year: year, month: month, day: number), last >= first else {
        return false
      }
      return held.filter { $0.held == last }.compactMap(\.officer).min() == officer
    }
  }
}
