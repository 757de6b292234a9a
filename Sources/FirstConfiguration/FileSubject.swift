import CareRecords
import Documents

/// Whom a file is about, as far as its headings, its titles and its words for kinds of meetings say so.
///
/// A list of conferences, or of foster carers' reviews, has days held and chairs, as a list of reviews of
/// children in care has.
struct FileSubject {
  /// Whether every meeting of the file is a child protection conference.
  let isOfConferences: Bool
  /// Whether any heading speaks of such a conference.
  private let mayBeOfConferences: Bool
  /// Whether the rows are foster carers.
  let isOfCarers: Bool

  /// Finds the subject of a file.
  ///
  /// - Parameter hasChildren: whether a column has ids of children.
  init(_ found: FoundTable, hasChildren: Bool) {
    let title = HeadingWords(found.titles.joined(separator: " ")).set
    let kinds = found.columns.contains { column in
      column.counts.count <= 12 && column.filled > 0
        && column.share { Self.isConference(HeadingWords(FoldedText.of($0)).set) } >= 0.8
    }
    let headings = found.columns.contains { column in
      Self.isConference(column.words.set) && !Self.isOfficer(column.words.set)
    }
    let columns = found.columns.contains { Self.isColumnOfConferences($0) }
    isOfConferences = kinds || columns && !found.columns.contains(where: Self.namesReviews)
    mayBeOfConferences = isOfConferences || headings || Self.isConference(title)
    isOfCarers =
      !hasChildren
      && found.columns.contains { column in
        Synonyms.of(.carerReviews).contains {
          $0.column.name == CarerReviewColumn.carer.name
            && $0.fit(column.words)?.fit.points ?? 0 > 60
        }
      }
  }

  /// Whether a file on this subject can be a table.
  func allows(_ table: RecordTable) -> Bool {
    switch table {
    case .conferences: mayBeOfConferences
    case .carerReviews: isOfCarers
    case .reviews, .allocations: !isOfConferences && !isOfCarers
    // One heading such as Chair is enough for the register.
    case .officers: !isOfConferences && !isOfCarers
    default: true
    }
  }

  private static func isConference(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: ["conference", "icpc", "rcpc", "cpc"])
  }

  /// Whether a column can only be one of Conferences: a day of one, or its kind with words for kinds.
  private static func isColumnOfConferences(_ profile: ColumnProfile) -> Bool {
    guard isConference(profile.words.set) else { return false }
    return Synonyms.of(.conferences).contains { synonyms in
      guard synonyms.fit(profile.words)?.fit.isWhole == true else { return false }
      switch synonyms.column.name {
      case ConferenceColumn.kind.name:
        return profile.share { ValueWords.meaning(of: $0, synonyms.column) != .unknown } >= 0.5
      case ConferenceColumn.due.name, ConferenceColumn.held.name:
        return (profile.dates.share ?? 0) >= 0.5
      default: return false
      }
    }
  }

  private static func isOfficer(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: ["chair", "chaired", "chairperson", "iro"])
  }

  /// Whether a heading speaks of reviews of children in care.
  private static func namesReviews(_ column: ColumnProfile) -> Bool {
    column.isOfParticipation || !column.words.set.isDisjoint(with: ["participation", "lac"])
      || column.words.set.isSuperset(of: ["review", "date"])
  }
}
