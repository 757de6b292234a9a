import CareRecords

/// The parts of rows that the Department's rules see differently from the records.
///
/// The rules see a cell as written; the records hold it trimmed and read. One byte for each row
/// says where the two differ. What the rules see instead is kept only for the rows that differ, and
/// only until the checks have run.
struct RuleColumns: Sendable {
  /// One byte for each row of the Reviews, Header and Episodes tables of the partition.
  var reviews: ContiguousArray<UInt8> = []
  var headers: ContiguousArray<UInt8> = []
  var episodes: ContiguousArray<UInt8> = []
  /// Dates of birth that only the rules accept, by row.
  var oddReviewBirthDates: [Int: CivilDate] = [:]
  var oddHeaderBirthDates: [Int: CivilDate] = [:]
  /// DECOM and DEC, by row, where the rules read another day than the record has.
  var oddStarts: [Int: CivilDate] = [:]
  var oddEnds: [Int: CivilDate] = [:]
  /// Cells of episodes, by row, whose text as written differs from the record.
  var oddTexts: [Int: EpisodeTexts] = [:]
  /// Ids of children as written, by row, where the records have others.
  var headerIds: [Int: UInt32] = [:]
  var episodeIds: [Int: UInt32] = [:]
  var reviewIds: [Int: UInt32] = [:]
  /// The texts of those cells, in capitals.
  var texts = IdentifierPool()

  /// REVIEW or REVIEW_CODE of a review, or MOTHER of a Header row, is not empty.
  static let isFilled: UInt8 = 1
  /// The rules read another date of birth than the record has, or no date.
  static let hasOtherBirthDate: UInt8 = 2
  /// REVIEW_CODE of a review breaks rule 440 or 441.
  static let hasCodeOfWrongAge: UInt8 = 4
  /// SEX of a Header row is a number, or a letter, of the Department's lists.
  static let hasSexNumber: UInt8 = 4
  static let hasSexLetter: UInt8 = 8

  /// LS is V3 or V4, as written.
  static let isShortBreak: UInt8 = 1
  /// The rules read another DECOM or DEC than the record has, or no date.
  static let hasOtherStart: UInt8 = 2
  static let hasOtherEnd: UInt8 = 4
  /// A cell of the episode, as written, has another text than the record.
  static let hasOddTexts: UInt8 = 8
  /// The row says when care began; the rules do not look at it.
  static let hasEntered: UInt8 = 16
  /// Any of those whose cells are in `OddCells`.
  static let isOdd = hasOtherStart | hasOtherEnd | hasOddTexts | hasEntered

  /// A row without CHILD.
  struct ChildlessRow: Sendable {
    var table: RecordTable
    /// In a stretch, the ordinal of the table; later, the position of the source.
    var source: UInt16
    var line: UInt32
    /// The date of birth, as the rules see it, of a Header row or a review.
    var birthDate: CivilDate?
    /// The flags of a Header row, as in `headers`.
    var flags: UInt8 = 0
    var sex = Sex.blank
    /// The beginning, as the rules see it, of an episode.
    var began: CivilDate?
    var placement = PlacementType.blank
  }
}

/// The cells of an episode whose text a rule may look at.
enum EpisodeText: Int {
  case reasonBegan, legalStatus, need, placement, provider, reasonCeased, postcode, urn

  var column: EpisodeColumn {
    switch self {
    case .reasonBegan: .reasonBegan
    case .legalStatus: .legalStatus
    case .need: .need
    case .placement: .placement
    case .provider: .provider
    case .reasonCeased: .reasonCeased
    case .postcode: .postcode
    case .urn: .urn
    }
  }
}

/// For each of these cells of one episode, the number of its text; 0 where the record has the same
/// text.
struct EpisodeTexts: Sendable {
  private var numbers = SIMD8<UInt32>()

  var isEmpty: Bool { numbers == SIMD8() }

  /// The number of a text in the pool of odd texts; nil where the record has the same text.
  subscript(cell: EpisodeText) -> UInt32? {
    get { numbers[cell.rawValue] == 0 ? nil : numbers[cell.rawValue] - 1 }
    set { numbers[cell.rawValue] = newValue.map { $0 + 1 } ?? 0 }
  }

  /// The same with the numbers that the texts have in another pool.
  func renumbered(_ texts: ContiguousArray<UInt32>) -> EpisodeTexts {
    var result = self
    for index in 0..<8 where numbers[index] > 0 {
      result.numbers[index] = texts[Int(numbers[index]) - 1] + 1
    }
    return result
  }
}
