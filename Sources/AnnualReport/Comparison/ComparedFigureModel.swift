import CareRecords
import ServiceFigures
import Templates

/// One figure of every year or authority, with how its readings compare.
struct ComparedFigureModel: TemplateModel {
  let input: ComparisonInput
  let pairs: [SideBySide.Pair]
  let definition: FigureDefinition

  static let fields: [TemplateField<ComparedFigureModel>] = [
    .text("id", "The id of the figure in files") { $0.definition.id },
    .text("title", "The title of the figure") { $0.definition.title },
    .text("unit", "What is counted") { $0.definition.unit },
    .text("caption", "The title with what is counted") { $0.caption },
    .text("rowHeading", "What the rows are: years or authorities") {
      $0.input.isYears ? "Year" : "Authority"
    },
    .text("differenceHeading", "What each row is compared with") {
      $0.input.isYears
        ? "Difference from the row above" : "Difference from \($0.input.names.first ?? "")"
    },
    .list("rows", "The years or authorities, and then the published shares of others") { $0.rows },
    .textList("sources", "Where the shares of others were published") { $0.sources },
    .textList("notes", "Why readings of the figure may not be compared, in sentences") { $0.notes },
  ]

  /// The title, with the unit unless the title already names it.
  var caption: String {
    let unit = definition.unit
    return definition.title.lowercased().contains(unit.lowercased())
      ? definition.title : "\(definition.title) (\(unit))"
  }

  private func figure(_ place: Int) -> Figure {
    input.sideBySide.periods[place][definition]
  }

  private func comparison(_ place: Int) -> FigureComparison? {
    pairs.first { $0.now == place }?.comparison[definition.id]
  }

  private var standings: [ComparatorStanding] { input.standings(of: definition) }

  private var rows: [ComparisonRow] {
    let own = input.sideBySide.periods.indices.map { place in
      let value = ComparedValue(figure: figure(place))
      let comparison = comparison(place)
      return ComparisonRow(
        name: input.names[place], value: value.value, number: value.number,
        interval: value.interval,
        difference: comparison.flatMap { DifferenceWords(comparison: $0).cell },
        words: comparison?.words(comparedWith: other(place)))
    }
    let subject = input.names[input.subject]
    let others = standings.map { standing in
      ComparisonRow(
        name: standing.comparator.label, value: standing.comparator.percent,
        number: standing.comparator.fraction, interval: nil,
        difference: standing.difference.map { "\(subject): \($0)" },
        words: "\(subject): \(standing.words)")
    }
    return own + others
  }

  /// The name of the year or authority that a row is compared with.
  private func other(_ place: Int) -> String {
    input.names[input.isYears ? place - 1 : 0]
  }

  private var sources: [String] { standings.map(\.comparator.sourceSentence) }

  private var notes: [String] {
    var notes: [String] = []
    for pair in pairs {
      guard case .cannotBeCompared(let obstacle)? = pair.comparison[definition.id]?.verdict else {
        continue
      }
      if !notes.contains(obstacle.sentence) { notes.append(obstacle.sentence) }
    }
    return notes
  }
}

/// One year, authority or published share of a figure.
struct ComparisonRow: TemplateModel {
  let name: String
  let value: String
  let number: String?
  let interval: String?
  let difference: String?
  let words: String?

  static let fields: [TemplateField<ComparisonRow>] = [
    .text("name", "The year, the authority, or whose published share it is") { $0.name },
    .text("value", "The figure in print, or the symbol printed in its place") { $0.value },
    .optionalText("number", "The records behind it: 569 of 609") { $0.number },
    .optionalText("interval", "Its 95% interval") { $0.interval },
    .optionalText("difference", "How far it is from what it is compared with") { $0.difference },
    .optionalText("words", "What can be said of that") { $0.words },
  ]
}
