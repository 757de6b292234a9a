import CareRecords

/// What was read: the records, and what is wrong with them.
public struct ImportedRecords: Sendable {
  /// The records and the sources that they came from.
  public var store: RecordStore
  /// What the data gets wrong, in the order of files, lines and checks.
  public var findings: [Finding]
  /// The checks that could not be run, with the reason.
  public var checksNotRun: [CheckNotRun]

  /// Joins records and findings.
  public init(store: RecordStore, findings: [Finding], checksNotRun: [CheckNotRun]) {
    self.store = store
    self.findings = findings
    self.checksNotRun = checksNotRun
  }
}

/// A check that could not be run on a return, because a table is not there.
public struct CheckNotRun: Hashable, Sendable {
  /// The check.
  public let check: Check
  /// The return, or the service's exports.
  public let scope: String
  /// Why, in words: `no Episodes table`.
  public let reason: String

  /// Describes a check that was not run.
  public init(_ check: Check, scope: String, reason: String) {
    self.check = check
    self.scope = scope
    self.reason = reason
  }
}
