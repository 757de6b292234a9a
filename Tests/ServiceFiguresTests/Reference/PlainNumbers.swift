import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Numbers and days that several sections of the plain reference need.

extension PlainFigures {
  /// The smallest, median, mean and largest of some values, as words.
  func spread(_ values: [Double]) -> String {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return "" }
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    let named = [("mean", mean), ("min", least), ("median", middle), ("max", most)]
    return named.map { " \($0.0) \(JSONWriter.number($0.1))" }.joined()
  }

  /// What is left out, as words.
  func leftOut(_ counts: [(String, Int)]) -> String {
    let words = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// A line for a breakdown, none where no group has a record.
  func groups(_ name: String, _ keys: [String], order: [String]? = nil) -> [String] {
    let rows = (order ?? Set(keys).sorted()).compactMap { key -> String? in
      let count = keys.count { $0 == key }
      return count == 0 ? nil : "\(key) \(count)"
    }
    return rows.isEmpty ? [] : ["  \(name): \(rows.joined(separator: ", "))"]
  }

  /// Ruling 20: working days after the first day, the same day being none.
  func workingDays(from first: CivilDate, to last: CivilDate) -> Int {
    var count = 0
    var day = first
    while day < last {
      day = ReferenceCalendar.day(1, after: day)
      if ReferenceCalendar.isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// Ruling 20: the month ends in the period, its last day counting as one.
  var monthEnds: [CivilDate] {
    var ends: [CivilDate] = []
    var day = options.from
    while day <= options.to {
      let next = ReferenceCalendar.day(1, after: day)
      if day == options.to || next.components.month != day.components.month { ends.append(day) }
      day = next
    }
    return ends
  }

  func countLookedAfter(on day: CivilDate) -> Int {
    statute.children.count { child in child.periods.contains { $0.isLookedAfter(on: day) } }
  }

  func quarter(of day: CivilDate) -> String {
    let (year, month, _) = day.components
    return "\(options.from.year)-Q\(((year - options.from.year) * 12 + month - 4) / 3 + 1)"
  }
}
