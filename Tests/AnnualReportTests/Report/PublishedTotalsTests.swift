import CareRecords
import ServiceFigures
import Testing

@testable import AnnualReport

/// Totals that authorities have published, out of records made so that they must come out.
///
/// Poole 2015/16: 460 reviews, 97% on time; participation in 81% of 376. Rotherham 2022/23: 1,467 of
/// 1,600 on time. Thurrock 2018/19: 755 reviews, 93% on time.
struct PublishedTotalsTests {
  /// What an authority published of a year.
  struct Published: Sendable, CustomTestStringConvertible {
    let name: String
    let year: Int
    let reviews: Int
    let onTime: Int
    /// Reviews of children of 4 and over, and those at which their views were conveyed.
    var participation: (conveyed: Int, of: Int)?

    var testDescription: String { name }
  }

  static let all = [
    Published(
      name: "Poole", year: 2015, reviews: 460, onTime: 446, participation: (305, 376)),
    Published(name: "Rotherham", year: 2022, reviews: 1600, onTime: 1467),
    Published(name: "Thurrock", year: 2018, reviews: 755, onTime: 702),
  ]

  /// The records of a year: each child came into care the year before and is reviewed twice in the
  /// year, six months apart; the first review of some is a day late; the last child of an odd number
  /// leaves before the second.
  private func exports(_ published: Published) throws -> WorkFolder {
    let (year, folder) = (published.year, try WorkFolder())
    var episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n"
    var header = "CHILD,SEX,DOB,ETHNIC\n"
    var reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    let late = published.reviews - published.onTime
    let (conveyed, ofFour) = published.participation ?? (0, 0)
    var counted = 0
    for number in 0..<((published.reviews + 1) / 2) {
      let isLast = 2 * number + 1 == published.reviews
      let isUnder4 = published.participation != nil && counted >= ofFour
      let born = isUnder4 ? "01/02/\(year - 1)" : "01/02/\(year - 10)"
      episodes += "C\(number),02/04/\(year - 1),S,C2,N1,U6,"
      episodes += isLast ? "01/12/\(year),E8\n" : ",\n"
      header += "C\(number),1,\(born),WBRI\n"
      for day in ["30/04/\(year - 1)", "30/07/\(year - 1)", "30/01/\(year)"] {
        reviews += "C\(number),\(born),\(day),PN7\n"
      }
      let days = [number < late ? "31/07/\(year)" : "30/07/\(year)", "30/01/\(year + 1)"]
      for day in days.prefix(isLast ? 1 : 2) {
        let code = isUnder4 ? "PN0" : counted < conveyed ? "PN1" : "PN7"
        reviews += "C\(number),\(born),\(day),\(code)\n"
        counted += 1
      }
    }
    try folder.write(episodes, to: "return/episodes.csv")
    try folder.write(header, to: "return/header.csv")
    try folder.write(reviews, to: "return/reviews.csv")
    return folder
  }

  private func report(_ published: Published) throws -> (html: String, markdown: String) {
    let folder = try exports(published)
    var configuration = ReportConfiguration(
      file: folder.path("iro-report.yaml"), authority: Authority(name: published.name),
      period: ReportingPeriod(startingIn: published.year), inputs: ["return"])
    configuration.reviewsCompleteFrom = CivilDate(year: published.year - 1, month: 4, day: 1)
    var input = try ReportInput(reading: [folder.path("return")], configuration)
    // The reviews of the year before are invented, so that those of the year have due dates.
    input.previous = nil
    return try input.rendered()
  }

  /// The lines of the list of figures in Markdown that begin with a title.
  private func lines(_ markdown: String, _ titles: String...) -> [String] {
    titles.compactMap { title in
      markdown.split(separator: "\n").first { $0.hasPrefix("- \(title): **") }.map(String.init)
    }
  }

  @Test func `Poole 2015-16 comes out as published`() throws {
    let report = try report(Self.all[0])
    #expect(
      lines(
        report.markdown, "Reviews held", "Reviews held on time",
        "Reviews at which the child's views were conveyed") == [
          "- Reviews held: **460 reviews**",
          "- Reviews held on time: **97.0%** (446 of 460); 95% interval 95.0% to 98.2%; "
            + "expected: every review in time (regulation 33): missed by 14 reviews",
          "- Reviews at which the child's views were conveyed: **81.1%** (305 of 376); 95% "
            + "interval 76.9% to 84.8%; left out: 84 coded PN0 (under 4)",
        ])
    #expect(report.html.contains("<dd><strong>460 reviews</strong></dd>"))
    #expect(report.html.contains("<strong>97.0%</strong> <span>(446 of 460)</span>"))
    #expect(report.html.contains("<strong>81.1%</strong> <span>(305 of 376)</span>"))
  }

  @Test func `Rotherham 2022-23 comes out as published`() throws {
    let report = try report(Self.all[1])
    #expect(
      lines(report.markdown, "Reviews held", "Reviews held on time") == [
        "- Reviews held: **1,600 reviews**",
        "- Reviews held on time: **91.7%** (1,467 of 1,600); 95% interval 90.2% to 92.9%; "
          + "expected: every review in time (regulation 33): missed by 133 reviews",
      ])
    #expect(report.html.contains("<strong>91.7%</strong> <span>(1,467 of 1,600)</span>"))
  }

  @Test func `Thurrock 2018-19 comes out as published`() throws {
    let report = try report(Self.all[2])
    #expect(
      lines(report.markdown, "Reviews held", "Reviews held on time") == [
        "- Reviews held: **755 reviews**",
        "- Reviews held on time: **93.0%** (702 of 755); 95% interval 90.9% to 94.6%; "
          + "expected: every review in time (regulation 33): missed by 53 reviews",
      ])
    #expect(report.html.contains("<strong>93.0%</strong> <span>(702 of 755)</span>"))
  }

  @Test(arguments: all)
  func `in whole percent they are the words that were published`(_ published: Published) {
    let share = Percentage.text(published.onTime, of: published.reviews, decimals: 0)
    #expect(share == ["Poole": "97%", "Rotherham": "92%", "Thurrock": "93%"][published.name])
    if let (conveyed, total) = published.participation {
      #expect(Percentage.text(conveyed, of: total, decimals: 0) == "81%")
    }
  }
}
