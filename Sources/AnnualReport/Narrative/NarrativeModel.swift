import CareRecords
import ServiceFigures
import StatutoryReviews
import Templates

/// The names that a narrative may use: every figure by its id, and the words of the report's head.
struct NarrativeNames: TemplateModel {
  let report: ReportModel

  static let fields: [TemplateField<NarrativeNames>] =
    [
      .text("authority", "The name of the authority") {
        $0.report.input.figures.authority?.name ?? "the authority"
      },
      .text("label", "The year as printed, 2024-25") { $0.report.input.figures.period.words },
      .text("from", "The first day of the period") { $0.report.input.figures.period.from.longText },
      .text("to", "The last day of the period") { $0.report.input.figures.period.to.longText },
      .text("nextLabel", "The year after") { $0.report.yearAfter },
      .text("previousLabel", "The year before") {
        $0.report.input.previous?.period.words ?? "the year before"
      },
    ] + FigureTree.fields { $0.report.figure($1) }
}

extension ReportModel {
  /// The twelve months after the period, as printed.
  fileprivate var yearAfter: String {
    let first = input.figures.period.to.adding(days: 1)
    let last = first.adding(months: 12).adding(days: -1)
    return ReportingPeriod(from: first, to: last)?.words ?? "the year after"
  }
}
