import CareRecords

/// Walks the reviews of one child (statute 3 and 4).
struct ReferenceWalk {
  let rules: ReferenceWindowRules
  let options: ReferenceOptions
  private(set) var result: ReferenceChild

  init(
    child: String, rows: [ReferenceEpisode], days: [ReferenceReviewDay],
    rules: ReferenceWindowRules, options: ReferenceOptions, firstYear: Int?
  ) {
    self.rules = rules
    self.options = options
    result = ReferenceChild(child: child)
    result.reviews = days.map {
      ReferenceHeldReview(child: $0.child, date: $0.date, due: $0.due)
    }
    guard options.episodesLoaded else {
      walkWithoutEpisodes()
      return
    }

    let ordinary = ReferencePeriods.episodes(from: rows, shortBreaks: false, to: options.to)
    let breaks = ReferencePeriods.episodes(from: rows, shortBreaks: true, to: options.to)
    result.periods = ReferencePeriods.periods(of: child, episodes: ordinary)
    result.sequences = result.periods.map(ReferenceSequences.sequences)
    result.shortBreaks = ReferencePeriods.series(
      of: child, episodes: breaks, firstYear: firstYear)
    for index in result.reviews.indices { place(reviewAt: index) }
    for index in result.periods.indices { walkPeriod(at: index) }
    walkShortBreaks()
  }

  /// Finds the period of care, or the short-break series, that holds a review.
  private mutating func place(reviewAt index: Int) {
    let day = result.reviews[index].date
    // Statute 4: of two periods that meet on a day, the later holds it.
    if let period = result.periods.lastIndex(where: { $0.covers(day) }) {
      result.reviews[index].period = period
      return
    }
    if let series = result.shortBreaks {
      // Ruling 5: the series goes before a period of unknown start: reviews on those days and in
      // no ordinary period, and all reviews of a child with no other episodes, are short-break
      // reviews.
      if series.covers(day) || result.periods.isEmpty {
        result.reviews[index].isShortBreak = true
        return
      }
    }
    // Statute 4: a period of unknown start also holds the child's reviews before its first DECOM
    // and after the period before it.
    if let next = result.periods.firstIndex(where: { day < $0.start }),
      !result.periods[next].startKnown
    {
      result.reviews[index].period = next
    }
    // Statute 4: reviews outside every period of care are counted as held and are undetermined; a
    // child without episodes has no obligations and its reviews are undetermined.
  }

  private mutating func walkPeriod(at position: Int) {
    let period = result.periods[position]
    let chain = result.sequences[position]
    let ofPeriod = result.reviews.indices.filter { result.reviews[$0].period == position }
    for (number, sequence) in chain.enumerated() {
      let isLast = number == chain.count - 1
      let own = ofPeriod.filter { index in
        let day = result.reviews[index].date
        // Statute 4: the first sequence of a period of unknown start has the reviews before it too;
        // ruling 4: but not where it is adoption, they are then in no sequence.
        let hasBegun = day >= sequence.start || (number == 0 && sequence.kind == .ordinary)
        // Statute 4: a sequence holds its first day and not its last, except that the last sequence
        // of a period also holds the day the period ends.
        guard let end = sequence.end else { return hasBegun }
        return hasBegun && (isLast ? day <= end : day < end)
      }
      let earlier = ofPeriod.last { result.reviews[$0].date < sequence.start }
      walk(
        sequence, of: period, reviews: own, lastBefore: earlier.map { result.reviews[$0].date })
    }
  }

  /// One sequence: an obligation for each review in it, and the one that nothing met.
  private mutating func walk(
    _ sequence: ReferenceSequence, of period: ReferencePeriod?, reviews: [Int],
    lastBefore: CivilDate?
  ) {
    var previous: CivilDate?
    for number in 0...reviews.count {
      var window: ReferenceWindow
      // Statute 4, continued: last review of the period, whichever sequence it was in.
      let base = sequence.kind == .continued ? previous ?? lastBefore : previous
      if let base, sequence.kind == .continued || number >= 2 {
        // Statute 3: intervals run from review to review.
        window = rules.later(sequence.kind, afterHeld: base)
      } else if let base {
        window = rules.second(
          sequence.kind, start: sequence.start, known: sequence.startKnown, afterFirstHeld: base)
      } else if sequence.kind == .continued, let period {
        // Statute 4: with no review seen in the period, the row for R1 with the period's own start
        // and the ordinary `firstDue`.
        window = rules.first(.ordinary, start: period.start, known: period.startKnown)
      } else {
        window = rules.first(sequence.kind, start: sequence.start, known: sequence.startKnown)
        // Ruling 61: the last earlier review may belong to an adoption of unknown start.
        let canGoOn = sequence.kind == .adoption || sequence.kind == .shortBreak
        if canGoOn, !sequence.startKnown, let lastBefore, let latest = window.latest {
          window.latest = max(latest, rules.later(sequence.kind, after: lastBefore))
        }
      }
      if let base { window = rules.widened(window, sequence.kind, afterHeld: base) }

      let kind = kind(of: sequence, number: number)
      if number < reviews.count {
        settle(reviewAt: reviews[number], window: window, kind: kind, in: sequence)
        previous = result.reviews[reviews[number]].date
      } else {
        leaveUnmet(window: window, kind: kind, in: sequence)
      }
    }
  }

