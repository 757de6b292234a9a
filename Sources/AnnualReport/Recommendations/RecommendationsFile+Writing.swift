extension RecommendationsFile {
  /// The text of the file.
  public var text: String {
    guard !recommendations.isEmpty else { return Self.head + "recommendations: []\n" }
    var text = Self.head + "recommendations:\n"
    for item in recommendations {
      text += "  - id: \(YAMLText.quoted(item.id))\n"
      func add(_ key: String, _ value: String?) {
        if let value { text += "    \(key): \(value)\n" }
      }
      add("made", YAMLText.quoted(item.made))
      add("text", YAMLText.quoted(item.text))
      add("in_plain_words", item.inPlainWords.map(YAMLText.quoted))
      add("owner", YAMLText.quoted(item.owner))
      add("due", "\(item.due)")
      add("measure", item.measure.id)
      add("target", item.target.map(YAMLText.quoted))
      add("evidence", YAMLText.list(item.evidence))
      add("then", item.then?.text)
      add("progress", item.progress?.rawValue)
      add("happened", item.happened.map(YAMLText.quoted))
    }
    return text
  }

  private static let head = """
    # The recommendations of the service's annual reports, of all years. Give each an id, the year
    # of the report that makes it (made), what should be done (text), if you like the same in words
    # for the children it is about (in_plain_words), who sees to it (owner), by when (due), the figure
    # by which that can be seen (measure), if you like what it should come to (target), and the
    # findings or figures that it answers to (evidence).
    #
    # The program adds 'then', the figure as it stood when the recommendation was made. In the year
    # after, say how far it has come (progress: not started, under way, done or dropped) and what
    # happened (happened). Comments are not kept.

    """
}

extension RecordedValue {
  /// The value as a mapping on one line; shares as Swift's shortest digits, which read back as the
  /// same number.
  fileprivate var text: String {
    var parts: [String]
    switch number {
    case .share(let met, let total, let lower, let upper):
      parts = ["number: \(met)", "out_of: \(total)", "interval: [\(lower), \(upper)]"]
    case .number(let value):
      parts = ["number: \(value == value.rounded() ? "\(Int(value))" : "\(value)")"]
    }
    if let definition { parts.append("definition: \(YAMLText.quoted(definition))") }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
