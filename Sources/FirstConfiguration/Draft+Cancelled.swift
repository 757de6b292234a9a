import CareRecords
import Documents
import RecordImport

// Reviews that may not have been held, although the mapping would count them so. Somebody has to look.
extension Draft.Foreign {
  /// A column that says of some rows that the review was cancelled, where CANCELLED does not.
  struct CancelledElsewhere: Equatable {
    var heading: String
    /// How many rows it says so of.
    var rows: Int
    /// Whether it feeds another column of ours, so that it cannot be CANCELLED.
    var isPlaced: Bool
  }

  /// The columns that say of reviews that they were cancelled, where that is not read.
  ///
  /// Why a review was late may well speak of an earlier meeting that was cancelled, and is left out. So
  /// is the day on which it was held: a row without one is not counted as held.
  var cancelledElsewhere: [CancelledElsewhere] {
    guard mapping.table == .reviews else { return [] }
    let cancelled = mapping[ReviewColumn.cancelled]
    let passed = [cancelled, mapping[ReviewColumn.date]].compactMap { $0?.profile.position }
    let placed = Set(mapping.placements.map(\.profile.position))
    // Rows of which CANCELLED says so too, or says what is asked about anyway.
    let said = cancelled.map { placement in
      Set(
        placement.profile.counts.map(\.text).filter {
          value(of: $0, placement).uppercased() != "N"
        }.map(FoldedText.of))
    }
    return found.columns.compactMap { column in
      guard !passed.contains(column.position), column.words.fit(Self.late, not: []) == nil else {
        return nil
      }
      let words = Set(
        column.counts.prefix(Self.mostTexts).filter { $0.text.utf8.count <= 60 }
          .map { FoldedText.of($0.text) }.filter { ValueWords.cancelled($0) == "Y" })
      guard !words.isEmpty else { return nil }
      let rows = column.cells.indices.count { row in
        guard words.contains(FoldedText.of(column.cells[row])) else { return false }
        guard let said, let cell = cancelled?.profile.cells[row] else { return true }
        return !said.contains(FoldedText.of(cell))
      }
      return rows == 0
        ? nil
        : CancelledElsewhere(
          heading: column.heading, rows: rows, isPlaced: placed.contains(column.position))
    }
  }

  /// How many rows with a day do not say whether the review was held, where others say that it was.
  ///
  /// Blank under `Cancelled?` is no. Under `Held?` or `Status` it may be a review to come.
  var rowsWithoutStatus: Int {
    guard mapping.table == .reviews, let cancelled = mapping[ReviewColumn.cancelled],
      let day = mapping[ReviewColumn.date],
      cancelled.answers.yes == "N"
        || cancelled.profile.counts.contains(where: {
          ValueWords.cancelled(FoldedText.of($0.text)) == "N"
        })
    else { return 0 }
    return cancelled.profile.cells.indices.count {
      cancelled.profile.cells[$0].isEmpty && !day.profile.cells[$0].isEmpty
    }
  }

  /// How many texts of a column are looked at: a column of notes has as many as rows.
  private static let mostTexts = 5_000

  private static let late =
    Synonyms.of(.reviews).first { $0.column.name == ReviewColumn.lateReason.name }?.names ?? []
}
