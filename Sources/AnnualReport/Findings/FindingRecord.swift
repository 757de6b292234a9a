/// What the manager decided about a proposed finding.
public enum FindingDecision: Hashable, Sendable {
  case undecided
  case adopted
  /// Adopted in the manager's own words.
  case reworded(String)
  /// Not adopted, with the reason.
  case dismissed(reason: String)

  /// The word in files.
  var word: String {
    switch self {
    case .undecided: "undecided"
    case .adopted: "adopted"
    case .reworded: "reworded"
    case .dismissed: "dismissed"
    }
  }
}

/// A finding in the file of findings: what was proposed and what was decided on it.
public struct FindingRecord: Hashable, Sendable {
  /// The id of the finding.
  public var id: String
  /// What was proposed when it was decided.
  public var kind: ProposedFinding.Kind
  /// The sentence that was proposed.
  public var sentence: String
  /// The ids of figures and groups.
  public var evidence: [String]
  /// The numbers when it was decided; nil once the manager has taken them out to look again.
  public var numbers: String?
  /// What was suggested for a weakness.
  public var suggestion: String?
  /// What was decided.
  public var decision: FindingDecision
  /// Anything else that the manager wishes to keep.
  public var note: String?
  /// The numbers since, where they have moved.
  public var now: String?
}

/// A finding as the report prints it.
public struct SettledFinding: Hashable, Sendable {
  /// What the rules propose now.
  public let proposal: ProposedFinding
  /// What was decided.
  public let decision: FindingDecision
  /// The numbers on which it was decided, where they have moved since.
  public let decidedOn: String?

  /// Whether the manager has taken it over.
  public var isManagers: Bool {
    switch decision {
    case .adopted, .reworded: true
    case .undecided, .dismissed: false
    }
  }

  /// The sentence in print: the manager's own words where there are any.
  public var sentence: String {
    if case .reworded(let words) = decision { words } else { proposal.sentence }
  }
}
