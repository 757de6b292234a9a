/// The result of comparing a figure with another one.
public enum ComparisonVerdict: Hashable, Sendable {
  /// The direction in which a figure differs by more than chance.
  public enum Change: String, Hashable, Sendable {
    /// The figure has a good direction, and it differs in that direction or in the opposite one.
    case better, worse
    /// The figure has no good direction.
    case higher, lower
  }

  /// Why two figures may not be compared.
  public enum Obstacle: Hashable, Sendable {
    /// The definition changed between the two versions of the program that counted them.
    case definition
    /// The settings differ: the numbers of guidance, or how months are counted for due dates.
    case settings
    /// Only part of the data is there (ruling 14).
    case partial
    /// One of them is not supplied, or has nothing to count.
    case missing
    /// The authorities differ in size, so their counts cannot be compared.
    case size
  }

  case cannotBeCompared(Obstacle)
  case withheld
  /// One of them has fewer than 20 records; the counts are given without a verdict.
  case tooFew
  case clear(Change)
  /// A clear difference of less than two percentage points.
  case clearButSmall(Change)
  /// The whole interval lies within two percentage points.
  case aboutTheSame
  case noClearChange
  /// Chance cannot be judged from the numbers in the files.
  ///
  /// This applies to medians, spreads and rates of the team.
  case notTested

  /// The direction in which a figure differs by more than chance; nil if no difference is shown.
  public var change: Change? {
    switch self {
    case .clear(let change), .clearButSmall(let change): change
    default: nil
    }
  }

  /// The verdict in words, as a report prints it.
  ///
  /// - Parameter other: what the figure is compared with: last year, or another authority.
  public func words(comparedWith other: String = "last year") -> String {
    switch self {
    case .cannotBeCompared: "cannot be compared with \(other)"
    case .withheld: "not shown, to protect children's identities"
    case .tooFew: "too few to say"
    case .clear(let change): change.word
    case .clearButSmall: "a clear but small change"
    case .aboutTheSame: "about the same"
    case .noClearChange: "no clear change"
    case .notTested: "shown without a verdict"
    }
  }
}

extension ComparisonVerdict.Change {
  /// The word in print.
  public var word: String { rawValue }

  init(isHigher: Bool, _ direction: Direction) {
    self =
      switch direction {
      case .neither: isHigher ? .higher : .lower
      case .higherIsBetter: isHigher ? .better : .worse
      case .lowerIsBetter: isHigher ? .worse : .better
      }
  }
}

extension ComparisonVerdict.Obstacle {
  /// Why not, in a complete sentence.
  public var sentence: String {
    switch self {
    case .definition: "The definition changed between the versions of the program."
    case .settings: "They were counted by different settings: how months run, or the days allowed."
    case .partial: "Only part of the data is there."
    case .missing: "One of the two is not there."
    case .size: "Authorities differ in size; their rates and shares can be compared."
    }
  }
}
