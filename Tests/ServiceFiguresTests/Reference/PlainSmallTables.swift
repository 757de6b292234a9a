import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

/// A social worker of a child, by one row of one return.
private struct PlainWorker {
  var child: String
  var name: String
  var start: CivilDate
  var end: CivilDate?
  var year: Int

  /// Ruling 1 by analogy: of the later return, then a filled end before a blank one, then the later.
  func counts(before other: PlainWorker) -> Bool {
    if year != other.year { return year > other.year }
    guard let end else { return false }
    return other.end.map { end > $0 } ?? true
  }
}

// Section E of the catalogue: the smaller tables of the return (rulings 29 to 31).
extension PlainFigures {
  /// The rows of a table that count for the reported year, or what is not there.
  private enum SmallTable {
    case rows([SmallRow])
    case missing(String)
  }

  private func table(_ table: RecordTable) -> SmallTable {
    let year = ReferenceReviewDays.reportingYear(of: options.to)
    let years = details.returns[table, default: []]
    guard !years.isEmpty else { return .missing(table.name) }
    // A return whose year nothing tells serves where none of the year is there.
    let used: Int? = years.contains(year) ? year : nil
    guard years.contains(used) else { return .missing("\(table.name) of \(yearLabel)") }
    return .rows(details.rows.filter { $0.table == table && $0.year == used })
  }

  func needing(
    _ name: RecordTable, episodes: Bool, _ ids: [String], _ lines: ([SmallRow]) -> [String]
  ) -> [String] {
    if episodes, missingEpisodes != nil { return needingEpisodes(ids) { [] } }
    switch table(name) {
    case .missing(let what): return ids.map { "\($0) notSupplied \(what)" }
    case .rows(let rows): return lines(rows)
    }
  }

  var smallTableLines: [String] {
    asylumLines + workerLines + missingLines + careLeaverLines + libertyLines
  }

  private var asylumLines: [String] {
    needing(.uasc, episodes: true, ["children.uasc"]) { rows in
      let count = children.count { child, _ in
        let ends = rows.filter { $0.child == child.child }.compactMap { row -> CivilDate?? in
          guard case .asylumSeeker(let ceased) = row.content else { return nil }
          return .some(ceased)
        }
        // Of rows that differ a filled cell counts before a blank one, then the later day.
        let ceased = ends.compactMap { $0 }.max()
        return !ends.isEmpty && (ceased.map { $0 > options.to } ?? true)
      }
      return ["children.uasc \(count)"]
    }
  }

  /// Rulings 31 and 37: the rows of all returns, of those that repeat that of the later return.
  private var workerLines: [String] {
    needing(.socialWorkers, episodes: true, ["socialWorkers.perChild"]) { _ in
      let rows = details.rows.compactMap { row -> PlainWorker? in
        guard case .socialWorker(let name, let start, let end) = row.content else { return nil }
        return PlainWorker(
          child: row.child, name: name, start: start, end: end, year: row.year ?? 0)
      }
      let counts = children.map { child, _ in
        let own = rows.filter { $0.child == child.child }
        let settled = own.filter { row in
          own.allSatisfy {
            !($0.name == row.name && $0.start == row.start && $0.counts(before: row))
          }
        }
        return Set(settled.filter { isOnSomeDay(from: $0.start, to: $0.end) }.map(\.name)).count
      }
      return distribution(
        "socialWorkers.perChild", counts, reasons: ["notRecorded"], amount: { $0 },
        by: ("workers", Set(counts).sorted().map(String.init), { $0 == 0 ? nil : "\($0)" })
      ) {
        // Ruling 65: nobody recorded is not a number of social workers.
        $0 == 0 ? .leftOut("notRecorded") : .met
      }
    }
  }

  private func isOnSomeDay(from start: CivilDate, to end: CivilDate?) -> Bool {
    start <= options.to && end.map { $0 >= options.from } ?? true
  }

