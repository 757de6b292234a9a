/// Where the numbers of a conclusion are: in a figure, or in one group of it.
public struct ConclusionEvidence: Hashable, Sendable {
  /// The id of the figure.
  public let figureID: String
  /// The breakdown, for a group.
  public var breakdown: String?
  /// The key of the group.
  public var key: String?

  /// The id in files: `reviews.onTime`, or `reviews.onTime/ageBand/16+` for a group.
  public var id: String {
    ([figureID] + [breakdown, key].compactMap { $0 }).joined(separator: "/")
  }
}

/// What the figures of one family show; the manager adopts, rewords or dismisses it.
///
/// Figures that speak of the same children or reviews make one conclusion, so that nothing is
/// counted twice:
///
/// ```swift
/// conclusion.id        // "late"
/// conclusion.sentence  // "584 of 623 reviews (93.7%) were on time: 8 short of the 95% target."
/// conclusion.details   // ["In 2023-24 it was 551 of 602 (91.5%): …", …]
/// ```
public struct ProposedConclusion: Hashable, Sendable {
  /// What is proposed.
  public enum Kind: String, CaseIterable, Sendable {
    case urgent, weakness, strength
    case cannotTell = "cannot tell"
  }

  /// The id in files, the same in every run: `late`, or `reviews.onTime/ageBand/16+` for a group.
  public let id: String
  /// What is proposed.
  public let kind: Kind
  /// One sentence made from the numbers.
  public let sentence: String
  /// What else the figures of the family show, one sentence each, and what lies behind it.
  public var details: [String] = []
  /// Those of the details that say what lies behind it, the largest part first.
  public var behind: [String] = []
  /// Where the numbers are; the figure of the sentence comes first.
  public let evidence: [ConclusionEvidence]
  /// The numbers behind it, which are compared with a later run's to see whether they have moved.
  public let numbers: String
  /// What is suggested for a weakness; nil for anything else.
  public var suggestion: String?
  /// What a member of the board could ask about it; nil for a strength.
  public var question: String?
  /// How much it matters: the records it is about, times the size of the effect.
  public var weight = 0.0
  /// The ids under which earlier versions proposed its parts, each with the numbers of the part.
  public var parts: [String: String] = [:]
}
