import PublicEdition
import Templates

/// What is withheld from the public edition, and how much.
struct DisclosureModel: TemplateModel {
  let counts: PublicFigures.Summary

  static let fields: [TemplateField<DisclosureModel>] = [
    .text("symbol", "The sign in place of a number that is withheld") { _ in Symbol.withheld },
    .text("largest", "The largest count of children that is withheld for its own sake") {
      NumberWords.count($0.counts.threshold)
    },
    .text("words", "How many numbers are withheld") { $0.words },
  ]

  /// Never how many of them are withheld for others: where these can be told, the rest are 1 to the
  /// largest that is withheld, and none of them 0.
  private var words: String {
    let printed = NumberWords.counted(counts.all, "counts")
    guard counts.withheld > 0 else { return "Of \(printed) none is withheld." }
    let isOrAre = counts.withheld == 1 ? "is" : "are"
    return "Of \(printed) \(NumberWords.count(counts.withheld)) \(isOrAre) withheld."
  }
}
