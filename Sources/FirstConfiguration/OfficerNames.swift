import CareRecords
import Documents
import RecordImport

/// The names of IROs, so that `Birch, Tom`, `Tom` and `TB` in one file are `Tom Birch` in another.
///
/// The register says how they are written; without one, it is the files that write the name in order.
/// A name that two people could have is not translated.
struct OfficerNames {
  /// The names as they are to be written, by their words in the order of the alphabet.
  private var byWords: [[String]: [String]] = [:]
  private var byInitials: [String: [String]] = [:]
  private var byFirstName: [String: [String]] = [:]
  private var known: Set<String> = []

  /// - Parameter names: the names as they are to be written.
  init(_ names: some Sequence<String>) {
    for name in names where known.insert(FoldedText.of(name)).inserted {
      let words = Self.words(name)
      guard words.count > 1 else { continue }
      byWords[words.sorted(), default: []].append(name)
      byFirstName[words[0], default: []].append(name)
      byInitials[words.compactMap { $0.first.map(String.init) }.joined(), default: []].append(name)
    }
  }

  /// The name that another spelling stands for; nil where it is none, or is written so already.
  func name(for text: String) -> String? {
    guard !known.contains(FoldedText.of(text)) else { return nil }
    let words = Self.words(text)
    guard words.count == 1, let word = words.first else {
      return Self.only(byWords[words.sorted()])
    }
    let initials = Self.initials(word, text).flatMap { Self.only(byInitials[$0]) }
    return initials ?? Self.only(byFirstName[word])
  }

  private static func only(_ names: [String]?) -> String? {
    names?.count == 1 ? names?.first : nil
  }

  /// The words of a name from the first name to the last, without titles in brackets.
  private static func words(_ name: String) -> [String] {
    let folded = FoldedText.of(String(name.prefix { $0 != "(" }))
    let parts = folded.split(separator: ",", maxSplits: 1)
    let ordered = parts.count == 2 ? "\(parts[1]) \(parts[0])" : folded
    return ordered.filter { $0 != "'" && $0 != "." }.split { !$0.isLetter }.map(String.init)
  }

  /// A word of two to four capitals, such as `TB` or `T.B.`.
  private static func initials(_ word: String, _ text: String) -> String? {
    (2...4).contains(word.count) && text.allSatisfy { $0.isUppercase || !$0.isLetter }
      ? word : nil
  }
}

extension Draft {
  /// How the names of IROs are to be written in all files that are read by a mapping.
  var officerNames: OfficerNames {
    var names: [String] = []
    if let store {
      names += store.officerPosts.map { post in
        post.name.map { store.texts[$0] } ?? store.officers[post.officer]
      }
    }
    for table in foreign where table.mapping.table == .officers {
      let cells = table.officerNames?.profile.counts.map(\.text) ?? []
      names += cells.filter { !table.vacant.contains($0) }
    }
    if names.isEmpty {
      names = foreign.flatMap { $0.officers?.profile.counts.map(\.text) ?? [] }
        .filter { !$0.contains(",") }
    }
    return OfficerNames(names)
  }
}

extension Draft.Foreign {
  /// The column of a register with the names: NAME, or IRO where there are no ids.
  var officerNames: ProposedMapping.Placement? {
    mapping[OfficerColumn.name] ?? mapping[OfficerColumn.officer]
  }

  /// The column that names the IRO of each row.
  var officers: ProposedMapping.Placement? {
    mapping.placements.first { $0.column.name == ReviewColumn.officer.name }
  }

  /// Translates the names of IROs that another file writes otherwise.
  mutating func translateOfficers(_ names: OfficerNames) {
    guard mapping.table != .officers, let officers else { return }
    let known = officers.profile.counts.compactMap { text, count in
      names.name(for: text).map { (text: text, value: $0, count: count) }
    }
    guard !known.isEmpty else { return }
    if let index = words.firstIndex(where: { $0.column == officers.column }) {
      words[index].known += known
    } else {
      words.append(Draft.WordList(column: officers.column, known: known))
    }
  }
}
