import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section E of the catalogue: the smaller tables of the return (rulings 29 to 31).
extension PlainFigures {
  /// The rows of a table that count for the reported year, or what is not there.
  private enum SmallTable {
    case rows([SmallRow])
    case missing(String)
  }

  private func table(_ table: RecordTable) -> SmallTable {
    let year = ReferenceReviewDays.reportingYear(of: options.to)
    let years = authority.details.returns[table, default: []]
    let label = "\(year)-\(String((year + 1) % 100 + 100).suffix(2))"
    guard !years.isEmpty else { return .missing(table.name) }
    // A return whose year nothing tells serves where none of the year is there.
    let used: Int? = years.contains(year) ? year : nil
    guard years.contains(used) else { return .missing("\(table.name) of \(label)") }
    return .rows(authority.details.rows.filter { $0.table == table && $0.year == used })
  }

  private func needing(
    _ name: RecordTable, episodes: Bool, _ ids: [String], _ lines: ([SmallRow]) -> [String]
  ) -> [String] {
    if episodes, !options.episodesLoaded { return ids.map { "\($0) notSupplied Episodes" } }
    switch table(name) {
    case .missing(let what): return ids.map { "\($0) notSupplied \(what)" }
    case .rows(let rows): return lines(rows)
    }
  }

  var outcomeLines: [String] {
    asylumLines + workerLines + missingLines + healthLines + careLeaverLines
  }

  private var asylumLines: [String] {
    needing(.uasc, episodes: true, ["children.uasc"]) { rows in
      let count = children.count { child, _ in
        let ends = rows.filter { $0.child == child.child }.compactMap { row -> CivilDate?? in
          guard case .asylumSeeker(let ceased) = row.content else { return nil }
          return .some(ceased)
        }
        // Of rows that differ a filled cell counts before a blank one, the earliest day first.
        let ceased = ends.compactMap { $0 }.min()
        return !ends.isEmpty && (ceased.map { $0 > options.to } ?? true)
      }
      return ["children.uasc \(count)"]
    }
  }

  private var workerLines: [String] {
    needing(.socialWorkers, episodes: true, ["socialWorkers.perChild"]) { rows in
      let counts = children.map { child, _ in
        Set(
          rows.filter { $0.child == child.child }.compactMap { row -> String? in
            guard case .socialWorker(let name, let start, let end) = row.content,
              start <= options.to, end.map({ $0 >= options.from }) ?? true
            else { return nil }
            return name
          }
        ).count
      }
      let known = counts.filter { $0 > 0 }
      let first =
        known.isEmpty ? " notApplicable" : " \(known.count)\(spread(known.map(Double.init)))"
      return [
        "socialWorkers.perChild" + first + leftOut([("notRecorded", counts.count - known.count)])
      ]
        + groups("workers", known.map(String.init), order: Set(known).sorted().map(String.init))
    }
  }

  private var missingLines: [String] {
    needing(.missing, episodes: false, ["missing.children", "missing.incidents"]) { rows in
      let incidents = Set(
        rows.compactMap { row -> String? in
          guard case .missing(let episode) = row.content, episode.kind == .missing,
            isInPeriod(episode.start)
          else { return nil }
          return "\(row.child) \(episode.start)"
        })
      let children = Set(incidents.map { $0.prefix { $0 != " " } })
      return ["missing.children \(children.count)", "missing.incidents \(incidents.count)"]
    }
  }
}

// MARK: - Health

extension PlainFigures {
  /// The rows of a child in OC2.
  private func health(_ rows: [SmallRow], _ child: String) -> [HealthOutcomes] {
    rows.compactMap { row in
      guard row.child == child, case .health(let outcomes) = row.content else { return nil }
      return outcomes
    }
  }

  /// What keeps a child out before its row is read: too short in care, of another age.
  private func outside(
    _ child: ReferenceChild, _ period: ReferencePeriod, ages: ClosedRange<Int>?
  ) -> Part? {
    let age = Self.age(authority, child.child, options.to)
    if let ages, let age, !ages.contains(age) { return .outside }
    if !lasts(12, from: period.start) {
      return period.startKnown ? .outside : .leftOut("startUnknown")
    }
    return ages != nil && age == nil ? .leftOut("ageUnknown") : nil
  }

  private var healthLines: [String] {
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
    var left: [String: Int] = [:]
    var scores: [Int] = []
    for (child, period) in children {
      switch outside(child, period, ages: 4...16) {
      case .outside: continue
      case .leftOut(let reason): left[reason, default: 0] += 1
      default:
        let own = health(rows, child.child)
        // The least favourable score is the highest.
        let score = own.compactMap(\.difficultiesScore).max()
        if let score {
          scores.append(Int(score))
        } else {
          left[own.isEmpty ? "notRecorded" : "blank", default: 0] += 1
        }
      }
    }
    let words =
      scores.isEmpty ? " notApplicable" : " \(scores.count)\(spread(scores.map(Double.init)))"
    return ["health.sdqScore" + words + leftOut(left.sorted { $0.key < $1.key })]
      + groups(
        "sdqBand", scores.map { $0 <= 13 ? "0-13" : $0 <= 16 ? "14-16" : "17-40" },
        order: ["0-13", "14-16", "17-40"])
  }
}

// MARK: - Care leavers

extension PlainFigures {
  private var careLeaverLines: [String] {
    let ids = ["inTouch", "active", "suitableAccommodation"].map { "careLeavers.\($0)" }
    return needing(.oc3, episodes: false, ids) { rows in
      let all = rows.compactMap { row -> CareLeaverOutcomes? in
        guard case .careLeaver(let outcomes) = row.content else { return nil }
        // Ruling 31: a row with all three blank is no row.
        return outcomes.contact == .blank && outcomes.activity == .blank
          && outcomes.accommodation == .blank ? nil : outcomes
      }
      func share(_ id: String, _ part: (CareLeaverOutcomes) -> Part) -> [String] {
        figure(id, all, isShare: true, reasons: ["died", "blank", "invalid"]) {
          $0.contact == .died ? .leftOut("died") : part($0)
        }
      }
      func known<Code: CodeSet>(_ code: Code, _ isMet: Bool) -> Part {
        code == .blank
          ? .leftOut("blank") : code == .unlisted ? .leftOut("invalid") : isMet ? .met : .notMet
      }
      return share(ids[0]) { known($0.contact, $0.contact == .yes) }
        + share(ids[1]) { known($0.activity, "FP".contains($0.activity.code.prefix(1))) }
        + share(ids[2]) { known($0.accommodation, $0.accommodation.code.hasSuffix("1")) }
    }
  }
}
