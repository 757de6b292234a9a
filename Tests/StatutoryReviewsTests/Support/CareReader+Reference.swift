import CareRecords

@testable import StatuteReference
@testable import StatutoryReviews

extension CareReader {
  /// Reads the rows of the reference under its options.
  init(
    episodes: [ReferenceEpisode], reviews: [ReferenceReview], options: ReferenceOptions
  ) {
    guard let period = ReportingPeriod(from: options.from, to: options.to) else {
      preconditionFailure("\(options.from) to \(options.to) is no period")
    }
    let builder = StoreBuilder(
      episodes: episodes, reviews: reviews, episodesLoaded: options.episodesLoaded)
    self.init(
      builder.store,
      rules: ReviewRules(
        period: period, completeFrom: options.completeFrom,
        timetable: options.timetable.value,
        intervalRule: options.dayCount ? .dayCount : .calendarMonths))
  }

  /// All children by their text.
  var children: [(name: String, care: ChildCare)] {
    (0..<childCount).map { child in
      var care = ChildCare()
      read(child, into: &care)
      return (records.ids[UInt32(child)], care)
    }.sorted { $0.name < $1.name }
  }
}

extension Obligation {
  /// The obligation in the notation of the worked cases.
  var line: String {
    WorkedCase.line(
      sequence: sequence.word, kind: kind.key, earliest: window.earliest, latest: window.latest,
      held: held, verdict: verdict.word, daysLate: daysLate.map { Int($0) }, recorded: isRecorded)
  }
}

extension ChildCare {
  /// Reviews held, with their verdicts, in the notation of the worked cases.
  var judged: [String] {
    reviews.filter { !$0.isCancelled }.map { review in
      let verdict =
        review.obligation >= 0 ? obligations[Int(review.obligation)].verdict : .undetermined
      return "\(review.date) \(verdict.word)"
    }
  }
}

extension PeriodOfCare {
  /// The period in the notation of the worked cases.
  var line: String {
    "\(start)..\(end?.description ?? "") \(startIsKnown ? "known" : "unknown")"
  }
}
