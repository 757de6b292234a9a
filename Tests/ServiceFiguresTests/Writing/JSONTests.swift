import CareRecords
import Documents
import Testing

@testable import ServiceFigures
@testable import StatuteReference

@Suite("The file of figures")
struct JSONTests {
  private static func tinySet() -> PeriodFigures {
    .small(
      lateReason: "Court\\illness",
      of: Authority(name: "Example \"shire\"", code: "E10000099", oldCode: "999"))
  }

  @Test
  func `a whole file`() {
    let zeros = String(repeating: "0", count: 64)
    #expect(
      Self.tinySet().json(version: "0.1.0") == """
        {
          "schema": "iro-figures/2",
          "generator": {"name": "iro-report", "version": "0.1.0"},
          "edition": "restricted",
          "authority": {"name": "Example \\"shire\\"", "code": "E10000099", \
        "oldCode": "999"},
          "period": {"from": "2024-04-01", "to": "2025-03-31", "label": "2024-25"},
          "method": {"intervalRule": "calendar-months", "reviewsCompleteFrom": "2024-04-01"},
          "inputs": [
            {"file": "2024/episodes.csv", "format": "ssda903-csv", "table": "Episodes", \
        "sha256": "\(zeros)", "rowsRead": 1, "rowsUsed": 1, "rowsRefused": 0, \
        "rowsSetAside": 0},
            {"file": "reviews.csv", "format": "service-csv", "table": "Reviews", \
        "sha256": "\(zeros)", "rowsRead": 3, "rowsUsed": 3, "rowsRefused": 0, \
        "rowsSetAside": 0}
          ],
          "figures": [
            {
              "id": "reviews.onTime",
              "unit": "reviews",
              "kind": "proportion",
              "status": "partial",
              "numerator": 1,
              "denominator": 2,
              "value": 0.5,
              "range": {"lower": 0.3333333333333333, "upper": 0.6666666666666666},
              "interval": {"method": "wilson", "level": 0.95, "lower": 0.09453120573423071, \
        "upper": 0.9054687942657693},
              "clusteredInterval": {"method": "wilson, clustered by child", "level": 0.95, \
        "lower": 0.09453120573423071, "upper": 0.9054687942657693},
              "leftOut": {"undetermined": 1},
              "breakdowns": {
                "kind": [
                  {"key": "first", "numerator": 1, "denominator": 1, "value": 1},
                  {"key": "second", "numerator": 0, "denominator": 1, "value": 0},
                  {"key": "subsequent", "numerator": 0, "denominator": 0, \
        "leftOut": {"undetermined": 1}}
                ]
              }
            },
            {
              "id": "reviews.late",
              "unit": "reviews",
              "kind": "count",
              "status": "available",
              "count": 1,
              "median": 1,
              "p90": 1,
              "max": 1,
              "breakdowns": {
                "reason": [
                  {"key": "Court\\\\illness", "count": 1, "median": 1, "p90": 1, "max": 1}
                ]
              }
            },
            {
              "id": "participation.parents",
              "unit": "reviews",
              "kind": "proportion",
              "status": "notApplicable",
              "numerator": 0,
              "denominator": 0,
              "leftOut": {"blank": 3}
            },
            {
              "id": "challenge.raised",
              "unit": "challenges",
              "kind": "count",
              "status": "notSupplied",
              "needs": "Escalations"
            }
          ],
          "dataQuality": [
            {"check": "outside-care", "severity": "warning", "count": 1},
            {"check": "review-overdue", "severity": "warning", "count": 1}
          ],
          "balance": [
            {"check": "rows read = used + refused + set aside, in every file", "holds": true},
            {"check": "children at the start + started − ceased = children at the end", \
        "holds": true},
            {"check": "children at the start + started − ceased = children at the end, by sex", \
        "holds": true},
            {"check": "children at the start + started − ceased = children at the end, by ethnic \
        group", "holds": true},
            {"check": "children at the start + started − ceased = children at the end, by main \
        need", "holds": true},
            {"check": "participation codes add up to reviews held", "holds": true}
          ]
        }

        """)
  }

  @Test
  func `the same records give the same bytes`() {
    #expect(Self.tinySet().json(version: "1") == Self.tinySet().json(version: "1"))
  }
}

@Suite("The file of obligations")
struct ObligationsFileTests {
  @Test
  func `a whole file, in the order of children, with what a spreadsheet would misread set off`() {
    var service = SmallService()
    service.settings.listsObligations = true
    // Rows stand by the child's text, not in the order of the files.
    service.child("=cmd(), \"x\"", "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10.. P E1 A5")
    service.review("=cmd(), \"x\"", "2024-05-02") { $0.lateReason = "-1 day\nof illness" }
    service.review("=cmd(), \"x\"", "2024-07-08") { $0.lateReason = "not late" }
    service.child("007", "2023-05-01.. L C2 U6")
    service.review("007", "2024-06-01") {
      $0.due = day("2024-05-30")
      $0.lateReason = "@court"
    }
    service.child("-7", "2024-05-01..2024-09-02 S C2 U6 E4A")
    service.child("F", "2024-05-01.. S V4 U6")
    // Obligations of other years, and one that fell away, are not listed.
    service.child("G", "2024-05-01..2024-05-02 S C2 U6 E4A")
    let computed = service.computed()
    #expect(
      ObligationsFile.text(computed.obligations, store: service.builder.store) == """
        child,sequence,kind,earliest,latest,held,verdict,daysLate,reason,recorded
        -7,ordinary,first,2024-05-31,2024-05-31,,missed,,,no
        007,ordinary,subsequent,,2024-09-30,2024-06-01,late,2,'@court,yes
        007,ordinary,subsequent,2024-12-01,2024-12-01,,overdue,,,no
        "'=cmd(), ""x""\",ordinary,first,2024-04-30,2024-04-30,2024-05-02,late,2,"'-1 day
        of illness",no
        "'=cmd(), ""x""\",adoption,adoption,2024-07-08,2024-07-08,2024-07-08,onTime,,,no
        "'=cmd(), ""x""\",adoption,adoption,2024-10-08,2024-10-08,,overdue,,,no
        F,shortBreak,shortBreak,2024-08-01,2024-08-01,,overdue,,,no

        """)
  }

  @Test
  func `obligations are listed only where they are asked for`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    #expect(service.computed().obligations.isEmpty)
    #expect(
      ObligationsFile.text([], store: service.builder.store)
        == ObligationsFile.heading + "\n")
  }
}
