import Pictures
import ServiceFigures

/// The pictures of the young people's version: few bars, with plain words next to them.
struct YoungPeoplePictures: Sendable {
  let onTime: ReportPicture?
  let participation: ReportPicture?

  init(_ input: ReportInput) {
    let label = input.figures.period.words
    onTime = input.wholeFigure(Catalogue.reviewsOnTime).flatMap { Self.onTime($0, label) }
    participation = input.wholeFigure(Catalogue.participationCodes).flatMap {
      Self.participation($0, label)
    }
  }

  /// The pictures that can be drawn, in the order of the version.
  var all: [ReportPicture] { [onTime, participation].compactMap { $0 } }

  private typealias Bar = (label: String, count: Int)

  private static func onTime(_ figure: Figure, _ label: String) -> ReportPicture? {
    guard let part = figure.numbers.numerator, let whole = figure.numbers.denominator, whole > 0
    else { return nil }
    return picture(
      "plain-on-time", title: "Reviews that were on time, and reviews that were late",
      caption: "Reviews on time and late, \(label)", heading: "The review was",
      [("On time", part), ("Late", whole - part)])
  }

  private static func participation(_ figure: Figure, _ label: String) -> ReportPicture? {
    guard !figure.rows(by: .code).contains(where: \.isWithheld) else { return nil }
    func count(_ codes: String...) -> Int {
      figure.rows(by: .code).filter { codes.contains($0.participationCode) }
        .reduce(0) { $0 + ($1.numbers.count ?? 0) }
    }
    return picture(
      "plain-participation", title: "How children took part in their reviews",
      caption: "How children aged 4 or over took part, \(label)", heading: "The child",
      [
        ("Came and had a say", count("PN1", "PN2", "PN3")),
        ("Came, but did not have a say", count("PN4")),
        ("Did not come, but had a say", count("PN5", "PN6")),
        ("Did not come or have a say", count("PN7")),
      ])
  }

  private static func picture(
    _ name: String, title: String, caption: String, heading: String, _ bars: [Bar]
  ) -> ReportPicture? {
    guard bars.contains(where: { $0.count > 0 }) else { return nil }
    let words = bars.map { "\($0.label): \(NumberWords.count($0.count))" }
    return ReportPicture(
      name, title: title, description: "Bars. " + words.joined(separator: ". ") + ".",
      parts: [
        BarRows(
          bars.map {
            BarRows.Row($0.label, value: Double($0.count), words: NumberWords.count($0.count))
          }, ink: .first)
      ],
      tables: [
        TableModel(
          caption: caption, firstHeading: heading, columns: ["Reviews"],
          rows: bars.map { ($0.label, [NumberWords.count($0.count)]) })
      ])
  }
}
