import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Section D of the catalogue: the team (ruling 25).
extension PlainFigures {
  var teamLines: [String] {
    guard details.hasPosts else {
      return ["reviews.perFTE notSupplied IROs.FTE"]
        + ["fte IROs.FTE", "turnover IROs.FTE", "agency IROs.FTE", "makeUp IROs"].map { line in
          let words = line.split(separator: " ")
          return "workforce.\(words[0]) notSupplied \(words[1])"
        }
    }
    let inPost = posts(on: options.to)
    let blank = inPost.count { $0.fteThousandths == nil }
    let fte = Double(thousandths(inPost)) / 1000
    let line =
      isFTEBlank
      ? "workforce.fte notSupplied enough of IROs.FTE"
      : "workforce.fte \(inPost.count) value \(JSONWriter.number(fte))"
        + leftOut([("fteUnknown", blank)])
    return [line] + perMeanFTELines("reviews.perFTE", held.count) + turnoverLines + agencyLines
      + ["workforce.makeUp \(inPost.count)"]
      + groups("sex", inPost.map { PlainGroups.sex($0.sex) }, order: PlainGroups.sexes)
      + groups(
        "ethnicGroup", inPost.map { PlainGroups.ethnic($0.ethnic) },
        order: PlainGroups.ethnicGroups)
  }

  /// Whether the full-time equivalents of all in post are blank.
  var isFTEBlank: Bool {
    let inPost = posts(on: options.to)
    return !inPost.isEmpty && inPost.allSatisfy { $0.fteThousandths == nil }
  }

  /// The mean of the month ends, as for turnover.
  func perMeanFTELines(_ id: String, _ count: Int) -> [String] {
    if isFTEBlank { return ["\(id) notSupplied enough of IROs.FTE"] }
    let ends = monthEnds.map { Double(thousandths(posts(on: $0))) / 1000 }
    let mean = ends.reduce(0, +) / Double(ends.count)
    let left = leftOut([
      ("fteUnknown", posts(on: options.to).count { $0.fteThousandths == nil })
    ])
    guard mean > 0 else { return ["\(id) notApplicable" + left] }
    return ["\(id) \(count) value \(JSONWriter.number(Double(count) / mean))" + left]
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
    let left = leftOut([("fteUnknown", last.count { $0.fteThousandths == nil })])
    guard mean > 0 else { return ["workforce.turnover notApplicable" + left] }
    let value = JSONWriter.number(Double(thousandths(last)) / mean)
    return ["workforce.turnover \(last.count) value \(value)" + left]
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
