import CareRecords
import Documents

/// Files that checks are run on together: one annual return, the service's exports or all files.
///
/// It works out which checks cannot be run on them, and why, from the needs that each check
/// declares.
struct CheckedFiles {
  /// The name of all files together in the list of checks not run.
  static let all = "all files"

  /// How the files are named in the list of checks not run.
  var name: String
  var sources: [InputSource]
  /// Why the collection year is not known; nil where it is known.
  var withoutYear: String?
  /// Whether one of the files is a return whose single year is known.
  var hasKnownYear = false

  /// The checks of some groups that cannot be run, each with the reason.
  ///
  /// Checks whose table is missing come first, in the order of the checks.
  func notRun(_ groups: [CheckGroup]) -> [CheckNotRun] {
    let checks = Check.allCases.filter { groups.contains($0.definition.group) }
      .map { (check: $0, reasons: reasons(against: $0.definition)) }
    return (0..<(checks.map(\.reasons.count).max() ?? 0)).flatMap { place in
      checks.compactMap { check, reasons in
        guard place < reasons.count, let reason = reasons[place] else { return nil }
        return CheckNotRun(check, scope: name, reason: reason)
      }
    }
  }

  /// The reasons why a check cannot be run; all are nil where the files have all that it needs.
  ///
  /// The first reason is about missing tables. Every other reason has the position of its need in
  /// the declaration.
  func reasons(against check: CheckDefinition) -> [String?] {
    var missing: [String] = []
    var reasons = [String?](repeating: nil, count: max(2, check.needs.count))
    for (place, need) in check.needs.enumerated() {
      if case .table(let table) = need {
        if !has(table) { missing.append(table.name) }
      } else {
        reasons[max(1, place)] = reason(
          against: need, of: check.group, hasTables: missing.isEmpty)
      }
    }
    if !missing.isEmpty { reasons[0] = "no \(missing.listed("and")) table" }
    return reasons
  }

  private func has(_ table: RecordTable) -> Bool { sources.contains { $0.table == table } }

  private func reason(
    against need: CheckNeed, of group: CheckGroup, hasTables: Bool
  ) -> String? {
    switch need {
    case .columns(let columns):
      // Without the column, rules that compare rows would treat every cell of the file as blank.
      let isEvery = group == .annualReturn
      let missing = columns.filter { column in
        let files = sources.filter { $0.table == column.table }
        return isEvery
          ? !files.allSatisfy { $0.has(column) }
          : !files.isEmpty && !files.contains { $0.has(column) }
      }
      guard let first = missing.first else { return nil }
      return "no column \(missing.map(\.name).listed("and")) in \(first.table.name)"
    case .collectionYear: return hasTables ? withoutYear : nil
    case .birthDate:
      let hasOne = sources.contains { source in
        TableSchemas[source.table].birthDate.map { source.has($0) } ?? false
      }
      return hasOne ? nil : "no column \(HeaderColumn.birthDate.name)"
    case .twoReturns:
      let returns = Set(
        sources.filter { $0.format.isReturn && $0.table == .episodes }.map(\.returnName))
      return hasTables && returns.count < 2 ? "no two returns with episodes" : nil
    case .returnOfKnownYear:
      return hasTables && !hasKnownYear ? "no return of one known year" : nil
    // Only the commands that make a report know these needs.
    case .table, .setting: return nil
    }
  }
}

extension ImportedRecords {
  /// Lists as not run the checks that compare records with the last day of a report.
  ///
  /// This is for commands that make no report. A check that is already listed for want of data is
  /// not listed again.
  public mutating func listChecksOfReport() {
    list(reason: "it needs the last day of a report, as generate has it") { $0.group == .report }
  }

  /// Lists the check for reviews in the future as not run, where `report_date` is not set.
  public mutating func listCheckOfReportDate() {
    list(reason: "report_date is not set") { $0.needs.contains(.setting("report_date")) }
  }

  private mutating func list(reason: String, _ isMeant: (CheckDefinition) -> Bool) {
    let listed = Set(checksNotRun.filter { $0.scope == CheckedFiles.all }.map(\.check))
    checksNotRun += Check.allCases.filter { !listed.contains($0) && isMeant($0.definition) }.map {
      CheckNotRun($0, scope: CheckedFiles.all, reason: reason)
    }
  }
}

/// A set of checks, one bit for each.
struct RuleSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// All checks but those that cannot be run.
  init(without notRun: [CheckNotRun]) {
    (low, high) = (UInt64.max, UInt64.max)
    for check in notRun.map(\.check.rawValue) {
      if check < 64 { low &= ~(1 << UInt64(check)) } else { high &= ~(1 << UInt64(check - 64)) }
    }
  }

  @inline(__always)
  func contains(_ check: Check) -> Bool {
    let number = UInt64(check.rawValue)
    return (number < 64 ? low >> number : high >> (number - 64)) & 1 == 1
  }
}
