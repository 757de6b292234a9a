/// The numbers of guidance that an authority has set otherwise, because the same sentence then counts
/// something else.
public struct LocalLimits: Hashable, Sendable {
  /// The numbers that are set, by their names in files; those of guidance are not among them.
  public private(set) var numbers: [String: Double] = [:]

  /// The names in files, in their order.
  static let names = [
    "disputeWorkingDays", "allocationWorkingDays", "decisionsWorkingDays", "completedWorkingDays",
    "sentWorkingDays", "caseloadLow", "caseloadHigh",
  ]

  /// Nothing is set: all numbers are those of guidance.
  public init() {}

  init(numbers: [String: Double]) { self.numbers = numbers }

  /// What settings change of guidance.
  init(_ settings: FigureSettings) {
    let guidance = Self.all(FigureSettings(rules: settings.rules))
    for (name, number) in Self.all(settings) where guidance[name] != number {
      numbers[name] = number
    }
  }

  private static func all(_ settings: FigureSettings) -> [String: Double] {
    [
      "disputeWorkingDays": Double(settings.disputeWorkingDays),
      "allocationWorkingDays": Double(settings.allocationWorkingDays),
      "decisionsWorkingDays": Double(settings.recordWorkingDays.decisions),
      "completedWorkingDays": Double(settings.recordWorkingDays.completed),
      "sentWorkingDays": Double(settings.recordWorkingDays.sent),
      "caseloadLow": settings.caseloadRange.lowerBound,
      "caseloadHigh": settings.caseloadRange.upperBound,
    ]
  }

  /// The numbers by which a figure is counted.
  private static let counted: [String: [String]] = [
    "challenge.resolved20": ["disputeWorkingDays"],
    "caseload.allocatedIn5Days": ["allocationWorkingDays"],
    "caseload.outsideRange": ["caseloadLow", "caseloadHigh"],
    "records.decisions5": ["decisionsWorkingDays"],
    "records.completed15": ["completedWorkingDays"],
    "records.sent20": ["sentWorkingDays"],
  ]

  /// Whether a figure is counted by the same numbers here and there.
  func countsAlike(_ other: LocalLimits, _ definition: FigureDefinition) -> Bool {
    (Self.counted[definition.id] ?? []).allSatisfy { numbers[$0] == other.numbers[$0] }
  }
}
