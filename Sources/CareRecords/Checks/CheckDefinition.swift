/// What is known of a check: what it looks for, how much that matters and what it needs.
///
/// The issues, the list of checks not run and `Documentation/checks.md` all read it.
public struct CheckDefinition: Sendable {
  /// The Department's rule number, or a name of our own.
  public let code: String
  /// How much an issue matters.
  public let severity: Severity
  /// The rule in words.
  public let rule: String
  /// What the check is run on.
  public let group: CheckGroup
  /// What it cannot be run without; columns after their table.
  public let needs: [CheckNeed]

  /// Declares a check.
  public init(
    _ code: String, _ severity: Severity, _ rule: String, _ group: CheckGroup,
    _ needs: [CheckNeed] = []
  ) {
    self.code = code
    self.severity = severity
    self.rule = rule
    self.group = group
    self.needs = needs
  }
}

/// What checks are run on, and when.
public enum CheckGroup: String, CaseIterable, Sendable {
  /// The Department's rules on reviews: on each annual return, and on the service's exports with
  /// the Header and Episodes of all files.
  case reviews
  /// The Department's other rules, on each annual return by itself.
  case annualReturn
  /// On all files together, as they are read.
  case allFiles
  /// How files, rows and cells are written: on every file as it is read.
  case reading
  /// On all files together, as on the last day of a report.
  case report

  /// Whether the checks are rules of the Department, named by their numbers.
  public var isOfDepartment: Bool { self == .reviews || self == .annualReturn }
}

/// Something that a check cannot be run without.
public enum CheckNeed: Hashable, Sendable {
  /// A table in any file.
  case table(RecordTable)
  /// Columns of one table that a file with it can lack: in a group of single rows any file must
  /// have them, in `annualReturn` every file.
  case columns([RecordColumn])
  /// The collection year of the return.
  case collectionYear
  /// A date of birth in any table.
  case birthDate
  /// Episodes in two annual returns.
  case twoReturns
  /// An annual return of one known year.
  case returnOfKnownYear
  /// A setting of the configuration.
  case setting(String)

  /// Columns of one table that a file with it can lack.
  package static func columns<Column: TableColumn>(_ columns: Column...) -> CheckNeed {
    .columns(columns.map { RecordColumn($0) })
  }
}
