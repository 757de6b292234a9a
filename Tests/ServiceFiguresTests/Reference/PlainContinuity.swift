import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: continuity, records, midway checks and quality (rulings 24 to 26).
extension PlainFigures {
  /// The officers of a child in the order of time, nil for a day without one.
  private func officers(of child: ReferenceChild) -> [String?] {
    guard authority.details.hasAllocations else {
      return child.reviews.filter { isInPeriod($0.date) }.map { officer(ofReview: $0) }
        .filter { $0 != nil }
    }
    return days.map { officer(of: child, on: $0) }
  }

  private var days: [CivilDate] {
    (options.from.dayNumber...options.to.dayNumber).map { CivilDate(dayNumber: $0) }
  }

  var continuityLines: [String] {
    needingEpisodes(["continuity.sameIRO", "continuity.changes"]) {
      let throughout = statute.children.filter { child in
        days.allSatisfy { day in child.periods.contains { $0.isLookedAfter(on: day) } }
      }.map { officers(of: $0) }
      let known = throughout.filter { $0.contains { $0 != nil } }
      let changes = known.map { officers in
        let named = officers.compactMap { $0 }
        return zip(named, named.dropFirst()).count { $0 != $1 }
      }
      let left = leftOut([("noIRO", throughout.count - known.count)])
      let first =
        changes.isEmpty ? " notApplicable" : " \(changes.count)\(spread(changes.map(Double.init)))"
      return figure("continuity.sameIRO", throughout, isShare: true, reasons: ["noIRO"]) {
        guard $0.contains(where: { $0 != nil }) else { return .leftOut("noIRO") }
        return Set($0).count == 1 ? .met : .notMet
      } + ["continuity.changes" + first + left]
        + groups(
          "changes", changes.map(String.init), order: Set(changes).sorted().map(String.init))
    }
  }

  var recordLines: [String] {
    func line(_ id: String, _ limit: Int, _ field: (ReviewRow) -> CivilDate?) -> [String] {
      figure(id, held, isShare: true, reasons: ["blank", "datesContradict"]) { review in
        let judged = review.judged
        // Ruling 8: the latest date of the rows of the day.
        let rows = authority.reviews.filter {
          $0.child == judged.child && $0.date == judged.date
        }
        guard let date = rows.compactMap(field).max() else { return .leftOut("blank") }
        if date < judged.date { return .leftOut("datesContradict") }
        return workingDays(from: judged.date, to: date) <= limit ? .met : .notMet
      }
    }
    return line("records.decisions5", 5, \.decisionsSent)
      + line("records.completed15", 15, \.recordCompleted)
      + line("records.sent20", 20, \.recordSent) + midwayLines
  }

  /// Ruling 25.
  private var midwayLines: [String] {
    needingEpisodes(["midway.held"]) {
      let intervals = statute.children.flatMap { child in
        child.periods.indices.flatMap { period in
          let own = child.reviews.filter { $0.period == period && !$0.isShortBreak }
          return zip(own, own.dropFirst()).filter { first, second in
            isInPeriod(second.date)
              && ReferenceCalendar.day(months: 3, after: first.date) < second.date
          }
        }
      }
      return figure("midway.held", intervals, isShare: true) { first, second in
        authority.reviews.contains { row in
          guard row.child == first.child, row.date <= options.to, let check = row.midwayCheck
          else { return false }
          return first.date < check && check < second.date
        } ? .met : .notMet
      }
    }
  }

  /// Ruling 26.
  var qualityLines: [String] {
    let kinds: [(String, FeedbackKind)] = [("audits", .audit), ("feedback", .feedback)]
    return kinds.flatMap { name, kind in
      let rows = authority.details.feedback.filter { $0.kind == kind && isInPeriod($0.date) }
      return ["quality.\(name) \(rows.count)"]
        + groups(
          "score",
          rows.map { "\($0.scale ?? "not recorded") | \($0.score ?? "not recorded")" })
    }
  }
}
