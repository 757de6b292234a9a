import CareRecords
import StatutoryReviews

@testable import ServiceFigures
@testable import StatuteReference

/// A service of a few children, written row by row in short notation.
///
/// Unless told otherwise the report is on 2024-25 with reviews complete from its first day.
struct SmallService {
  var builder: StoreBuilder
  var settings: FigureSettings

  init(
    from: String = "2024-04-01", to: String = "2025-03-31", completeFrom: String = "2024-04-01",
    without missing: [RecordColumn] = []
  ) {
    builder = StoreBuilder(without: missing)
    guard let period = ReportingPeriod(from: day(from), to: day(to)) else {
      preconditionFailure("\(from) to \(to) is no period")
    }
    settings = FigureSettings(
      rules: ReviewRules(period: period, completeFrom: day(completeFrom)))
  }

  /// Adds a child with its episodes.
  mutating func child(
    _ name: String, born: String? = nil, sex: Sex = .blank, ethnic: EthnicOrigin = .blank,
    need: CategoryOfNeed = .blank, _ episodes: String...
  ) {
    builder.supply(.episodes)
    if born != nil || sex != .blank || ethnic != .blank {
      builder.addHeader(name, born: born.map { day($0) }, sex: sex, ethnic: ethnic)
    }
    for text in episodes {
      var episode = ReferenceEpisode(name, text)
      episode.need = need
      builder.add(episode)
    }
  }

  /// Adds a review, whose other fields the closure fills.
  mutating func review(
    _ child: String, _ date: String, _ code: ParticipationCode = .blank,
    _ fill: (inout ReviewRow) -> Void = { _ in }
  ) {
    var row = ReviewRow(child, day(date), code)
    fill(&row)
    builder.add(row)
  }

  /// Adds a stage of an escalation, whose other fields the closure fills.
  mutating func escalation(
    _ id: String, raised: String, _ stage: String?, on stageDate: String? = nil,
    resolved: String? = nil, _ fill: (inout EscalationRow) -> Void = { _ in }
  ) {
    var row = EscalationRow(id, day(raised), stage)
    row.stageDate = stageDate.map { day($0) }
    row.resolved = resolved.map { day($0) }
    fill(&row)
    builder.add(row)
  }

  mutating func post(
    _ officer: String, fte: Int?, start: String? = nil, end: String? = nil,
    protectionCases: Int? = nil, otherCases: Int? = nil
  ) {
    builder.add(
      PostRow(
        officer, fte: fte, start: start.map { day($0) }, end: end.map { day($0) },
        protectionCases: protectionCases, otherCases: otherCases))
  }

  mutating func allocation(
    _ child: String, _ officer: String, _ start: String, _ end: String? = nil
  ) {
    builder.add(
      AllocationRow(
        child: child, officer: officer, start: day(start), end: end.map { day($0) }))
  }

  func computed() -> ComputedFigures {
    computeFigures(from: builder.store, importIssues: [], settings: settings)
  }

  var figures: PeriodFigures { computed().figures }
}

/// The stages of an authority: two that are not formal, two that are, and the last resort.
let stagesOfAnAuthority = [
  EscalationStage(name: "Team manager", isFormal: false, isCafcass: false, days: 5),
  EscalationStage(name: "Service manager", isFormal: true, isCafcass: false, days: 5),
  EscalationStage(name: "Director", isFormal: true, isCafcass: false, days: 10),
  EscalationStage(name: "Cafcass", isFormal: true, isCafcass: true, days: nil),
]
