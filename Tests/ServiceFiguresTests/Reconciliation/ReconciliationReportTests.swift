import CareRecords
import StatutoryReviews
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// The forms of a reconciliation, whole.
struct ReconciliationReportTests {
  private func report(_ service: SmallService) -> ReconciliationReport {
    ReconciliationReport(
      reconcileReviews(in: service.builder.store, settings: service.settings),
      store: service.builder.store, period: service.settings.rules.period, showsChildren: false)
  }

  private var service: SmallService {
    var service = SmallService()
    service.child("Avery", "2022-04-02.. S C2 U6")
    service.child("Blair", "2024-04-02.. S V4 U6")
    service.returned("Avery", "2023-05-01", year: 2023)
    service.returned("Avery", "2024-05-01", .pn1)
    service.review("Avery", "2024-05-01", .pn2)
    service.returned("Avery", "2024-08-01")
    service.review("Avery", "2024-08-02")
    service.review("Avery", "2025-01-10")
    service.review("Blair", "2025-01-10")
    return service
  }

  @Test func `for people, the numbers of each year and what counts`() {
    #expect(
      report(service).text == """
        Reviews by source, up to 2025-03-31

        2023-24: 1 review in the annual return, none in the service’s export, so nothing is compared

        2024-25
          annual return: 2 reviews, 1 of them not in the service’s export (1 within three days of \
        one there)
          service’s export: 3 reviews, 2 of them not in the annual return (1 within three days of \
        one there); 1 more of short breaks, which the return does not ask for
          in both: 1 review, 1 of them recorded differently

        A review that only one source has counts. If two sources record a review differently, the
        less favourable entry counts. Reviews on different days are two reviews, however close.

        """)
  }

  @Test func `for programs, the same numbers`() {
    #expect(
      report(service).json(version: "9") == """
        {
          "schema": "iro-reconciliation/1",
          "generator": {"name": "iro-report", "version": "9"},
          "upTo": "2025-03-31",
          "sources": ["annualReturn", "service"],
          "years": [
            {
              "year": "2023-24",
              "isCompared": false,
              "first": {"source": "annualReturn", "reviews": 1, "shortBreaks": 0, "alone": 1, \
        "close": 0},
              "second": {"source": "service", "reviews": 0, "shortBreaks": 0, "alone": 0, \
        "close": 0},
              "inBoth": 0,
              "differing": 0
            },
            {
              "year": "2024-25",
              "isCompared": true,
              "first": {"source": "annualReturn", "reviews": 2, "shortBreaks": 0, "alone": 1, \
        "close": 1},
              "second": {"source": "service", "reviews": 3, "shortBreaks": 1, "alone": 2, \
        "close": 1},
              "inBoth": 1,
              "differing": 1
            }
          ]
        }

        """)
  }

  @Test func `for spreadsheets, a line for each review that is not told alike`() {
    #expect(
      report(service).csv == """
        year,outcome,source,date,file,line,otherSource,otherDate,otherFile,otherLine,field,counts,child
        2024-25,differs,annualReturn,2024-05-01,2024/reviews.csv,2,service,2024-05-01,reviews.csv,2,\
        REVIEW_CODE,service,
        2024-25,close,annualReturn,2024-08-01,2024/reviews.csv,3,service,2024-08-02,reviews.csv,3,,\
        both,
        2024-25,alone,service,2025-01-10,reviews.csv,4,annualReturn,,,,,service,

        """)
  }

  @Test func `with one source, or none, the text says so and the other forms are empty`() {
    var one = SmallService()
    one.review("Avery", "2024-05-01")
    #expect(
      report(one).text
        == "All reviews come from the service’s export; there is nothing to compare it with.\n")
    #expect(report(one).csv.split(separator: "\n").count == 1)
    #expect(report(one).json(version: "9").contains("\"years\": []"))
    #expect(report(SmallService()).text == "No table of reviews was supplied.\n")
  }
}
