import CareRecords

/// A change of a child from one officer to another.
struct OfficerChange: Equatable, Sendable {
  var former: UInt32
  /// The last day of the former officer.
  var lastDay: CivilDate
  var next: UInt32
  /// The first day of the next officer; days without one may lie between.
  var firstDay: CivilDate
}

/// A change of officer, with its group among those of `continuity.handovers`.
struct OfficerHandover: FigureSubject {
  static var table: SubjectTable { .officers }

  /// The index of the group; nil where the days of a post that may decide cannot be read.
  var group: Int?

  func slot(_ dimension: Dimension) -> Int { dimension == .handover ? group ?? -1 : -1 }
}

/// The posts that a change of officer may come from, by the register.
///
/// A change belongs to the former officer if all posts of that officer have ended, the last of them near the
/// day of the change. Otherwise it belongs to the next officer if the first post began near that day.
struct HandoverBook: Sendable {
  /// How many days may lie between the day of a post and that of a change.
  static let nearDays = 31

  /// When an officer came and left, with the indexes of the two groups.
  private struct Service: Sendable {
    /// The first day of the first post; nil where the register does not give it.
    var start: CivilDate?
    /// The last day of the last post; nil while one lasts.
    var end: CivilDate?
    /// Whether a day of a post cannot be read.
    var isUnread: Bool
    var startGroup = -1
    var endGroup = -1
  }

  /// The groups that there can be, in the order of print: those who left by month, those who began by
  /// month, and other changes.
  let groups: [Handover]
  private let services: [UInt32: Service]

  init(_ store: RecordStore) {
    var services = Dictionary(grouping: store.officerPosts, by: \.officer).mapValues { posts in
      let (starts, ends) = (posts.compactMap(\.start), posts.compactMap(\.end))
      return Service(
        start: starts.count == posts.count ? starts.min() : nil,
        end: ends.count == posts.count ? ends.max() : nil,
        isUnread: posts.contains(where: \.isTermUnread))
    }
    func sorted(_ day: (Service) -> CivilDate?) -> [(officer: UInt32, month: String, name: String)]
    {
      services.compactMap { officer, service in
        day(service).map { (officer, $0.monthText, store.officers[officer]) }
      }.sorted { ($0.month, $0.name) < ($1.month, $1.name) }
    }
    var groups: [Handover] = []
    for (officer, month, name) in sorted(\.end) {
      services[officer]?.endGroup = groups.count
      groups.append(.left(iro: name, month: month))
    }
    for (officer, month, name) in sorted(\.start) {
      services[officer]?.startGroup = groups.count
      groups.append(.began(iro: name, month: month))
    }
    self.groups = groups + [.other]
    self.services = services
  }

  /// The group of a change.
  func handover(of change: OfficerChange) -> OfficerHandover {
    let (former, next) = (services[change.former], services[change.next])
    func isNear(_ day: CivilDate) -> Bool {
      abs(CivilDate.days(from: day, to: change.firstDay)) <= Self.nearDays
    }
    if former?.isUnread ?? false { return OfficerHandover(group: nil) }
    if let former, let end = former.end, isNear(end) {
      return OfficerHandover(group: former.endGroup)
    }
    if next?.isUnread ?? false { return OfficerHandover(group: nil) }
    if let next, let start = next.start, isNear(start) {
      return OfficerHandover(group: next.startGroup)
    }
    return OfficerHandover(group: groups.count - 1)
  }
}
