import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Mistakes that published reports have made, looked for in the narrative.
struct NarrativeLintTests {
  private func slips(_ text: String) throws -> [String] {
    let scene = try ConclusionScene([
      .share("reviews.onTime", 93, of: 97), .share("participation.attended", 76, of: 100),
      .make("reviews.held") { $0.count = 1_230 },
    ])
    return NarrativeLint(.of(.reviews, text), scene.input).all
  }

  @Test(arguments: [
    (
      "In 2022-23 we recruited two IROs.",
      "names 2022-23, a year before that of this report; where last year is meant, write "
        + "{{previousLabel}}"
    ),
    (
      "As in 2019/2020.",
      "names 2019/2020, a year before that of this report; where last year is meant, write "
        + "{{previousLabel}}"
    ),
    (
      "Our priorities for 2024-25 are:",
      "'priorities for 2024-25': that year is the one that this report is on"
    ),
    (
      "Plans for the year 2024/25",
      "'Plans for the year 2024/25': that year is the one that this report is on"
    ),
    ("[Insert name] joined us.", "'[Insert' looks like something left to be filled in"),
    ("The date is TBC.", "'TBC' looks like something left to be filled in"),
    ("There were XX complaints.", "'XX' looks like something left to be filled in"),
    ("Was it four??", "'??' looks like something left to be filled in"),
    (
      "Reviews held on time were 92% of all.",
      "says 92% in a line on 'Reviews held on time', which is 95.9%; write "
        + "{{reviews.onTime.value}}"
    ),
    (
      "59% in print: reviews that the child attended.",
      "says 59% in a line on 'Reviews that the child attended', which is 76.0%; write "
        + "{{participation.attended.value}}"
    ),
    (
      "We had 1,231 reviews held.",
      "says 1,231 of 'Reviews held', which is 1,230; write {{reviews.held.value}}"
    ),
    (
      "Reviews rose by 1.5%, from 447 to 454.",
      "'rose by 1.5%': say from which number to which; between two shares say percentage points, "
        + "or write the figure's .change"
    ),
    (
      "It is 41.8%, a decrease of 67.5 per cent.",
      "'decrease of 67.5 per cent': say from which number to which; between two shares say "
        + "percentage points, or write the figure's .change"
    ),
    (
      "Our caseloads were between 50 and 70.",
      "50 to 70 is the range that guidance expects; for the caseload itself write "
        + "{{caseload.perFTE.value}}"
    ),
    (
      "The LADO was told.",
      "'LADO' is not explained; write its words once, with (LADO) after them"
    ),
    ("We are <b>proud</b>.", "HTML is left out of the report"),
  ])
  func `a slip is told of with its file and line`(_ line: String, _ message: String) throws {
    // Both tags of a pair are HTML; one line tells of them.
    #expect(try slips("First line.\n\n\(line)\n") == ["narrative/reviews.md:3: \(message)"])
  }

  @Test(arguments: [
    "In 2024-25 the team grew; our priorities for 2025-26 are below.",
    "In {{previousLabel}} we recruited two IROs, on 2023-12-01.",
    "Reviews held on time were {{reviews.onTime.value}}, expected are 95%.",
    "Reviews held on time were 95.9%.", "Reviews held on time were 96%, rounded.",
    "We had 1,230 reviews held.", "We had {{reviews.held.value}} reviews held.",
    "The share rose by 3.1 percentage points.", "Guidance expects a caseload of 50 to 70.",
    "Local authority designated officers (LADOs) were told; a LADO answers in a day.",
    "IROS AND LADOS", "Ten children came to a party [see the photograph](photo.jpg).",
    "A < B and C > D.",
  ])
  func `what is right is let be`(_ line: String) throws {
    #expect(try slips(line) == [])
  }

  @Test func `letters are told of once`() throws {
    #expect(try slips("The LADO was told.\nThe LADO agreed.\n").count == 1)
  }
}
