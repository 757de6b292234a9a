import CareRecords
import Testing

@Suite("Ids of children in other dress")
struct ChildIdRuleTests {
  @Test(arguments: [
    (ChildIdRule(pad: 8), "4711", "00004711"), (ChildIdRule(pad: 4), "4711", "4711"),
    (ChildIdRule(pad: 2), "4711", "4711"), (ChildIdRule(strip: ".0"), "4711.0", "4711"),
    (ChildIdRule(strip: ".0"), "4711", "4711"), (ChildIdRule(strip: ".0"), ".0", ".0"),
    (ChildIdRule(prefix: "P"), "4711", "P4711"), (ChildIdRule(prefix: "P"), "p4711", "P4711"),
    (ChildIdRule(strip: ".0", pad: 6, prefix: "P"), "4711.0", "P004711"),
    (ChildIdRule(strip: ".0", pad: 6, prefix: "P"), "P4711", "P004711"),
    (ChildIdRule(pad: 8, prefix: "P"), "", ""),
    (ChildIdRule(stripFront: "P"), "p4711", "4711"), (ChildIdRule(stripFront: "#"), "#12", "12"),
    (ChildIdRule(stripFront: "P"), "P", "P"),
    (ChildIdRule(strip: ".0", stripFront: "LCS", pad: 6, prefix: "P"), "LCS471.0", "P000471"),
  ])
  func `what is at the ends goes, zeros and a prefix come to the front`(
    _ rule: ChildIdRule, _ text: String, _ id: String
  ) {
    #expect(rule.id(text) == id)
    #expect(rule.id(id) == id)
  }
}
