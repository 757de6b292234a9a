import CareRecords

/// A row about a child that has been read and waits to be put with the child's other rows.
///
/// It has the bytes that its record needs and no more, because all rows of all files wait at once.
/// Its line counts from the start of its piece.
protocol StagedRow: Sendable {
  /// The child.
  var child: ChildKey { get }
  /// The line in the piece, from 1.
  var line: UInt32 { get }
}

/// A date in 17 bits: 0 where it is missing, else the days from the end of 1899.
private enum StagedDate {
  static let bits: UInt64 = 17
  static let mask: UInt64 = (1 << bits) - 1
  /// The number of the day before 1 January 1900.
  private static let dayBefore: Int32 = -25_568

  @inline(__always)
  static func packed(_ date: CivilDate?) -> UInt64 {
    guard let date else { return 0 }
    return UInt64(UInt32(bitPattern: date.dayNumber &- dayBefore))
  }

  @inline(__always)
  static func date(_ packed: UInt64) -> CivilDate? {
    let number = packed & mask
    guard number > 0 else { return nil }
    return CivilDate(dayNumber: Int32(truncatingIfNeeded: number) &+ dayBefore)
  }
}

/// A Reviews row, in 16 bytes: most of the rows of a country are reviews.
struct StagedReview: StagedRow {
  private(set) var child: ChildKey
  /// Day, date of birth, code, flags and line, from the lowest bit on.
  private let packed: UInt64

  private static let codeShift = 2 * StagedDate.bits
  private static let flagShift = codeShift + 4
  private static let lineShift = flagShift + 3
  /// Stands for this line and all after it, which are kept in `OddCells`.
  ///
  /// No piece of a CSV file has so many lines, only an XML file that must be read as a whole.
  static let farLine: UInt32 = (1 << (64 - UInt32(lineShift))) - 1

  /// Packs a row; `flags` are those of `RuleColumns` that a review can have.
  @inline(__always)
  init(
    child: ChildKey, line: UInt32, date: CivilDate?, birthDate: CivilDate?,
    code: ParticipationCode, flags: UInt8
  ) {
    self.child = child
    packed =
      StagedDate.packed(date) | StagedDate.packed(birthDate) << StagedDate.bits
      | UInt64(code.rawValue) << Self.codeShift | UInt64(flags) << Self.flagShift
      | UInt64(min(line, Self.farLine)) << Self.lineShift
  }

  /// The same row about another child.
  func of(_ child: ChildKey) -> StagedReview {
    var row = self
    row.child = child
    return row
  }

  /// The line in the piece, `farLine` where it is that line or a later one.
  var line: UInt32 { UInt32(truncatingIfNeeded: packed >> Self.lineShift) }
  /// REVIEW.
  var date: CivilDate? { StagedDate.date(packed) }
  /// DOB.
  var birthDate: CivilDate? { StagedDate.date(packed >> StagedDate.bits) }
  /// REVIEW_CODE.
  var code: ParticipationCode {
    ParticipationCode(rawValue: UInt8(truncatingIfNeeded: packed >> Self.codeShift) & 0xF)
      ?? .unlisted
  }
  /// What the Department's rules see differently, as in `RuleColumns`.
  var flags: UInt8 { UInt8(truncatingIfNeeded: packed >> Self.flagShift) & 7 }
}

/// The columns of a review that only the service's own export has; texts and officers are numbers
/// in the pools of the piece.
struct StagedServiceColumns: Sendable {
  var due: CompactDate
  var midwayCheck: CompactDate
  var decisionsSent: CompactDate
  var recordCompleted: CompactDate
  var recordSent: CompactDate
  var officer: UInt32
  var lateReason: UInt32
  var team: UInt32
  var cancelled: Answer
  var parentsContributed: Answer
  var childSeenBefore: Answer
  var workerReportOnTime: Answer
  var carePlanUpdated: Answer
  var permanencePlan: Answer
  var advocacyOffered: Answer
}

/// An Episodes row; its place is beside it in `ChunkRecords`.
struct StagedEpisode: StagedRow {
  private let childLow: UInt32
  private let childHigh: UInt32
  let line: UInt32
  /// DECOM; missing on a refused row.
  let began: CompactDate
  /// DEC.
  let ended: CompactDate
  let codes: EpisodeCodes
  /// What the Department's rules see differently, as in `RuleColumns`.
  let flags: UInt8

  /// Makes a row.
  @inline(__always)
  init(
    child: ChildKey, line: UInt32, began: CompactDate, ended: CompactDate, codes: EpisodeCodes,
    flags: UInt8
  ) {
    // In two halves the key needs no four bytes beside it to stand on a multiple of eight.
    childLow = UInt32(truncatingIfNeeded: child.word)
    childHigh = UInt32(truncatingIfNeeded: child.word >> 32)
    (self.line, self.began, self.ended) = (line, began, ended)
    (self.codes, self.flags) = (codes, flags)
  }

  var child: ChildKey { ChildKey(word: UInt64(childHigh) << 32 | UInt64(childLow)) }
}

/// The codes of an episode.
struct EpisodeCodes: Sendable {
  var reasonBegan: ReasonNewEpisode
  var legalStatus: LegalStatus
  var need: CategoryOfNeed
  var placement: PlacementType
  var provider: PlacementProvider
  var reasonCeased: ReasonEpisodeCeased
  var reasonChanged: ReasonPlaceChange
}

/// A Header row.
struct StagedHeader: StagedRow {
  private(set) var child: ChildKey
  let line: UInt32
  /// DOB.
  let birthDate: CompactDate
  let sex: Sex
  let ethnicOrigin: EthnicOrigin
  let hasMotherhood: Bool
  /// What the Department's rules see differently, as in `RuleColumns`.
  let flags: UInt8

  /// The same row about another child.
  func of(_ child: ChildKey) -> StagedHeader {
    var row = self
    row.child = child
    return row
  }
}

/// Cells of the rows of a piece that its staged rows have no room for, by the places of the rows.
///
/// The rules see some cells differently from the records, and few files say when care began. While
/// a piece is read, a place is the position of the row; when the rows have been sorted into
/// partitions, it is the partition and the position there.
struct OddCells: Sendable {
  /// A row of a table.
  struct Place: Hashable, Sendable {
    var partition = 0
    var position: Int
  }

  /// What an episode's row holds beside the staged row.
  struct Episode: Sendable {
    /// DECOM and DEC, where the rules read another day than the record has, or none.
    var began: CivilDate?
    var ended: CivilDate?
    /// Cells whose text as written differs from the record.
    var texts = EpisodeTexts()
    /// The day on which care began.
    var entered: CivilDate?
  }

  var episodes: [Place: Episode] = [:]
  /// Dates of birth that only the rules accept.
  var headerBirthDates: [Place: CivilDate] = [:]
  var reviewBirthDates: [Place: CivilDate] = [:]
  /// Lines that a staged review has no room for.
  var reviewLines: [Place: UInt32] = [:]
  /// Ids of children as written, numbers among the texts, where the records have others.
  var headerIds: [Place: UInt32] = [:]
  var episodeIds: [Place: UInt32] = [:]
  var reviewIds: [Place: UInt32] = [:]
  /// The texts of odd cells, in capitals.
  var texts = IdentifierPool()
  /// Rows without a child's id, which become no records.
  var childless: [RuleColumns.ChildlessRow] = []
}
