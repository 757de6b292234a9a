import ServiceFigures

/// Where the numbers of a finding stand: a figure, or one group of it.
public struct FindingEvidence: Hashable, Sendable {
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

/// What a rule says of a figure, to be adopted, reworded or dismissed by the manager.
public struct ProposedFinding: Hashable, Sendable {
  /// What is proposed.
  public enum Kind: String, CaseIterable, Sendable {
    case strength, weakness, urgent
    case cannotTell = "cannot tell"
  }

  /// The id in files, the same in every run: `reviews.onTime/last_year`.
  public let id: String
  /// What is proposed.
  public let kind: Kind
  /// One sentence made from the numbers.
  public let sentence: String
  /// Where the numbers stand.
  public let evidence: [FindingEvidence]
  /// The numbers by which the finding may be known to have moved.
  public let numbers: String
  /// What is suggested for a weakness; nil for anything else.
  public let suggestion: String?
}
