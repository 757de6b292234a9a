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

  /// The elements of a child's `HEADER` that hold a row of a table, the table's file and columns.
  private static let groups = [
    ("AMISSING", "missing", "CHILD MISSING MIS_START MIS_END"),
    ("PERMANENCE", "prev-perm", "CHILD PREV_PERM LA_PERM DATE_PERM"),
    (
      "OC2", "oc2",
      """
      CHILD SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK \
      HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
      """
    ),
    ("AD_PLACED", "placed-adoption", "CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
  ]

  @Test(arguments: ["2023-24", "2024-25"])
  func `a return holds the same values as CSV and as XML`(year: String) throws {
    let children = try xml.xml("\(year)/ssda903-\(year).xml").all("CHILD")
    var headers: [[String: String]] = []
    var episodes: [[String: String]] = []
    var reviews: [[String: String]] = []
    var groups: [String: [[String: String]]] = [:]
    for child in children {
      let header = try #require(child.all("HEADER").first)
      let id = ["CHILD": header.fields["CHILDID"] ?? ""]
      headers.append(header.fields)
      episodes += child.all("EPISODE").map { $0.fields.merging(id) { first, _ in first } }
      reviews += header.all("AREVIEW").map { $0.fields.merging(id) { first, _ in first } }
      for group in ["AMISSING", "PERMANENCE", "OC2", "AD_PLACED"] {
        groups[group, default: []] += header.all(group).map {
          $0.fields.merging(id) { first, _ in first }
        }
      }
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
    for (element, file, headings) in Self.groups {
      expectSame(try csv.rows("\(year)/\(file).csv"), groups[element] ?? [], same(headings))
    }
    expectSame(
      try csv.rows("\(year)/oc3.csv"), headers.filter { $0["IN_TOUCH"] != nil },
      same("DOB IN_TOUCH ACTIV ACCOM"))
    expectSame(
      try csv.rows("\(year)/ad1.csv"), headers.filter { $0["DATE_INT"] != nil },
      same("DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"))
  }

  @Test(
    arguments: zip(
      [
        "reviews", "escalations", "iros", "allocations", "feedback", "conferences",
        "carer-reviews",
      ],
      [
        "review", "escalation", "iro", "allocation", "feedback", "conference", "carerReview",
      ]))
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
