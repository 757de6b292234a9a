import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: caseload and the team (rulings 21 to 23 and 25).
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

  private func thousandths(_ posts: [PostRow]) -> Int {
    posts.compactMap(\.fteThousandths).reduce(0, +)
  }

  /// Ruling 21: the officer of a child on a day.
  func officer(of child: ReferenceChild, on day: CivilDate) -> String? {
    guard authority.details.hasAllocations else {
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

  var officerLines: [String] {
    needingEpisodes(
      [
        "caseload.perIRO", "caseload.perFTE", "caseload.outsideRange", "caseload.withOtherDuties",
        "caseload.unallocated",
      ]
    ) { caseloadLines } + allocationLines + teamLines
  }

  private var caseloadLines: [String] {
    let officers = children.map { officer(of: $0.child, on: options.to) }
    let named = officers.compactMap { $0 }
    let unallocated = officers.count - named.count
    let perOfficer = Set(named).map { one in Double(named.count { $0 == one }) }
    let first =
      perOfficer.isEmpty ? " notApplicable" : " \(perOfficer.count)\(spread(perOfficer))"
    let inPost = posts(on: options.to)
    let working = inPost.filter { ($0.fteThousandths ?? 0) > 0 }
    let blank = inPost.count { $0.fteThousandths == nil }
    let registered = Set(authority.posts.map(\.officer))
    let strangers = Set(named).subtracting(registered).count
    func load(_ post: PostRow, _ others: Int) -> Double {
      let cases = named.count { $0 == post.officer } + others
      return Double(cases * 1000) / Double(post.fteThousandths ?? 1)
    }
    let ranges = working.map { post in
      let load = load(post, 0)
      return load > 70 ? "above" : load < 50 ? "below" : "within"
    }
    let loads = working.map { load($0, ($0.protectionCases ?? 0) + ($0.otherCases ?? 0)) }
    let all = loads.isEmpty ? " notApplicable" : " \(loads.count)\(spread(loads))"
    return ["caseload.perIRO" + first + leftOut([("unallocated", unallocated)])]
      + groups("iro", named) + perFTELines
      + [
        "caseload.outsideRange \(working.count)"
          + leftOut([("fteUnknown", blank), ("unknownToRegister", strangers)])
      ] + groups("range", ranges, order: ["above", "within", "below"])
      + [
        "caseload.withOtherDuties" + all + leftOut([("fteUnknown", blank)]),
        "caseload.unallocated \(unallocated)",
      ]
  }

  private var perFTELines: [String] {
    let months = monthEnds.map { day in
      (day: day, children: countLookedAfter(on: day), fte: thousandths(posts(on: day)))
    }
    func ratio(_ children: Int, _ fte: Int) -> Double { Double(children * 1000) / Double(fte) }
    let ratios = months.filter { $0.fte > 0 }.map { ratio($0.children, $0.fte) }
    guard let last = months.last, last.fte > 0, let peak = ratios.max() else {
      return ["caseload.perFTE notApplicable"]
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let blank = posts(on: options.to).count { $0.fteThousandths == nil }
    let rows = months.map { month in
      "\(month.day.description.prefix(7)) \(month.children)"
        + (month.fte > 0 ? " value \(JSONWriter.number(ratio(month.children, month.fte)))" : "")
    }
    return [
      "caseload.perFTE \(last.children) value \(JSONWriter.number(ratio(last.children, last.fte)))"
        + " mean \(JSONWriter.number(mean)) peak \(JSONWriter.number(peak))"
        + leftOut([("fteUnknown", blank)]),
      "  month: \(rows.joined(separator: ", "))",
    ]
  }

  /// Ruling 23.
  private var allocationLines: [String] {
    guard options.episodesLoaded else {
      return ["caseload.allocatedIn5Days notSupplied Episodes"]
    }
    guard authority.details.hasAllocations else {
      return ["caseload.allocatedIn5Days notSupplied Allocations"]
    }
    let periods = statute.children.flatMap(\.periods).filter { isInPeriod($0.start) }
    return figure(
      "caseload.allocatedIn5Days", periods, isShare: true,
      reasons: ["startUnknown", "leftBefore", "notYetDue"]
    ) { period in
      guard period.startKnown else { return .leftOut("startUnknown") }
      let limit = ReferenceCalendar.day(workingDays: 5, after: period.start)
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

// MARK: - The team

extension PlainFigures {
  private var teamLines: [String] {
    let inPost = posts(on: options.to)
    let blank = inPost.count { $0.fteThousandths == nil }
    let fte = Double(thousandths(inPost)) / 1000
    let sexes = inPost.map {
      $0.sex == .female ? "female" : $0.sex == .male ? "male" : "unknown"
    }
    return [
      "workforce.fte \(inPost.count) value \(JSONWriter.number(fte))"
        + leftOut([("fteUnknown", blank)])
    ] + turnoverLines + agencyLines
      + ["workforce.makeUp \(inPost.count)"]
      + groups("sex", sexes, order: ["female", "male", "unknown"])
      + groups(
        "ethnicGroup", inPost.map(\.ethnic.group.key),
        order: ["White", "Mixed", "Asian", "Black", "Other", "Not stated"])
  }

  /// Ruling 25: FTE of IROs whose last END is in the period / mean of month-end FTE.
  private var turnoverLines: [String] {
    let last = Set(authority.posts.map(\.officer)).sorted().compactMap { officer -> PostRow? in
      let own = authority.posts.filter { $0.officer == officer }
      guard own.allSatisfy({ $0.end != nil }) else { return nil }
      let end = own.compactMap(\.end).max()
      guard let end, isInPeriod(end) else { return nil }
      return own.filter { $0.end == end }
        .max { ($0.start?.dayNumber ?? .min) < ($1.start?.dayNumber ?? .min) }
    }
    let ends = monthEnds.map { Double(thousandths(posts(on: $0))) }
    let mean = ends.reduce(0, +) / Double(ends.count)
    guard mean > 0 else { return ["workforce.turnover notApplicable"] }
    let value = JSONWriter.number(Double(thousandths(last)) / mean)
    return [
      "workforce.turnover \(last.count) value \(value)"
        + leftOut([("fteUnknown", last.count { $0.fteThousandths == nil })])
    ]
  }

  private var agencyLines: [String] {
    let inPost = posts(on: options.to)
    let recorded = inPost.filter { [.permanent, .agency, .fixedTerm].contains($0.employment) }
    let agency = recorded.filter { $0.employment == .agency }
    let left = leftOut([
      ("notRecorded", inPost.count - recorded.count),
      ("fteUnknown", recorded.count { $0.fteThousandths == nil }),
    ])
    let all = thousandths(recorded)
    guard all > 0 else { return ["workforce.agency notApplicable" + left] }
    let value = JSONWriter.number(Double(thousandths(agency)) / Double(all))
    return ["workforce.agency \(agency.count) value \(value)" + left]
  }
}
