import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Children whose care was over before the period are read only for what is wrong with their rows.
struct CareThatIsOverTests {
  /// Figures and issues, with all obligations of all children worked out or not.
  private func text(_ authority: RandomAuthority, listsObligations: Bool) -> String {
    var store = authority.store
    // Only where the annual return is all there is can a child be passed over.
    store.partitions[0].reviews.service = nil
    var settings = authority.settings
    settings.listsObligations = listsObligations
    let computed = computeFigures(from: store, importIssues: [], settings: settings)
    let issues = computed.issues.map { issue in
      "\(issue.check.code) \(issue.source ?? 0) \(issue.line) \(issue.child ?? 0)\n"
    }
    return computed.figures.json(version: "1.0") + issues.joined()
  }

  @Test func `passing over children whose care is over changes no figure and no issue`() {
    for seed in RandomCases.seeds(from: 5_000, few: 40, soak: 2_000) {
      let authority = RandomAuthority(seed: seed, children: 20)
      #expect(
        text(authority, listsObligations: false) == text(authority, listsObligations: true),
        "seed \(seed)")
    }
  }

  @Test func `care that ended before the period is passed over, on its first day it is not`() {
    func isOver(_ episodes: String..., reviews: [String] = []) -> Bool {
      var service = SmallService()
      for episode in episodes { service.child("Avery", episode) }
      for review in reviews { service.review("Avery", review) }
      var store = service.builder.store
      store.partitions[0].reviews.service = nil
      let computation = FigureComputation(store: store, settings: service.settings)
      return computation.reader.isOver(0, before: day("2024-04-01"))
    }
    #expect(isOver("2023-04-02..2024-03-31 S C2 U6 E8"))
    #expect(!isOver("2023-04-02..2024-04-01 S C2 U6 E8"))
    #expect(!isOver("2023-04-02.. S C2 U6"))
    #expect(!isOver("2023-04-02..2023-05-01 S C2 U6 E8", "2023-06-01.. S C2 U6"))
    #expect(isOver("2023-04-02..2024-03-31 S C2 U6 E8", reviews: ["2024-03-31"]))
    #expect(!isOver("2023-04-02..2024-03-31 S C2 U6 E8", reviews: ["2024-04-01"]))
  }
}
