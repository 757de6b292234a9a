import StatutoryReviews

/// A setting that changes what a figure counts, although its sentence stays the same.
public enum FigureSetting: CaseIterable, Sendable {
  /// How months are counted, which decides due dates.
  case months
  case disputeWorkingDays, allocationWorkingDays
  case decisionsWorkingDays, completedWorkingDays, sentWorkingDays
  case caseloadRange

  /// The names of the numbers in files.
  ///
  /// The months have none, because files name their rule instead.
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

  /// The setting as text, which is part of a figure's fingerprint.
  package func text(in settings: FigureSettings) -> String {
    switch self {
    case .months: Self.text(of: settings.rules)
    case .caseloadRange: "\(settings.caseloadRange)"
    default: numbers(in: settings).map { "\(Int($0))" }.joined()
    }
  }

  /// What decides due dates; the timetable of England, which every report has used, goes unnamed.
  private static func text(of rules: ReviewRules) -> String {
    let rule = rules.intervalRule.rawValue
    return rules.timetable == .england
      ? rule : "\(rule) \(rules.timetable.country) \(rules.timetable.validFrom)"
  }
}

/// The numbers of guidance that an authority has replaced with its own.
///
/// With other numbers, the same sentence of a figure counts something else.
public struct LocalLimits: Hashable, Sendable {
  /// The numbers that are set, by their names in files; those of guidance are not among them.
  public private(set) var numbers: [String: Double] = [:]

  /// The names in files, in their order.
  static let names = FigureSetting.allCases.flatMap(\.names)

  /// Makes limits in which all numbers are those of guidance.
  public init() {}

  init(numbers: [String: Double]) { self.numbers = numbers }

  /// Finds the settings that differ from guidance.
  init(_ settings: FigureSettings) {
    let guidance = FigureSettings(rules: settings.rules)
    for setting in FigureSetting.allCases {
      let set = zip(
        setting.names, zip(setting.numbers(in: settings), setting.numbers(in: guidance)))
      for (name, (number, usual)) in set where number != usual { numbers[name] = number }
    }
  }

  /// Whether both count a figure with the same numbers.
  func countsAlike(_ other: LocalLimits, _ definition: FigureDefinition) -> Bool {
    definition.settings.flatMap(\.names).allSatisfy { numbers[$0] == other.numbers[$0] }
  }
}
