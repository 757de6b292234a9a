import Documents
import ServiceFigures

/// The area of the service as a whole to which each theme of challenge belongs.
///
/// ```yaml
/// challenge_areas:
///   planning: [Delay in permanence planning, Care plan not updated]
/// ```
public struct ChallengeAreas: Hashable, Sendable {
  /// The areas by their themes, as themes are compared.
  private var areas: [String: ServiceArea] = [:]
  /// The themes as they are written.
  private(set) var themes: [String] = []

  /// No theme belongs to any area.
  public init() {}

  /// Whether no theme belongs to any area.
  public var isEmpty: Bool { areas.isEmpty }

  /// The area of a theme, compared without capitals, blanks and the forms of apostrophes and dashes; nil where none is set.
  public subscript(theme: String) -> ServiceArea? { areas[FoldedText.of(theme)] }

  /// Reads the areas.
  ///
  /// - Throws: `Failure` for an area that is not known, and for a theme in two of them.
  static func read(_ setting: Setting) throws(Failure) -> ChallengeAreas {
    var found = ChallengeAreas()
    let settings = try setting.settings(ConfigurationKey.challengeAreas)
    for area in ServiceArea.allCases {
      for item in try settings[area.rawValue]?.list(of: "themes") ?? [] {
        let written = try item.text(expected: "a theme of challenge")
        let theme = FoldedText.of(written)
        if let other = found.areas[theme] {
          throw item.error(
            "the theme is in the area '\(other.rawValue)' too", expected: "each theme in one area")
        }
        found.areas[theme] = area
        found.themes.append(written)
      }
    }
    return found
  }
}