  /// Ruling 11.
  private func kind(
    of sequence: ReferenceSequence, number: Int
  ) -> ReferenceObligation.Kind {
    switch sequence.kind {
    case .adoption: return .adoption
    case .continued: return .continued
    case .shortBreak: return .shortBreak
    case .ordinary:
      guard rules.isSeenFromItsStart(start: sequence.start, known: sequence.startKnown) else {
        return .subsequent
      }
      return number == 0 ? .first : number == 1 ? .second : .subsequent
    }
  }

  /// An obligation that a review met, in time or not.
  private mutating func settle(
    reviewAt index: Int, window: ReferenceWindow, kind: ReferenceObligation.Kind,
    in sequence: ReferenceSequence
  ) {
    let review = result.reviews[index]
    var verdict = window.verdict(held: review.date)
    var counted = window.latest
    var recorded = false
    // Statute 4: a recorded REVIEW_DUE decides that review's obligation if the window leaves it
    // undetermined, and nothing else.
    if verdict == .undetermined, let due = review.due {
      verdict = ReferenceWindow.exactly(due).verdict(held: review.date)
      counted = due
      recorded = true
    }
    var daysLate: Int?
    if verdict == .late, let counted {
      // Ruling 12.
      daysLate = Int(review.date.dayNumber) - Int(counted.dayNumber)
    }
    let obligation = ReferenceObligation(
      child: review.child, sequence: sequence.kind, kind: kind, earliest: window.earliest,
      latest: window.latest, held: review.date, verdict: verdict, daysLate: daysLate,
      recorded: recorded, sequenceEnd: sequence.end)
    result.obligations.append(obligation)
    result.reviews[index].kind = kind
    result.reviews[index].verdict = verdict
    result.reviews[index].daysLate = daysLate
    result.reviews[index].recorded = recorded
    result.reviews[index].obligation = obligation
  }

  /// The obligation after the last review of a sequence.
  private mutating func leaveUnmet(
    window: ReferenceWindow, kind: ReferenceObligation.Kind, in sequence: ReferenceSequence
  ) {
    // Ruling 69: a sequence of no length owes nothing.
    if sequence.end == sequence.start { return }
    let verdict: ReferenceVerdict?
    if let end = sequence.end {
      // Statute 4: an obligation is owed only while its sequence lasts.
      verdict = window.verdict(notHeldWhenSequenceEnded: end)
    } else {
      verdict = window.verdict(notHeldBy: options.to)
    }
    // Ruling 15: never those that fell away.
    guard let verdict else { return }
    result.obligations.append(
      ReferenceObligation(
        child: result.child, sequence: sequence.kind, kind: kind, earliest: window.earliest,
        latest: window.latest, held: nil, verdict: verdict, daysLate: nil, recorded: false,
        sequenceEnd: sequence.end))
  }

  /// Statute 3: short breaks, 3 months after B, then 6 months; reported apart.
  private mutating func walkShortBreaks() {
    guard let series = result.shortBreaks else { return }
    let sequence = ReferenceSequence(
      kind: .shortBreak, start: series.start, startKnown: series.startKnown, end: series.end)
    // A sequence holds its own days only: a short-break review on another day has no obligation.
    let own = result.reviews.indices.filter {
      result.reviews[$0].isShortBreak && series.covers(result.reviews[$0].date)
    }
    // Ruling 63: where its start is not known, earlier reviews of a child with no other episodes may
    // belong to the series.
    let earlier = result.reviews.last { $0.date < series.start }?.date
    walk(
      sequence, of: nil, reviews: own, lastBefore: result.periods.isEmpty ? earlier : nil)
  }

  /// Statute 4: without an Episodes table each child's reviews are walked as one sequence whose
  /// start and end are unknown, and nothing is owed after the last review.
  private mutating func walkWithoutEpisodes() {
    var previous: CivilDate?
    for index in result.reviews.indices {
      let day = result.reviews[index].date
      let sequence = ReferenceSequence(kind: .ordinary, start: day, startKnown: false, end: nil)
      // R1 is [no bound, no bound].
      var window = ReferenceWindow(earliest: nil, latest: nil)
      if let previous {
        // R3 and later: previous + 6 months. R2: with no DECOM there is no latest possible
        // `firstDue`, so [R1 + 3 months, R1 + 6 months].
        window = rules.later(.ordinary, afterHeld: previous)
        if index == 1 { window.earliest = rules.second(.ordinary, after: previous) }
        window = rules.widened(window, .ordinary, afterHeld: previous)
      }
      settle(reviewAt: index, window: window, kind: .subsequent, in: sequence)
      previous = day
    }
  }
}
