import CareRecords
import Testing

@testable import ServiceFigures

extension PeriodFigures {
  /// Figures of a year with nothing in them but these.
  static func make(
    _ year: Int, of name: String = "Exampleshire", edition: Edition = .restricted,
    _ figures: [Figure], withheld: [String] = [], defined: [String] = []
  ) -> PeriodFigures {
    let hidden = withheld.compactMap(Catalogue.definition).map {
      Figure(definition: $0, result: FigureResult(status: .withheld))
    }
    return PeriodFigures(
      edition: edition, authority: Authority(name: name),
      period: ReportingPeriod(startingIn: year), intervalRule: "calendar-months",
      figures: figures + hidden,
      definedOtherwise: Dictionary(uniqueKeysWithValues: defined.map { ($0, "0.2.0") }))
  }
}
