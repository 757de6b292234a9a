import CareRecords

/// The episodes as the Department's rules see them: cells as they are written.
struct WrittenEpisodes: Sendable {
  private let episodes: EpisodeTable
  private let places: Places
  private let rules: RuleColumns

  init(_ records: ChildRecords, _ rules: RuleColumns) {
    episodes = records.episodes
    places = records.places
    self.rules = rules
  }

  /// DECOM, nil where the rules find no date.
  @inline(__always)
  func began(_ row: Int) -> CivilDate? {
    rules.episodes[row] & RuleColumns.hasOtherStart == 0
      ? episodes.began[row] : rules.oddStarts[row]
  }

  /// DEC, nil where the rules find no date.
  @inline(__always)
  func ended(_ row: Int) -> CivilDate? {
    rules.episodes[row] & RuleColumns.hasOtherEnd == 0 ? episodes.ended[row] : rules.oddEnds[row]
  }

  /// RNE; a code with blanks around it counts as not in the list.
  @inline(__always)
  func reasonBegan(_ row: Int) -> ReasonNewEpisode {
    isOdd(row, .reasonBegan) ? .unlisted : episodes.reasonsBegan[row]
  }

  /// REC; a code with blanks around it counts as not in the list.
  @inline(__always)
  func reasonCeased(_ row: Int) -> ReasonEpisodeCeased {
    isOdd(row, .reasonCeased) ? .unlisted : episodes.reasonsCeased[row]
  }

  /// PLACE; a code with blanks around it counts as not in the list.
  @inline(__always)
  func placement(_ row: Int) -> PlacementType {
    isOdd(row, .placement) ? .unlisted : episodes.placements[row]
  }

  /// Whether DEC of one row and DECOM of another are the same day, by the figures or the rules.
  func endsOnStart(_ row: Int, of next: Int) -> Bool {
    if let day = ended(row), day == began(next) { return true }
    if let day = episodes.ended[row], day == episodes.began[next] { return true }
    return false
  }

  // MARK: Comparing cells

  /// Whether two rows have the same LS; `blankIsValue` says whether two blanks are the same.
  func isSameStatus(_ row: Int, _ other: Int, blankIsValue: Bool) -> Bool {
    isSame(row, other, .legalStatus, episodes.legalStatuses)
      && (blankIsValue || episodes.legalStatuses[row] != .blank
        || isOdd(row, .legalStatus))
  }

  /// Whether two rows have the same CIN; two blanks are the same.
  func isSameNeed(_ row: Int, _ other: Int) -> Bool {
    isSame(row, other, .need, episodes.needs)
  }

  /// Whether two rows have the same PLACE, PL_POST, URN and PLACE_PROVIDER.
  ///
  /// - Parameter blankIsValue: whether two blank cells count as the same.
  func isSamePlacement(_ row: Int, _ other: Int, blankIsValue: Bool) -> Bool {
    guard isSame(row, other, .placement, episodes.placements),
      isSame(row, other, .provider, episodes.providers)
    else { return false }
    if isOdd(row, .urn) || isOdd(row, .postcode) || isOdd(other, .urn) || isOdd(other, .postcode) {
      guard text(row, .urn) == text(other, .urn), text(row, .postcode) == text(other, .postcode)
      else { return false }
    } else if episodes.places[row] != episodes.places[other] {
      return false
    }
    guard !blankIsValue else { return true }
    let cells: [EpisodeText] = [.placement, .provider, .urn, .postcode]
    return cells.allSatisfy { !text(row, $0).isEmpty }
  }

  @inline(__always)
  private func isSame<Code: CodeSet>(
    _ row: Int, _ other: Int, _ cell: EpisodeText, _ codes: ContiguousArray<Code>
  ) -> Bool {
    // Two codes that are not in the list may still be different texts.
    guard (rules.episodes[row] | rules.episodes[other]) & RuleColumns.hasOddTexts != 0 else {
      return codes[row] == codes[other]
    }
    let texts = (rules.oddTexts[row]?[cell], rules.oddTexts[other]?[cell])
    if texts.0 == nil, texts.1 == nil { return codes[row] == codes[other] }
    return texts.0 == texts.1
  }

  @inline(__always)
  private func isOdd(_ row: Int, _ cell: EpisodeText) -> Bool {
    rules.episodes[row] & RuleColumns.hasOddTexts != 0 && rules.oddTexts[row]?[cell] != nil
  }

  /// A cell in capitals, untrimmed.
  func text(_ row: Int, _ cell: EpisodeText) -> String {
    if isOdd(row, cell), let number = rules.oddTexts[row]?[cell] { return rules.texts[number] }
    func code<Code: CodeSet>(_ code: Code) -> String { code == .blank ? "" : code.code }
    switch cell {
    case .reasonBegan: return code(episodes.reasonsBegan[row])
    case .legalStatus: return code(episodes.legalStatuses[row])
    case .need: return code(episodes.needs[row])
    case .placement: return code(episodes.placements[row])
    case .provider: return code(episodes.providers[row])
    case .reasonCeased: return code(episodes.reasonsCeased[row])
    case .urn: return place(row).urn
    case .postcode: return place(row).postcode
    }
  }

  private func place(_ row: Int) -> (urn: String, postcode: String) {
    places[episodes.places[row]]
  }

  // MARK: Order

  /// Whether one episode of a child comes before another.
  ///
  /// The order is by DECOM, then by DEC, with an open episode last. Rows without a date come after
  /// the others. Rows that are still equal are ordered by content, so that the order in the file
  /// changes nothing.
  func precedes(_ row: Int, _ other: Int) -> Bool {
    let starts = (day(began(row)), day(began(other)))
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    let ends = (day(ended(row)), day(ended(other)))
    if ends.0 != ends.1 { return ends.0 < ends.1 }
    // Dates that the figures can read and the rules cannot.
    let days = (day(episodes.began[row]), day(episodes.began[other]))
    if days.0 != days.1 { return days.0 < days.1 }
    let lastDays = (day(episodes.ended[row]), day(episodes.ended[other]))
    if lastDays.0 != lastDays.1 { return lastDays.0 < lastDays.1 }
    let cells: [EpisodeText] = [
      .reasonBegan, .reasonCeased, .legalStatus, .need, .placement, .provider, .urn, .postcode,
    ]
    for cell in cells {
      let texts = (text(row, cell), text(other, cell))
      if texts.0 != texts.1 { return texts.0 < texts.1 }
    }
    return row < other
  }

  /// Whether rows of one child are already in that order.
  @inline(__always)
  func areInOrder(_ rows: ContiguousArray<Int>) -> Bool {
    for index in rows.indices.dropFirst() {
      let days = (day(began(rows[index - 1])), day(began(rows[index])))
      if days.0 < days.1 { continue }
      if days.0 > days.1 || precedes(rows[index], rows[index - 1]) { return false }
    }
    return true
  }

  @inline(__always)
  private func day(_ date: CivilDate?) -> Int32 { date?.dayNumber ?? Int32.max }
}
