import CareRecords
import Documents

/// Joins the tables of an SSD extract once all of them have been read.
///
/// All SSD files of a run are one extract: their ids are those of one case system. The records stay
/// in the stretches they were read in, so that all later steps are the same as for other forms.
struct SafeguardingJoin {
  private var files: [ReadFile]

  /// Joins the files.
  ///
  /// Afterwards reviews have the ids of their children, the Header has only looked-after children,
  /// the involvements of IROs are allocations, and the register has only IROs.
  ///
  /// - Throws: `Failure` where reviews name periods of care, and no table says whose periods they
  ///   are.
  static func joined(
    _ files: [ReadFile], _ partitioning: Partitioning
  ) throws(Failure) -> [ReadFile] {
    guard files.contains(where: { $0.format == .ssdCSV }) else { return files }
    var join = SafeguardingJoin(files: files)
    try join.nameChildren()
    join.keepLookedAfter()
    join.keepOfficers()
    for file in join.files.indices where join.files[file].format == .ssdCSV {
      for piece in join.files[file].pieces.indices {
        join.files[file].pieces[piece].sort(into: partitioning)
      }
    }
    return join.files
  }

  private func tables(_ table: RecordTable) -> [Int] {
    files.indices.filter { files[$0].format == .ssdCSV && files[$0].tables[0].table == table }
  }

  // MARK: Reviews

  private mutating func nameChildren() throws(Failure) {
    let episodes = tables(.episodes)
    let owners = PeriodOwners(episodes.flatMap { files[$0].pieces })
    for file in tables(.reviews) {
      let rows = files[file].pieces.lazy.flatMap { piece in
        piece.keys.rows.lazy.map { piece.keys.text(of: $0) }
      }
      if episodes.isEmpty, !rows.isEmpty, rows.allSatisfy(\.isEmpty) {
        throw .missingPartner(
          files[file].name, table: "ssd_cla_reviews", partner: "ssd_cla_episodes")
      }
      for piece in files[file].pieces.indices {
        files[file].pieces[piece].nameChildren(owners)
      }
    }
  }

  // MARK: Children

  /// Keeps only children with episodes in the Header, where the table of episodes is there.
  ///
  /// An extract lists everyone known to children's services.
  private mutating func keepLookedAfter() {
    let episodes = tables(.episodes).flatMap { files[$0].pieces }
    guard !episodes.isEmpty else { return }
    var children: Set<String> = []
    for piece in episodes {
      for row in piece.episodes { children.insert(piece.id(of: row.child)) }
    }
    for file in tables(.header) {
      var hasOthers = false
      for piece in files[file].pieces.indices {
        if files[file].pieces[piece].keepHeaders(of: children) { hasOthers = true }
      }
      if hasOthers { files[file].tables[0].notes.append(.rowsNotNeeded) }
    }
  }

  // MARK: IROs

  private mutating func keepOfficers() {
    let involvements = tables(.allocations)
    let professionals = tables(.officers)
    guard !(involvements + professionals).isEmpty else { return }
    var officers = KnownOfficers(
      involvements: involvements.flatMap { files[$0].pieces },
      professionals: professionals.flatMap { files[$0].pieces })
    for file in involvements {
      for piece in files[file].pieces.indices {
        files[file].pieces[piece].keepAllocations(&officers)
      }
    }
    for file in professionals {
      for piece in files[file].pieces.indices {
        files[file].pieces[piece].keepPosts(officers)
      }
    }
    note(involvements)
    note(professionals)
  }

  /// Notes for each file of a table that it has rows about others than IROs.
  ///
  /// If no row in any of the files is about an IRO, the table counts as not supplied.
  private mutating func note(_ table: [Int]) {
    func kept(_ file: Int) -> Int {
      let table = files[file].tables[0].table
      return files[file].pieces.reduce(0) { $0 + $1.count(of: table) }
    }
    let hasAny = table.contains { kept($0) > 0 }
    for file in table {
      let counts = files[file].pieces.map { $0.counts[files[file].tables[0].table.ordinal] }
      let used = counts.reduce(0) { $0 + $1.read - $1.refused }
      if !hasAny {
        files[file].tables[0].columns = []
        files[file].tables[0].notes.append(.officersNotFound)
      } else if used > kept(file) {
        files[file].tables[0].notes.append(.rowsNotNeeded)
      }
    }
  }
}
