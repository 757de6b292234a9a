/// The file in which the manager decides on the findings of one year.
public struct FindingsFile: Sendable {
  /// The period that it is about.
  public var label: String
  /// The findings in the order in which they stand.
  public var records: [FindingRecord]

  /// Begins a file for a period.
  public init(label: String, records: [FindingRecord] = []) {
    self.label = label
    self.records = records
  }

  /// The proposals of this run with what was decided on each.
  ///
  /// What was decided on another kind of finding under the same id is no decision on this one: a
  /// weakness that has become a strength must be looked at anew.
  public func settled(_ proposals: [ProposedFinding]) -> [SettledFinding] {
    proposals.map { proposal in
      guard let record = records.first(where: { $0.id == proposal.id }),
        record.decision != .undecided
      else { return SettledFinding(proposal: proposal, decision: .undecided, decidedOn: nil) }
      let then = record.numbers ?? proposal.numbers
      let isSameKind = record.kind == proposal.kind
      return SettledFinding(
        proposal: proposal, decision: isSameKind ? record.decision : .undecided,
        decidedOn: then == proposal.numbers && isSameKind ? nil : then)
    }
  }

  /// The file after this run: new proposals are added, decisions are kept with the numbers on which
  /// they were made, and those whose numbers have moved are marked.
  public func updated(_ proposals: [ProposedFinding]) -> FindingsFile {
    var updated = FindingsFile(label: label)
    for proposal in proposals {
      var fresh = FindingRecord(
        id: proposal.id, kind: proposal.kind, sentence: proposal.sentence,
        evidence: proposal.evidence.map(\.id), numbers: proposal.numbers,
        suggestion: proposal.suggestion, decision: .undecided)
      if let old = records.first(where: { $0.id == proposal.id }) {
        fresh.note = old.note
        fresh.decision = old.decision
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
    for old in records where old.decision != .undecided {
      guard !proposals.contains(where: { $0.id == old.id }) else { continue }
      var kept = old
      kept.now = Self.gone
      updated.records.append(kept)
    }
    return updated
  }

  private static let gone = "no longer proposed"

  /// Decisions on findings that the figures do not give any more.
  public func gone(_ proposals: [ProposedFinding]) -> [FindingRecord] {
    records.filter { record in
      record.decision != .undecided && !proposals.contains { $0.id == record.id }
    }
  }
}
