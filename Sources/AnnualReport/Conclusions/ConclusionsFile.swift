/// The file in which the manager decides on the conclusions of one year.
public struct ConclusionsFile: Sendable {
  /// The period that it is about.
  public var label: String
  /// The conclusions in the order of the file.
  public var records: [ConclusionRecord]

  /// Begins a file for a period.
  public init(label: String, records: [ConclusionRecord] = []) {
    self.label = label
    self.records = records
  }

  /// The proposals of this run with what was decided on each.
  ///
  /// A decision on another kind of conclusion under the same id does not count: if a weakness has
  /// become a strength, the manager must look at it anew.
  public func settled(_ proposals: [ProposedConclusion]) -> [SettledConclusion] {
    let file = carried(to: proposals)
    return proposals.map { proposal in
      guard let record = file.records.first(where: { $0.id == proposal.id }),
        record.decision != .undecided
      else { return SettledConclusion(proposal: proposal, decision: .undecided, decidedOn: nil) }
      let then = record.numbers ?? proposal.numbers
      let isSameKind = record.kind == proposal.kind
      return SettledConclusion(
        proposal: proposal, decision: isSameKind ? record.decision : .undecided,
        decidedOn: then == proposal.numbers && isSameKind ? nil : then)
    }
  }

  /// The file after this run.
  ///
  /// New proposals are added. Decisions keep the numbers on which they were made, and are marked
  /// where those numbers have moved.
  public func updated(_ proposals: [ProposedConclusion]) -> ConclusionsFile {
    let file = carried(to: proposals)
    var updated = ConclusionsFile(label: label)
    for proposal in proposals {
      var fresh = ConclusionRecord(proposal)
      if let old = file.records.first(where: { $0.id == proposal.id }) {
        fresh.note = old.note
        fresh.decision = old.decision
        fresh.earlier = old.earlier
        if old.decision != .undecided, let then = old.numbers,
          then != proposal.numbers || old.kind != proposal.kind
        {
          fresh = old
          fresh.now =
            old.kind == proposal.kind
            ? proposal.numbers : "\(proposal.numbers), which makes it: \(proposal.kind.rawValue)"
        }
      }
      updated.records.append(fresh)
    }
    for old in file.records where old.decision != .undecided {
      guard !proposals.contains(where: { $0.id == old.id }) else { continue }
      var kept = old
      kept.now = Self.gone
      updated.records.append(kept)
    }
    return updated
  }

  private static let gone = "no longer proposed"

  /// Decisions on conclusions that the figures do not give any more.
  public func gone(_ proposals: [ProposedConclusion]) -> [ConclusionRecord] {
    carried(to: proposals).records.filter { record in
      record.decision != .undecided && !proposals.contains { $0.id == record.id }
    }
  }
}

// Earlier versions made a conclusion of each test of a figure.
extension ConclusionsFile {
  /// The file with the decisions on parts of a conclusion carried to the whole.
  ///
  /// Where the parts were decided alike, so is the whole, on the numbers of then. Where they were
  /// decided differently, it is undecided, and the file shows what was said of each.
  func carried(to proposals: [ProposedConclusion]) -> ConclusionsFile {
    var file = self
    for proposal in proposals where !records.contains(where: { $0.id == proposal.id }) {
      let parts = records.filter { proposal.parts[$0.id] != nil && $0.id != proposal.id }
      let decided = parts.filter { $0.decision != .undecided && $0.kind.isLike(proposal.kind) }
      guard let first = decided.first else { continue }
      file.records.removeAll { record in parts.contains { $0.id == record.id } }
      var whole = ConclusionRecord(proposal)
      let notes = decided.compactMap(\.note)
      whole.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
      if decided.allSatisfy({ $0.decision == first.decision }) {
        whole.decision = first.decision
        let hasMoved = decided.contains { part in
          part.numbers.map { $0 != proposal.parts[part.id] } ?? false
        }
        if hasMoved { whole.numbers = decided.compactMap(\.numbers).joined(separator: "; ") }
      } else {
        whole.earlier = decided.map { "\($0.decision.words): \($0.sentence)" }
      }
      file.records.append(whole)
    }
    return file
  }
}

extension ProposedConclusion.Kind {
  /// Whether a decision on one counts for the other: what is urgent is a weakness too.
  fileprivate func isLike(_ other: Self) -> Bool {
    self == other || Set([self, other]) == [.urgent, .weakness]
  }
}

/// What the manager decided about a proposed conclusion.
public enum ConclusionDecision: Hashable, Sendable {
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

  /// The decision with the manager's own words or reason.
  var words: String {
    switch self {
    case .undecided, .adopted: word
    case .reworded(let text), .dismissed(let text): "\(word) (\(text))"
    }
  }
}

/// A conclusion in the file of conclusions: what was proposed and what was decided on it.
public struct ConclusionRecord: Hashable, Sendable {
  /// The id of the conclusion.
  public var id: String
  /// What was proposed when it was decided.
  public var kind: ProposedConclusion.Kind
  /// The sentence that was proposed.
  public var sentence: String
  /// What else was proposed, one sentence each.
  public var details: [String] = []
  /// The ids of figures and groups.
  public var evidence: [String]
  /// The numbers when it was decided.
  ///
  /// Nil once the manager has taken them out to look again.
  public var numbers: String?
  /// What was suggested for a weakness.
  public var suggestion: String?
  /// What was decided.
  public var decision: ConclusionDecision
  /// Anything else that the manager wishes to keep.
  public var note: String?
  /// The numbers now, where they have moved since it was decided.
  public var now: String?
  /// What was decided on its parts when each was a conclusion, where it was not the same.
  public var earlier: [String] = []
}

extension ConclusionRecord {
  /// A proposal that waits for a decision.
  init(_ proposal: ProposedConclusion) {
    self.init(
      id: proposal.id, kind: proposal.kind, sentence: proposal.sentence, details: proposal.details,
      evidence: proposal.evidence.map(\.id), numbers: proposal.numbers,
      suggestion: proposal.suggestion, decision: .undecided)
  }
}

/// A conclusion as the report prints it.
public struct SettledConclusion: Hashable, Sendable {
  /// What the rules propose now.
  public let proposal: ProposedConclusion
  /// What was decided.
  public let decision: ConclusionDecision
  /// The numbers on which it was decided, where they have moved since.
  public let decidedOn: String?

  /// Whether the manager has adopted it, in the rule's words or in the manager's own.
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
