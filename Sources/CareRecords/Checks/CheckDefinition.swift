/// The declaration of a check: what it looks for, how serious an issue is and what data it needs.
///
/// The lists of issues, the list of checks not run and `Documentation/checks.md` are all made from
/// it.
public struct CheckDefinition: Sendable {
  /// The Department's rule number, or a name of our own.
  public let code: String
  /// How much an issue matters.
  public let severity: Severity
  /// The rule in words.
  public let rule: String
  /// The group: which data the check runs on.
  public let group: CheckGroup
  /// What the data must have for the check to run; each table is followed by its columns.
  public let needs: [CheckNeed]
  /// What the value of an issue is.
  public let value: IssueValue

  /// Declares a check.
  public init(
    _ code: String, _ severity: Severity, _ rule: String, _ group: CheckGroup,
    _ needs: [CheckNeed] = [], value: IssueValue = .cell
  ) {
    self.value = value
    self.code = code
    self.severity = severity
    self.rule = rule
    self.group = group
    self.needs = needs
  }
}

/// What the value of an issue is.
public enum IssueValue: Sendable {
  /// The cell as written, which is shown only where cells are asked for.
  case cell
  /// How many cells of a file or rows of a table the issue stands for.
  case count
  /// More about the fault, which names nobody.
  case detail
}

/// The groups of checks, by the data that they run on.
public enum CheckGroup: String, CaseIterable, Sendable {
  /// The Department's rules on reviews.
  ///
  /// They run on each annual return. They also run on the service's exports, with the Header and
  /// Episodes of all files.
  case reviews
  /// The Department's other rules, which run on each annual return by itself.
  case annualReturn
  /// Checks on all files together, made as the files are read.
  case allFiles
  /// Checks on how files, rows and cells are written, made on every file as it is read.
  case reading
  /// Checks on all files together, as they are on the last day of a report.
  case report

  /// Whether the checks are the Department's rules, whose codes are its rule numbers.
  public var isOfDepartment: Bool { self == .reviews || self == .annualReturn }
}

/// Something without which a check cannot be run.
public enum CheckNeed: Hashable, Sendable {
  /// A table in any file.
  case table(RecordTable)
  /// Columns of one table, which not every file with that table has.
  ///
  /// A check of the group `annualReturn` needs them in every file with the table. For other checks
  /// one such file is enough.
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

  /// Makes a need for columns of one table.
  package static func columns<Column: TableColumn>(_ columns: Column...) -> CheckNeed {
    .columns(columns.map { RecordColumn($0) })
  }
}
