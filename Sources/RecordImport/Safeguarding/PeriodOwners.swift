import CareRecords

/// The child of each period of care in an SSD extract, by the id of the period.
struct PeriodOwners {
  private var children: [String: String] = [:]
  /// Ids of periods that have several children.
  private var ambiguous: Set<String> = []

  /// Reads the stretches of the episodes.
  init(_ episodes: [ChunkRecords]) {
    for piece in episodes {
      for (row, id) in piece.keys.texts.enumerated() where !id.isEmpty {
        let key = id.uppercased()
        let child = piece.id(of: piece.episodes[row].child)
        if let known = children[key], known != child { ambiguous.insert(key) }
        children[key] = child
      }
    }
  }

  /// The child of a period; nil where there is none, or several.
  ///
  /// The id must be in capitals, as ids of children are kept.
  func child(of period: String) -> String? {
    ambiguous.contains(period) ? nil : children[period]
  }
}

extension ChunkRecords {
  /// Replaces periods of care by their children in a stretch of SSD reviews.
  ///
  /// A row whose child is not known is refused. Where the table names the child itself, that child
  /// is used for a period that is not known.
  mutating func nameChildren(_ owners: PeriodOwners) {
    let named = keys.texts
    var names: [String?] = []
    var byLine: [UInt32: String] = [:]
    var unnamed: Set<UInt32> = []
    for (row, review) in reviews.enumerated() {
      let period = Self.trimmed(id(of: review.child))
      let child = owners.child(of: period) ?? (named[row].isEmpty ? nil : named[row].uppercased())
      names.append(child)
      byLine[review.line] = child
      guard child == nil else { continue }
      unnamed.insert(review.line)
      // A row without a date has already been counted as refused.
      if review.date != nil {
        refuseRow(
          for: .careIdUnknown, .reviews, line: review.line, child: nil,
          days: (review.date, review.date))
      }
      issues.append(
        DataIssue(
          .careIdUnknown, source: UInt16(RecordTable.reviews.ordinal), line: review.line,
          column: "CLAR_CLA_ID", value: period, action: .refused))
    }
    var kept = IdentifierPool()
    issues.update { issue in
      issue.child = byLine[issue.line].map { kept.intern($0) }
      if unnamed.contains(issue.line) { issue.action = .refused }
      return true
    }
    children = kept
    for index in refused.indices {
      let child = byLine[refused[index].line]
      refused[index].child = child.map { ChildKey($0, longer: &children) }
    }
    keepReviews(of: names)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { unsafe ByteField($0).trimmed.text }
  }

  /// Keeps the reviews whose child is known, and gives them their children.
  ///
  /// An extract is CSV, so no line of a piece is beyond those that a staged review has room for.
  private mutating func keepReviews(of names: [String?]) {
    var kept: ContiguousArray<StagedReview> = []
    var service: ContiguousArray<StagedServiceColumns> = []
    var birthDates: [OddCells.Place: CivilDate] = [:]
    for (row, name) in names.enumerated() {
      guard let name else { continue }
      birthDates[.init(position: kept.count)] = odd.reviewBirthDates[.init(position: row)]
      kept.append(reviews[row].of(ChildKey(name, longer: &children)))
      service.append(serviceReviews[row])
    }
    odd.reviewBirthDates = birthDates
    reviews = kept
    serviceReviews = service
  }
}
