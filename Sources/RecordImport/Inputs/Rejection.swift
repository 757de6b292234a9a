import CareRecords
import Documents

/// Why nothing is read from a file.
///
/// A file that the user names must be readable. In a folder, what is no input is passed over with a
/// word about it, and what should be one and is broken ends the run.
struct Rejection: Error {
  enum Kind {
    /// It should be an input, and is broken.
    case broken
    /// It is a table, of a form that is not known.
    case table
    /// It is no table, or one that is not needed.
    case other
  }

  let failure: Failure
  let kind: Kind

  /// A file that is broken.
  static func broken(_ failure: Failure) -> Rejection { Rejection(failure: failure, kind: .broken) }
  /// A table that is not known.
  static func table(_ failure: Failure) -> Rejection { Rejection(failure: failure, kind: .table) }
  /// A file that is no table or not needed.
  static func other(_ failure: Failure) -> Rejection { Rejection(failure: failure, kind: .other) }

  /// What a message says about a file that is passed over.
  var reason: String {
    failure.expected.isEmpty ? failure.what : "\(failure.what); expected \(failure.expected)"
  }
}
