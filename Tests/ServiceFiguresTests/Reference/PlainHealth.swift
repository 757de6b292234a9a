import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section E of the catalogue: health of children looked after for a year (rulings 29 and 30).
extension PlainFigures {
  /// The rows of a child in OC2.
  func health(_ rows: [SmallRow], _ child: String) -> [HealthOutcomes] {
    rows.compactMap { row in
      guard row.child == child, case .health(let outcomes) = row.content else { return nil }
      return outcomes
    }
  }

  /// What keeps a child out before its row is read: too short in care, of another age.
  func outside(
    _ child: ReferenceChild, _ period: ReferencePeriod, ages: ClosedRange<Int>?
  ) -> Part? {
    let age = Self.age(authority, child.child, options.to)
    if let ages, let age, !ages.contains(age) { return .outside }
    if !lasts(12, from: period.start) {
      return period.startKnown ? .outside : .leftOut("startUnknown")
    }
    return ages != nil && age == nil ? .leftOut("ageUnknown") : nil
  }

  var healthLines: [String] { initialAssessmentLines + outcomeLines }

  /// Of care that began in the period and lasted, the share assessed by the twentieth working day.
  private var initialAssessmentLines: [String] {
    let id = "health.initialAssessment"
    return needing(
      missingEpisodes ?? (authority.assessments.isThere ? nil : "HealthAssessments"), [id]
    ) {
      let periods = statute.children.flatMap(\.periods).filter { isInPeriod($0.start) }
      return figure(
        id, periods, isShare: true,
        reasons: ["undetermined", "startUnknown", "leftBefore", "notYetDue"]
      ) { period in
        guard period.startKnown else { return .leftOut("startUnknown") }
        let limit = ReferenceCalendar.day(workingDays: 20, after: period.start)
        if let end = period.end, end <= limit { return .leftOut("leftBefore") }
        if limit > options.to { return .leftOut("notYetDue") }
        let earliest = period.start.adding(months: -3)
        let kinds = authority.assessments.rows.compactMap { row -> HealthAssessmentKind? in
          guard row.child == period.child, case .healthAssessment(let assessment) = row.content,
            let held = assessment.held, earliest <= held, held <= limit
          else { return nil }
          return assessment.kind == .unstated && held < period.start ? nil : assessment.kind
        }
        if kinds.contains(.initial) || kinds.contains(.unstated) { return .met }
        return kinds.contains(.unknown) ? .leftOut("undetermined") : .notMet
      }
    }
  }

  private var outcomeLines: [String] {
    let ids = [
      "assessment", "dental", "immunisations", "convicted", "substanceMisuse", "sdqCompleted",
      "sdqScore",
    ]
    let reasons = ["startUnknown", "ageUnknown", "notRecorded", "blank"]
    return needing(.oc2, episodes: true, ids.map { "health.\($0)" }) { rows in
      func share(
        _ id: String, worst: Answer, ages: ClosedRange<Int>? = nil,
        _ field: (HealthOutcomes) -> Answer
      ) -> [String] {
        figure("health.\(id)", children, isShare: true, reasons: reasons) { child, period in
          if let part = outside(child, period, ages: ages) { return part }
          let own = health(rows, child.child)
          if own.isEmpty { return .leftOut("notRecorded") }
          let answers = own.map(field)
          if answers.contains(worst) { return worst == .yes ? .met : .notMet }
          let best: Answer = worst == .yes ? .no : .yes
          return answers.contains(best) ? (best == .yes ? .met : .notMet) : .leftOut("blank")
        }
      }
      return share("assessment", worst: .no, \.healthAssessment)
        + share("dental", worst: .no, \.dentalCheck)
        + share("immunisations", worst: .no, \.immunisations)
        + share("convicted", worst: .yes, ages: 10...99, \.convicted)
        + share("substanceMisuse", worst: .yes, \.substanceMisuse)
        + figure("health.sdqCompleted", children, isShare: true, reasons: reasons) {
          child, period in
          if let part = outside(child, period, ages: 4...16) { return part }
          let own = health(rows, child.child)
          if own.isEmpty { return .leftOut("notRecorded") }
          return own.contains { $0.difficultiesScore != nil } ? .met : .notMet
        } + scoreLines(rows)
    }
  }

  private func scoreLines(_ rows: [SmallRow]) -> [String] {
    // The least favourable score is the highest.
    func score(_ child: ReferenceChild) -> Int? {
      health(rows, child.child).compactMap(\.difficultiesScore).max().map { Int($0) }
    }
    return distribution(
      "health.sdqScore", children,
      reasons: ["startUnknown", "ageUnknown", "notRecorded", "blank"],
      amount: { score($0.child) ?? 0 },
      by: (
        "sdqBand", ["0-13", "14-16", "17-40"],
        { score($0.child).map { $0 <= 13 ? "0-13" : $0 <= 16 ? "14-16" : "17-40" } }
      )
    ) { child, period in
      if let part = outside(child, period, ages: 4...16) { return part }
      if health(rows, child.child).isEmpty { return .leftOut("notRecorded") }
      return score(child) == nil ? .leftOut("blank") : .met
    }
  }
}
