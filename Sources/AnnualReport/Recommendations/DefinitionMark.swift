import ServiceFigures

/// A short mark of all that a figure means, which is another as soon as the meaning is.
enum DefinitionMark {
  /// The mark of a definition under the settings of a report: sixteen hexadecimal digits.
  static func text(_ definition: FigureDefinition, _ settings: FigureSettings) -> String {
    let parts =
      [
        definition.id, definition.unit, definition.kind.rawValue, definition.sentence,
        definition.numerator, definition.denominator,
      ] + definition.leftOut.map { "\($0)" } + self.settings(definition, settings)
    // FNV-1a: the same on every machine and in every version of Swift.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The settings by which the same sentence counts something else.
  private static func settings(
    _ definition: FigureDefinition, _ settings: FigureSettings
  ) -> [String] {
    if definition.countsMonths { return [settings.rules.intervalRule.rawValue] }
    return switch definition.id {
    case "challenge.resolved20": ["\(settings.disputeWorkingDays)"]
    case "caseload.allocatedIn5Days": ["\(settings.allocationWorkingDays)"]
    case "caseload.outsideRange": ["\(settings.caseloadRange)"]
    case "records.decisions5": ["\(settings.recordWorkingDays.decisions)"]
    case "records.completed15": ["\(settings.recordWorkingDays.completed)"]
    case "records.sent20": ["\(settings.recordWorkingDays.sent)"]
    default: []
    }
  }
}
