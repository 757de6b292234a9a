import CareRecords

// How the staged rows of each table become columns. A row's place is its position among the records,
// where the rows of a child are together.
extension PartitionJoin {
  mutating func joinHeaders(of children: ContiguousArray<UInt32>) {
    let lists = staged.headers
    staged.headers = []
    guard !children.isEmpty else { return }
    let places = places(children)
    var table = HeaderTable()
    table.children = sorted(children, places)
    table.origins = origins(lists, of: .header, places)
    var sexes = ContiguousArray(repeating: Sex.blank, count: children.count)
    var birthDates = DateColumn(missingCount: children.count)
    var ethnicOrigins = ContiguousArray(repeating: EthnicOrigin.blank, count: children.count)
    var motherhood = ContiguousArray(repeating: false, count: children.count)
    var flags = ContiguousArray<UInt8>(repeating: 0, count: children.count)
    var row = 0
    for list in lists {
      for (position, staged) in list.rows.enumerated() {
        let place = Int(places[row])
        row += 1
        sexes[place] = staged.sex
        birthDates[place] = staged.birthDate.date
        ethnicOrigins[place] = staged.ethnicOrigin
        motherhood[place] = staged.hasMotherhood
        flags[place] = staged.flags
        if staged.flags & RuleColumns.hasOtherBirthDate != 0 {
          rules.oddHeaderBirthDates[place] =
            pieces[list.piece].odd.headerBirthDates[oddPlace(position)]
        }
      }
    }
    table.sexes = sexes
    table.birthDates = birthDates
    table.ethnicOrigins = ethnicOrigins
    table.motherhood = motherhood
    rules.headers = flags
    records.headers = table
  }

  mutating func joinEpisodes(of children: ContiguousArray<UInt32>) {
    let lists = staged.episodes
    staged.episodes = []
    guard !children.isEmpty else { return }
    let count = children.count
    let places = places(children)
    var table = EpisodeTable()
    table.children = sorted(children, places)
    table.origins = origins(lists, of: .episodes, places)
    var began = DateColumn(missingCount: count)
    var ended = began
    var reasonsBegan = ContiguousArray(repeating: ReasonNewEpisode.blank, count: count)
    var legalStatuses = ContiguousArray(repeating: LegalStatus.blank, count: count)
    var needs = ContiguousArray(repeating: CategoryOfNeed.blank, count: count)
    var placements = ContiguousArray(repeating: PlacementType.blank, count: count)
    var providers = ContiguousArray(repeating: PlacementProvider.blank, count: count)
    var reasonsCeased = ContiguousArray(repeating: ReasonEpisodeCeased.blank, count: count)
    var reasonsChanged = ContiguousArray(repeating: ReasonPlaceChange.blank, count: count)
    var placeNumbers = ContiguousArray<UInt32>(repeating: 0, count: count)
    var flags = ContiguousArray<UInt8>(repeating: 0, count: count)
    var row = 0
    for list in lists {
      let piece = pieces[list.piece]
      for (position, staged) in list.rows.enumerated() {
        let place = Int(places[row])
        row += 1
        began[place] = staged.began.date
        ended[place] = staged.ended.date
        reasonsBegan[place] = staged.codes.reasonBegan
        legalStatuses[place] = staged.codes.legalStatus
        needs[place] = staged.codes.need
        placements[place] = staged.codes.placement
        providers[place] = staged.codes.provider
        reasonsCeased[place] = staged.codes.reasonCeased
        reasonsChanged[place] = staged.codes.reasonChanged
        placeNumbers[place] = piece.places[Int(staged.place)]
        flags[place] = staged.flags
        guard staged.flags & RuleColumns.isOdd != 0,
          let odd = piece.odd.episodes[oddPlace(position)]
        else { continue }
        joinOddCells(odd, of: piece, at: place, flags: staged.flags, &table)
      }
    }
    table.began = began
    table.ended = ended
    table.reasonsBegan = reasonsBegan
    table.legalStatuses = legalStatuses
    table.needs = needs
    table.placements = placements
    table.providers = providers
    table.reasonsCeased = reasonsCeased
    table.reasonsChanged = reasonsChanged
    table.places = placeNumbers
    rules.episodes = flags
    records.episodes = table
  }

