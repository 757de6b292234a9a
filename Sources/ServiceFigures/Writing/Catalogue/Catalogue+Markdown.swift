extension Catalogue {
  private static let opening = """
    # The figures

    Every figure of the program, from the one definition that the report, the files and `explain`
    read. This page is made from the catalogue by `make documentation`; a test holds it against the
    catalogue.

    A proportion is its numerator divided by its denominator. What belongs to the population and is in
    neither is left out, by reason, and counted beside the figure. Where something that a figure needs
    is not supplied, the figure says so; it is never 0 for that. What an authority expects of itself
    replaces the expectation named here.

    """

  /// The catalogue as a page of the documentation.
  package static var markdown: String {
    opening + index
      + groups.map { group in
        "\n## Figures of `\(group.name)`\n" + group.figures.map(section).joined()
      }.joined() + published
  }

  /// What the Department publishes of the figures.
  private static var published: String {
    let rows = official.map { measure in
      let published = measure.published
      let words =
        [published.group, published.part].compactMap { $0 }.joined(separator: ": ")
        + (published.whole.map { " / \($0)" } ?? "")
      return "| `\(measure.id)` | `\(published.dataset.rawValue)` | \(words) | "
        + "\(measure.likeness.words) |\n"
    }
    let others = notComparable.map { "| `\($0.figure.id)` | | | not compared. \($0.reason) |\n" }
    return """

      ## What the Department publishes of them

      Numbers that [official statistics](official-statistics.md) hold next to a figure, with the data set \
      and the words of its rows.

      | Figure | Data set | Row | Both count |
      |---|---|---|---|

      """ + (rows + others).joined()
  }

  /// The figures by the first part of their ids, in the order of the catalogue.
  private static var groups: [(name: String, figures: [FigureDefinition])] {
    var groups: [(name: String, figures: [FigureDefinition])] = []
    for definition in figures {
      if let place = groups.firstIndex(where: { $0.name == definition.group }) {
        groups[place].figures.append(definition)
      } else {
        groups.append((definition.group, [definition]))
      }
    }
    return groups
  }

  private static var index: String {
    "\n| Figure | Title | Kind |\n|---|---|---|\n"
      + groups.flatMap(\.figures).map { definition in
        "| [`\(definition.id)`](#\(anchor(definition))) | \(definition.title) | "
          + "\(definition.kind.rawValue) |\n"
      }.joined()
  }

  /// The heading's anchor as hosts of Markdown make it: small letters, no dots.
  private static func anchor(_ definition: FigureDefinition) -> String {
    definition.id.lowercased().filter { $0 != "." }
  }

  private static func section(_ definition: FigureDefinition) -> String {
    var lines = ["Unit: \(definition.unit); \(definition.kind.rawValue)"]
    if definition.kind == .proportion {
      lines.append("Numerator: \(definition.numerator)")
      lines.append("Denominator: \(definition.denominator)")
    }
    if !definition.leftOut.isEmpty {
      lines.append(
        "Left out: "
          + definition.leftOut.map { "those \($0.words) (`\($0.rawValue)`)" }
          .joined(separator: ", "))
    }
    if let area = definition.area { lines.append("Area of the service: \(area.title)") }
    lines.append("Source: \(definition.citation.full)")
    lines.append("Direction: \(definition.direction.words)")
    if let standard = definition.standard {
      lines.append("Expected: \(standard.statement)")
    }
    if !definition.breakdowns.isEmpty {
      lines.append(
        "Broken down by: "
          + definition.breakdowns.map { "`\($0.name)`" }.joined(separator: ", "))
    }
    lines.append("Needs: " + definition.needs.map(\.words).joined(separator: ", "))
    return "\n### `\(definition.id)`\n\n**\(definition.title).** \(definition.sentence)\n\n"
      + lines.map { "- \($0)\n" }.joined()
  }
}