  private var missingLines: [String] {
    needing(.missing, episodes: false, ["missing.children", "missing.incidents"]) { _ in
      let incidents = Set(
        details.rows.compactMap { row -> String? in
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

// MARK: - Care leavers

extension PlainFigures {
  /// 31 March of the year of the return.
  var lastDayOfReturn: CivilDate {
    let year = ReferenceReviewDays.reportingYear(of: options.to) + 1
    return CivilDate(year: year, month: 3, day: 31) ?? options.to
  }

  /// The age on that day, as the Department groups it.
  func leaverAge(_ child: String) -> String {
    guard let age = Self.age(authority, child, lastDayOfReturn) else { return "unknown" }
    return age == 17 || age == 18 ? "17-18" : [19, 20, 21].contains(age) ? "19-21" : "unknown"
  }

  private var careLeaverLines: [String] {
    let ids = ["inTouch", "active", "suitableAccommodation"].map { "careLeavers.\($0)" }
    return needing(.oc3, episodes: false, ids) { rows in
      let filled = rows.compactMap { row -> (child: String, says: CareLeaverOutcomes)? in
        guard case .careLeaver(let outcomes) = row.content else { return nil }
        // Ruling 31: a row with all three blank is no row.
        return outcomes.contact == .blank && outcomes.activity == .blank
          && outcomes.accommodation == .blank ? nil : (row.child, outcomes)
      }
      // Of rows that differ the least favourable value counts: one that is not met before one that
      // is, a code of the list before another text, any text before a blank cell.
      func share<Code: CodeSet>(
        _ id: String, _ field: KeyPath<CareLeaverOutcomes, Code>, _ isMet: (Code) -> Bool
      ) -> [String] {
        let all = Set(filled.map(\.child)).map { child in
          (child: child, rows: filled.filter { $0.child == child }.map(\.says))
        }
        return figure(
          id, all, isShare: true, reasons: ["died", "blank", "invalid"],
          by: [("leaverAge", ["17-18", "19-21", "unknown"], { leaverAge($0.child) })]
        ) { _, rows in
          if rows.contains(where: { $0.contact == .died }) { return .leftOut("died") }
          let contacts = rows.map(\.contact)
          if contacts.contains(.unlisted), !contacts.contains(where: \.isListed) {
            return .leftOut("invalid")
          }
          let codes = rows.map { $0[keyPath: field] }
          let listed = codes.filter(\.isListed)
          if !listed.isEmpty { return listed.allSatisfy(isMet) ? .met : .notMet }
          return .leftOut(codes.contains(.unlisted) ? "invalid" : "blank")
        }
      }
      return share(ids[0], \.contact) { $0 == .yes }
        + share(ids[1], \.activity) { "FP".contains($0.code.prefix(1)) }
        + share(ids[2], \.accommodation) { $0.code.hasSuffix("1") }
    }
  }
}

// MARK: - Orders that deprive children of liberty

extension PlainFigures {
  private var libertyLines: [String] {
    needing(.deprivationOfLiberty, episodes: true, ["children.deprivedOfLiberty"]) { _ in
      count("children.deprivedOfLiberty") { child, _ in
        isDeprived(child.child, on: options.to) ? .met : .outside
      }
    }
      + needing(
        .deprivationOfLiberty, episodes: false,
        ["children.deprivedOfLibertyInYear", "children.deprivedOfLibertyDays"]
      ) { _ in
        let all = Set(orders.map(\.child)).sorted()
        let days = all.map { child in
          var count = 0
          var day = options.from
          while day <= options.to {
            if isDeprived(child, on: day) { count += 1 }
            day = ReferenceCalendar.day(1, after: day)
          }
          return count
        }.filter { $0 > 0 }
        return ["children.deprivedOfLibertyInYear \(days.count)"]
          + figure(
            "children.deprivedOfLibertyDays", days, isDuration: true, days: { $0 }
          ) { _ in .met }
      }
  }

  private struct PlainOrder {
    var child: String
    var start: CivilDate
    var end: CivilDate?
    var year: Int?
  }

  private var orders: [PlainOrder] {
    details.rows.compactMap { row in
      guard case .deprivationOfLiberty(let start, let end) = row.content else { return nil }
      return PlainOrder(child: row.child, start: start, end: end, year: row.year)
    }
  }

  /// Whether an order held on a day (ruling 37).
  ///
  /// Of rows that repeat an order those of the latest return count, and of them the one that ended
  /// last, an open one where none has ended. What only an earlier return leaves open lasted to the
  /// end of its year.
  private func isDeprived(_ child: String, on day: CivilDate) -> Bool {
    let own = orders.filter { $0.child == child }
    return Set(own.map(\.start)).contains { start in
      let rows = own.filter { $0.start == start }
      let latest = rows.map { $0.year ?? 0 }.max() ?? 0
      let end = rows.filter { ($0.year ?? 0) == latest }.compactMap(\.end).max()
      let year = ReferenceReviewDays.reportingYear(of: options.to)
      let endOfReturn = CivilDate(year: latest + 1, month: 3, day: 31)
      let lasting = latest > 0 && latest < year ? endOfReturn ?? options.to : options.to
      return start <= day && day <= end ?? lasting
    }
  }
}
