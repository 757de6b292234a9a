import CareRecords

/// The staged rows of a piece, a list for each partition that has any.
///
/// A partition has the children whose ids share some bits of a hash. Once all files are read, the
/// lists of one partition from all pieces are all rows of its children, and each list is let go as
/// soon as its rows have become records.
struct PartitionedRows: Sendable {
  var headers: [(partition: Int, rows: ContiguousArray<StagedHeader>)] = []
  var episodes: [(partition: Int, rows: ContiguousArray<StagedEpisode>)] = []
  /// As long as `episodes`, or empty.
  var places: [(partition: Int, rows: ContiguousArray<PlaceKey>)] = []
  var reviews: [(partition: Int, rows: ContiguousArray<StagedReview>)] = []
  /// As long as `reviews`, or empty.
  var serviceReviews: [(partition: Int, rows: ContiguousArray<StagedServiceColumns>)] = []
  /// How many reviews were held, and episodes ended, in each reporting year.
  var years = YearCounts()
}

/// The number of partitions, and which one an id is in.
struct Partitioning: Sendable {
  /// The number of partitions, a power of two.
  let count: Int
  private let shift: UInt32

  /// About this many bytes of a file become a partition, so that its records stay in a core's cache.
  private static let bytes = 512 << 10
  private static let most = 1024

  /// Makes a power of two of at least `wanted` partitions.
  init(atLeast wanted: Int) {
    var bits: UInt32 = 0
    while 1 << bits < min(wanted, Self.most) { bits += 1 }
    count = 1 << bits
    shift = 32 - bits
  }

  /// Chooses the number for files of this size in all.
  init(forBytes size: Int) { self.init(atLeast: size / Self.bytes) }

  /// The partition of an id; `pool` has the ids of more than eight bytes.
  @inline(__always)
  func partition(of child: ChildKey, in pool: IdentifierPool) -> Int {
    count == 1 ? 0 : Int(child.hash(in: pool) &>> shift)
  }
}

extension ChunkRecords {
  /// Sorts the staged rows into partitions; the rows of one keep their order.
  mutating func sort(into partitioning: Partitioning) {
    partitions.years.count(reviews, episodes)
    let ofRows = (
      partitioning.partitions(of: headers, in: children),
      partitioning.partitions(of: episodes, in: children),
      partitioning.partitions(of: reviews, in: children)
    )
    if partitioning.count > 1 { odd.place(ofRows.0, ofRows.1, ofRows.2) }
    partitions.headers = partitioning.sorted(&headers, ofRows.0)
    if !places.isEmpty { partitions.places = partitioning.sorted(&places, ofRows.1) }
    partitions.episodes = partitioning.sorted(&episodes, ofRows.1)
    if !serviceReviews.isEmpty {
      partitions.serviceReviews = partitioning.sorted(&serviceReviews, ofRows.2)
    }
    partitions.reviews = partitioning.sorted(&reviews, ofRows.2)
  }
}

extension Partitioning {
  /// The partition of each row; empty where there is only one.
  fileprivate func partitions(
    of rows: ContiguousArray<some StagedRow>, in pool: IdentifierPool
  ) -> ContiguousArray<UInt16> {
    guard count > 1 else { return [] }
    var partitions = ContiguousArray<UInt16>()
    partitions.reserveCapacity(rows.count)
    for row in rows {
      partitions.append(UInt16(truncatingIfNeeded: partition(of: row.child, in: pool)))
    }
    return partitions
  }

  /// Moves rows into a list for each partition that has any.
  fileprivate func sorted<Row>(
    _ rows: inout ContiguousArray<Row>, _ partitions: ContiguousArray<UInt16>
  ) -> [(partition: Int, rows: ContiguousArray<Row>)] {
    defer { rows = [] }
    if rows.isEmpty { return [] }
    if count == 1 { return [(0, rows)] }
    var counts = ContiguousArray<Int>(repeating: 0, count: count)
    for partition in partitions { counts[Int(partition)] += 1 }
    var lists = ContiguousArray<ContiguousArray<Row>>(repeating: [], count: count)
    for partition in 0..<count where counts[partition] > 0 {
      lists[partition].reserveCapacity(counts[partition])
    }
    for (row, partition) in zip(rows, partitions) { lists[Int(partition)].append(row) }
    return lists.enumerated().compactMap { $1.isEmpty ? nil : ($0, $1) }
  }
}

