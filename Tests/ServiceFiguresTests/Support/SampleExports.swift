import CareRecords
import Foundation
import RecordImport
import StatutoryReviews

@testable import ServiceFigures

/// The exports of the sample authority in the repository.
enum SampleExports {
  /// A file or folder of the checkout.
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: name).path
  }

  /// The records of some of its folders.
  static func records(_ folders: [String]) throws -> ImportedRecords {
    try importRecords(from: folders.map { path("SampleData/" + $0) })
  }

  /// All of its records.
  static let whole = Result { try records(["2023-24", "2024-25", "service"]) }

  /// The settings that its configuration holds.
  static var settings: FigureSettings {
    var settings = FigureSettings(rules: ReviewRules(period: ReportingPeriod(startingIn: 2024)))
    settings.authority = Authority(
      name: "Exampleshire", code: "E10000099", oldCode: "999")
    settings.stages = [
      EscalationStage(name: "Informal", isFormal: false, isCafcass: false, days: 5),
      EscalationStage(name: "Team manager", isFormal: true, isCafcass: false, days: 5),
      EscalationStage(name: "Head of service", isFormal: true, isCafcass: false, days: 5),
      EscalationStage(name: "Director", isFormal: true, isCafcass: false, days: 5),
      EscalationStage(name: "Cafcass", isFormal: false, isCafcass: true, days: 20),
    ]
    return settings
  }

  /// The figures of all of its records.
  static func figures(_ folders: [String]? = nil) throws -> PeriodFigures {
    let records = try folders.map { try self.records($0) } ?? whole.get()
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures
  }
}
