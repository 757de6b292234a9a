import CareRecords

/// A stretch of care in which reviews follow one another by one rule.
struct ReferenceSequence: Hashable, Sendable {
  /// The kinds, spelt as in `obligations.csv` (ruling 35).
  enum Kind: String, Sendable { case ordinary, adoption, continued, shortBreak }

  var kind: Kind
  var start: CivilDate
  var startKnown: Bool
  /// The day the next sequence begins or the period ends; nil while it goes on.
  var end: CivilDate?
}

/// Statute 4: a period of care as a chain of sequences.
enum ReferenceSequences {
  static func sequences(of period: ReferencePeriod) -> [ReferenceSequence] {
    guard let first = period.episodes.first else { return [] }
    var chain: [ReferenceSequence] = []
    func begin(_ kind: ReferenceSequence.Kind, on day: CivilDate, known: Bool) {
      if !chain.isEmpty { chain[chain.count - 1].end = day }
      chain.append(ReferenceSequence(kind: kind, start: day, startKnown: known, end: nil))
    }

    if first.isPlacedForAdoption {
      // Ruling 4: if a period's first episode is A3–A6, its first sequence is adoption from that
      // DECOM. Ruling 61: with known start only where RNE is S, B or U.
      let known = first.rne == .s || first.rne == .b || first.rne == .u
      begin(.adoption, on: first.decom, known: known)
    } else {
      // Statute 4: ordinary from its start S.
      begin(.ordinary, on: period.start, known: period.startKnown)
    }

    var placed = first.isPlacedForAdoption
    for episode in period.episodes.dropFirst() {
      // Statute 4: a temporary placement neither ends nor begins a placement for adoption.
      if episode.isTemporary { continue }
      if episode.isPlacedForAdoption, !placed {
        // Statute 4: adoption from each day P on which a placement A3–A6 begins, coming from a
        // placement other than A3–A6.
        // Ruling 62: of unknown start after nothing but T0–T4 in a period of unknown start.
        let before = period.episodes.prefix { $0 != episode }
        let isHidden = !period.startKnown && before.allSatisfy(\.isTemporary)
        begin(.adoption, on: episode.decom, known: !isHidden)
        placed = true
      } else if !episode.isPlacedForAdoption, placed {
        // Statute 4: ordinary again from the day such a placement ends while care goes on.
        begin(.continued, on: episode.decom, known: true)
        placed = false
      }
    }
    chain[chain.count - 1].end = period.end
    return chain
  }
}
