import CareRecords

/// Finds the IROs of an SSD extract, by the rule that `ReviewingRole` describes.
struct KnownOfficers {
  /// Whether any role in the extract names an IRO, so that roles can be used.
  private let rolesTell: Bool
  /// Professionals whose job title names an IRO.
  private let titled: Set<String>
  /// Professionals with an involvement as an IRO.
  private var involved: Set<String> = []

  /// Reads the stretches of both tables.
  init(involvements: [ChunkRecords], professionals: [ChunkRecords]) {
    rolesTell = involvements.contains { piece in
      piece.keys.rows.contains { ReviewingRole.isNamed(in: piece.keys.text(of: $0)) }
    }
    var titled: Set<String> = []
    for piece in professionals {
      for (row, title) in piece.keys.texts.enumerated() where ReviewingRole.isNamed(in: title) {
        titled.insert(piece.store.officers[piece.store.officerPosts[row].officer])
      }
    }
    self.titled = titled
  }

  /// Whether an involvement with this role is that of an IRO.
  ///
  /// `professional` is nil where the row names none that can be read.
  func isOfficer(role: String, professional: String?) -> Bool {
    if rolesTell, !role.isEmpty { return ReviewingRole.isNamed(in: role) }
    return professional.map { titled.contains($0) } ?? false
  }

  /// Whether a professional belongs in the register.
  func isOfficer(_ professional: String, title: String) -> Bool {
    ReviewingRole.isNamed(in: title) || titled.contains(professional)
      || involved.contains(professional)
  }

  /// Notes that a professional has an involvement as an IRO.
  mutating func note(_ professional: String) { involved.insert(professional) }
}

extension ChunkRecords {
  /// Keeps the involvements of IROs in a stretch of SSD involvements.
  mutating func keepAllocations(_ officers: inout KnownOfficers) {
    var kept: [Allocation] = []
    var passed: Set<UInt32> = []
    var record = 0
    for row in keys.rows {
      let allocation = row.isRecord ? store.allocations[record] : nil
      if row.isRecord { record += 1 }
      let professional = allocation?.officer.map { store.officers[$0] }
      if officers.isOfficer(role: keys.text(of: row), professional: professional) {
        if let allocation { kept.append(allocation) }
        if let professional { officers.note(professional) }
      } else {
        passed.insert(row.line)
      }
    }
    pass(over: passed, .allocations)
    var officerNames = IdentifierPool()
    for index in kept.indices {
      kept[index].officer = kept[index].officer.map { officerNames.intern(store.officers[$0]) }
    }
    store.allocations = kept
    store.officers = officerNames
    keepNamedChildren()
  }

  /// Keeps the IROs in a stretch of SSD professionals.
  mutating func keepPosts(_ officers: KnownOfficers) {
    var kept: [OfficerPost] = []
    var passed: Set<UInt32> = []
    var record = 0
    for row in keys.rows {
      let title = keys.text(of: row)
      guard row.isRecord else {
        if !ReviewingRole.isNamed(in: title) { passed.insert(row.line) }
        continue
      }
      let post = store.officerPosts[record]
      record += 1
      if officers.isOfficer(store.officers[post.officer], title: title) {
        kept.append(post)
      } else {
        passed.insert(row.line)
      }
    }
    var officerNames = IdentifierPool()
    for index in kept.indices {
      kept[index].officer = officerNames.intern(store.officers[kept[index].officer])
    }
    store.officerPosts = kept
    store.officers = officerNames
    pass(over: passed, .officers)
  }

  /// Removes the issues about rows that are not needed.
  mutating func pass(over lines: Set<UInt32>, _ table: RecordTable) {
    guard !lines.isEmpty else { return }
    issues.update { !lines.contains($0.line) }
    let before = refused.count
    refused.removeAll { lines.contains($0.line) }
    counts[table.ordinal].refused -= before - refused.count
  }
}

/// Decides who is an IRO among the professionals of an SSD extract.
///
/// Each authority has its own roles and job titles. The rule: a text names an IRO where one of its
/// words is IRO, or where it has the words independent reviewing officer. An involvement is one of
/// an IRO where its role names an IRO. Where the role is blank, or no role in the extract names an
/// IRO (because roles are codes of the system), the professional's job title decides.
enum ReviewingRole {
  /// Whether a role or a job title names an IRO.
  static func isNamed(in text: String) -> Bool {
    let words = text.uppercased().split { !$0.isLetter }
    if words.contains(where: { $0 == "IRO" || $0 == "IROS" }) { return true }
    return words.indices.dropFirst(2).contains { last in
      words[last - 2] == "INDEPENDENT" && words[last - 1] == "REVIEWING"
        && (words[last] == "OFFICER" || words[last] == "OFFICERS")
    }
  }
}
