import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Every sentence of the young people's version for none, one and more.
struct YoungPeopleSentenceTests {
  /// The figures that it prints: all of them, and those of which something is true.
  private static func figures(_ part: Int, of whole: Int, count: Int) throws -> [Figure] {
    try [
      "reviews.held", "reviews.overdue", "challenge.raised", "challenge.children",
      "challenge.open",
    ].map { id in try .make(id) { $0.count = count } }
      + [
        "reviews.onTime", "participation.viewsConveyed", "participation.advocate",
        "continuity.sameIRO", "challenge.resolved20",
      ].map { id in
        whole == 0
          ? try .make(id, .notApplicable) : try .share(id, part, of: whole)
      }
  }

  /// The running text below a heading.
  private func section(_ heading: String, _ figures: [Figure]) throws -> String {
    let texts = try ConclusionScene(figures).input.texts()
    let text = try #require(texts["restricted/young-people-2024-25.md"])
    let section = try #require(
      text.components(separatedBy: "## \(heading)\n").last?.components(separatedBy: "\n## ").first)
    return section.split(separator: "\n").filter { line in
      !["|", "!", "**R", "**H"].contains { line.hasPrefix($0) }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (0, 0, 0, "- **0** reviews were held. - **0** times an IRO spoke up for a child."),
    (
      0, 1, 1,
      "- **1** review was held. - **0** reviews were on time. "
        + "- **0** reviews heard what the child had to say. "
        + "- **1** time an IRO spoke up for a child."
    ),
    (
      1, 2, 2,
      "- **2** reviews were held. - **1** review was on time. "
        + "- **1** review heard what the child had to say. "
        + "- **2** times an IRO spoke up for a child."
    ),
    (
      2, 3, 3,
      "- **3** reviews were held. - **2** reviews were on time. "
        + "- **2** reviews heard what the child had to say. "
        + "- **3** times an IRO spoke up for a child."
    ),
  ])
  func `in short`(_ part: Int, _ whole: Int, _ count: Int, _ words: String) throws {
    #expect(try section("In short", Self.figures(part, of: whole, count: count)) == words)
  }

  private static let overdue = [
    "On the last day of the year, no late review was still to come.",
    "On the last day of the year, 1 late review was still to come. That child had to wait too long.",
    "On the last day of the year, 2 late reviews were still to come. Those children had to wait too "
      + "long.",
  ]

  @Test(arguments: [
    (0, 0, 0, "There were no reviews this year. " + overdue[0]),
    (0, 1, 1, "There was 1 review this year. That review was late. " + overdue[1]),
    (1, 1, 1, "There was 1 review this year. That review was on time. " + overdue[1]),
    (0, 2, 2, "There were 2 reviews this year. None was on time. 2 were late. " + overdue[2]),
    (1, 2, 2, "There were 2 reviews this year. 1 was on time. 1 was late. " + overdue[2]),
    (2, 2, 2, "There were 2 reviews this year. All 2 were on time. " + overdue[2]),
  ])
  func `reviews on time`(_ part: Int, _ whole: Int, _ count: Int, _ words: String) throws {
    let text = try section(
      "Were reviews on time?", Self.figures(part, of: whole, count: count))
    #expect(text == words)
  }

  @Test(arguments: [
    (1, "We know for 1 of them if it was on time. That review was on time."),
    (2, "We know for 2 of them if they were on time. 1 was on time. 1 was late."),
  ])
  func `what cannot be told is said`(_ whole: Int, _ words: String) throws {
    // A public edition does not say what is left out; the difference shows it all the same.
    let text = try section("Were reviews on time?", Self.figures(1, of: whole, count: 3))
    #expect(text.hasPrefix("There were 3 reviews this year. \(words) "), "\(text)")
  }

  @Test func `a range is told as one`() throws {
    let text = try section(
      "Were reviews on time?",
      [
        .make("reviews.held") { $0.count = 9 },
        .share("reviews.onTime", 2, of: 3, .partial(lower: 0.25, upper: 0.875)),
        .make("reviews.overdue", .notSupplied(needs: "Episodes")),
      ])
    #expect(
      text == "There were 9 reviews this year. We do not know yet how many were on time. "
        + "It may be anything between 25.0% and 87.5%. "
        + "We were not told how many late reviews were still to come.")
  }

  private static let say =
    "It is your review, so what you think counts. You do not have to be there. You can talk, write, "
    + "draw or send a message. You can ask someone to speak for you."

  @Test(arguments: [
    (0, 0, ""),
    (
      0, 1,
      " We looked at reviews of children aged 4 or over. There was 1. The child did not have a say "
        + "in it. An advocate spoke for a child in none of them."
    ),
    (
      1, 1,
      " We looked at reviews of children aged 4 or over. There was 1. The child had a say in it. "
        + "An advocate spoke for the child in 1 of them."
    ),
    (
      0, 2,
      " We looked at reviews of children aged 4 or over. There were 2. Children had a say in none "
        + "of them. In 2, children did not have a say. We need to do better. An advocate spoke for "
        + "a child in none of them."
    ),
    (
      1, 2,
      " We looked at reviews of children aged 4 or over. There were 2. Children had a say in 1 of "
        + "them. In 1, the child did not have a say. We need to do better. An advocate spoke for "
        + "the child in 1 of them."
    ),
    (
      2, 2,
      " We looked at reviews of children aged 4 or over. There were 2. Children had a say in all of "
        + "them. An advocate spoke for the child in 2 of them."
    ),
  ])
  func `taking part`(_ part: Int, _ whole: Int, _ words: String) throws {
    let text = try section(
      "Did children have a say?", Self.figures(part, of: whole, count: whole))
    #expect(text == Self.say + words)
  }

  @Test(arguments: [
    (0, 0, ""),
    (0, 1, "We looked at 1 child who was in care all year. That child did not keep the same IRO."),
    (1, 1, "We looked at 1 child who was in care all year. That child kept the same IRO."),
    (0, 2, "We looked at 2 children who were in care all year. None of them kept the same IRO."),
    (1, 2, "We looked at 2 children who were in care all year. 1 of them kept the same IRO."),
    (2, 2, "We looked at 2 children who were in care all year. All of them kept the same IRO."),
  ])
  func `keeping the IRO`(_ part: Int, _ whole: Int, _ words: String) throws {
    let text = try section(
      "What is a review? Who is your IRO?", Self.figures(part, of: whole, count: whole))
    let end = words.isEmpty ? "- speaks up for you if something is not right" : words
    #expect(text.hasSuffix(end), "\(text)")
  }

  private static let challenge =
    "If your care is not as it should be, your IRO can ask for it to be put right. This is called a "
    + "challenge. "
  private static let limit = "There is a time limit to sort these things out. "

  @Test(arguments: [
    (
      0, 0, 0,
      "This did not happen this year. On the last day of the year, no challenge was still to be "
        + "sorted out."
    ),
    (
      0, 1, 1,
      "IROs did this 1 time this year. They spoke up for 1 child. \(limit)There was 1 challenge to "
        + "look at. It was not sorted out in time. On the last day of the year, 1 challenge was "
        + "still to be sorted out."
    ),
    (
      1, 1, 1,
      "IROs did this 1 time this year. They spoke up for 1 child. \(limit)There was 1 challenge to "
        + "look at. It was sorted out in time. On the last day of the year, 1 challenge was still "
        + "to be sorted out."
    ),
    (
      0, 2, 2,
      "IROs did this 2 times this year. They spoke up for 2 children. \(limit)There were 2 "
        + "challenges to look at. None was sorted out in time. 2 were not. On the last day of the "
        + "year, 2 challenges were still to be sorted out."
    ),
    (
      1, 2, 2,
      "IROs did this 2 times this year. They spoke up for 2 children. \(limit)There were 2 "
        + "challenges to look at. 1 was sorted out in time. 1 was not. On the last day of the year, "
        + "2 challenges were still to be sorted out."
    ),
    (
      2, 2, 2,
      "IROs did this 2 times this year. They spoke up for 2 children. \(limit)There were 2 "
        + "challenges to look at. All of them were sorted out in time. On the last day of the year, "
        + "2 challenges were still to be sorted out."
    ),
  ])
  func `speaking up`(_ part: Int, _ whole: Int, _ count: Int, _ words: String) throws {
    let text = try section(
      "What happened when IROs spoke up?", Self.figures(part, of: whole, count: count))
    #expect(text == Self.challenge + words)
  }

  @Test func `what was not supplied is said in words`() throws {
    let missing = try Self.figures(0, of: 0, count: 0).map { figure in
      try Figure.make(figure.id, .notSupplied(needs: "Reviews"))
    }
    #expect(
      try section("In short", missing)
        == "We were not given all the numbers this year. We say so below.")
    #expect(
      try section("Were reviews on time?", missing)
        == "We were not told how many reviews there were this year. We were not told how many were "
        + "on time. We were not told how many late reviews were still to come.")
    #expect(
      try section("Did children have a say?", missing)
        == Self.say + " We were not told how children took part.")
    #expect(
      try section("What happened when IROs spoke up?", missing)
        == Self.challenge + "We were not told how many times IROs did this.")
    #expect(
      try section("What will get better?", missing)
        == "This year’s report does not ask for new things yet.")
  }
}
