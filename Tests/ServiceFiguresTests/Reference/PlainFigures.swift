import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

/// The figures of the catalogue, worked out slowly and plainly from the reference statute.
///
/// Nothing of the program is used but its records and the way a number is written; each figure is
/// filtered out of a list of reviews, children or rows and written as `Figure.lines` writes it. Each
/// section of the catalogue has a file of its own.
struct PlainFigures {
  let authority: RandomAuthority
  let statute: ReferenceStatute
  /// The reviews held in the period, of short breaks too.
  let reviews: [PlainReview]
  /// Children looked after on the last day, with the period of care they are in.
  let children: [(child: ReferenceChild, period: ReferencePeriod)]

  var options: ReferenceOptions { authority.care.options }
  var details: RandomDetails { authority.details }

  init(_ authority: RandomAuthority) {
    let options = authority.care.options
    let statute = ReferenceStatute(
      episodes: authority.episodes,
      reviews: authority.reviews.map {
        ReferenceReview(
          child: $0.child, date: $0.date, due: $0.due,
          cancelled: $0.cancelled == .blank ? nil : $0.cancelled == .yes, returnYear: $0.year ?? 0)
      }, options: options)
    self.authority = authority
    self.statute = statute
    reviews = Self.reviews(authority, statute)
    children = statute.children.compactMap { child in
      child.periods.first { $0.isLookedAfter(on: options.to) }.map { (child, $0) }
    }
  }

  /// The lines of all figures of the catalogue.
  var lines: [String] { withReviewsOfPeriod(allLines) }

  private var allLines: [String] {
    reviewLines + obligationLines + countLines + childLines + recentLines + participationLines
      + challengeLines + otherDutyLines + caseloadLines + teamLines + continuityLines + recordLines
      + qualityLines
      + movementLines + permanenceLines + placementLines + smallTableLines + healthLines
  }

  /// Whether a day lies in the reporting period.
  func isInPeriod(_ day: CivilDate) -> Bool { options.from <= day && day <= options.to }
}

// MARK: - What is not there

extension PlainFigures {
  /// The label of the reporting year that holds the last day.
  var yearLabel: String {
    let year = ReferenceReviewDays.reportingYear(of: options.to)
    return "\(year)-\(String((year + 1) % 100 + 100).suffix(2))"
  }

  /// What is not there of the episodes that tell who was in care on the last day; nil where all is.
  ///
  /// They are those of a return of the year, or of no known year, or one that ended in the period.
  var missingEpisodes: String? {
    guard options.episodesLoaded else { return "Episodes" }
    let year = ReferenceReviewDays.reportingYear(of: options.to)
    let years = authority.episodes.map(\.returnYear) + [details.episodesYear ?? year]
    let hasEnded = authority.episodes.contains { row in
      row.dec.map { row.decom <= $0 && isInPeriod($0) } ?? false
    }
    return years.contains(year) || hasEnded ? nil : "Episodes of \(yearLabel)"
  }

  /// The lines of figures, or what they need and is not there.
  func needing(_ missing: String?, _ ids: [String], _ lines: () -> [String]) -> [String] {
    missing.map { missing in ids.map { "\($0) notSupplied \(missing)" } } ?? lines()
  }

  func needingEpisodes(_ ids: [String], _ lines: () -> [String]) -> [String] {
    needing(missingEpisodes, ids, lines)
  }
}
