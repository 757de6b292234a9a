import Documents
import ServiceFigures

/// How the year was, in two or three sentences without numbers.
///
/// They are proposed from the figures and the conclusions that were not dismissed. What the manager
/// writes to the summary takes their place.
///
/// ```swift
/// YearInWords(figures: figures, previous: lastYear, conclusions: conclusions, assessments: judged)
///   .sentences
/// // ["Most reviews were on time, but nearly half of the children lost the IRO they knew, more than the
/// //   year before.", …]
/// ```
struct YearInWords {
  let figures: PeriodFigures
  let previous: PeriodFigures?
  /// The conclusions in the order of their weight, those dismissed left out.
  let conclusions: [SettledConclusion]
  let assessments: [Assessment]

  /// The sentences.
  var sentences: [String] {
    [opening, [heard, caseload].compactMap { $0 }.joined(separator: ", and "), urgent].compactMap {
      $0
    }
    .filter { !$0.isEmpty }.map { $0.capitalisedFirst + "." }
  }

  /// Whether reviews were on time, and what went wrong most.
  private var opening: String? {
    let onTime = Catalogue.reviewsOnTime
    let timely =
      clause(onTime) ?? "we cannot yet say how many reviews were on time"
    guard let weakness = heaviestWeakness else {
      let isMissed = assessments.contains {
        $0.figure.id == onTime.id && $0.kind == "missed" && !$0.standard.isAll
      }
      return timely + (isMissed ? ", though fewer than the target asks for" : "")
    }
    let isContrast = (share(onTime).map { $0.part * 100 >= $0.total * 85 }) ?? false
    return "\(timely), \(isContrast ? "but" : "and") \(weakness)"
  }

  /// The clause on the heaviest weakness that is a share and is not about reviews on time.
  private var heaviestWeakness: String? {
    let families: Set<FigureFamily?> = [.late, .overdue, .heard]
    for conclusion in conclusions where conclusion.proposal.kind == .weakness {
      guard let evidence = conclusion.proposal.evidence.first, evidence.breakdown == nil,
        let definition = Catalogue.definition(evidence.figureID),
        definition.family == nil || !families.contains(definition.family),
        let clause = clause(definition, ofOthers: definition.direction == .higherIsBetter)
      else { continue }
      return clause + change(definition)
    }
    return nil
  }

  /// That a figure is clearly worse than the year before.
  private func change(_ definition: FigureDefinition) -> String {
    let comparison = FigureComparison(figures[definition], since: previous?.figure(definition.id))
    return comparison.verdict == .clear(.worse) ? ", more than the year before" : ""
  }

  private var heard: String? { clause(Catalogue.participationViewsConveyed) }

  private var caseload: String? {
    guard let assessment = assessments.first(where: { $0.figure.id == Catalogue.caseloadPerFTE.id })
    else { return nil }
    switch assessment.judgement {
    case .unknown: return nil
    case .met:
      let isOfYear = assessment.figure.rows(by: .month).count > 1
      return "caseloads were in the expected range \(isOfYear ? "all \(span)" : lastDay)"
    case .missed(.monthEnds(let ends)):
      let side =
        ends.below == 0 ? "above" : ends.above == 0 ? "below" : "outside"
      let count = ends.above + ends.below
      let time =
        count == ends.all
        ? "all \(span)"
        : count * 2 >= ends.all ? "for most of the \(span)" : "for part of the \(span)"
      return "caseloads were \(side) the expected range \(time)"
    case .missed: return "caseloads were outside the expected range \(lastDay)"
    }
  }

  /// A public edition shows the caseload of the last day alone.
  private var lastDay: String { "at the end of the \(span)" }

  /// What the period is called.
  private var span: String { figures.period.isWholeYear ? "year" : "period" }

  /// That something must be done at once.
  private var urgent: String? {
    let count = conclusions.count { $0.proposal.kind == .urgent }
    switch count {
    case 0: return nil
    case 1: return "one matter must be dealt with now"
    case 2...9: return "\(NumberWords.spelled(count)) matters must be dealt with now"
    default: return "many matters must be dealt with now"
    }
  }

  /// What share of all a figure is about, in words; nil for too few records and for what is not known.
  private func clause(_ definition: FigureDefinition, ofOthers: Bool = false) -> String? {
    guard let (part, total) = share(definition), let wording = definition.wording,
      let did = ofOthers ? wording.others : wording.did
    else { return nil }
    let count = ofOthers ? total - part : part
    guard let short = ofOthers ? wording.inShort.others : wording.inShort.did else {
      return ShareWords.words(count, of: total, wording.noun) + " " + day(did)
    }
    guard let open = short.firstIndex(of: "{"), let close = short.firstIndex(of: "}") else {
      return short
    }
    let noun = String(short[short.index(after: open)..<close])
    return short[..<open] + ShareWords.words(count, of: total, noun)
      + short[short.index(after: close)...]
  }

  private func day(_ words: String) -> String {
    words.replacing("{day}", with: figures.period.to.dayAndMonth)
  }

  private func share(_ definition: FigureDefinition) -> (part: Int, total: Int)? {
    guard let figure = figures.figure(definition.id), figure.status == .available,
      let part = figure.numbers.numerator, let total = figure.numbers.denominator,
      total >= FigureComparison.fewest
    else { return nil }
    return (part, total)
  }
}

extension Standard {
  /// Whether it is expected of every record.
  fileprivate var isAll: Bool { if case .all = test { true } else { false } }
}
