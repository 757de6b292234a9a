import ServiceFigures

/// A figure as it stood when a recommendation was made, with what it then meant.
public struct RecordedValue: Hashable, Sendable {
  /// The two numbers of a share and its interval, or the one number of anything else.
  public enum Number: Hashable, Sendable {
    case share(met: Int, total: Int, lower: Double, upper: Double)
    case number(Double)
  }

  /// The number.
  public let number: Number
  /// The mark of the definition; nil where none was recorded.
  public let definition: String?

  /// Records a figure; nil for one that cannot be given.
  init?(_ figure: Figure, _ settings: FigureSettings) {
    guard case .available = figure.status else { return nil }
    if let share = MeasuredShare(figure) {
      number = .share(met: share.met, total: share.total, lower: share.lower, upper: share.upper)
    } else if let value = figure.numbers.value ?? figure.numbers.median
      ?? figure.numbers.count.map({ Double($0) })
    {
      number = .number(value)
    } else {
      return nil
    }
    definition = DefinitionMark.text(figure.definition, settings)
  }

  init(_ number: Number, definition: String?) {
    self.number = number
    self.definition = definition
  }

  /// The value in print.
  func printed(as definition: FigureDefinition) -> String {
    switch number {
    case .share(let met, let total, _, _): FindingWords.share(met, total)
    case .number(let value):
      definition.isShare ? NumberWords.percent(value) : NumberWords.decimal(value)
    }
  }

  /// What can be said of the way from this value to a figure now; nil where nothing was recorded
  /// that could tell.
  func change(to figure: Figure, _ settings: FigureSettings) -> String? {
    guard case .available = figure.status, let definition else { return nil }
    guard definition == DefinitionMark.text(figure.definition, settings) else {
      return "not compared: the definition has changed"
    }
    guard case .share(let met, let total, let lower, let upper) = number, total > 0,
      let now = MeasuredShare(figure)
    else { return nil }
    let before = MeasuredShare(met: met, of: total, lower: lower, upper: upper)
    return ShareChange(from: before, to: now, figure.definition.direction).verdict.words
  }
}
