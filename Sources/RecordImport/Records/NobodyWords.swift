/// What stands in a column of IROs where nobody is meant.
///
/// ```swift
/// NobodyWords.of("Not yet allocated")  // .nobody
/// NobodyWords.of("TBC")  // .notKnown
/// NobodyWords.of("Ann Ash")  // nil
/// ```
package enum NobodyWords {
  /// Nobody holds the work, or the word does not say who does.
  package enum Meaning: Sendable { case nobody, notKnown }

  /// What a text means; nil for a name.
  package static func of(_ text: String) -> Meaning? {
    let words = text.lowercased().filter { $0 != "." }.split { !$0.isLetter && $0 != "/" }
      .joined(separator: " ")
    return nobody.contains(words) ? .nobody : notKnown.contains(words) ? .notKnown : nil
  }

  private static let nobody: Set<String> = [
    "unallocated", "not allocated", "not yet allocated", "unassigned", "not assigned",
    "to be allocated", "to be recruited", "to be appointed", "vacant", "vacancy", "vacant post",
    "vacant iro post", "iro vacancy", "empty", "unfilled", "no iro", "no iro allocated",
    "none allocated", "awaiting allocation", "awaiting iro", "pending", "pending allocation",
    "allocation pending", "awaiting", "nobody", "no one", "blank",
  ]

  private static let notKnown: Set<String> = [
    "tbc", "tba", "to be confirmed", "to be advised", "duty", "duty iro", "duty officer",
    "unknown", "not known", "not recorded", "n/k",
  ]
}
