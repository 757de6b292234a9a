import Testing

@testable import FirstConfiguration

@Suite("How a child took part, in other words")
struct ParticipationWordsTests {
  @Test(arguments: [
    ("PN1: attended and spoke", "PN1"), ("Attended (PN4)", "PN4"), ("pn 3", "PN3"),
    ("Came and spoke for themselves", "PN1"), ("Attended, an advocate spoke for them", "PN2"),
    ("Attended, spoke for them", "PN2"), ("Attended - used symbols", "PN3"),
    ("Present but did not contribute", "PN4"), ("Did not attend, advocate briefed", "PN5"),
    ("DNA - views sent by letter", "PN6"), ("Did not attend and did not convey views", "PN7"),
    ("Attended, said nothing herself; her advocate spoke", "PN2"),
    ("Present, would not speak, advocate spoke on his behalf", "PN2"),
    ("Did not attend, no advocate, no views given", "PN7"),
    ("Declined to attend, wrote a letter", "PN6"), ("Stayed away, views by text", "PN6"),
    ("Didn\u{2019}t attend \u{2013} sent views", "PN6"),
    ("Did not want an advocate; attended and spoke", "PN1"),
    ("Did not attend and views not conveyed", "PN7"), ("Attended, views not given", "PN4"),
    ("Attended without speaking", "PN4"), ("Attended, drawings shown", "PN3"),
    ("Not applicable (under 4)", "PN0"), ("N/A - under 4", "PN0"), ("Not asked, U4", "PN0"),
    ("Under 4", "PN0"), ("Child under 4 at the time of the review", "PN0"),
  ])
  func `how a child took part`(_ words: String, _ code: String) {
    #expect(ParticipationWords.code(words) == code)
  }

  @Test(arguments: [
    "Attended", "Did not attend", "Yes", "No", "PN8", "Other", "opn1", "PN1 / PN4",
    "Attended without advocate", "Attended - advocate declined", "Attended with an advocate",
    "Attended, spoke, advocate present", "Attended with advocate and spoke",
    "Attended and nobody spoke for the child", "Attended, foster carer spoke for the child",
    "Not attended - advocate did not speak", "Attended, left without telling anyone",
    "Did not attend, no views, advocate briefed", "Attended but never spoke", "Not under 4",
    "Over 4 and spoke", "Attended; unable to share",
  ])
  func `words that leave the code open are not translated`(_ words: String) {
    #expect(ParticipationWords.code(words) == nil)
  }
}
