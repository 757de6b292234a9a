import CareRecords
import ServiceFigures
import Testing

@testable import AnnualReport

/// What there is to do about rows that could not be read.
struct UnreadInputTests {
  private func toDo(_ days: [DaysOfUnknownOrder]) throws -> String? {
    var source = InputSource(
      file: "reviews.csv", format: .serviceCSV, table: .reviews, encoding: "UTF-8",
      separator: "comma", sha256: "", columns: ["REVIEW"], returnName: "")
    (source.rowsRead, source.rowsRefused, source.refusedFor) = (119, 119, [.monthFirst: 119])
    source.daysOfUnknownOrder = days
    var input = try ConclusionScene([]).input
    input.figures.basis?.inputs = [source]
    return UnreadInput.all(of: input.figures, input.configuration).first?.toDo
  }

  @Test func `one cell month first among days day first is to be mended, and is named`() throws {
    let days = DaysOfUnknownOrder(
      column: "REVIEW", monthFirst: "1 cell (line 11)",
      dayFirst: "83 cells (the first in line 2)")
    #expect(
      try toDo([days])
        == "119 rows of reviews.csv could not be read; most often no day of a column is read whose "
        + "days may be month first (REVIEW: 1 cell (line 11) can only be month first, 83 cells (the "
        + "first in line 2) only day first): mend the cells that are wrong, or accept them with "
        + "unread_rows")
  }

  @Test func `where none can only be day first, a mapping can read them`() throws {
    let days = DaysOfUnknownOrder(
      column: "REVIEW", monthFirst: "70 cells (the first in line 3)", dayFirst: nil)
    let words = try #require(try toDo([days]))
    #expect(
      words.contains(
        "none only day first): mend those cells, or read days month first with "
          + "`dates: MM/DD/YYYY` in a mapping, or accept"))
  }
}
