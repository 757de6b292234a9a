import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

/// What a record is to a figure.
enum Part: Equatable {
  case met, notMet, outside
  case leftOut(String)
}

// How figures are written.
extension PlainFigures {
  /// The words for records of which each is a part of the figure.
  func words<Record>(
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

  func figure<Record>(
    _ id: String, _ records: [Record], isShare: Bool = false, isDuration: Bool = false,
    reasons: [String] = [], days: ((Record) -> Int)? = nil,
    by groups: [(String, [String]?, (Record) -> String)] = [],
    _ part: (Record) -> Part
  ) -> [String] {
    let parts = records.map { (part($0), $0) }.filter { $0.0 != .outside }
    let met = parts.count { $0.0 == .met }
    let base = met + parts.count { $0.0 == .notMet }
    // Rules 42 and 79: what may count either way.
    let unknown =
      ["undetermined", "invalid", "codeMissing"] + (reasons.contains("PN0") ? ["blank"] : [])
    let open = parts.count { part in unknown.contains { part.0 == .leftOut($0) } }
    var first = [id]
    if isShare || isDuration, base == 0 {
      if open > 0 { return ["\(id) notSupplied enough of \(Self.mainNeed(of: id))"] }
      first.append("notApplicable")
    }
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

  /// What tells most of a share that can come without a record that counts.
  private static func mainNeed(of id: String) -> String {
    switch id {
    case "children.reviewedInSixMonths": "Reviews and Episodes, or AnnexA8"
    case "children.viewsAtEveryReview": "Reviews.REVIEW_CODE"
    case "conferences.initialInTime", "conferences.reviewsInTime": "Conferences"
    case "health.initialAssessment": "HealthAssessments.ASSESSMENT"
    case "careLeavers.inTouch": "OC3.IN_TOUCH"
    case "careLeavers.active": "OC3.ACTIV"
    case "careLeavers.suitableAccommodation": "OC3.ACCOM"
    case _ where id.hasPrefix("official.careLeavers.active"): "OC3.ACTIV"
    case _ where id.hasPrefix("official.careLeavers.suitable"): "OC3.ACCOM"
    case _ where id.hasPrefix("official.placements.changeReasons"):
      "Episodes.REASON_PLACE_CHANGE"
    default: id.hasPrefix("participation.") ? "Reviews.REVIEW_CODE" : "Reviews"
    }
  }

  /// A distribution: the spread of the amounts of the records met, and how many there are of each
  /// group; records without a group are in none.
  func distribution<Record>(
    _ id: String, _ records: [Record], reasons: [String], amount: (Record) -> Int,
    by group: (name: String, order: [String], key: (Record) -> String?),
    _ part: (Record) -> Part
  ) -> [String] {
    let parts = records.map { (part($0), $0) }.filter { $0.0 != .outside }
    func words(_ own: [(Part, Record)]) -> String {
      let left = reasons.map { reason in (reason, own.count { $0.0 == .leftOut(reason) }) }
      return "\(own.count { $0.0 == .met })" + leftOut(left)
    }
    let amounts = parts.filter { $0.0 == .met }.map { Double(amount($0.1)) }
    let rows = group.order.compactMap { key -> String? in
      let own = parts.filter { group.key($0.1) == key }
      return own.isEmpty ? nil : "\(key) \(words(own))"
    }
    let first = "\(id) \(amounts.count)\(spread(amounts))"
    let left = reasons.map { reason in (reason, parts.count { $0.0 == .leftOut(reason) }) }
    return [first + leftOut(left)]
      + (rows.isEmpty ? [] : ["  \(group.name): \(rows.joined(separator: ", "))"])
  }
}
