import CareRecords
import Testing

@testable import StatuteReference

/// One point of law worked by hand: a child's rows and every obligation of the period.
///
/// Rows and expectations are written in a short notation, so that a case fits on the screen:
///
/// - an episode: `2024-04-02..2024-08-01 S C2 U4 X1`, or `2024-04-02.. S C2 U4` while it is open;
///   `-` is a blank code, `?` text that is no code, `@2023` the return it came in (else 2024);
/// - a review: `2024-04-30`, with `due=2024-05-01`, `cancelled` (Y) or `held` (N) where the row
///   has them;
/// - an obligation: sequence, kind, due date or window, day held, verdict, days late, `recorded`,
///   as in `ordinary subsequent [-, 2024-09-30] held 2024-10-01 late 1`;
/// - a review judged: `2024-04-30 onTime`; a period of care: `2024-04-02..2024-08-01 known`.
///
/// Unless a case says otherwise the period is the reporting year 2024-25 and reviews are complete
/// from its first day, so that (C − 1 day) + 6 months is 30 September 2024.
struct WorkedCase: Sendable, CustomTestStringConvertible {
  /// A sentence that states the law.
  var title: String
  /// The part of the rules it belongs to.
  var rule: String
  var episodes: [ReferenceEpisode]
  var reviews: [ReferenceReview]
  var options: ReferenceOptions
  /// Every obligation of the period (ruling 15).
  var obligations: [String]
  /// Every review held on or before T, where the case is about them.
  var judged: [String]?
  /// The periods of care, where the case is about them.
  var periods: [String]?

  var testDescription: String { "\(title) (\(rule))" }

  init(
    _ title: String, _ rule: String, episodes: [String] = [], reviews: [String] = [],
    from: String = "2024-04-01", to: String = "2025-03-31", completeFrom: String? = "2024-04-01",
    dayCount: Bool = false, episodesLoaded: Bool = true, obligations: [String],
    judged: [String]? = nil, periods: [String]? = nil
  ) {
    self.title = title
    self.rule = rule
    self.episodes = episodes.map(Self.episode)
    self.reviews = reviews.map(Self.review)
    options = ReferenceOptions(
      from: Self.day(from), to: Self.day(to), completeFrom: completeFrom.map(Self.day),
      dayCount: dayCount, episodesLoaded: episodesLoaded)
    self.obligations = obligations
    self.judged = judged
    self.periods = periods
  }
}

// MARK: - Reading the notation

extension WorkedCase {
  static func day(_ text: some StringProtocol) -> CivilDate { StatuteReference.day(text) }

  static func episode(_ text: String) -> ReferenceEpisode { ReferenceEpisode("A", text) }

  static func review(_ text: String) -> ReferenceReview {
    let words = text.split(separator: " ")
    let due = words.first { $0.hasPrefix("due=") }
    let cancelled: Bool? =
      words.contains("cancelled") ? true : words.contains("held") ? false : nil
    return ReferenceReview(
      child: "A", date: day(words[0]), due: due.map { day($0.dropFirst(4)) },
      cancelled: cancelled, returnYear: 2024)
  }
}

// MARK: - Writing the notation

extension WorkedCase {
  /// An obligation in the notation of the cases, from its parts.
  ///
  /// Any implementation can be held against the cases by writing its obligations with this.
  static func line(
    sequence: String, kind: String, earliest: CivilDate?, latest: CivilDate?, held: CivilDate?,
    verdict: String, daysLate: Int?, recorded: Bool
  ) -> String {
    var words = [sequence, kind]
    if let earliest, earliest == latest {
      words.append("\(earliest)")
    } else {
      words.append("[\(earliest?.description ?? "-"), \(latest?.description ?? "-")]")
    }
    words.append(held.map { "held \($0)" } ?? "notHeld")
    words.append(verdict)
    if let daysLate { words.append("\(daysLate)") }
    if recorded { words.append("recorded") }
    return words.joined(separator: " ")
  }
}

extension ReferenceObligation {
  var line: String {
    WorkedCase.line(
      sequence: sequence.rawValue, kind: kind.rawValue, earliest: earliest, latest: latest,
      held: held, verdict: verdict.rawValue, daysLate: daysLate, recorded: recorded)
  }
}

extension ReferenceHeldReview {
  var line: String { "\(date) \(verdict.rawValue)" }
}

extension ReferencePeriod {
  var line: String {
    "\(start)..\(end?.description ?? "") \(startKnown ? "known" : "unknown")"
  }
}
