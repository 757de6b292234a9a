import CareRecords
import ServiceFigures

/// What should be done, by whom and by when, and what came of it.
public struct Recommendation: Sendable {
  /// How far it has come.
  public enum Progress: String, CaseIterable, Sendable {
    case notStarted = "not started"
    case underWay = "under way"
    case done
    case dropped
  }

  /// The id, which the reader sees: R1.
  public var id: String
  /// The period of the report in which it was made.
  public var made: String
  /// What should be done.
  public var text: String
  /// What should be done, in words for the children it is about; nil where nobody has written them.
  public var inPlainWords: String?
  /// Who is responsible for it.
  public var owner: String
  /// The day by which it should be done.
  public var due: CivilDate
  /// The figure that shows whether it works.
  public var measure: FigureDefinition
  /// The value that the figure should reach, in words.
  public var target: String?
  /// The ids of the conclusions or figures that it responds to.
  public var evidence: [String]
  /// The figure when it was made; the program fills it in.
  public var then: RecordedValue?
  /// How far it has come; nil where nobody has said.
  public var progress: Progress?
  /// What happened.
  public var happened: String?

  /// Whether nothing more is expected of it.
  var isClosed: Bool { progress == .done || progress == .dropped }
}

/// The file of recommendations of all years.
public struct RecommendationsFile: Sendable {
  /// The recommendations in the order of the file.
  public var recommendations: [Recommendation]

  /// Makes a file.
  public init(_ recommendations: [Recommendation] = []) { self.recommendations = recommendations }

  /// The recommendations made in the report on a period.
  public func made(in label: String) -> [Recommendation] {
    recommendations.filter { $0.made == label }
  }

  /// The recommendations to follow up in the report on a period.
  ///
  /// These are all of the report before, and older ones that were still open.
  public func carried(into period: ReportingPeriod) -> [Recommendation] {
    let before = period.yearBefore?.label
    return recommendations.filter { item in
      item.made == before || (Self.isEarlier(item.made, than: period.label) && !item.isClosed)
    }
  }

  private static func isEarlier(_ label: String, than other: String) -> Bool {
    label.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The file after a run.
  ///
  /// Where a recommendation of this year has no figure recorded yet, it gets the figure as it is
  /// now.
  public func updated(_ figures: PeriodFigures, _ settings: FigureSettings) -> RecommendationsFile {
    RecommendationsFile(
      recommendations.map { item in
        guard item.made == figures.period.label, item.then == nil,
          let figure = figures.figure(item.measure.id)
        else { return item }
        var item = item
        item.then = RecordedValue(figure, settings)
        return item
      })
  }
}
