import ServiceFigures

extension Setting {
  /// The definition of the figure whose id stands here.
  func figure() throws(ConfigurationError) -> FigureDefinition {
    let id = try text(expected: "the id of a figure")
    guard let definition = Catalogue.definition(id) else {
      let nearest = Nearest.quoted(id, in: Catalogue.figures.map(\.id))
      throw error("no figure has this id", expected: nearest ?? "an id of the list of figures")
    }
    return definition
  }

  /// The definition of a figure that may be called good or bad.
  func gradedFigure() throws(ConfigurationError) -> FigureDefinition {
    let definition = try figure()
    guard !definition.isVolumeOfChallenge else {
      throw error(
        "how much IROs challenge is never graded: more can be a healthy sign",
        expected: "another figure")
    }
    return definition
  }

  /// One of the words that are allowed here.
  func word(of words: [String]) throws(ConfigurationError) -> String {
    let listed = Settings.listed(words)
    let word = try text(expected: listed)
    guard words.contains(word) else {
      throw wrong(expected: Nearest.quoted(word, in: words) ?? listed)
    }
    return word
  }
}

extension FigureDefinition {
  private static let volumeOfChallenge: Set<String> = [
    "challenge.raised", "challenge.informal", "challenge.formal", "challenge.cafcass",
    "challenge.children", "challenge.per100Children", "challenge.open",
  ]

  /// Whether it tells how much IROs challenge, which has no good direction.
  var isVolumeOfChallenge: Bool { Self.volumeOfChallenge.contains(id) }
}
