/// A setting by which the same sentence counts something else.
public enum FigureSetting: CaseIterable, Sendable {
  /// How months are counted, on which due dates rest.
  case months
  case disputeWorkingDays, allocationWorkingDays
  case decisionsWorkingDays, completedWorkingDays, sentWorkingDays
  case caseloadRange

  /// The names in files of the numbers that are set; none for the months, of which files name the
  /// rule.
  var names: [String] {
    switch self {
    case .months: []
    case .caseloadRange: ["caseloadLow", "caseloadHigh"]
    default: ["\(self)"]
    }
  }

  /// The numbers that are set, one for each name.
  func numbers(in settings: FigureSettings) -> [Double] {
    switch self {
    case .months: []
    case .disputeWorkingDays: [Double(settings.disputeWorkingDays)]
    case .allocationWorkingDays: [Double(settings.allocationWorkingDays)]
    case .decisionsWorkingDays: [Double(settings.recordWorkingDays.decisions)]
    case .completedWorkingDays: [Double(settings.recordWorkingDays.completed)]
    case .sentWorkingDays: [Double(settings.recordWorkingDays.sent)]
    case .caseloadRange: [settings.caseloadRange.lowerBound, settings.caseloadRange.upperBound]
    }
  }

  /// What is set, as the mark of a definition holds it.
  package func text(in settings: FigureSettings) -> String {
    switch self {
    case .months: settings.rules.intervalRule.rawValue
    case .caseloadRange: "\(settings.caseloadRange)"
    default: numbers(in: settings).map { "\(Int($0))" }.joined()
    }
  }
}

/// The numbers of guidance that an authority has set otherwise, because the same sentence then counts
/// something else.
public struct LocalLimits: Hashable, Sendable {
  /// The numbers that are set, by their names in files; those of guidance are not among them.
  public private(set) var numbers: [String: Double] = [:]

  /// The names in files, in their order.
  static let names = FigureSetting.allCases.flatMap(\.names)

  /// Nothing is set: all numbers are those of guidance.
  public init() {}

  init(numbers: [String: Double]) { self.numbers = numbers }

  /// What settings change of guidance.
  init(_ settings: FigureSettings) {
    let guidance = FigureSettings(rules: settings.rules)
    for setting in FigureSetting.allCases {
      let set = zip(
        setting.names, zip(setting.numbers(in: settings), setting.numbers(in: guidance)))
      for (name, (number, usual)) in set where number != usual { numbers[name] = number }
    }
  }

  /// Whether a figure is counted by the same numbers here and there.
  func countsAlike(_ other: LocalLimits, _ definition: FigureDefinition) -> Bool {
    definition.settings.flatMap(\.names).allSatisfy { numbers[$0] == other.numbers[$0] }
  }
}