extension OddCells {
  /// Gives the rows their places in the partitions.
  fileprivate mutating func place(
    _ headers: ContiguousArray<UInt16>, _ episodes: ContiguousArray<UInt16>,
    _ reviews: ContiguousArray<UInt16>
  ) {
    headerBirthDates = Self.placed(headerBirthDates, headers)
    self.episodes = Self.placed(self.episodes, episodes)
    reviewBirthDates = Self.placed(reviewBirthDates, reviews)
    reviewLines = Self.placed(reviewLines, reviews)
    headerIds = Self.placed(headerIds, headers)
    episodeIds = Self.placed(episodeIds, episodes)
    reviewIds = Self.placed(reviewIds, reviews)
  }

  private static func placed<Cells>(
    _ cells: [Place: Cells], _ partitions: ContiguousArray<UInt16>
  ) -> [Place: Cells] {
    guard !cells.isEmpty else { return [:] }
    var placed: [Place: Cells] = [:]
    placed.reserveCapacity(cells.count)
    var counts = ContiguousArray<Int>(repeating: 0, count: Int(partitions.max() ?? 0) + 1)
    for (row, partition) in partitions.enumerated() {
      let position = counts[Int(partition)]
      counts[Int(partition)] = position + 1
      if let found = cells[Place(position: row)] {
        placed[Place(partition: Int(partition), position: position)] = found
      }
    }
    return placed
  }
}

/// Counts of days by reporting year.
struct YearCounts: Sendable {
  /// The year in which the reporting year of each day begins, from 1 January 1900 on.
  private static let yearOfDay: ContiguousArray<UInt16> = {
    var years = ContiguousArray<UInt16>()
    for year in 1899...2199 {
      let period = ReportingPeriod(startingIn: year)
      let days = period.to.dayNumber - max(period.from.dayNumber, firstDay) + 1
      years.append(contentsOf: repeatElement(UInt16(year), count: Int(days)))
    }
    return years
  }()
  /// The number of 1 January 1900.
  private static let firstDay: Int32 = -25_567

  private(set) var counts: [Int: Int] = [:]
  /// How many ends of episodes hold something that is no day.
  private(set) var unread = 0

  /// Counts a day.
  mutating func count(_ day: CivilDate) {
    counts[Int(Self.yearOfDay[Int(day.dayNumber - Self.firstDay)]), default: 0] += 1
  }

  /// Counts the days of reviews and the ends of episodes.
  mutating func count(
    _ reviews: ContiguousArray<StagedReview>, _ episodes: ContiguousArray<StagedEpisode>
  ) {
    guard !reviews.isEmpty || !episodes.isEmpty else { return }
    var years = ContiguousArray<Int>(repeating: 0, count: 2200)
    let yearOfDay = Self.yearOfDay
    for review in reviews {
      if let date = review.date { years[Int(yearOfDay[Int(date.dayNumber - Self.firstDay)])] += 1 }
    }
    for episode in episodes {
      if let date = episode.ended.date {
        years[Int(yearOfDay[Int(date.dayNumber - Self.firstDay)])] += 1
      } else if episode.ended.isUnread {
        unread += 1
      }
    }
    for (year, count) in years.enumerated() where count > 0 { counts[year, default: 0] += count }
  }

  /// The year with most days, the later of two with equally many; mixed where it has under half of them.
  var fullest: (year: Int, isMixed: Bool)? {
    let total = counts.values.reduce(0, +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { ($0.key, $0.value * 2 < total) }
  }

  /// Adds the counts of another piece.
  mutating func add(_ other: YearCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
    unread += other.unread
  }
}
