import CareRecords
import StatutoryReviews

/// An obligation of the period with its child, for `obligations.csv`.
public struct ObligationRow: Sendable {
  /// The child's number in the store.
  public var child: UInt32
  /// The obligation.
  public var obligation: Obligation
  /// LATE_REASON of a late review, a number in the store's pool of texts.
  public var lateReason: UInt32?
}
