/// What can be said of a figure beside another one.
public enum ComparisonVerdict: Hashable, Sendable {
  /// Which way a figure differs beyond chance.
  public enum Change: Hashable, Sendable {
    /// The figure has a good direction, and it differs in or against it.
    case better, worse
    /// The figure has no good direction.
    case higher, lower
  }

  /// Why two figures may not be compared.
  public enum Obstacle: Hashable, Sendable {
    /// What is counted changed between the versions that counted.
    case definition
    /// Months run differently and the figure rests on due dates, or the numbers that it is counted by
    /// are others.
    case settings
    /// Only part of the data is there (ruling 14).
    case partial
    /// One of them is not supplied, or has nothing to count.
    case missing
    /// Counts of authorities of different size.
    case size
  }

  case cannotBeCompared(Obstacle)
  case withheld
  /// Fewer than 20 in one of them; the counts stand for themselves.
  case tooFew
  case clear(Change)
  /// Clear, but of less than two percentage points.
  case clearButSmall(Change)
  /// The whole interval lies within two percentage points.
  case aboutTheSame
  case noClearChange
  /// Medians, spreads and rates of the team, for which the files hold nothing that chance could be
  /// judged by.
  case notTested

  /// Which way a figure differs beyond chance; nil where nothing says that it does.
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
  public var word: String { "\(self)" }

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
  /// Why not, in a sentence that stands for itself.
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
