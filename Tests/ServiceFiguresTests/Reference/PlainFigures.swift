import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

/// The figures of sections A and B, worked out slowly and plainly from the reference statute.
///
/// Nothing of the program is used but its records and the way a number is written; each figure is
/// filtered out of a list of reviews or children and written as `Figure.lines` writes it.
struct PlainFigures {
  private let authority: RandomAuthority
  private let statute: ReferenceStatute
  private let reviews: [PlainReview]

  private var options: ReferenceOptions { authority.care.options }

  init(_ authority: RandomAuthority) {
    self.authority = authority
    statute = ReferenceStatute(
      episodes: authority.episodes,
      reviews: authority.reviews.map {
        ReferenceReview(
          child: $0.child, date: $0.date, due: $0.due,
          cancelled: $0.cancelled == .blank ? nil : $0.cancelled == .yes, returnYear: $0.year ?? 0)
      }, options: authority.care.options)
    reviews = Self.reviews(authority, statute)
  }

  /// The lines of all figures of both sections.
  var lines: [String] {
    reviewLines + obligationLines + countLines + childLines + recentLines + participationLines
  }
}

/// A review held in the period, of short breaks too.
private struct PlainReview {
  var judged: ReferenceHeldReview
  var code: ParticipationCode
  var age: Int?
  var sex: String
  var ethnic: String
  var legalStatus: String
  var placement: String
  var officer: String
  var team: String
  var lateReason: String
  var parents: Answer
  var seen: Answer
}

/// What a record is to a figure.
private enum Part: Equatable {
  case met, notMet, outside
  case leftOut(String)
}

// MARK: - Records

extension PlainFigures {
  private static func reviews(
    _ authority: RandomAuthority, _ statute: ReferenceStatute
  ) -> [PlainReview] {
    let options = authority.care.options
    return statute.children.flatMap { child in
      child.reviews.filter { options.from <= $0.date && $0.date <= options.to }.map { judged in
        let rows = authority.reviews.filter {
          $0.child == child.child && $0.date == judged.date
        }
        let episode = child.periods.flatMap(\.episodes).last { episode in
          episode.decom <= judged.date && judged.date <= episode.dec ?? judged.date
        }
        // Ruling 8: the least favourable of the day's rows.
        let listed = rows.map(\.code).filter(\.isListed)
        let code =
          listed.max { $0.code < $1.code }
          ?? (rows.contains { $0.code == .unlisted } ? .unlisted : .blank)
        func answer(_ field: (ReviewRow) -> Answer) -> Answer {
          rows.contains { field($0) == .no }
            ? .no : rows.contains { field($0) == .yes } ? .yes : .blank
        }
        let sex = header(authority, child.child) { $0.sex.isListed ? $0.sex : nil }
        let origin = header(authority, child.child) { $0.ethnic.isListed ? $0.ethnic : nil }
        return PlainReview(
          judged: judged, code: code, age: age(authority, child.child, judged.date),
          sex: sex == .male ? "male" : sex == .female ? "female" : "unknown",
          ethnic: (origin ?? .blank).group.key, legalStatus: episode?.ls.group.key ?? "unknown",
          placement: episode?.place.group.key ?? "unknown",
          officer: rows.compactMap(\.officer).min() ?? "not recorded",
          team: rows.compactMap(\.team).min() ?? "not recorded",
          lateReason: rows.compactMap(\.lateReason).min() ?? "not recorded",
          parents: answer(\.parents), seen: answer(\.seen))
      }
    }
  }

  /// Ruling 7: the latest return's value that is not blank.
  private static func header<Value>(
    _ authority: RandomAuthority, _ child: String, _ value: (RandomAuthority.Header) -> Value?
  ) -> Value? {
    authority.headers.filter { $0.child == child && value($0) != nil }
      .max { $0.year < $1.year }.flatMap(value)
  }

  /// Ruling 16: whole years by birthdays; nil when not known or before birth.
  private static func age(
    _ authority: RandomAuthority, _ child: String, _ day: CivilDate
  ) -> Int? {
    var born = header(authority, child) { $0.born }
    if born == nil {
      // Ruling 7: in another table only where no Header has one; of the latest return, the earliest.
      let rows = authority.reviews.filter { $0.child == child && $0.born != nil }
      let latest = rows.map { $0.format.isReturn ? $0.year ?? 0 : 0 }.max()
      born =
        rows.filter { ($0.format.isReturn ? $0.year ?? 0 : 0) == latest }.compactMap(\.born).min()
    }
    guard let born, born <= day else { return nil }
    var years = 0
    while ReferenceCalendar.day(months: 12 * (years + 1), after: born) <= day { years += 1 }
    return years
  }

