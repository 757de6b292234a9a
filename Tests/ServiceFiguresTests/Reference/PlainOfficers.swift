import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: caseload and the team (rulings 20 to 23).
extension PlainFigures {
  /// Ruling 21: a post holds its START and its END day; of several the latest START counts.
  func posts(on day: CivilDate) -> [PostRow] {
    Set(authority.posts.map(\.officer)).sorted().compactMap { officer in
      authority.posts.filter { post in
        post.officer == officer && post.start.map { $0 <= day } ?? true
          && post.end.map { day <= $0 } ?? true
      }.max { ($0.start?.dayNumber ?? .min) < ($1.start?.dayNumber ?? .min) }
    }
  }

  func thousandths(_ posts: [PostRow]) -> Int {
    posts.compactMap(\.fteThousandths).reduce(0, +)
  }

  /// Ruling 21: the officer of a child on a day.
  func officer(of child: ReferenceChild, on day: CivilDate) -> String? {
    guard details.hasAllocations else {
      // The IRO of the latest held review on or before the day, blank being unallocated.
      let last = child.reviews.last { $0.date <= day }
      return last.flatMap { officer(ofReview: $0) }
    }
    let holding = authority.allocations.filter { row in
      row.child == child.child && row.start <= day && row.end.map { day <= $0 } ?? true
    }
    let latest = holding.map(\.start).max()
    return holding.filter { $0.start == latest }.map(\.officer).min()
  }

  /// Ruling 8: of rows of one day the first text in alphabetical order.
  func officer(ofReview review: ReferenceHeldReview) -> String? {
    authority.reviews.filter { $0.child == review.child && $0.date == review.date }
      .compactMap(\.officer).min()
  }

  var caseloadLines: [String] {
    let missingPosts = details.hasPosts ? nil : "IROs.FTE"
    return needingEpisodes(["caseload.perIRO"]) { perOfficerLines }
      + needing(missingEpisodes ?? missingPosts, ["caseload.perFTE"]) { perFTELines }
      + needing(
        missingEpisodes ?? missingPosts, ["caseload.outsideRange", "caseload.withOtherDuties"]
      ) { loadLines }
      // Rule 57: a child not yet reviewed is not without an IRO.
      + needing(
        missingEpisodes ?? (details.hasAllocations ? nil : "Allocations"), ["caseload.unallocated"]
      ) {
        ["caseload.unallocated \(officers.count { $0 == nil })"]
      }
      + needing(
        missingEpisodes ?? (details.hasAllocations ? nil : "Allocations"),
        ["caseload.allocatedIn5Days"]
      ) { allocationLines }
  }

  /// The officers of the children looked after on the last day.
  private var officers: [String?] { children.map { officer(of: $0.child, on: options.to) } }

  /// Ruling 22: officers with at least one child.
  private var perOfficerLines: [String] {
    let named = officers.compactMap { $0 }
    let counts = Set(named).map { one in Double(named.count { $0 == one }) }
    let reason = details.hasAllocations ? "unallocated" : "noIRO"
    let left = leftOut([(reason, officers.count - named.count)])
    let first = counts.isEmpty ? " notApplicable" : " \(counts.count)\(spread(counts))"
    let posts = posts(on: options.to)
    let rows = Set(named).sorted().map { name in
      let children = named.count { $0 == name }
      let fte = posts.first { $0.officer == name }?.fteThousandths ?? 0
      // Children for each full-time equivalent, where the register has one above 0.
      let load =
        fte > 0 ? " value \(JSONWriter.number(Double(children * 1000) / Double(fte)))" : ""
      return "\(name) \(children)\(load)"
    }
    return ["caseload.perIRO" + first + left]
      + (rows.isEmpty ? [] : ["  iro: \(rows.joined(separator: ", "))"])
  }

