import CareRecords

@testable import StatuteReference

extension RandomAuthority {
  /// The same authority without rows that differ where no rule chooses between them, and without codes
  /// in no list where figures would be known in part.
  ///
  /// Rows of an episode that are alike in everything ruling 1 names say the same, no officer has
  /// two posts that begin on one day, and no escalation two stages alike in rank and date. What codes in
  /// no list do to figures is held by `SpoiltExportTests`.
  func settled() -> RandomAuthority {
    var other = self
    other.replaceUnlisted()
    let episodes = other.episodes
    let posts = other.posts
    func isSame(_ one: ReferenceEpisode, _ other: ReferenceEpisode) -> Bool {
      func end(_ row: ReferenceEpisode) -> CivilDate? {
        row.dec.flatMap { $0 > care.options.to ? nil : $0 }
      }
      return one.child == other.child && one.decom == other.decom
        && one.returnYear == other.returnYear && one.isShortBreak == other.isShortBreak
        && end(one) == end(other)
    }
    for index in episodes.indices {
      let first = other.episodes.firstIndex { isSame($0, episodes[index]) } ?? index
      let dec = other.episodes[index].dec
      other.episodes[index] = other.episodes[first]
      other.episodes[index].dec = dec
    }
    other.posts = []
    for post in posts
    where !other.posts.contains(where: { $0.officer == post.officer && $0.start == post.start }) {
      other.posts.append(post)
    }
    func rank(_ row: EscalationRow) -> String {
      let name = (row.stage ?? "").lowercased().filter { $0 != " " }
      let isNamed = ["teammanager", "servicemanager", "director", "cafcass"].contains(name)
      return details.namesStages && isNamed ? name : ""
    }
    other.escalations = []
    for row in escalations {
      let rival = other.escalations.first {
        $0.id == row.id && rank($0) == rank(row) && $0.stageDate == row.stageDate
      }
      if rival == nil || rival == row { other.escalations.append(row) }
    }
    return other
  }

  private mutating func replaceUnlisted() {
    func listed<Code: CodeSet>(_ code: Code) -> Code { code == .unlisted ? .blank : code }
    for index in episodes.indices {
      episodes[index].rne = listed(episodes[index].rne)
      episodes[index].ls = listed(episodes[index].ls)
      episodes[index].place = listed(episodes[index].place)
      episodes[index].rec = listed(episodes[index].rec)
      if episodes[index].rec == .blank, episodes[index].dec != nil { episodes[index].rec = .x1 }
    }
    for index in posts.indices where posts[index].employment == .unlisted {
      posts[index].employment = .blank
    }
    for index in details.rows.indices {
      if case .missing(var episode) = details.rows[index].content, episode.kind == .unlisted {
        episode.kind = .away
        details.rows[index].content = .missing(episode)
      }
    }
    details.feedback.removeAll { $0.kind == .unlisted }
  }
}
