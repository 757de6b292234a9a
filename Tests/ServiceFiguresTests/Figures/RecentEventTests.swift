import CareRecords
import StatutoryReviews
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Children reviewed in the six months up to the last day, from either source, and those seen by
/// their IRO.
struct RecentEventTests {
  private let id = "children.reviewedInSixMonths"
  private let contact = "children.iroContactSixMonths"

  // MARK: Reviews and episodes

  @Test func `a review six calendar months before the last day counts, a day earlier does not`() {
    var service = SmallService()
    // Six months before 31 March is 30 September, the last day of a shorter month.
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-09-30")
    service.child("Blair", "2024-04-02.. S C2 U6")
    service.review("Blair", "2024-09-29")
    #expect(service.figures.text(id) == "\(id) 1/2")
  }

  @Test func `cancelled reviews and those after the last day do not count`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2025-01-10") { $0.cancelled = .yes }
    service.review("Avery", "2025-04-01")
    #expect(service.figures.text(id) == "\(id) 0/1")
  }

  @Test func `children who left, and those in short breaks only, are not counted`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02..2025-03-31 S C2 U6 E4A")
    service.review("Avery", "2025-03-01")
    service.child("Blair", "2024-04-02.. S V3 U6")
    service.review("Blair", "2025-03-01")
    #expect(service.figures.text(id) == "\(id) notApplicable 0/0")
  }

  @Test func `where reviews are complete from a later day, a child without one is undetermined`() {
    var service = SmallService(completeFrom: "2024-10-01")
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.child("Blair", "2024-04-02.. S C2 U6")
    service.review("Blair", "2025-03-01")
    #expect(service.figures.text(id) == "\(id) partial 0.5...1 1/1 (undetermined 1)")
  }

  @Test func `six months are calendar months whatever rule due dates follow`() {
    var service = SmallService()
    service.settings.rules.intervalRule = .dayCount
    service.child("Avery", "2024-04-02.. S C2 U6")
    // 183 days before the last day is 29 September.
    service.review("Avery", "2024-09-29")
    #expect(service.figures.text(id) == "\(id) 0/1")
  }

  // MARK: List 8 of Annex A

  /// A service with nothing but the list.
  private func list(
    _ rows: (child: String, from: String, to: String?, review: String?)...
  ) -> SmallService {
    var service = SmallService()
    for row in rows {
      service.builder.add(
        InspectedChild(
          started: day(row.from), ceased: row.to.map { day($0) },
          latestReview: row.review.map { day($0) }),
        of: row.child)
    }
    return service
  }

  @Test func `the list alone tells who was reviewed lately, and no other figure`() {
    let figures = list(
      ("Avery", "2023-01-01", nil, "2024-09-30"), ("Blair", "2023-01-01", nil, "2024-09-29"),
      ("Casey", "2025-03-20", nil, nil)
    ).figures
    #expect(figures.text(id) == "\(id) 1/3")
    for figure in figures.figures where ![id, contact].contains(figure.id) {
      if case .notSupplied = figure.status { continue }
      Issue.record("\(figure.id) rests on the list")
    }
  }

  @Test func `children who had left by the last day, or came after it, are not counted`() {
    let figures = list(
      ("Avery", "2023-01-01", "2025-03-31", "2025-03-01"),
      ("Blair", "2025-04-01", nil, nil), ("Casey", "2025-03-31", "2025-04-01", "2025-03-31")
    ).figures
    #expect(figures.text(id) == "\(id) 1/1")
  }

  @Test func `a latest review after the last day hides those before it`() {
    let figures = list(
      ("Avery", "2023-01-01", nil, "2025-04-01"), ("Blair", "2023-01-01", nil, "2025-01-01")
    ).figures
    #expect(figures.text(id) == "\(id) partial 0.5...1 1/1 (undetermined 1)")
    #expect(
      figures.figure(id).flatMap { figures.basis?.remedy(for: $0) }
        == "the tables Reviews and Episodes of the annual return")
  }

  @Test func `a latest review that cannot be read leaves the child undetermined`() {
    var service = list()
    service.builder.add(
      InspectedChild(
        started: day("2023-01-01"), ceased: nil, latestReview: nil, isReviewUnread: true),
      of: "Avery")
    #expect(
      service.figures.text(id)
        == "\(id) notSupplied enough of Reviews and Episodes, or AnnexA8")
  }

  @Test func `rows of one child from lists of several days count once, the best known`() {
    let figures = list(
      ("Avery", "2023-01-01", nil, "2025-05-06"), ("Avery", "2023-01-01", nil, "2024-12-01"),
      ("Avery", "2023-01-01", nil, "2024-06-01")
    ).figures
    #expect(figures.text(id) == "\(id) 1/1")
  }

  @Test func `agreed short breaks in the list are left out as elsewhere`() {
    var service = list()
    service.builder.add(
      InspectedChild(
        started: day("2023-01-01"), ceased: nil, latestReview: day("2025-01-01"),
        isShortBreak: true),
      of: "Avery")
    #expect(service.figures.text(id) == "\(id) notApplicable 0/0")
  }

  @Test func `reviews and episodes count before the list where both are there`() {
    var service = list(("Avery", "2023-01-01", nil, "2025-03-01"))
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-25")
    #expect(service.figures.text(id) == "\(id) 0/1")
  }

  @Test func `explained, each child of the list stands with its rows and the latest review`() throws
  {
    let service = list(
      ("Avery", "2023-01-01", nil, "2024-12-01"), ("Blair", "2023-01-01", nil, nil))
    let explanation = try #require(
      explainFigure(id, from: service.builder.store, settings: service.settings))
    let lines = explanation.records.map { record in
      "\(record.outcome.words): \(record.note), line \(record.rows.map { "\($0.line)" })"
    }
    #expect(
      lines == [
        "counted: last reviewed 2024-12-01, line [\"2\"]",
        "in the denominator only: no review, line [\"3\"]",
      ])
  }

  @Test func `contact in the six months up to the last day counts, a day earlier does not`() throws
  {
    var service = SmallService()
    func add(_ name: String, _ contact: String?, isUnread: Bool = false) {
      var child = InspectedChild(started: day("2023-01-01"), ceased: nil, latestReview: nil)
      child.latestContact = contact.map { day($0) }
      child.isContactUnread = isUnread
      service.builder.add(child, of: name)
    }
    add("Avery", "2024-09-30")
    add("Blair", "2024-09-29")
    add("Casey", nil)
    #expect(service.figures.text(contact) == "\(contact) 1/3")
    // What comes after the last day, or cannot be read, may hide contact before it.
    add("Dee", "2025-04-01")
    add("Eli", nil, isUnread: true)
    let figures = service.figures
    #expect(figures.text(contact) == "\(contact) partial 0.2...0.6 1/3 (undetermined 2)")
    #expect(
      figures.figure(contact).flatMap { figures.basis?.remedy(for: $0) }
        == "list 8 of Annex A as on the last day")
    let explanation = try #require(
      explainFigure(contact, from: service.builder.store, settings: service.settings))
    #expect(
      explanation.records.map { "\($0.outcome.words): \($0.note)" }.prefix(3) == [
        "counted: last in contact 2024-09-30",
        "in the denominator only: last in contact 2024-09-29",
        "in the denominator only: no contact",
      ])
  }

  @Test func `the list counts contact beside reviews and episodes, which do not show it`() {
    var service = list(("Avery", "2023-01-01", nil, "2025-03-01"))
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2025-03-01")
    #expect(service.figures.text(id, contact) == "\(id) 1/1\n\(contact) 0/1")
  }
}
