import Foundation
import ReportRun

/// A service of invented children, and its exports as three systems would write them.
///
/// Each system has its own headings, ids, dates and words. What a figure should be is counted here in
/// the plainest way.
struct InventedService {
  struct Review {
    var child: Int
    var day: CivilDate
    var code: Int
    var isCancelled: Bool
    var iro: String
  }

  static let iros = ["Rosa Adeyemi", "Tom Birch", "J. Okonkwo-Hale"]
  static let names = ["Callum Quill", "Aisha Farrow", "Zofia Petrov", "Daniel Nwosu"]

  let first = 24
  /// The first day in care of each child, and the last for those who left.
  let stays: [(start: CivilDate, end: CivilDate?)]
  let reviews: [Review]

  init() {
    let base = CivilDate(text: "2023-06-05") ?? CivilDate(dayNumber: 0)
    stays = (0..<24).map { child in
      let start = base.adding(days: 23 * child)
      return (start, child % 6 == 5 ? start.adding(days: 400) : nil)
    }
    var reviews: [Review] = []
    for (child, stay) in stays.enumerated() {
      var day = stay.start.adding(days: 20)
      var number = 0
      while day < (stay.end ?? day.adding(days: 1)), day.year < 2025 || day.components.month < 6 {
        let count = reviews.count
        reviews.append(
          Review(
            child: child, day: day, code: 1 + (child + number * 3) % 7,
            isCancelled: count % 17 == 16,
            iro: Self.iros[(child + number / 3) % 3]))
        number += 1
        day = day.adding(days: number == 1 ? 88 : 178)
      }
    }
    self.reviews = reviews
  }

  private static let period = ReportingPeriod(startingIn: 2024)

  var held: [Review] {
    reviews.filter { !$0.isCancelled && Self.period.contains($0.day) }
  }
  var cancelled: Int {
    reviews.count { $0.isCancelled && Self.period.contains($0.day) }
  }
  var lookedAfter: Int {
    stays.count { stay in
      stay.start <= Self.period.to && (stay.end.map { $0 > Self.period.to } ?? true)
    }
  }

  /// Header and Episodes of the annual return, for ids written by a closure.
  func annualReturn(_ id: (Int) -> String) -> [String: String] {
    var header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    var episodes =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    for (child, stay) in stays.enumerated() where stay.start <= Self.period.to {
      header += "\(id(child)),F,\(birth(child)),WBRI,,,\n"
      let end = stay.end.map { $0.slashText } ?? ""
      episodes +=
        "\(id(child)),\(stay.start.slashText),S,C2,N1,U4,PR1,\(end),\(end.isEmpty ? "" : "E4A"),,,,\n"
    }
    return ["header.csv": header, "episodes.csv": episodes]
  }

  func name(_ child: Int) -> String { Self.names[child % Self.names.count] }
  func birth(_ child: Int) -> String { "0\(1 + child % 9)/11/20\(10 + child % 8)" }

  /// As Liquidlogic writes: moments, a status, words with a code in brackets, ids without their zeros.
  var liquid: [String: String] {
    let words = [
      1: "Attended & spoke for self (PN1)", 2: "Attended, advocate spoke (PN2)",
      3: "Attended, views by symbols (PN3)", 4: "Attended, no views (PN4)",
      5: "Not attended, advocate briefed (PN5)", 6: "Not attended, views sent (PN6)",
      7: "Not attended, no views (PN7)",
    ]
    var text =
      "LCS ID,Forename,Surname,Team Name,Date Review Held,Review Status,Child's Participation,IRO Name\n"
    for review in reviews {
      let name = name(review.child).split(separator: " ")
      text +=
        "\(4000 + review.child),\(name[0]),\(name[1]),CLA North,\(review.day.slashText) 09:30:00,"
        + "\(review.isCancelled ? "Cancelled" : "Completed"),\"\(words[review.code] ?? "")\","
        + "\(review.iro)\n"
    }
    let staff = """
      Staff name,Contracted hours,In post from,Perm/Agency
      Rosa Adeyemi,37,13/02/2020,Permanent
      Tom Birch,18.5,01/02/2022,Agency - Acme
      J. Okonkwo-Hale,37,01/02/2022,Perm

      """
    return annualReturn { "00\(4000 + $0)" }.merging(
      ["LCS reviews.csv": text, "staff.csv": staff], uniquingKeysWith: { $1 })
  }

  /// As Mosaic writes: semicolons, months in capitals, `.0` after ids, other meetings among reviews.
  var mosaic: [String: String] {
    var text =
      "\"Mosaic ID\";\"Meeting date\";\"Meeting type\";\"Chair\";\"Method of participation\"\n"
    for review in reviews where !review.isCancelled {
      text +=
        "\"\(470_000 + review.child).0\";\"\(capitals(review.day))\";\"CLA Review\";\"\(review.iro)\";"
        + "\"\(ParticipationCode.list[review.code].label)\"\n"
    }
    for child in 0..<20 {
      text +=
        "\"\(470_000 + child).0\";\"0\(1 + child % 9)-NOV-2024\";\"Child Protection Conference\";"
        + "\"Tom Birch\";\"\"\n"
    }
    var workers =
      "Person ID;Worker;Relationship start date;Relationship end date;Relationship type\n"
    for (child, stay) in stays.enumerated() {
      let (start, end) = (stay.start.adding(days: 2), stay.end.map { capitals($0) } ?? "")
      workers +=
        "\(470_000 + child);\(Self.iros[child % 3]);\(capitals(start));\(end);Independent Reviewing Officer\n"
      workers += "\(470_000 + child);Sam Social;\(capitals(stay.start));\(end);Social Worker\n"
    }
    return annualReturn { "\(470_000 + $0)" }.merging(
      ["CLA_extract.csv": text, "workers.csv": workers], uniquingKeysWith: { $1 })
  }

  private func capitals(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    let name = CivilDate.monthNames[month - 1].prefix(3).uppercased()
    return "\(number < 10 ? "0" : "")\(number)-\(name)-\(year)"
  }

  /// A tracker of somebody's own: months first, years of two digits, ids without their letter, names
  /// of children in the cells.
  var homeMade: [String: String] {
    var text = "Name,P No,IRO,Date,Attended?,Notes\n"
    for review in reviews where !review.isCancelled {
      let (year, month, day) = review.day.components
      let said =
        review.child % 2 == 0 ? " - \(name(review.child).split(separator: " ")[0]) came" : ""
      text +=
        "\(name(review.child)),\(700 + review.child),\(review.iro),\(month)/\(day)/\(year % 100),"
        + "pn\(review.code)\(said),\(name(review.child)) was happy\n"
    }
    var log = "Log no,Young person,Date raised,Level,Issue,Date closed\n"
    let levels = ["Stage 3 - Head of Service", "Stage 1 informal", "Stage 2 - Service Manager"]
    for number in 0..<9 {
      let month = 4 + number
      let raised = "\(12 + number).\(month < 10 ? "0" : "")\(month > 12 ? month - 12 : month).24"
      log += "\(number + 1),P0\(700 + number),\(raised),\(levels[number % 3]),Drift,\n"
    }
    var list = "Young person,Named IRO,Legal status\n"
    for (child, stay) in stays.enumerated()
    where stay.start <= Self.period.to && stay.end.map({ $0 > Self.period.to }) ?? true {
      list += "P0\(700 + child),\(Self.iros[child % 3]),C2\n"
    }
    return annualReturn { "P0\(700 + $0)" }.merging(
      ["tracker.csv": text, "DRP log.csv": log, "Caseloads 31.03.2025.csv": list],
      uniquingKeysWith: { $1 })
  }
}
