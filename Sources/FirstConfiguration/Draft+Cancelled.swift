import CareRecords
import RecordImport

extension Draft.Foreign {
  /// A column that says of some rows that the review was cancelled, where CANCELLED does not.
  struct CancelledElsewhere: Equatable {
    var heading: String
    /// How many rows it says so of.
    var rows: Int
  }

  /// The columns that nobody reads and that say of reviews that they were cancelled.
  ///
  /// Such reviews would count as held, so somebody has to look. Why a review was late may well speak
  /// of an earlier meeting that was cancelled, and is left out.
  var cancelledElsewhere: [CancelledElsewhere] {
    guard mapping.table == .reviews else { return [] }
    let placed = mapping[ReviewColumn.cancelled]
    let late = mapping[ReviewColumn.lateReason]
    let passed = [placed, late].compactMap { $0?.profile.position }
    let said = placed.map { placement in
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
        column.counts.map { FoldedText.of($0.text) }.filter {
          $0.count <= 60 && ValueWords.cancelled($0) == "Y"
        })
      guard !words.isEmpty else { return nil }
      let rows = column.cells.indices.count { row in
        guard words.contains(FoldedText.of(column.cells[row])) else { return false }
        guard let said, let cell = placed?.profile.cells[row] else { return true }
        return !said.contains(FoldedText.of(cell))
      }
      return rows == 0 ? nil : CancelledElsewhere(heading: column.heading, rows: rows)
    }
  }

  private static let late =
    Synonyms.of(.reviews).first { $0.column.name == ReviewColumn.lateReason.name }?.names ?? []
}
