import CareRecords

extension RuleColumns {
  /// Adds what the rules see of a stretch of a file.
  ///
  /// - Parameters:
  ///   - other: the columns of the stretch.
  ///   - sources: for each table, by ordinal, the position of the source.
  ///   - line: the number of lines before the stretch.
  mutating func append(_ other: RuleColumns, sources: [UInt16], after line: UInt32) {
    for (row, date) in other.oddReviewBirthDates {
      oddReviewBirthDates[reviews.count + row] = date
    }
    for (row, date) in other.oddHeaderBirthDates {
      oddHeaderBirthDates[headers.count + row] = date
    }
    for (row, date) in other.oddStarts { oddStarts[episodes.count + row] = date }
    for (row, date) in other.oddEnds { oddEnds[episodes.count + row] = date }
    if !other.oddTexts.isEmpty {
      let numbers = texts.merge(other.texts)
      for (row, cells) in other.oddTexts {
        oddTexts[episodes.count + row] = cells.renumbered(numbers)
      }
    }
    reviews.append(contentsOf: other.reviews)
    headers.append(contentsOf: other.headers)
    episodes.append(contentsOf: other.episodes)
    for var row in other.childless {
      row.source = sources[Int(row.source)]
      row.line += line
      childless.append(row)
    }
  }
}
