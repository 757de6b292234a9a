import CareRecords

/// What the Department's rules see of rows beyond the records made from them.
///
/// The rules see a cell as written, the records hold it trimmed and read; a byte a row tells where
/// the two differ. It is kept only until the checks have run.
struct RuleColumns: Sendable {
  /// One byte for each row of the Reviews, Header and Episodes tables of the store.
  var reviews: ContiguousArray<UInt8> = []
  var headers: ContiguousArray<UInt8> = []
  var episodes: ContiguousArray<UInt8> = []
  /// Dates of birth that only the rules accept, by row.
  var oddReviewBirthDates: [Int: CivilDate] = [:]
  var oddHeaderBirthDates: [Int: CivilDate] = [:]
  /// Rows that name no child, which the store does not hold.
  var childless: [ChildlessRow] = []

  /// REVIEW or REVIEW_CODE of a review, or MOTHER of a Header row, is not empty.
  static let isFilled: UInt8 = 1
  /// The rules read another date of birth than the record has, or none.
  static let hasOtherBirthDate: UInt8 = 2
  /// LS is V3 or V4, as written.
  static let isShortBreak: UInt8 = 1

  /// A row without CHILD.
  struct ChildlessRow: Sendable {
    var table: RecordTable
    /// The ordinal of the table in a stretch, then the position of the source.
    var source: UInt16
    var line: UInt32
    var birthDate: CivilDate?
  }
}
