/// Names that templates had in earlier versions; a user's folder may still have or include them.
enum FormerTemplateNames {
  /// The names now, by the former ones.
  static let current = [
    "findings-rules.yaml": "conclusion-rules.yaml",
    "full/parts/conclusion.mustache": "parts/leading.mustache",
    "full/parts/finding.mustache": "parts/leading.mustache",
    "full/parts/headlines.html.mustache": "parts/cards.html.mustache",
    "full/parts/headlines.md.mustache": "parts/cards.md.mustache",
    "full/sections/permanence.mustache": "full/sections/service.mustache",
    "members/parts/conclusion.mustache": "parts/leading.mustache",
    "members/parts/finding.mustache": "parts/leading.mustache",
    "members/parts/headlines.html.mustache": "parts/cards.html.mustache",
    "members/parts/headlines.md.mustache": "parts/cards.md.mustache",
    "parts/finding-link.html.mustache": "parts/conclusion-link.html.mustache",
    "parts/finding-link.md.mustache": "parts/conclusion-link.md.mustache",
  ]

  /// The name that a file has in a folder: its own or a former one; nil where it is not there.
  static func written(_ name: String, in folder: TemplateFolder) -> String? {
    if folder.names.contains(name) { return name }
    return folder.names.first { current[$0] == name }
  }
}
