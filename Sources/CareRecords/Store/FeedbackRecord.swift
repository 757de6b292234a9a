/// What a row of the service's Feedback table tells of.
public enum FeedbackKind: UInt8, Sendable, CaseIterable {
  /// A quality-assurance audit of a review.
  case audit
  /// What a child said of a review or of the service.
  case feedback
  /// Neither of the two words.
  case unlisted
}

/// One audit of a review, or one child's feedback (a row of the service's Feedback table).
///
/// NOTE is never read: it is free text about a child.
public struct FeedbackRecord: Sendable, Hashable {
  /// DATE.
  public var date: CivilDate
  /// KIND.
  public var kind: FeedbackKind
  /// SCORE, a number in the pool of texts; nil when blank.
  public var score: UInt32?
  /// SCALE, a number in the pool of texts; nil when blank.
  public var scale: UInt32?
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The line in the file, from 1.
  public var line: UInt32

  /// Makes a row.
  public init(
    date: CivilDate, kind: FeedbackKind, score: UInt32?, scale: UInt32?, source: UInt16,
    line: UInt32
  ) {
    self.date = date
    self.kind = kind
    self.score = score
    self.scale = scale
    self.source = source
    self.line = line
  }
}