  private var held: [PlainReview] { reviews.filter { !$0.judged.isShortBreak } }
}

// MARK: - Writing

extension PlainFigures {
  /// The words for records of which each is a part of the figure.
  private func words<Record>(
    _ records: [(Part, Record)], isShare: Bool, days: ((Record) -> Int)?, reasons: [String]
  ) -> [String] {
    let met = records.filter { $0.0 == .met }
    let base = met.count + records.count { $0.0 == .notMet }
    var words = [isShare ? "\(met.count)/\(base)" : "\(met.count)"]
    if let days, !met.isEmpty {
      let values = met.map { Double(days($0.1)) }.sorted()
      for (name, share) in [("median", 0.5), ("p90", 0.9)] {
        let place = share * Double(values.count - 1)
        let low = values[Int(place)]
        let high = values[min(Int(place) + 1, values.count - 1)]
        words.append(
          "\(name) \(JSONWriter.number(low + (place - place.rounded(.down)) * (high - low)))")
      }
      words.append("max \(JSONWriter.number(values[values.count - 1]))")
    }
    let left = reasons.compactMap { reason in
      let count = records.count { $0.0 == .leftOut(reason) }
      return count == 0 ? nil : "\(reason) \(count)"
    }
    if !left.isEmpty { words.append("(\(left.joined(separator: ", ")))") }
    return words
  }

  private func figure<Record>(
    _ id: String, _ records: [Record], isShare: Bool = false, reasons: [String] = [],
    days: ((Record) -> Int)? = nil, by groups: [(String, [String]?, (Record) -> String)] = [],
    _ part: (Record) -> Part
  ) -> [String] {
    let parts = records.map { (part($0), $0) }.filter { $0.0 != .outside }
    let met = parts.count { $0.0 == .met }
    let base = met + parts.count { $0.0 == .notMet }
    let open = parts.count { $0.0 == .leftOut("undetermined") }
    var first = [id]
    if isShare, base == 0 { first.append("notApplicable") }
    if isShare, base > 0, 100 * open > 5 * (base + open) {
      let all = Double(base + open)
      first.append(
        "partial \(JSONWriter.number(Double(met) / all))..."
          + JSONWriter.number(Double(met + open) / all))
    }
    first += words(parts, isShare: isShare, days: days, reasons: reasons)
    var lines = [first.joined(separator: " ")]
    for (name, order, key) in groups {
      let keys = order ?? Set(parts.map { key($0.1) }).sorted()
      let rows = keys.compactMap { one -> String? in
        let own = parts.filter { key($0.1) == one }
        guard !own.isEmpty else { return nil }
        return ([one] + words(own, isShare: isShare, days: days, reasons: reasons))
          .joined(separator: " ")
      }
      if !rows.isEmpty { lines.append("  \(name): \(rows.joined(separator: ", "))") }
    }
    return lines
  }

  private func needingEpisodes(_ ids: [String], _ lines: () -> [String]) -> [String] {
    options.episodesLoaded ? lines() : ids.map { "\($0) notSupplied Episodes" }
  }
}

// MARK: - Section A

extension PlainFigures {
  private static let kinds = [
    "first", "second", "subsequent", "adoption", "continued", "shortBreak",
  ]

  private var breakdowns: [(String, [String]?, (PlainReview) -> String)] {
    func months(_ review: PlainReview) -> Int {
      let day = review.judged.date.components
      return (day.year - options.from.year) * 12 + day.month - 4
    }
    func band(_ review: PlainReview) -> String {
      guard let age = review.age else { return "unknown" }
      return age < 1
        ? "under 1" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : "16+"
    }
    let ofEpisodes: [(String, [String]?, (PlainReview) -> String)] = [
      (
        "legalStatus",
        [
          "interimCareOrder", "fullCareOrder", "placementOrder", "section20", "youthJustice",
          "protection", "shortBreaks", "unknown",
        ], \.legalStatus
      ),
      (
        "placement",
        [
          "fosterRelative", "fosterOther", "adoption", "secure", "childrensHome", "supported",
          "residential", "parents", "independent", "temporary", "other", "unknown",
        ], \.placement
      ),
    ]
    let ofHeaders: [(String, [String]?, (PlainReview) -> String)] = [
      ("sex", ["female", "male", "unknown"], \.sex),
      ("ethnicGroup", ["White", "Mixed", "Asian", "Black", "Other", "Not stated"], \.ethnic),
    ]
    return [
      ("kind", Self.kinds, { $0.judged.kind.rawValue }),
      ("quarter", nil, { "\(options.from.year)-Q\(months($0) / 3 + 1)" }),
      ("month", nil, { String($0.judged.date.description.prefix(7)) }),
      ("ageBand", ["under 1", "1-4", "5-9", "10-15", "16+", "unknown"], band),
    ] + (authority.headers.isEmpty ? [] : ofHeaders) + (options.episodesLoaded ? ofEpisodes : [])
      + [("iro", nil, \.officer), ("team", nil, \.team)]
  }

