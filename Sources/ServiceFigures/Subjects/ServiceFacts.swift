import CareRecords
import StatutoryReviews

/// Facts about the service as a whole, available after every child has been read.
struct ServiceFacts: Sendable {
  /// An officer's post on a day, with the children allocated on the last day of the period.
  struct Officer: Sendable {
    var id: UInt32
    var name: String
    var children: Int
    /// The post held on the last day of the period; nil when none is.
    var post: OfficerPost?
    /// The child protection cases that conferences show; nil where the register has them.
    var conferenceCases: Int?

    /// The child protection cases, as far as anything shows them.
    var childProtectionCases: Int { conferenceCases ?? post?.childProtectionCases ?? 0 }
  }

  /// An audit or a child's feedback, with its score within its scale.
  struct Feedback: Sendable {
    var kind: FeedbackKind
    var grade: Grade
  }

  var period: ReportingPeriod
  var monthEnds: [CivilDate]
  /// Children looked after on each month end.
  var lookedAfterAtMonthEnds: [Int]
  var lookedAfter: Int
  /// Children without an IRO; where there are no allocations, those whose reviews name none.
  var unallocated: Int
  /// Whether allocations tell who has which IRO, and not the latest reviews.
  var hasAllocations: Bool
  /// Officers with a post on the last day or with children, in the order of their names in files.
  var officers: [Officer]
  /// FTE in post on each month end, in thousandths.
  var fteAtMonthEnds: [Int]
  /// The last posts of officers who left in the period.
  var leavers: [OfficerPost]
  /// Whether the register has any post.
  var hasPosts: Bool
  /// Reviews held in the period.
  var reviewsHeld: Int
  /// The fewest and the most that there can be, where some could not be read.
  var reviewsPossible: ClosedRange<Int>
  /// Child protection conferences held in the period.
  var conferencesHeld: Int
  /// The fewest and the most that there can be, where some could not be read.
  var conferencesPossible: ClosedRange<Int>
  /// Challenges raised in the period, without those of which nobody can tell if they praise practice.
  var challengesRaised: Int
  /// Those of which nobody can tell.
  var challengesUnsure = 0
  /// Audits and children's feedback of the period.
  var feedback: [Feedback]
  /// Rows of Feedback of the period of which nobody can tell what they are.
  var feedbackUnsure: Int { feedback.count { $0.kind == .unlisted } }
  var caseloadRange: ClosedRange<Double>
  /// What the register shows of its IROs: sex, ethnic group, both or neither.
  var makeUp: [Dimension]
  /// FTE in post on the last day, in thousandths.
  var fte: Int { officers.reduce(0) { $0 + ($1.post?.fteThousandths ?? 0) } }

  /// Officers in post on the last day.
  var inPost: [Officer] { officers.filter { $0.post != nil } }
}

/// The posts of officers by day (ruling 21).
struct OfficerRegister: Sendable {
  private let posts: [UInt32: [OfficerPost]]

  init(_ store: RecordStore) {
    var posts: [UInt32: [OfficerPost]] = [:]
    for post in store.officerPosts { posts[post.officer, default: []].append(post) }
    self.posts = posts
  }

  /// Officers with any post.
  var officers: [UInt32] { posts.keys.sorted() }

  /// The post that an officer holds on a day; if there are several, the one that started last.
  func post(of officer: UInt32, on day: CivilDate) -> OfficerPost? {
    posts[officer]?.filter { post in
      (post.start.map { $0 <= day } ?? true) && (post.end.map { day <= $0 } ?? true)
    }.max { left, right in
      let leftStart = left.start?.dayNumber ?? Int32.min
      let rightStart = right.start?.dayNumber ?? Int32.min
      return leftStart != rightStart
        ? leftStart < rightStart
        : Self.content(left).lexicographicallyPrecedes(Self.content(right))
    }
  }

  private static func content(_ post: OfficerPost) -> [Int] {
    [
      post.fteThousandths ?? -1, Int(post.end?.dayNumber ?? Int32.max),
      Int(post.employment.rawValue), post.childProtectionCases ?? -1, post.otherCases ?? -1,
    ]
  }

  /// The last posts of officers who left in a period (ruling 25).
  ///
  /// An officer has left if all posts have ended and the last of them ended in the period.
  func leavers(in period: ReportingPeriod) -> [OfficerPost] {
    officers.compactMap { officer in
      let posts = posts[officer] ?? []
      let ends = posts.compactMap(\.end)
      guard ends.count == posts.count, let last = ends.max(), period.contains(last) else {
        return nil
      }
      return post(of: officer, on: last)
    }
  }

  /// The sum of FTE in post on a day, in thousandths.
  func fte(on day: CivilDate) -> Int {
    officers.reduce(0) { $0 + (post(of: $1, on: day)?.fteThousandths ?? 0) }
  }
}

/// The allocations of children to officers by day (ruling 21).
struct AllocationBook: Sendable {
  private let rows: [Allocation]
  private let order: RowsByChild
  private let officers: IdentifierPool
  /// The rows that come from a list as on one day.
  private let isListed: [Bool]
  /// Whether the allocations show how long they last, not only who is responsible on one day.
  let isDated: Bool

  init(_ store: RecordStore) {
    rows = store.allocations
    isListed = store.allocations.map(store.isListed)
    isDated = store.hasDatedAllocations
    order = RowsByChild(
      ContiguousArray(store.allocations.map(\.child)), childCount: store.childCount)
    officers = store.officers
  }

  /// The officer to whom a child is allocated on a day.
  ///
  /// If there are several, the allocation that started last counts, then the name that comes first
  /// in alphabetical order.
  func officer(of child: UInt32, on day: CivilDate) -> UInt32? {
    officer(among: order.positions(of: Int(child)).lazy.map { rows[order.row(at: $0)] }, on: day)
  }

  /// The officer on a day by some of a child's allocations.
  func officer(among rows: some Sequence<Allocation>, on day: CivilDate) -> UInt32? {
    var best: Allocation?
    for row in rows {
      guard row.start <= day, row.end.map({ day <= $0 }) ?? true else { continue }
      guard let current = best else {
        best = row
        continue
      }
      if row.start != current.start
        ? row.start > current.start : comesBefore(row.officer, current.officer)
      {
        best = row
      }
    }
    return best?.officer
  }

  /// Whether one IRO comes before another in alphabetical order; any comes before none.
  private func comesBefore(_ left: UInt32?, _ right: UInt32?) -> Bool {
    guard let left else { return false }
    return right.map { officers[left] < officers[$0] } ?? true
  }

  /// The allocations of a child of which the days are known, in no order.
  func datedRows(of child: UInt32) -> [Allocation] {
    order.positions(of: Int(child)).map { order.row(at: $0) }.filter { !isListed[$0] }
      .map { rows[$0] }
  }

  /// Whether the IRO or the end of an allocation of a child could not be read.
  func isUnread(of child: UInt32) -> Bool {
    order.positions(of: Int(child)).contains { position in
      let row = rows[order.row(at: position)]
      return row.isEndUnread || row.isOfficerUnread
    }
  }

  /// Whether any dated allocation includes a day between two days for sure; both days count.
  func holdsDay(of child: UInt32, from: CivilDate, to: CivilDate) -> Bool {
    order.positions(of: Int(child)).contains { position in
      let index = order.row(at: position)
      let row = rows[index]
      // Where the end cannot be read, only the first day is sure.
      let last = row.isEndUnread ? row.start : row.end
      return !isListed[index] && row.officer != nil
        && row.start <= to && (last.map { from <= $0 } ?? true)
    }
  }
}
