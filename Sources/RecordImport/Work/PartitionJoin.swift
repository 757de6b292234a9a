import CareRecords
import Synchronization

/// What the staged rows of a piece are read with, once all files are known.
struct StagedPiece: Sendable {
  /// The position of the source, for each table by its ordinal.
  var sources: [UInt16]
  /// The number of lines in the file before the piece.
  var linesBefore: UInt32
  /// The ids of more than eight bytes, and the places with such a URN or postcode.
  var longIds: IdentifierPool
  var longPlaces: IdentifierPool
  /// The numbers in the store of the piece's officers and texts.
  var officers: ContiguousArray<UInt32>
  var texts: ContiguousArray<UInt32>
  var odd: OddCells
  /// The numbers of its odd texts among those of all pieces.
  var oddTexts: ContiguousArray<UInt32>
}

/// All staged rows of one partition, in the order of files and rows.
struct StagedPartition: Sendable {
  /// Rows of one piece.
  struct Rows<Row: Sendable>: Sendable {
    var piece: Int
    var rows: ContiguousArray<Row>
  }

  var headers: [Rows<StagedHeader>] = []
  var episodes: [Rows<StagedEpisode>] = []
  var places: [Rows<PlaceKey>] = []
  var reviews: [Rows<StagedReview>] = []
  var serviceReviews: [Rows<StagedServiceColumns>] = []
  /// Rows of the smaller tables, whose children are numbers among the children named.
  var otherRows: ContiguousArray<ChildRow> = []
  /// The children named, by their numbers among those of all partitions.
  var named: ContiguousArray<UInt32> = []
}

/// Staged rows that one thread takes, so that they are gone once their records are made.
final class Waiting: Sendable {
  private let partition: Mutex<StagedPartition>

  init(_ partition: StagedPartition) { self.partition = Mutex(partition) }

  /// The rows; nothing the second time.
  func take() -> StagedPartition {
    partition.withLock { partition in
      defer { partition = StagedPartition() }
      return partition
    }
  }
}

/// A partition whose rows have become records, and what its checks have found.
struct JoinedPartition: Sendable {
  var records: ChildRecords
  /// Issues, whose children are numbers in the partition.
  var issues: IssueList
  /// The first review of each of the service's files that is in no year read.
  var outsideYears: ReviewsOutsideYears.FirstRows
  /// The children named, and their numbers in the partition.
  var named: ContiguousArray<UInt32>
  var numbers: ContiguousArray<UInt32>
}

/// Puts the rows of each child together and runs the checks that look at a child's rows.
struct PartitionJoin {
  var staged: StagedPartition
  let pieces: [StagedPiece]
  private let named: IdentifierPool
  var records = ChildRecords()
  var rules = RuleColumns()

  private let index: Int

  /// Prepares to join the partition at `index`.
  ///
  /// - Parameters:
  ///   - pieces: the pieces of all files, in order.
  ///   - named: the ids of the children named.
  ///   - oddTexts: the texts of odd cells.
  init(
    _ index: Int, _ staged: consuming StagedPartition, _ pieces: [StagedPiece],
    named: IdentifierPool, oddTexts: IdentifierPool
  ) {
    self.index = index
    self.staged = staged
    self.pieces = pieces
    self.named = named
    rules.texts = oddTexts
  }

  /// Where a row's odd cells are found.
  func oddPlace(_ position: Int) -> OddCells.Place {
    OddCells.Place(partition: index, position: position)
  }

  /// Makes the records and checks them.
  consuming func run(_ checks: ReturnChecks) -> JoinedPartition {
    let headers = number(staged.headers)
    let episodes = number(staged.episodes)
    let reviews = number(staged.reviews)
    let numbers = ContiguousArray(
      staged.named.map { records.ids.number(of: named.key(of: $0), in: named) })
    joinHeaders(of: headers)
    joinEpisodes(of: episodes)
    joinReviews(of: reviews)
    joinOtherRows(numbers)
    records.ids.compact()
    let found = PartitionChecks(records, rules, checks).run()
    return JoinedPartition(
      records: records, issues: found.issues, outsideYears: found.outsideYears,
      named: staged.named, numbers: numbers)
  }

  /// The child of each row, by its number in the partition; children are numbered as they appear.
  private mutating func number<Row: StagedRow>(
    _ lists: [StagedPartition.Rows<Row>]
  ) -> ContiguousArray<UInt32> {
    var children = ContiguousArray<UInt32>()
    children.reserveCapacity(lists.reduce(0) { $0 + $1.rows.count })
    for list in lists {
      let longIds = pieces[list.piece].longIds
      // The key of a longer id means the same child only within a piece.
      var last: ChildKey?
      var number: UInt32 = 0
      for row in list.rows {
        if row.child != last {
          last = row.child
          number = records.ids.number(of: row.child, in: longIds)
        }
        children.append(number)
      }
    }
    return children
  }

  /// Where each row goes so that the rows of a child are together and in order.
  func targets(_ children: ContiguousArray<UInt32>) -> ContiguousArray<UInt32> {
    var next = ContiguousArray<UInt32>(repeating: 0, count: records.ids.count + 1)
    for child in children { next[Int(child) + 1] += 1 }
    for child in 0..<records.ids.count { next[child + 1] += next[child] }
    var targets = ContiguousArray<UInt32>()
    targets.reserveCapacity(children.count)
    for child in children {
      targets.append(next[Int(child)])
      next[Int(child)] += 1
    }
    return targets
  }

  /// The children in the order of the records.
  func sorted(
    _ children: ContiguousArray<UInt32>, _ targets: ContiguousArray<UInt32>
  ) -> ContiguousArray<UInt32> {
    var sorted = ContiguousArray<UInt32>(repeating: 0, count: children.count)
    for (child, target) in zip(children, targets) { sorted[Int(target)] = child }
    return sorted
  }

  /// The sources and lines of rows of a table, in the order of the records.
  ///
  /// - Parameter farLines: the lines of a piece that its staged rows have no room for.
  func origins<Row: StagedRow>(
    _ lists: [StagedPartition.Rows<Row>], of table: RecordTable,
    _ targets: ContiguousArray<UInt32>,
    farLines: (StagedPiece) -> [OddCells.Place: UInt32] = { _ in [:] }
  ) -> RowOrigins {
    var lines = ContiguousArray<UInt32>(repeating: 0, count: targets.count)
    let sources = lists.map { pieces[$0.piece].sources[table.ordinal] }
    let isOneSource = sources.allSatisfy { $0 == sources[0] }
    var sourceOfRow = ContiguousArray<UInt16>(repeating: 0, count: isOneSource ? 0 : targets.count)
    var row = 0
    for (list, source) in zip(lists, sources) {
      let before = pieces[list.piece].linesBefore
      let farLines = farLines(pieces[list.piece])
      for (position, staged) in list.rows.enumerated() {
        let target = Int(targets[row])
        lines[target] = staged.line &+ before
        if !farLines.isEmpty, let line = farLines[oddPlace(position)] {
          lines[target] = line &+ before
        }
        if !isOneSource { sourceOfRow[target] = source }
        row += 1
      }
    }
    return RowOrigins(
      sources: isOneSource
        ? SourceColumn(repeating: sources.first ?? 0, count: targets.count)
        : SourceColumn(sourceOfRow), lines: lines)
  }
}