  private var reviewLines: [String] {
    let rows = Dictionary(
      grouping: authority.reviews.filter { options.from <= $0.date && $0.date <= options.to },
      by: { "\($0.child) \($0.date)" })
    let cancelled = rows.values.count { day in day.allSatisfy { $0.cancelled == .yes } }
    let shortBreaks = reviews.count { $0.judged.isShortBreak }
    let left = [("cancelled", cancelled), ("shortBreak", shortBreaks)].filter { $0.1 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let late = held.filter { $0.judged.verdict == .late }
    return ["reviews.held \(held.count)" + (left.isEmpty ? "" : " (\(left))")]
      + figure(
        "reviews.onTime", held, isShare: true, reasons: ["undetermined"], by: breakdowns
      ) {
        $0.judged.verdict == .onTime
          ? .met : $0.judged.verdict == .late ? .notMet : .leftOut("undetermined")
      }
      + figure(
        "reviews.late", late, days: { $0.judged.daysLate ?? 0 },
        by: [("reason", nil, \.lateReason)]
      ) { _ in .met }
      + figure(
        "reviews.daysLateBands", late,
        by: [
          (
            "band", ["1-7", "8-28", "29-91", "over 91"],
            {
              let days = $0.judged.daysLate ?? 0
              return days <= 7 ? "1-7" : days <= 28 ? "8-28" : days <= 91 ? "29-91" : "over 91"
            }
          )
        ]
      ) { _ in .met }
  }

  private var obligationLines: [String] {
    needingEpisodes(["reviews.overdue", "reviews.missed"]) {
      let ordinary = statute.obligations.filter { $0.kind != .shortBreak }
      let kind: (String, [String]?, (ReferenceObligation) -> String) = (
        "kind", Self.kinds, { $0.kind.rawValue }
      )
      return figure(
        "reviews.overdue", ordinary,
        days: { [to = options.to] in
          Int(to.dayNumber) - Int($0.latest?.dayNumber ?? to.dayNumber)
        }, by: [kind]
      ) { $0.verdict == .overdue ? .met : .outside }
        + figure("reviews.missed", ordinary, by: [kind]) { [options] in
          guard $0.verdict == .missed, let latest = $0.latest else { return .outside }
          return options.from <= latest && latest <= options.to ? .met : .outside
        }
    }
  }

  private var countLines: [String] {
    let rows = Dictionary(
      grouping: authority.reviews.filter { options.from <= $0.date && $0.date <= options.to },
      by: { "\($0.child) \($0.date)" })
    let cancelled = rows.values.count { day in day.allSatisfy { $0.cancelled == .yes } }
    let disagreeing = held.count { review in
      guard let obligation = review.judged.obligation, let due = review.judged.due,
        let latest = obligation.latest, obligation.earliest == latest
      else { return false }
      return due != latest
    }
    return ["reviews.cancelled \(cancelled)"]
      + needingEpisodes(["reviews.shortBreak"]) {
        ["reviews.shortBreak \(reviews.count { $0.judged.isShortBreak })"]
      } + ["reviews.dueDisagreement \(disagreeing)"]
  }

  /// Children looked after on the last day, with the period of care they are in.
  private var children: [(child: ReferenceChild, period: ReferencePeriod)] {
    statute.children.compactMap { child in
      child.periods.first { $0.isLookedAfter(on: options.to) }.map { (child, $0) }
    }
  }

  private var childLines: [String] {
    needingEpisodes(["children.allOnTime", "children.upToDate", "children.neverReviewed"]) {
      let to = options.to
      return figure(
        "children.allOnTime", children, isShare: true, reasons: ["nothingDue", "undetermined"]
      ) { child, period in
        guard ReferenceCalendar.day(workingDays: 20, after: period.start) <= to else {
          return .outside
        }
        let due = child.obligations.filter(countsForChild).map(\.verdict)
        if due.contains(where: { [.late, .overdue, .missed].contains($0) }) { return .notMet }
        if due.contains(.undetermined) { return .leftOut("undetermined") }
        return due.isEmpty ? .leftOut("nothingDue") : .met
      }
        + figure("children.upToDate", children, isShare: true, reasons: ["undetermined"]) {
          child, _ in
          let open = child.obligations.filter {
            $0.held == nil && $0.sequenceEnd == nil && $0.sequence != .shortBreak
          }.map(\.verdict)
          if open.contains(.overdue) { return .notMet }
          return open.contains(.undetermined) ? .leftOut("undetermined") : .met
        }
        + figure("children.neverReviewed", children) { child, period in
          let firstDue = ReferenceCalendar.day(workingDays: 20, after: period.start)
          let hasReview = child.reviews.contains {
            $0.period.map { child.periods[$0] == period } ?? false
          }
          return firstDue <= to && period.startKnown && period.start >= statute.completeFrom
            && !hasReview ? .met : .outside
        }
    }
  }

  private var recentLines: [String] {
    let id = "children.reviewedInSixMonths"
    guard options.episodesLoaded else {
      return ["\(id) notSupplied Reviews and Episodes, or AnnexA8"]
    }
    // Every day whose corresponding day six months later is the last day or after it.
    var start = options.to
    while ReferenceCalendar.day(months: 6, after: ReferenceCalendar.day(-1, after: start))
      >= options.to
    {
      start = ReferenceCalendar.day(-1, after: start)
    }
    return figure(id, children, isShare: true, reasons: ["undetermined"]) { child, _ in
      if child.reviews.contains(where: { !$0.isShortBreak && start <= $0.date }) { return .met }
      return statute.completeFrom > start ? .leftOut("undetermined") : .notMet
    }
  }

  /// Ruling 13.
  private func countsForChild(_ obligation: ReferenceObligation) -> Bool {
    guard obligation.sequence != .shortBreak, let latest = obligation.latest,
      options.from <= latest, latest <= options.to
    else { return false }
    if obligation.earliest == latest { return true }
    if let end = obligation.sequenceEnd, end < options.from { return false }
    if let held = obligation.held, held < options.from { return false }
    return true
  }
}

// MARK: - Section B

extension PlainFigures {
  private var participationLines: [String] {
    func share(
      _ id: String, _ codes: [String],
      by groups: [(String, [String]?, (PlainReview) -> String)] = []
    ) -> [String] {
      figure(
        id, held, isShare: true, reasons: ["PN0", "blank", "invalid", "under4"], by: groups
      ) {
        switch $0.code {
        case .pn0: return .leftOut("PN0")
        case .blank: return .leftOut("blank")
        case .unlisted: return .leftOut("invalid")
        default:
          if let age = $0.age, age < 4 { return .leftOut("under4") }
          return codes.contains($0.code.code) ? .met : .notMet
        }
      }
    }
    func answers(_ id: String, _ answer: (PlainReview) -> Answer) -> [String] {
      figure(id, held, isShare: true, reasons: ["blank"]) {
        answer($0) == .yes ? .met : answer($0) == .no ? .notMet : .leftOut("blank")
      }
    }
    let codes = (0...7).map { "PN\($0)" } + ["blank", "invalid"]
    return figure(
      "participation.codes", held,
      by: [("code", codes, { $0.code == .unlisted ? "invalid" : $0.code.code })]
    ) { _ in .met }
      + share(
        "participation.viewsConveyed", ["PN1", "PN2", "PN3", "PN5", "PN6"], by: breakdowns)
      + share("participation.attended", ["PN1", "PN2", "PN3", "PN4"])
      + share("participation.spokeForSelf", ["PN1"])
      + share("participation.advocate", ["PN2", "PN5"])
      + share("participation.none", ["PN7"])
      + needingEpisodes(["children.viewsAtEveryReview"]) { viewsLines }
      + answers("participation.parents", \.parents)
      + answers("participation.seenBefore", \.seen)
  }

  /// Ruling 17.
  private var viewsLines: [String] {
    figure(
      "children.viewsAtEveryReview", children, isShare: true,
      reasons: ["noReview", "under4", "codeMissing"]
    ) { child, period in
      guard Int(options.to.dayNumber) - Int(period.start.dayNumber) > 28 else { return .outside }
      let own = held.filter { $0.judged.child == child.child }
      if own.isEmpty { return .leftOut("noReview") }
      if own.contains(where: { ($0.age ?? 4) < 4 }) { return .leftOut("under4") }
      if own.contains(where: { [.pn4, .pn7].contains($0.code) }) { return .notMet }
      let hasGap = own.contains { [.pn0, .blank, .unlisted].contains($0.code) }
      return hasGap ? .leftOut("codeMissing") : .met
    }
  }
}
