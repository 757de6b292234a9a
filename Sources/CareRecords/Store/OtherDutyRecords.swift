/// The kind of a child protection conference.
public enum ConferenceKind: UInt8, Sendable, CaseIterable {
  case initial, review
  /// The row's word is neither of the two.
  case unlisted
}

/// One child protection conference about one child or family (a row of the service's Conferences
/// table).
///
/// CHILD and FAMILY are keys of this table alone, numbers in the store's pool of cases: most of these
/// children are not in care.
public struct ConferenceRecord: Sendable, Hashable {
  /// CHILD; nil when blank, and then FAMILY is not.
  public var child: UInt32?
  /// FAMILY; nil when blank, and then CHILD is not.
  public var family: UInt32?
  /// KIND.
  public var kind: ConferenceKind
  /// STRATEGY.
  public var strategy: CivilDate?
  /// Whether STRATEGY holds something that is no day.
  public var isStrategyUnread = false
  /// DUE.
  public var due: CivilDate?
  /// Whether DUE holds something that is no day.
  public var isDueUnread = false
  /// HELD; nil while the conference has not been held.
  public var held: CivilDate?
  /// Whether HELD holds something that is no day.
  public var isHeldUnread = false
  /// The officer's number in the store's pool of officers; nil when blank.
  public var officer: UInt32?
  /// Whether IRO holds something that is no name, such as an error of a spreadsheet.
  public var isOfficerUnread = false
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Whether any cell holds something that could not be read, so that a row which looks the same may
  /// be another conference.
  public var isUnread: Bool {
    kind == .unlisted || isStrategyUnread || isDueUnread || isHeldUnread || isOfficerUnread
  }

  /// Makes a row.
  public init(
    child: UInt32?, family: UInt32?, kind: ConferenceKind, held: CivilDate?, source: UInt16,
    line: UInt32
  ) {
    self.child = child
    self.family = family
    self.kind = kind
    self.held = held
    self.source = source
    self.line = line
  }
}

/// One annual review of a foster carer (a row of the service's CarerReviews table).
public struct CarerReviewRecord: Sendable, Hashable {
  /// CARER, a number in the store's pool of cases.
  public var carer: UInt32
  /// DUE; nil when blank.
  public var due: CivilDate?
  /// Whether DUE holds something that is no day.
  public var isDueUnread = false
  /// HELD; nil while the review has not been held.
  public var held: CivilDate?
  /// Whether HELD holds something that is no day.
  public var isHeldUnread = false
  /// The officer's number in the store's pool of officers; nil when blank.
  public var officer: UInt32?
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Whether a day could not be read, so that a row which looks the same may be another review.
  public var isUnread: Bool { isDueUnread || isHeldUnread }

  /// Makes a row.
  public init(
    carer: UInt32, due: CivilDate?, held: CivilDate?, source: UInt16, line: UInt32
  ) {
    self.carer = carer
    self.due = due
    self.held = held
    self.source = source
    self.line = line
  }
}
