extension FindingsFile {
  /// The text of the file.
  public var text: String {
    var text = Self.head + "year: \(YAMLText.quoted(label))\n"
    guard !records.isEmpty else { return text + "findings: []\n" }
    text += "findings:\n"
    for record in records {
      text += "  - id: \(YAMLText.quoted(record.id))\n"
      text += "    proposed: \(record.kind.rawValue)\n"
      text += "    sentence: \(YAMLText.quoted(record.sentence))\n"
      text += "    evidence: \(YAMLText.list(record.evidence))\n"
      func add(_ key: String, _ value: String?) {
        if let value { text += "    \(key): \(YAMLText.quoted(value))\n" }
      }
      add("numbers", record.numbers)
      add("now", record.now)
      add("suggestion", record.suggestion)
      text += "    decision: \(record.decision.word)\n"
      switch record.decision {
      case .reworded(let words): add("words", words)
      case .dismissed(let reason): add("reason", reason)
      case .undecided, .adopted: break
      }
      add("note", record.note)
    }
    return text
  }

  private static let head = """
    # What the figures of the year seem to show, for the manager to decide on. The program adds to
    # this file in every run and keeps what was decided; comments are not kept, so write a note.
    #
    # decision: undecided
    #           adopted                       printed as the manager's
    #           reworded   words: "..."       printed in the manager's own words
    #           dismissed  reason: "..."      left out of the summary, with the reason
    #
    # Where 'now' stands, the numbers have moved since the decision. Look again, change what must be
    # changed, and take out the line 'numbers' to decide on the numbers as they are now.

    """
}
