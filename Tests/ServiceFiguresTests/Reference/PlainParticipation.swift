import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section B of the catalogue.
extension PlainFigures {
  var participationLines: [String] {
    func share(
      _ id: String, _ codes: [String],
      by groups: [(String, [String]?, (PlainReview) -> String)] = []
    ) -> [String] {
      figure(
        id, held, isShare: true, reasons: ["PN0", "blank", "invalid", "under4"], by: groups
      ) {
        switch $0.code {
        case .pn0: return .leftOut("PN0")
        case .blank:
          if let age = $0.age, age < 4 { return .leftOut("under4") }
          return .leftOut("blank")
        case .unlisted: return .leftOut("invalid")
        default:
          if let age = $0.age, age < 4 { return .leftOut("under4") }
          return codes.contains($0.code.code) ? .met : .notMet
        }
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
      + answers("participation.advocacyOffered", \.advocacy)
  }

  /// The share of yes among the answers yes and no.
  func answers(
    _ id: String, of reviews: [PlainReview]? = nil, _ answer: (PlainReview) -> Answer
  ) -> [String] {
    figure(id, reviews ?? held, isShare: true, reasons: ["blank"]) {
      answer($0) == .yes ? .met : answer($0) == .no ? .notMet : .leftOut("blank")
    }
  }

  /// Second reviews of care that the records show from its first day.
  var permanenceLines: [String] {
    needingEpisodes(["permanence.bySecondReview"]) {
      answers(
        "permanence.bySecondReview", of: held.filter { $0.judged.kind == .second }, \.permanence)
    }
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
