import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The sentences of every shape of the report for none, one and more.
struct ReportSentenceTests {
  /// Every figure of the catalogue: all of them of the same number of records, of which something is
  /// true for a part.
  private static func figures(_ part: Int, of whole: Int) throws -> [Figure] {
    try Catalogue.figures.map { definition in
      if definition.kind == .proportion {
        return whole == 0
          ? try .make(definition.id, .notApplicable)
          : try .share(definition.id, part, of: whole)
      }
      if whole == 0, definition.kind == .rate { return try .make(definition.id, .notApplicable) }
      return try .make(definition.id) { numbers in
        numbers.count = whole
        guard whole > 0 else { return }
        let number = Double(whole)
        (numbers.min, numbers.median, numbers.mean) = (number, number, number)
        (numbers.p90, numbers.max) = (number, number)
        if definition.kind == .rate { (numbers.value, numbers.peak) = (number, number) }
      }
    }
  }

  private static let parts = [
    (0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 30), (1, 30), (29, 30), (30, 30),
  ]

  @Test(arguments: parts)
  func `the words agree with their numbers`(_ part: Int, _ whole: Int) throws {
    for (earlierPart, earlierWhole) in [(0, 0), (1, 1), (15, 30)] {
      let scene = try ConclusionScene(
        Self.figures(part, of: whole), before: Self.figures(earlierPart, of: earlierWhole))
      for (name, text) in try scene.input.texts() where name.hasSuffix(".md") {
        #expect(Agreement.faults(in: text) == [], "\(name)")
      }
    }
  }

  @Test(arguments: [(500, 36), (501, 40), (502, 60), (503, 100), (504, 200), (505, 450)])
  func `the words of both editions of a small authority agree with their numbers`(
    _ seed: UInt64, _ children: Int
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children)
    let published = try authority.files(authority.released).map {
      ($0.name, String(decoding: $0.bytes, as: UTF8.self))
    }
    for (name, text) in try authority.restricted.texts().map({ ($0.key, $0.value) }) + published
    where name.hasSuffix(".md") {
      #expect(Agreement.faults(in: text) == [], "\(name)")
      #expect(Self.emptyHeadings(text) == [], "\(name)")
    }
  }

  /// The headings with nothing below them before the next of their kind.
  private static func emptyHeadings(_ markdown: String) -> [String] {
    let lines = markdown.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return zip(lines, lines.dropFirst() + ["# the end"]).compactMap { line, next in
      guard let depth = depth(line), let next = self.depth(next), next <= depth else {
        return nil
      }
      return String(line)
    }
  }

  private static func depth(_ line: Substring) -> Int? {
    let signs = line.prefix { $0 == "#" }.count
    return signs > 0 && line.dropFirst(signs).first == " " ? signs : nil
  }

  private static let byNumber: [(count: Int, sentences: [String])] = [
    (0, []),
    (
      1,
      [
        "The one late review was held 1 day after it was due.",
        "The one review overdue on 31 March 2025 had waited 1 day.",
        "One IRO had all the children allocated on the last day: 1.",
        "The one challenge that was settled took 1 working day.",
        "The one score of the strengths and difficulties questionnaire (SDQ) was 1, on a scale "
          + "from 0 to 40 on which a higher score means greater difficulties.",
        "Over the month ends of the period there were on average 1.0 children for each full-time "
          + "equivalent, and 1.0 at the peak.",
      ]
    ),
    (
      2,
      [
        "Half of the late reviews were held within 2 days after they were due and nine in ten "
          + "within 2; the longest wait was 2 days.",
        "Of the reviews overdue on 31 March 2025, the one longest overdue had waited 2 days.",
        "Of the IROs with children on the last day, the one with fewest had 2, the one with most "
          + "2; the median is 2.",
        "Half of the challenges that were settled took no more than 2 working days, nine in ten "
          + "no more than 2; the longest took 2.",
        "The mean score of the strengths and difficulties questionnaire (SDQ) was 2, on a scale "
          + "from 0 to 40 on which a higher score means greater difficulties; scores went from 2 "
          + "to 2.",
        "Over the month ends of the period there were on average 2.0 children for each full-time "
          + "equivalent, and 2.0 at the peak.",
      ]
    ),
  ]

  @Test func `sentences about the middle of many are others where there is one`() throws {
    let all = Self.byNumber.flatMap(\.sentences)
    for (count, sentences) in Self.byNumber {
      let scene = try ConclusionScene(Self.figures(count, of: count))
      for ending in ["md", "html"] {
        let text = try #require(
          scene.input.texts()["restricted/annual-report-2024-25.\(ending)"])
        #expect(all.filter { text.contains($0) } == sentences, "\(ending) of \(count)")
      }
    }
  }

  @Test func `the check of agreement finds what does not agree`() {
    let wrong = [
      "There was 1 reviews.", "Of 1 children one waits.", "1 proposed conclusions wait.",
      "Here 1 review were late.", "1 late review were held.", "1 are late.", "It took 2 day.",
      "0 review was late.", "12 reviews was held.", "3 is late.", "There were (1 children) left.",
      "1,200 review were held.",
    ]
    for sentence in wrong {
      #expect(Agreement.faults(in: sentence).count == 1, "\(sentence)")
    }
    let right = [
      "There was 1 review.", "1 proposed conclusion waits.", "1 of 2 reviews was late.",
      "Between 1 and 5 children.", "It took 21 days.", "0 reviews were late.", "24.1 reviews",
      "2 of 3 are late.", "Of 3 reviews 1 was late.", "From 1 April 2024 reviews are complete.",
      "| Kind | 1 reviews |",
    ]
    for sentence in right { #expect(Agreement.faults(in: sentence) == [], "\(sentence)") }
  }
}
