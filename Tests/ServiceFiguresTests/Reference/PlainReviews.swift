import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

/// A review held in the period, of short breaks too.
struct PlainReview {
  var judged: ReferenceHeldReview
  var code: ParticipationCode
  var age: Int?
  var sex: String
  var ethnic: String
  var legalStatus: String
  var placement: String
  var officer: String
  var team: String
  var lateReason: String
  var parents: Answer
  var seen: Answer
  var report: Answer
  var carePlan: Answer
  var permanence: Answer
  var advocacy: Answer
}

// The records of sections A and B.
extension PlainFigures {
  static func reviews(
    _ authority: RandomAuthority, _ statute: ReferenceStatute
  ) -> [PlainReview] {
    let options = authority.care.options
    return statute.children.flatMap { child in
      child.reviews.filter { options.from <= $0.date && $0.date <= options.to }.map { judged in
        let rows = authority.reviews.filter {
          $0.child == child.child && $0.date == judged.date
        }
        let episode = child.periods.flatMap(\.episodes).last { episode in
          episode.decom <= judged.date && judged.date <= episode.dec ?? judged.date
        }
        // Ruling 8: the least favourable of the day's rows.
        let listed = rows.map(\.code).filter(\.isListed)
        let code =
          listed.max { $0.code < $1.code }
          ?? (rows.contains { $0.code == .unlisted } ? .unlisted : .blank)
        func answer(_ field: (ReviewRow) -> Answer) -> Answer {
          rows.contains { field($0) == .no }
            ? .no : rows.contains { field($0) == .yes } ? .yes : .blank
        }
        return PlainReview(
          judged: judged, code: code, age: age(authority, child.child, judged.date),
          sex: sex(authority, child.child), ethnic: ethnicGroup(authority, child.child),
          legalStatus: PlainGroups.legalStatus(episode?.ls),
          placement: PlainGroups.placement(episode?.place),
          officer: rows.compactMap(\.officer).min() ?? "not recorded",
          team: rows.compactMap(\.team).min() ?? "not recorded",
          lateReason: rows.compactMap(\.lateReason).min() ?? "not recorded",
          parents: answer(\.parents), seen: answer(\.seen), report: answer(\.report),
          carePlan: answer(\.carePlan), permanence: answer(\.permanence),
          advocacy: answer(\.advocacy))
      }
    }
  }

  /// Ruling 7: the latest return's value that is not blank.
  static func header<Value>(
    _ authority: RandomAuthority, _ child: String, _ value: (RandomAuthority.Header) -> Value?
  ) -> Value? {
    authority.headers.filter { $0.child == child && value($0) != nil }
      .max { $0.year < $1.year }.flatMap(value)
  }

  static func sex(_ authority: RandomAuthority, _ child: String) -> String {
    PlainGroups.sex(header(authority, child) { $0.sex.isListed ? $0.sex : nil } ?? .blank)
  }

  static func ethnicGroup(_ authority: RandomAuthority, _ child: String) -> String {
    PlainGroups.ethnic(header(authority, child) { $0.ethnic.isListed ? $0.ethnic : nil })
  }

  /// Ruling 16: whole years by birthdays; nil when not known or before birth.
  static func age(
    _ authority: RandomAuthority, _ child: String, _ day: CivilDate
  ) -> Int? {
    var born = header(authority, child) { $0.born }
    if born == nil {
      // Ruling 7: in another table only where no Header has one; of the latest return, the earliest.
      let rows = authority.reviews.filter { $0.child == child && $0.born != nil }
      let latest = rows.map { $0.format.isReturn ? $0.year ?? 0 : 0 }.max()
      born =
        rows.filter { ($0.format.isReturn ? $0.year ?? 0 : 0) == latest }.compactMap(\.born).min()
    }
    guard let born, born <= day else { return nil }
    var years = 0
    while ReferenceCalendar.day(months: 12 * (years + 1), after: born) <= day { years += 1 }
    return years
  }

  var held: [PlainReview] { reviews.filter { !$0.judged.isShortBreak } }
}
