import ServiceFigures

/// Finds numbers typed into the narrative that differ from the figure whose title is near them.
struct TypedNumbers {
  private let share = /(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent\b)/
  private let count = /(\d[\d,]*)\s$/
  /// The figures, each with its title as it is written inside a sentence.
  private let figures: [(title: String, figure: FigureModel)]

  init(_ figures: PeriodFigures) {
    self.figures = figures.figures.compactMap { figure in
      guard case .available = figure.status else { return nil }
      return (
        figure.definition.title.lowercased(),
        FigureModel(figure: figure, previous: nil, assessment: nil)
      )
    }
  }

  /// One line for each number that contradicts a figure, with the name to write instead.
  ///
  /// A line that already has the figure's own name is left alone: its number is another one, such
  /// as what is expected.
  func contradictions(in words: String, of line: Substring) -> [String] {
    let lowered = words.lowercased()
    return shares(lowered, line) + counts(lowered, line)
  }

  /// The percentage of a line that names a share, where the line has only one percentage.
  private func shares(_ line: String, _ whole: Substring) -> [String] {
    let typed = line.matches(of: share).map { String($0.1) }
    guard typed.count == 1, let number = typed.first else { return [] }
    return named(.proportion, in: line, whole).compactMap { model in
      guard "\(number)%" != model.value, !Self.isRounded(model.value, number) else { return nil }
      return "says \(number)% in a line on '\(model.figure.definition.title)', which is "
        + "\(model.value); write {{\(model.figure.id).value}}"
    }
  }

  /// A number right before the title of a count: `612 reviews held`.
  private func counts(_ line: String, _ whole: Substring) -> [String] {
    named(.count, in: line, whole).compactMap { model in
      let title = model.figure.definition.title.lowercased()
      guard let place = line.firstRange(of: title),
        let match = line[..<place.lowerBound].firstMatch(of: count),
        match.1 != model.value
      else { return nil }
      return
        "says \(match.1) of '\(model.figure.definition.title)', which is \(model.value); write "
        + "{{\(model.figure.id).value}}"
    }
  }

  /// The figures of a kind whose titles are in a line; the longer, where one title contains
  /// another.
  private func named(
    _ kind: FigureKind, in line: String, _ whole: Substring
  ) -> [FigureModel] {
    let found = figures.filter {
      $0.figure.figure.definition.kind == kind && line.contains($0.title)
    }
    return found.filter { one in
      !found.contains { $0.title != one.title && $0.title.contains(one.title) }
        && !whole.contains("{{\(one.figure.figure.id)")
    }.map(\.figure)
  }

  /// Whether a whole number is the figure rounded.
  private static func isRounded(_ value: String, _ typed: String) -> Bool {
    guard !typed.contains("."), let exact = Double(value.dropLast()), let number = Double(typed)
    else { return false }
    return number == exact.rounded(.toNearestOrAwayFromZero)
  }
}
