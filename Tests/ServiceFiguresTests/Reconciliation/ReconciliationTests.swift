import CareRecords
import StatutoryReviews
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// The reviews of the annual return held against those of the service.
struct ReconciliationTests {
  /// A service whose children are in care throughout.
  private func service(_ children: String...) -> SmallService {
    var service = SmallService()
    for child in children { service.child(child, "2022-04-02.. S C2 U6") }
    return service
  }

  private func reconciliation(_ service: SmallService) -> Reconciliation {
    reconcileReviews(in: service.builder.store, settings: service.settings)
  }

  /// Each year on a line: its sides as `reviews/alone/close`, then both and differing.
  private func lines(_ service: SmallService) -> [String] {
    reconciliation(service).years.map { year in
      func side(_ side: Reconciliation.Side) -> String {
        "\(side.source.key) \(side.reviews)/\(side.alone)/\(side.close)"
          + (side.shortBreaks > 0 ? "+\(side.shortBreaks)" : "")
      }
      return "\(year.period.label) \(side(year.first)) \(side(year.second)) "
        + "both \(year.inBoth) differing \(year.differing)"
    }
  }

  private func rows(_ service: SmallService, showsChildren: Bool = false) -> [String] {
    ReconciliationReport(
      reconciliation(service), store: service.builder.store,
      period: service.settings.rules.period, showsChildren: showsChildren
    ).csv.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `a review that one source lacks is found, with its file and line`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.returned("Avery", "2024-08-01")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2025-01-10")
    #expect(
      lines(service) == ["2024-25 annualReturn 2/1/0 service 2/1/0 both 1 differing 0"])
    #expect(
      rows(service) == [
        "2024-25,alone,annualReturn,2024-08-01,2024/reviews.csv,3,service,,,,,annualReturn,",
        "2024-25,alone,service,2025-01-10,reviews.csv,3,annualReturn,,,,,service,",
      ])
    #expect(service.figures.figure("reviews.held")?.numbers.count == 3)
  }

  @Test func `children are named only where that is asked for`() {
    var service = service("Avery", "Blair")
    service.returned("Avery", "2024-05-01")
    service.review("Blair", "2024-05-01")
    #expect(!rows(service).contains { $0.contains("Avery") || $0.contains("Blair") })
    #expect(rows(service, showsChildren: true).map { $0.hasSuffix(",Avery") } == [true, false])
  }

  @Test func `reviews within three days of each other are a pair, and both count`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-04")
    service.returned("Avery", "2024-08-01")
    service.review("Avery", "2024-08-05")
    #expect(
      lines(service) == ["2024-25 annualReturn 2/2/1 service 2/2/1 both 0 differing 0"])
    #expect(
      rows(service) == [
        "2024-25,close,annualReturn,2024-05-01,2024/reviews.csv,2,"
          + "service,2024-05-04,reviews.csv,2,,both,",
        "2024-25,alone,annualReturn,2024-08-01,2024/reviews.csv,3,service,,,,,annualReturn,",
        "2024-25,alone,service,2024-08-05,reviews.csv,3,annualReturn,,,,,service,",
      ])
    #expect(service.figures.figure("reviews.held")?.numbers.count == 4)
  }

  @Test func `a review close to two of the other source makes one pair`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-03")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2024-05-05")
    #expect(
      lines(service) == ["2024-25 annualReturn 1/1/1 service 2/2/1 both 0 differing 0"])
  }

  @Test func `a participation code recorded differently counts by the less favourable`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01", .pn1)
    service.review("Avery", "2024-05-01", .pn7)
    service.returned("Avery", "2024-08-01", .pn3)
    service.review("Avery", "2024-08-01", .pn1)
    service.returned("Avery", "2024-11-01", .pn3)
    service.review("Avery", "2024-11-01", .blank)
    #expect(
      lines(service) == ["2024-25 annualReturn 3/0/0 service 3/0/0 both 3 differing 2"])
    #expect(
      rows(service) == [
        "2024-25,differs,annualReturn,2024-05-01,2024/reviews.csv,2,"
          + "service,2024-05-01,reviews.csv,2,REVIEW_CODE,service,",
        "2024-25,differs,annualReturn,2024-08-01,2024/reviews.csv,3,"
          + "service,2024-08-01,reviews.csv,3,REVIEW_CODE,annualReturn,",
      ])
    let codes = service.figures.figure("participation.codes")?.rows(by: .code)
    #expect(codes?.map(\.key) == ["PN3", "PN7"])
  }

  @Test func `a review of the return that the service cancelled counts as held`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01") { $0.cancelled = .yes }
    #expect(
      rows(service) == [
        "2024-25,differs,annualReturn,2024-05-01,2024/reviews.csv,2,"
          + "service,2024-05-01,reviews.csv,2,CANCELLED,annualReturn,"
      ])
    #expect(service.figures.figure("reviews.held")?.numbers.count == 1)
  }

  @Test func `a review that the service cancelled and the return lacks is no difference`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2024-07-01") { $0.cancelled = .yes }
    #expect(
      lines(service) == ["2024-25 annualReturn 1/0/0 service 1/0/0 both 1 differing 0"])
    #expect(rows(service).isEmpty)
  }

  @Test func `reviews of short breaks stand apart, since the return does not ask for them`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    service.child("Blair", "2024-04-02.. S V4 U6")
    service.review("Blair", "2024-07-01")
    #expect(
      lines(service) == ["2024-25 annualReturn 1/0/0 service 1/0/0+1 both 1 differing 0"])
    #expect(rows(service).isEmpty)
  }

  @Test func `a year that only one source holds is not compared`() {
    var service = service("Avery")
    service.returned("Avery", "2023-05-01", year: 2023)
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    #expect(
      lines(service) == [
        "2023-24 annualReturn 1/1/0 service 0/0/0 both 0 differing 0",
        "2024-25 annualReturn 1/0/0 service 1/0/0 both 1 differing 0",
      ])
    #expect(reconciliation(service).years.map(\.isCompared) == [false, true])
    #expect(rows(service).isEmpty)
  }

  @Test func `a pair across the turn of the year stands in the year that is compared`() {
    var service = service("Avery")
    service.returned("Avery", "2024-03-31", year: 2023)
    service.review("Avery", "2024-04-01")
    service.returned("Avery", "2024-08-01")
    service.review("Avery", "2024-08-01")
    #expect(
      rows(service) == [
        "2024-25,close,annualReturn,2024-03-31,2023/reviews.csv,2,"
          + "service,2024-04-01,reviews.csv,2,,both,"
      ])
  }

  @Test func `rows of one source and day are one review, and reviews after the last day none`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2025-04-01")
    #expect(
      lines(service) == ["2024-25 annualReturn 1/0/0 service 1/0/0 both 1 differing 0"])
  }

  @Test func `three sources are held against each other two by two`() {
    var service = service("Avery")
    service.returned("Avery", "2024-05-01")
    service.review("Avery", "2024-05-01")
    service.review("Avery", "2024-08-01") { $0.format = .ssdCSV }
    #expect(
      lines(service) == [
        "2024-25 annualReturn 1/0/0 service 1/0/0 both 1 differing 0",
        "2024-25 annualReturn 1/1/0 ssd 1/1/0 both 0 differing 0",
        "2024-25 service 1/1/0 ssd 1/1/0 both 0 differing 0",
      ])
  }

  @Test func `with one source there is nothing to compare`() {
    var service = service("Avery")
    service.review("Avery", "2024-05-01")
    let found = reconciliation(service)
    #expect(!found.isNeeded && found.sources == [.service] && found.years.isEmpty)
  }

  @Test func `for random children every review is in both, or alone in one`() {
    for seed in UInt64(300)..<330 {
      let authority = RandomAuthority(seed: seed, children: 20)
      let found = reconcileReviews(in: authority.store, settings: authority.settings)
      for year in found.years {
        #expect(year.first.reviews == year.inBoth + year.first.alone, "seed \(seed)")
        #expect(year.second.reviews == year.inBoth + year.second.alone, "seed \(seed)")
        #expect(year.first.close <= year.first.alone && year.differing <= year.inBoth)
      }
      let alone = found.years.filter(\.isCompared).reduce(0) {
        $0 + $1.first.alone - $1.first.close + $1.second.alone - $1.second.close
      }
      #expect(found.rows.count { $0.outcome == .alone } == alone, "seed \(seed)")
    }
  }
}

extension SmallService {
  /// Adds a review of the annual return.
  mutating func returned(
    _ child: String, _ date: String, _ code: ParticipationCode = .blank, year: Int = 2024
  ) {
    review(child, date, code) {
      $0.format = .ssda903CSV
      $0.year = year
    }
  }
}
