/// The words with which a sentence of the report gives a figure.
///
/// ```swift
/// FigureWording("reviews", "were on time", others: "were late")
/// // 584 of 623 reviews (93.7%) were on time. · 39 of 623 reviews (6.3%) were late.
/// ```
///
/// `{day}` in the words is the last day of the period.
package struct FigureWording: Sendable {
  /// What is counted, in the plural: `reviews`, `children`.
  package let noun: String
  /// What those counted did, or those in the numerator of a share: `were on time`.
  package let did: String
  /// What the others did, for a share: `were late`.
  package let others: String?
  /// The whole sentence where nothing was counted; nil where *No review was missed* says it.
  package let none: String?

  init(_ noun: String, _ did: String, others: String? = nil, none: String? = nil) {
    self.noun = noun
    self.did = did
    self.others = others
    self.none = none
  }
}
