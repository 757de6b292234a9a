import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: continuity, records, midway checks and quality (rulings 24 to 26).
extension PlainFigures {
  /// The officers of a child in the order of time, nil for a day without one.
  private func officers(of child: ReferenceChild) -> [String?] {
    guard details.hasAllocations else {
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
      func changes(_ officers: [String?]) -> Int {
        let named = officers.compactMap { $0 }
        return zip(named, named.dropFirst()).count { $0 != $1 }
      }
      let all = Set(throughout.map(changes)).sorted().map(String.init)
      return figure("continuity.sameIRO", throughout, isShare: true, reasons: ["noIRO"]) {
        // Ruling 64: where an Allocations table is given, a child with no IRO has not kept one.
        guard $0.contains(where: { $0 != nil }) else {
          return details.hasAllocations ? .notMet : .leftOut("noIRO")
        }
        return Set($0).count == 1 ? .met : .notMet
      }
        + distribution(
          "continuity.changes", throughout, reasons: ["noIRO"], amount: changes,
          by: ("changes", all, { $0.allSatisfy { $0 == nil } ? nil : "\(changes($0))" })
        ) { $0.allSatisfy { $0 == nil } ? .leftOut("noIRO") : .met }
    } + handoverLines
  }

  /// The changes from one IRO to another, each with the post that it belongs to.
  private var handoverLines: [String] {
    let missing =
      missingEpisodes
      ?? (details.hasAllocations ? details.hasPosts ? nil : "IROs.START" : "Allocations.START")
    return needing(missing, ["continuity.handovers"]) {
      let throughout = statute.children.filter { child in
        days.allSatisfy { day in child.periods.contains { $0.isLookedAfter(on: day) } }
      }
      let found = throughout.flatMap { child -> [String] in
        let named = days.compactMap { day in officer(of: child, on: day).map { (day, $0) } }
        return zip(named, named.dropFirst()).filter { $0.1 != $1.1 }.map {
          handover(from: $0.1, to: $1.1, on: $1.0)
        }
      }
      let (left, others) = (found.filter { $0.hasPrefix("left") }, Set(found).sorted())
      let order = Set(left).sorted() + others.filter { !$0.hasPrefix("left") }
      return ["continuity.handovers \(found.count)"] + groups("handover", found, order: order)
    }
  }

  private func handover(from former: String, to next: String, on day: CivilDate) -> String {
    func isNear(_ other: CivilDate) -> Bool { abs(other.dayNumber - day.dayNumber) < 32 }
    let ends = authority.posts.filter { $0.officer == former }.map(\.end)
    if !ends.contains(nil), let last = ends.compactMap(\.self).max(), isNear(last) {
      return "left \(last.description.prefix(7)) \(former)"
    }
    let starts = authority.posts.filter { $0.officer == next }.map(\.start)
    if !starts.contains(nil), let first = starts.compactMap(\.self).min(), isNear(first) {
      return "began \(first.description.prefix(7)) \(next)"
    }
    return "other"
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
    let limits = details.recordWorkingDays
    return answers("reviews.workerReportOnTime", \.report)
      + answers("reviews.carePlanUpdated", \.carePlan)
      + line("records.decisions5", limits[0], \.decisionsSent)
      + line("records.completed15", limits[1], \.recordCompleted)
      + line("records.sent20", limits[2], \.recordSent) + midwayLines
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
    return needing(
      details.hasFeedback ? nil : "Feedback", ["quality.audits", "quality.feedback"]
    ) {
      kinds.flatMap { name, kind in
        let rows = details.feedback.filter { $0.kind == kind && isInPeriod($0.date) }
        return ["quality.\(name) \(rows.count)"]
          + groups(
            "score",
            rows.map { "\($0.scale ?? "not recorded") | \($0.score ?? "not recorded")" })
      }
    }
  }
}
