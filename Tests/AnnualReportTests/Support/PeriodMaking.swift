import CareRecords
import Testing

@testable import ServiceFigures

extension PeriodFigures {
  /// Figures of a year with nothing in them but these.
  static func make(
    _ year: Int, of name: String = "Exampleshire", edition: Edition = .restricted,
    _ figures: [Figure], withheld: [String] = [], defined: [String] = []
  ) -> PeriodFigures {
    var readings = Dictionary(
      uniqueKeysWithValues: figures.map { ($0.id, FigureReading.given($0.result)) })
    for id in withheld { readings[id] = .withheld }
    for id in defined { readings[id] = .definedOtherwise(until: "0.2.0") }
    var period = PeriodFigures(
      authority: Authority(name: name), period: ReportingPeriod(startingIn: year),
      intervalRule: "calendar-months", readings: readings)
    period.edition = edition
    return period
  }
}
