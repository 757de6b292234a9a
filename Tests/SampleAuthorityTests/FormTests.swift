import SampleAuthority
import Testing

struct FormTests {
  private static let written = Result {
    try (
      csv: SampleFolder(SampleOptions(children: 300, seed: 9)),
      xml: SampleFolder(SampleOptions(children: 300, seed: 9, xml: true))
    )
  }
  private let csv: SampleFolder
  private let xml: SampleFolder

  init() throws { (csv, xml) = try Self.written.get() }

  private func expectSame(
    _ rows: [[String: String]], _ elements: [[String: String]], _ headings: [String: String]
  ) {
    #expect(rows.count == elements.count)
    for (row, element) in zip(rows, elements) {
      for (heading, name) in headings { #expect(row[heading] == element[name]) }
    }
  }

  private func same(_ headings: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: headings.split(separator: " ").map { (String($0), String($0)) })
  }

  @Test(arguments: ["2023-24", "2024-25"])
  func `a return holds the same values as CSV and as XML`(year: String) throws {
    let children = try xml.xml("\(year)/ssda903-\(year).xml").all("CHILD")
    var headers: [[String: String]] = []
    var episodes: [[String: String]] = []
    var reviews: [[String: String]] = []
    var missing: [[String: String]] = []
    for child in children {
      let header = try #require(child.all("HEADER").first)
      let id = ["CHILD": header.fields["CHILDID"] ?? ""]
      headers.append(header.fields)
      episodes += child.all("EPISODE").map { $0.fields.merging(id) { first, _ in first } }
      reviews += header.all("AREVIEW").map { $0.fields.merging(id) { first, _ in first } }
      missing += header.all("AMISSING").map { $0.fields.merging(id) { first, _ in first } }
    }
    var names = same("SEX DOB ETHNIC UPN MOTHER MC_DOB")
    names["CHILD"] = "CHILDID"
    expectSame(try csv.rows("\(year)/header.csv"), headers, names)
    let unaccompanied = headers.filter { $0["UASC"] == "1" }
    expectSame(try csv.rows("\(year)/uasc.csv"), unaccompanied, same("SEX DOB DUC"))
    names = same(
      "CHILD DECOM RNE LS CIN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN")
    names["PLACE"] = "PL"
    expectSame(try csv.rows("\(year)/episodes.csv"), episodes, names)
    expectSame(try csv.rows("\(year)/reviews.csv"), reviews, same("CHILD REVIEW REVIEW_CODE"))
    expectSame(
      try csv.rows("\(year)/missing.csv"), missing, same("CHILD MISSING MIS_START MIS_END"))
  }

  @Test(
    arguments: zip(
      ["reviews", "escalations", "iros", "allocations"],
      ["review", "escalation", "iro", "allocation"]))
  func `the service's exports hold the same values as CSV and as XML`(
    table: String, element: String
  ) throws {
    let rows = try csv.rows("service/\(table).csv")
    let elements = try xml.xml("service/service-export.xml").all(element)
    var names: [String: String] = [:]
    for heading in try #require(csv.lines("service/\(table).csv").first).split(separator: ",") {
      let words = heading.lowercased().split(separator: "_")
      names[String(heading)] = words.dropFirst().reduce(String(words[0])) {
        $0 + $1.prefix(1).uppercased() + $1.dropFirst()
      }
    }
    expectSame(rows, elements.map(\.fields), names)
  }

  @Test func `the configuration is the same for both forms`() throws {
    #expect(try csv.text("iro-report.yaml") == xml.text("iro-report.yaml"))
  }
}
