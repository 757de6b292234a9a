import Pictures
import ServiceFigures

/// A picture of the report with the tables that hold the same numbers.
struct ReportPicture: Sendable {
  /// The name in files and on the page.
  let name: String
  let picture: Picture
  let tables: [TableModel]
  /// A note that the reader needs next to it.
  var note: String?

  init(
    _ name: String, title: String, description: String, parts: [any Part],
    tables: [TableModel?], note: String? = nil
  ) {
    self.name = name
    picture = Picture(title: title, description: description, parts: parts)
    self.tables = tables.compactMap { $0 }
    self.note = note
  }
}

extension ReportInput {
  /// The table of a breakdown of a figure, with the numbers of the year before where they are known.
  func table(_ figure: Figure, by dimension: Dimension) -> TableModel? {
    TableModel(
      figure, by: dimension, period: figures.period.words, isPublic: isPublic,
      years: tablesBefore.flatMap { TwoYears(figure, of: figures, before: $0, by: dimension) })
  }

  /// A figure that is given in full; nil where it is missing or only part of the data is there.
  func wholeFigure(_ definition: FigureDefinition) -> Figure? {
    guard let figure = figures.figure(definition.id), figure.status == .available else {
      return nil
    }
    return figure
  }
}

extension Figure {
  /// The interval that is printed.
  ///
  /// Where there is an interval widened for several reviews of one child, it is that one.
  var printedInterval: ClosedRange<Double>? {
    (self.clusteredInterval ?? self.interval).map { $0.lower...$0.upper }
  }
}

/// All pictures of a report.
struct ReportPictures: Sendable {
  let years: ReportPicture?
  let caseload: ReportPicture?
  let onTime: ReportPicture?
  let participation: ReportPicture?
  let challenges: ReportPicture?
  let official: ReportPicture?
  let groups: ReportPicture?
  /// The pictures of the young people's version.
  let youngPeople: YoungPeoplePictures

  /// The folder with the files of the pictures, next to the report of a period.
  static func folder(of label: String) -> String { "pictures-\(label)" }

  init(_ input: ReportInput) {
    years = YearsPicture.make(input)
    caseload = CaseloadPicture.make(input)
    onTime = OnTimePicture.make(input)
    participation = ParticipationPicture.make(input)
    challenges = ChallengePicture.make(input)
    official = OfficialPicture.make(input)
    groups = EqualityPicture.make(input)
    youngPeople = YoungPeoplePictures(input)
  }

  /// The pictures of the annual report that can be drawn, in its order.
  var all: [ReportPicture] {
    [caseload, onTime, groups, participation, official, challenges, years].compactMap { $0 }
  }
}