  /// Ruling 22: officers in post with FTE above 0, and those with children who are not in post.
  private var loadLines: [String] {
    let named = officers.compactMap { $0 }
    let inPost = posts(on: options.to)
    let working = inPost.filter { ($0.fteThousandths ?? 0) > 0 }
    let blank = inPost.count { $0.fteThousandths == nil }
    let strangers = Set(named).subtracting(inPost.map(\.officer)).count
    let ofStrangers = named.count { name in !inPost.contains { $0.officer == name } }
    if 2 * ofStrangers > named.count {
      return ["caseload.outsideRange", "caseload.withOtherDuties"].map {
        "\($0) notSupplied a register (IROs) with the children's IROs"
      }
    }
    func load(_ post: PostRow, _ others: Int) -> Double {
      let cases = named.count { $0 == post.officer } + others
      return Double(cases * 1000) / Double(post.fteThousandths ?? 1)
    }
    let expected = details.caseloadRange
    let ranges = working.map { post in
      let load = load(post, 0)
      return load > expected.upperBound ? "above" : load < expected.lowerBound ? "below" : "within"
    }
    let byConferences = authority.duties.hasConferences && !authority.duties.registerHasCases
    let loads = working.map { post in
      let cases = byConferences ? conferenceCases(of: post.officer) : post.protectionCases ?? 0
      return load(post, cases + (post.otherCases ?? 0))
    }
    let all = loads.isEmpty ? " notApplicable" : " \(loads.count)\(spread(loads))"
    return [
      "caseload.outsideRange \(working.count)"
        + leftOut([("fteUnknown", blank), ("unknownToRegister", strangers)])
    ] + groups("range", ranges, order: ["above", "within", "below"])
      + ["caseload.withOtherDuties" + all + leftOut([("fteUnknown", blank)])]
  }

  /// Ruling 71: a row for each calendar month, also where nobody is in post.
  private var perFTELines: [String] {
    if isFTEBlank { return ["caseload.perFTE notSupplied enough of IROs.FTE"] }
    func load(on day: CivilDate) -> Double? {
      let fte = thousandths(posts(on: day))
      return fte > 0 ? Double(countLookedAfter(on: day) * 1000) / Double(fte) : nil
    }
    let rows = monthEnds.map { day in
      let words = load(on: day).map { " value \(JSONWriter.number($0))" } ?? ""
      return "\(day.description.prefix(7)) \(countLookedAfter(on: day))\(words)"
    }
    let months = "  month: \(rows.joined(separator: ", "))"
    let left = leftOut([
      ("fteUnknown", posts(on: options.to).count { $0.fteThousandths == nil })
    ])
    let loads = monthEnds.compactMap(load)
    let mean = loads.reduce(0, +) / Double(loads.count)
    let others = loads.max().map { peak in
      " mean \(JSONWriter.number(mean)) peak \(JSONWriter.number(peak))"
    }
    let whole = load(on: options.to).map {
      " \(countLookedAfter(on: options.to)) value \(JSONWriter.number($0))"
    }
    return ["caseload.perFTE\(whole ?? " notApplicable")\(others ?? "")\(left)", months]
  }

  /// Ruling 23.
  private var allocationLines: [String] {
    let periods = statute.children.flatMap(\.periods).filter { isInPeriod($0.start) }
    return figure(
      "caseload.allocatedIn5Days", periods, isShare: true,
      reasons: ["startUnknown", "leftBefore", "notYetDue"]
    ) { period in
      guard period.startKnown else { return .leftOut("startUnknown") }
      let limit = ReferenceCalendar.day(
        workingDays: details.allocationWorkingDays, after: period.start)
      if let end = period.end, end <= limit { return .leftOut("leftBefore") }
      if limit > options.to { return .leftOut("notYetDue") }
      let isMet = authority.allocations.contains { row in
        row.child == period.child && row.start <= limit
          && row.end.map { period.start <= $0 } ?? true
      }
      return isMet ? .met : .notMet
    }
  }
}
