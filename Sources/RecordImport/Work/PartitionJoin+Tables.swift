import CareRecords

// How the staged rows of each table become columns. A row's target is its position among the records,
// where the rows of a child are together.
extension PartitionJoin {
  mutating func joinHeaders(of children: ContiguousArray<UInt32>) {
    let lists = staged.headers
    staged.headers = []
    guard !children.isEmpty else { return }
    let targets = targets(children)
    var table = HeaderTable()
    table.children = sorted(children, targets)
    table.origins = origins(lists, of: .header, targets)
    var sexes = ContiguousArray(repeating: Sex.blank, count: children.count)
    var birthDates = DateColumn(missingCount: children.count)
    var ethnicOrigins = ContiguousArray(repeating: EthnicOrigin.blank, count: children.count)
    var motherhood = ContiguousArray(repeating: false, count: children.count)
    var flags = ContiguousArray<UInt8>(repeating: 0, count: children.count)
    var row = 0
    for list in lists {
      for (position, staged) in list.rows.enumerated() {
        let target = Int(targets[row])
        row += 1
        sexes[target] = staged.sex
        birthDates.set(staged.birthDate, at: target)
        ethnicOrigins[target] = staged.ethnicOrigin
        motherhood[target] = staged.hasMotherhood
        flags[target] = staged.flags
        if !pieces[list.piece].odd.headerIds.isEmpty,
          let id = pieces[list.piece].odd.headerIds[oddPlace(position)]
        {
          rules.headerIds[target] = pieces[list.piece].oddTexts[Int(id)]
        }
        if staged.flags & RuleColumns.hasOtherBirthDate != 0 {
          rules.oddHeaderBirthDates[target] =
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
    let homes = numberPlaces(lists)
    guard !children.isEmpty else { return }
    let count = children.count
    let targets = targets(children)
    var table = EpisodeTable()
    table.children = sorted(children, targets)
    table.origins = origins(lists, of: .episodes, targets)
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
        let target = Int(targets[row])
        placeNumbers[target] = homes[row]
        row += 1
        began[target] = staged.began.date
        ended.set(staged.ended, at: target)
        reasonsBegan[target] = staged.codes.reasonBegan
        legalStatuses[target] = staged.codes.legalStatus
        needs[target] = staged.codes.need
        placements[target] = staged.codes.placement
        providers[target] = staged.codes.provider
        reasonsCeased[target] = staged.codes.reasonCeased
        reasonsChanged[target] = staged.codes.reasonChanged
        flags[target] = staged.flags
        if !piece.odd.episodeIds.isEmpty, let id = piece.odd.episodeIds[oddPlace(position)] {
          rules.episodeIds[target] = piece.oddTexts[Int(id)]
        }
        guard staged.flags & RuleColumns.isOdd != 0,
          let odd = piece.odd.episodes[oddPlace(position)]
        else { continue }
        joinOddCells(odd, of: piece, at: target, flags: staged.flags, &table)
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

  /// The number of the place of each episode; 0 is the blank one.
  private mutating func numberPlaces(
    _ lists: [StagedPartition.Rows<StagedEpisode>]
  ) -> ContiguousArray<UInt32> {
    let named = staged.places
    staged.places = []
    _ = records.places.number(of: .blank, in: IdentifierPool())
    var numbers = ContiguousArray<UInt32>()
    numbers.reserveCapacity(lists.reduce(0) { $0 + $1.rows.count })
    var next = named.startIndex
    for list in lists {
      guard next < named.endIndex, named[next].piece == list.piece else {
        numbers.append(contentsOf: repeatElement(0, count: list.rows.count))
        continue
      }
      let pool = pieces[list.piece].longPlaces
      for key in named[next].rows {
        numbers.append(key == .blank ? 0 : records.places.number(of: key, in: pool))
      }
      next += 1
    }
    records.places.close()
    return numbers
  }

  private mutating func joinOddCells(
    _ odd: OddCells.Episode, of piece: StagedPiece, at target: Int, flags: UInt8,
    _ table: inout EpisodeTable
  ) {
    if flags & RuleColumns.hasOtherStart != 0 { rules.oddStarts[target] = odd.began }
    if flags & RuleColumns.hasOtherEnd != 0 { rules.oddEnds[target] = odd.ended }
    if flags & RuleColumns.hasOddTexts != 0 {
      rules.oddTexts[target] = odd.texts.renumbered(piece.oddTexts)
    }
    guard let entered = odd.entered else { return }
    if table.entered == nil { table.entered = DateColumn(missingCount: table.count) }
    table.entered?[target] = entered
  }

  mutating func joinReviews(of children: ContiguousArray<UInt32>) {
    let lists = staged.reviews
    staged.reviews = []
    guard !children.isEmpty else { return }
    let count = children.count
    let targets = targets(children)
    var table = ReviewTable()
    table.children = sorted(children, targets)
    table.origins = origins(lists, of: .reviews, targets) { $0.odd.reviewLines }
    var dates = DateColumn(missingCount: count)
    var birthDates = dates
    var codes = ContiguousArray(repeating: ParticipationCode.blank, count: count)
    var flags = ContiguousArray<UInt8>(repeating: 0, count: count)
    var firstRows: [Int] = []
    var row = 0
    for list in lists {
      firstRows.append(row)
      for (position, staged) in list.rows.enumerated() {
        let target = Int(targets[row])
        row += 1
        dates[target] = staged.date
        birthDates[target] = staged.birthDate
        codes[target] = staged.code
        flags[target] = staged.flags
        if !pieces[list.piece].odd.reviewIds.isEmpty,
          let id = pieces[list.piece].odd.reviewIds[oddPlace(position)]
        {
          rules.reviewIds[target] = pieces[list.piece].oddTexts[Int(id)]
        }
        if staged.flags & RuleColumns.hasOtherBirthDate != 0 {
          rules.oddReviewBirthDates[target] =
            pieces[list.piece].odd.reviewBirthDates[oddPlace(position)]
        }
      }
    }
    table.dates = dates
    table.birthDates = birthDates
    table.codes = codes
    table.service = serviceColumns(lists, firstRows, targets)
    rules.reviews = flags
    records.reviews = table
  }

  /// The service's own columns; nil where no piece has them.
  private mutating func serviceColumns(
    _ lists: [StagedPartition.Rows<StagedReview>], _ firstRows: [Int],
    _ targets: ContiguousArray<UInt32>
  ) -> ServiceReviewColumns? {
    let ofService = staged.serviceReviews
    staged.serviceReviews = []
    guard !ofService.isEmpty else { return nil }
    var columns = ServiceReviewColumns(blankCount: targets.count)
    // Both lists are in the order of pieces.
    var index = 0
    for list in ofService {
      let piece = pieces[list.piece]
      while lists[index].piece != list.piece { index += 1 }
      func number(_ number: UInt32, _ numbers: ContiguousArray<UInt32>) -> UInt32 {
        number == ServiceReviewColumns.blank ? number : numbers[Int(number)]
      }
      for (position, staged) in list.rows.enumerated() {
        let target = Int(targets[firstRows[index] + position])
        columns.due.set(staged.due, at: target)
        columns.officers[target] = number(staged.officer, piece.officers)
        columns.lateReasons[target] = number(staged.lateReason, piece.texts)
        columns.teams[target] = number(staged.team, piece.texts)
        columns.cancelled[target] = staged.cancelled
        columns.parentsContributed[target] = staged.parentsContributed
        columns.childSeenBefore[target] = staged.childSeenBefore
        columns.midwayChecks.set(staged.midwayCheck, at: target)
        columns.decisionsSent.set(staged.decisionsSent, at: target)
        columns.recordsCompleted.set(staged.recordCompleted, at: target)
        columns.recordsSent.set(staged.recordSent, at: target)
        columns.workerReportsOnTime[target] = staged.workerReportOnTime
        columns.carePlansUpdated[target] = staged.carePlanUpdated
        columns.permanencePlans[target] = staged.permanencePlan
        columns.advocacyOffered[target] = staged.advocacyOffered
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
    let targets = targets(ContiguousArray(rows.map(\.child)))
    var order = ContiguousArray<Int>(repeating: 0, count: rows.count)
    for (row, target) in targets.enumerated() { order[Int(target)] = row }
    records.otherRows = ContiguousArray(order.map { rows[$0] })
  }
}
