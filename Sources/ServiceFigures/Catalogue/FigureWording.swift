/// The words with which a sentence of the report gives a figure.
///
/// ```swift
/// FigureWording("reviews", "were on time", others: "were late")
/// // 584 of 623 reviews (93.7%) were on time. · 39 of 623 reviews (6.3%) were late.
/// ```
///
/// `{day}` in the words is the last day of the period.
///
/// The opening sentences of the report have no numbers: *most reviews were on time*. Where the noun
/// does not come first, `inShort` gives their clauses, with the noun in braces in its place.
package struct FigureWording: Sendable {
  /// What is counted, in the plural: `reviews`, `children`.
  package let noun: String
  /// What those counted did, or those in the numerator of a share: `were on time`.
  package let did: String
  /// What the others did, for a share: `were late`.
  package let others: String?
  /// The whole sentence where nothing was counted; nil where *No review was missed* says it.
  package let none: String?
  /// The clauses of the opening sentences, on the numerator and on the others, where the noun and what
  /// was done are not enough: `{children} lost the IRO they knew`.
  package let inShort: (did: String?, others: String?)

  init(
    _ noun: String, _ did: String, others: String? = nil, none: String? = nil,
    inShort: (did: String?, others: String?) = (nil, nil)
  ) {
    self.noun = noun
    self.did = did
    self.others = others
    self.none = none
    self.inShort = inShort
  }
}
