import CareRecords

extension ProposedMapping {
  /// Puts the id of an IRO in place of the name, where the register has both.
  ///
  /// Files that name the IRO are read as well: a NAME in place of the id is that IRO.
  static func preferIds(
    _ placed: inout [String: Placement], _ taken: inout Set<Int>, _ found: FoundTable
  ) {
    guard let name = placed[OfficerColumn.officer.name],
      placed[OfficerColumn.name.name] == nil,
      let synonyms = Synonyms.of(.officers).first(where: {
        $0.column.name == OfficerColumn.name.name
      }
      ), synonyms.fit(name.profile.words)?.fit.isWhole == true
    else { return }
    let ids = found.columns.filter { profile in
      !taken.contains(profile.position) && profile.filled == profile.cells.count
        && profile.counts.count >= name.profile.counts.count
        && !profile.words.set.isDisjoint(with: ["id", "code", "number", "ref", "payroll"])
        && profile.words.set.isDisjoint(with: ["phone", "telephone", "post", "desk", "team"])
    }
    guard let id = ids.first, ids.count == 1 else { return }
    placed[name.column.name] = Placement(
      column: name.column, profile: id, reason: "the id next to the name", points: name.points,
      answers: .plain(name.column), place: 0)
    placed[synonyms.column.name] = Placement(
      column: synonyms.column, profile: name.profile, reason: "by its heading", points: name.points,
      answers: .plain(synonyms.column), place: 0)
    taken.insert(id.position)
  }
}
