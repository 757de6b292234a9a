import CareRecords

/// Where reviews come from: all files of one form are one source.
public enum ReviewSource: UInt8, CaseIterable, Sendable {
  /// The Department's annual returns.
  case annualReturn
  /// The reviewing service's own exports.
  case service
  /// An extract of the Standard Safeguarding Dataset.
  case dataset

  /// The source that a file is part of.
  public init(_ format: InputFormat) {
    self =
      switch format {
      case .ssda903CSV, .ssda903XML: .annualReturn
      case .ssdCSV: .dataset
      case .serviceCSV, .serviceXML, .annexACSV: .service
      }
  }

  /// The name in files.
  public var key: String {
    switch self {
    case .annualReturn: "annualReturn"
    case .service: "service"
    case .dataset: "ssd"
    }
  }

  /// The name in sentences, to stand after `the`.
  public var words: String {
    switch self {
    case .annualReturn: "annual return"
    case .service: "service’s export"
    case .dataset: "SSD extract"
    }
  }
}

/// What two sources record differently of one review, and which of them counts (ruling 8).
package struct ReviewDifference: Sendable, Equatable {
  /// The column of Reviews that both sources have.
  package var column: ReviewColumn
  /// Whether the first of the two counts.
  package var firstCounts: Bool
}

extension CareReader {
  /// Reads the reviews of a child that one source has on or before the last day, the rows of a day
  /// joined.
  package func readReviews(
    of child: Int, from source: ReviewSource, into reviews: inout ContiguousArray<Review>
  ) {
    reviews.clear()
    var rows: [RawReview] = []
    for position in reviewRows.positions(of: child) {
      let row = reviewRows.row(at: position)
      let file = Int(records.reviews.origins.sources[row])
      guard let date = records.reviews.dates[row], date <= rules.period.to,
        ReviewSource(store.sources[file].format) == source
      else { continue }
      rows.append(RawReview(date: date, row: Int32(row)))
    }
    rows.sort()
    for row in rows {
      let review = firstRow(row)
      if reviews.last?.date == review.date {
        _ = merge(review, into: &reviews[reviews.count - 1])
      } else {
        reviews.append(review)
      }
    }
  }

  /// What two sources record differently of a review of one day; a blank is no difference.
  package func differences(between first: Review, and second: Review) -> [ReviewDifference] {
    var joined = first
    _ = merge(second, into: &joined)
    var found: [ReviewDifference] = []
    if first.code != second.code, first.code != .blank, second.code != .blank {
      found.append(.init(column: .code, firstCounts: joined.code == first.code))
    }
    if first.isCancelled != second.isCancelled {
      found.append(
        .init(column: .cancelled, firstCounts: joined.isCancelled == first.isCancelled))
    }
    if let due = first.recordedDue, let other = second.recordedDue, due != other {
      found.append(.init(column: .due, firstCounts: joined.recordedDue == due))
    }
    return found
  }

  /// The most days between two reviews that may be one, entered differently (ruling 9).
  package static var closeDays: Int { 3 }
}