  private mutating func joinOddCells(
    _ odd: OddCells.Episode, of piece: StagedPiece, at place: Int, flags: UInt8,
    _ table: inout EpisodeTable
  ) {
    if flags & RuleColumns.hasOtherStart != 0 { rules.oddStarts[place] = odd.began }
    if flags & RuleColumns.hasOtherEnd != 0 { rules.oddEnds[place] = odd.ended }
    if flags & RuleColumns.hasOddTexts != 0 {
      rules.oddTexts[place] = odd.texts.renumbered(piece.oddTexts)
    }
    guard let entered = odd.entered else { return }
    if table.entered == nil { table.entered = DateColumn(missingCount: table.count) }
    table.entered?[place] = entered
  }

  mutating func joinReviews(of children: ContiguousArray<UInt32>) {
    let lists = staged.reviews
    staged.reviews = []
    guard !children.isEmpty else { return }
    let count = children.count
    let places = places(children)
    var table = ReviewTable()
    table.children = sorted(children, places)
    table.origins = origins(lists, of: .reviews, places)
    var dates = DateColumn(missingCount: count)
    var birthDates = dates
    var codes = ContiguousArray(repeating: ParticipationCode.blank, count: count)
    var flags = ContiguousArray<UInt8>(repeating: 0, count: count)
    var firstRows: [Int] = []
    var row = 0
    for list in lists {
      firstRows.append(row)
      for (position, staged) in list.rows.enumerated() {
        let place = Int(places[row])
        row += 1
        dates[place] = staged.date
        birthDates[place] = staged.birthDate
        codes[place] = staged.code
        flags[place] = staged.flags
        if staged.flags & RuleColumns.hasOtherBirthDate != 0 {
          rules.oddReviewBirthDates[place] =
            pieces[list.piece].odd.reviewBirthDates[oddPlace(position)]
        }
      }
    }
    table.dates = dates
    table.birthDates = birthDates
    table.codes = codes
    table.service = serviceColumns(lists, firstRows, places)
    rules.reviews = flags
    records.reviews = table
  }

  /// The service's own columns; nil where no piece has them.
  private mutating func serviceColumns(
    _ lists: [StagedPartition.Rows<StagedReview>], _ firstRows: [Int],
    _ places: ContiguousArray<UInt32>
  ) -> ServiceReviewColumns? {
    let ofService = staged.serviceReviews
    staged.serviceReviews = []
    guard !ofService.isEmpty else { return nil }
    var columns = ServiceReviewColumns(blankCount: places.count)
    for list in ofService {
      let piece = pieces[list.piece]
      guard let index = lists.firstIndex(where: { $0.piece == list.piece }) else { continue }
      func number(_ number: UInt32, _ numbers: ContiguousArray<UInt32>) -> UInt32 {
        number == ServiceReviewColumns.blank ? number : numbers[Int(number)]
      }
      for (position, staged) in list.rows.enumerated() {
        let place = Int(places[firstRows[index] + position])
        columns.due[place] = staged.due.date
        columns.officers[place] = number(staged.officer, piece.officers)
        columns.lateReasons[place] = number(staged.lateReason, piece.texts)
        columns.teams[place] = number(staged.team, piece.texts)
        columns.cancelled[place] = staged.cancelled
        columns.parentsContributed[place] = staged.parentsContributed
        columns.childSeenBefore[place] = staged.childSeenBefore
        columns.midwayChecks[place] = staged.midwayCheck.date
        columns.decisionsSent[place] = staged.decisionsSent.date
        columns.recordsCompleted[place] = staged.recordCompleted.date
        columns.recordsSent[place] = staged.recordSent.date
      }
    }
    return columns
  }

  /// Puts the rows of the smaller tables in the order of their children.
  mutating func joinOtherRows(_ numbers: ContiguousArray<UInt32>) {
    guard !staged.otherRows.isEmpty else { return }
    var numberOfNamed: [UInt32: UInt32] = [:]
    for (named, number) in zip(staged.named, numbers) { numberOfNamed[named] = number }
    var rows = staged.otherRows
    staged.otherRows = []
    for index in rows.indices { rows[index].child = numberOfNamed[rows[index].child] ?? 0 }
    let places = places(ContiguousArray(rows.map(\.child)))
    var order = ContiguousArray<Int>(repeating: 0, count: rows.count)
    for (row, place) in places.enumerated() { order[Int(place)] = row }
    records.otherRows = ContiguousArray(order.map { rows[$0] })
  }
}
