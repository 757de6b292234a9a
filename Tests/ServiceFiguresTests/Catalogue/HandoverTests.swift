import ServiceFigures
import Testing

/// The keys and labels of what came with a change of IRO.
struct HandoverTests {
  @Test(arguments: [
    ("left 2024-10 IRO-05", Handover.left(iro: "IRO-05", month: "2024-10")),
    ("began 2024-11 Val Penhale, agency", .began(iro: "Val Penhale, agency", month: "2024-11")),
    ("other", .other),
  ])
  func `a key holds the cause, the month and the IRO`(_ key: String, _ handover: Handover) {
    #expect(handover.key == key)
    #expect(Handover(key: key) == handover)
  }

  @Test(arguments: [
    "", "left", "left 2024-10", "left 2024-13 IRO-05", "left October IRO-05",
    "joined 2024-10 IRO-05", "other 2024-10 IRO-05", "not recorded",
  ])
  func `another text is no key`(_ text: String) {
    #expect(Handover(key: text) == nil)
  }

  @Test func `the words say who left or began and when`() {
    #expect(
      Handover.left(iro: "IRO-05", month: "2024-10").label == "IRO-05, who left in October 2024")
    #expect(
      Handover.began(iro: "IRO-06", month: "2024-11").label == "IRO-06, who began in November 2024")
    #expect(Handover.other.label == "Other changes")
  }
}
