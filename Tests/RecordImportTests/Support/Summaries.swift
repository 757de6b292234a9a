import CareRecords

@testable import RecordImport

extension ImportedRecords {
  /// Issues as `file:line check field value action`, folders left out.
  var issueLines: [String] {
    issues.map { issue in
      let file = issue.source.map { store.sources[Int($0)].file.split(separator: "/").last ?? "" }
      let parts = [
        "\(file ?? "-"):\(issue.line)", issue.check.code, issue.column,
        issue.value.isEmpty ? "" : "'\(issue.value)'", issue.action.words,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Sources as `file table format read used refused`, folders left out.
  var sourceLines: [String] {
    store.sources.map { source in
      let file = source.file.split(separator: "/").last ?? ""
      return "\(file) \(source.table.name) \(source.format.rawValue)"
        + " \(source.rowsRead) \(source.rowsUsed) \(source.rowsRefused)"
    }
  }

  /// Rows of a table about children, in the order of the files.
  ///
  /// The store keeps the rows of each child together, so its own order is another.
  func rows(_ origins: (ChildRecords) -> RowOrigins) -> [(records: ChildRecords, row: Int)] {
    store.partitions.flatMap { partition in
      origins(partition).lines.indices.map { (partition, $0) }
    }.sorted { left, right in
      func place(_ item: (records: ChildRecords, row: Int)) -> (UInt16, UInt32) {
        (origins(item.records).sources[item.row], origins(item.records).lines[item.row])
      }
      return place(left) < place(right)
    }
  }

  /// The number of records of a table.
  func count(of table: RecordTable) -> Int {
    switch table {
    case .header: rows(\.headers.origins).count
    case .episodes: rows(\.episodes.origins).count
    case .reviews: rows(\.reviews.origins).count
    case .escalations: store.escalations.count
    case .officers: store.officerPosts.count
    case .allocations: store.allocations.count
    case .feedback: store.feedback.count
    case .conferences: store.conferences.count
    case .carerReviews: store.carerReviews.count
    default: childRows.count
    }
  }

  /// Reviews as `child date code dob`.
  var reviewLines: [String] {
    rows(\.reviews.origins).map { records, row in
      let table = records.reviews
      return [
        records.ids[table.children[row]], table.dates[row]?.description ?? "-",
        table.codes[row].code, table.birthDates[row]?.description ?? "-",
      ].joined(separator: " ")
    }
  }

  /// Everything that figures could depend on, for comparing whole results.
  var everything: String {
    var text = reviewLines.joined(separator: "\n") + "\n"
    text += rows(\.headers.origins).map { records, row in
      let table = records.headers
      return "\(records.ids[table.children[row]]) \(table.sexes[row]) "
        + "\(table.birthDates[row]?.description ?? "-") \(table.ethnicOrigins[row]) "
        + "\(table.motherhood[row])\n"
    }.joined()
    text += rows(\.episodes.origins).map { records, row in
      let table = records.episodes
      return "\(records.ids[table.children[row]]) \(table.began[row]?.description ?? "-") "
        + "\(table.ended[row]?.description ?? "-") \(table.reasonsBegan[row]) "
        + "\(table.legalStatuses[row]) \(table.needs[row]) \(table.placements[row]) "
        + "\(table.providers[row]) \(table.reasonsCeased[row]) \(table.reasonsChanged[row]) "
        + "\(records.places[table.places[row]].urn)\u{1F}"
        + "\(records.places[table.places[row]].postcode)\n"
    }.joined()
    for (records, row) in rows(\.reviews.origins) {
      guard let service = records.reviews.service else { continue }
      func name(_ number: UInt32, _ pool: IdentifierPool) -> String {
        number == ServiceReviewColumns.blank ? "-" : pool[number]
      }
      text += "\(service.due[row]?.description ?? "-") "
      text += "\(name(service.officers[row], store.officers)) "
      text += "\(name(service.lateReasons[row], store.texts)) "
      text += "\(name(service.teams[row], store.texts)) \(service.cancelled[row]) "
      text += "\(service.parentsContributed[row]) \(service.childSeenBefore[row]) "
      text += "\(service.workerReportsOnTime[row]) \(service.carePlansUpdated[row]) "
      text += "\(service.permanencePlans[row]) \(service.advocacyOffered[row]) "
      text +=
        [
          service.midwayChecks[row], service.decisionsSent[row], service.recordsCompleted[row],
          service.recordsSent[row],
        ].map { $0?.description ?? "-" }.joined(separator: " ") + "\n"
    }
    for row in store.escalations {
      let texts = [row.escalation, row.stage, row.theme, row.team, row.outcome]
      text += texts.map { $0.map { store.texts[$0] } ?? "-" }.joined(separator: " ")
      text += " \(row.child.map { store.id(ofChild: $0) } ?? "-")"
      text += " \(row.officer.map { store.officers[$0] } ?? "-") \(row.raised) "
      text += [row.stageDate, row.responded, row.resolved].map { $0?.description ?? "-" }
        .joined(separator: " ")
      text += " \(row.kind) \(row.improperPressure)\n"
    }
    for row in store.officerPosts {
      text += "\(store.officers[row.officer]) \(row.name.map { store.texts[$0] } ?? "-") "
      text += "\(row.fteThousandths ?? -1) \(row.start?.description ?? "-") "
      text += "\(row.end?.description ?? "-") \(row.employment) \(row.sex) \(row.ethnicOrigin) "
      text += "\(row.childProtectionCases ?? -1) \(row.otherCases ?? -1)\n"
    }
    for row in store.allocations {
      text += "\(store.id(ofChild: row.child)) \(row.officer.map { store.officers[$0] } ?? "-") "
      text += "\(row.start) "
      text += "\(row.end?.description ?? "-")\n"
    }
    text += childRowLines.map { $0 + "\n" }.joined()
    for row in store.feedback {
      text += "\(row.date) \(row.kind) \(row.score.map { store.texts[$0] } ?? "-") "
      text += "\(row.scale.map { store.texts[$0] } ?? "-")\n"
    }
    for row in store.conferences {
      text += [row.child, row.family].map { $0.map { store.cases[$0] } ?? "-" }
        .joined(separator: " ")
      text += " \(row.kind) "
      text += [row.strategy, row.due, row.held].map { $0?.description ?? "-" }
        .joined(separator: " ")
      text += " \(row.officer.map { store.officers[$0] } ?? "-")\n"
    }
    for row in store.carerReviews {
      text += "\(store.cases[row.carer]) \(row.due?.description ?? "-") "
      text += "\(row.held?.description ?? "-") \(row.officer.map { store.officers[$0] } ?? "-")\n"
    }
    return text
  }
}

extension ImportedRecords {
  /// The rows of the smaller tables with the ids of their children, in the order of the files.
  var childRows: [(id: String, row: ChildRow)] {
    store.partitions.flatMap { partition in
      partition.otherRows.map { (partition.ids[$0.child], $0) }
    }.sorted { ($0.1.source, $0.1.line) < ($1.1.source, $1.1.line) }
  }

  /// The rows of the smaller tables as `table child dob` and what they say.
  var childRowLines: [String] {
    childRows.map { id, row in
      "\(row.table.name) \(id) \(row.birthDate?.description ?? "-") "
        + line(row.content)
    }
  }

  /// What a row of a smaller table says, on one line.
  func line(_ content: ChildRowContent?) -> String {
    func text(_ dates: CivilDate?...) -> String {
      dates.map { $0?.description ?? "-" }.joined(separator: " ")
    }
    switch content {
    case .none: return "refused"
    case .asylumSeeker(let row): return text(row.ceased)
    case .inspected(let row):
      return text(row.started, row.ceased, row.latestReview)
        + (row.isReviewUnread ? " unread review" : "") + (row.isShortBreak ? " short break" : "")
    case .health(let row):
      let answers = [
        row.convicted, row.healthCheck, row.immunisations, row.dentalCheck, row.healthAssessment,
        row.substanceMisuse, row.interventionReceived, row.interventionOffered,
      ]
      return (row.difficultiesScore.map { "\($0) " } ?? "- ")
        + answers.map { "\($0)" }.joined(separator: " ")
    case .careLeaver(let row):
      return "\(row.contact.code) \(row.activity.code) \(row.accommodation.code)"
    case .adoption(let row): return text(row.decided, row.matched)
    case .adoptionPlacement(let row): return text(row.placed, row.ceased)
    case .permanence(let row): return row.option.map { store.texts[$0] } ?? "-"
    case .missing(let row): return "\(row.kind.code) " + text(row.start, row.end)
    case .socialWorker(let row): return "\(store.texts[row.worker]) " + text(row.start, row.end)
    case .deprivationOfLiberty(let row): return text(row.start, row.end)
    case .healthAssessment(let row):
      return "\(row.kind) " + text(row.held) + (row.isHeldUnread ? " unread" : "")
    }
  }
}
