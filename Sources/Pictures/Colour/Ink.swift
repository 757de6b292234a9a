/// What a mark or a word is drawn with.
///
/// Marks take the accessible palette of the Government Analysis Function, in its order, with
/// lighter counterparts on a dark page. Colour never says anything alone: whatever it tells is
/// written beside the mark as well.
package enum Ink: String, CaseIterable, Sendable {
  /// The colours of marks, in the order in which they are used.
  case first, second, third, fourth
  /// The colour of marks for what is unknown or beside the point.
  case neutral
  /// The colour of words, and of those of less weight, which rules share.
  case text, quiet
  /// The shade of a range behind the marks; its borders are drawn with `quiet`.
  case band
  /// The page, of which hollow marks are filled.
  case paper
  /// The colours of words upon marks.
  case onFirst, onSecond, onThird, onFourth, onNeutral

  /// The colours of marks.
  package static let marks: [Ink] = [.first, .second, .third, .fourth, .neutral]

  /// The colour of words upon marks of this one; nil where nothing is written upon it.
  package var words: Ink? {
    switch self {
    case .first: .onFirst
    case .second: .onSecond
    case .third: .onThird
    case .fourth: .onFourth
    case .neutral: .onNeutral
    default: nil
    }
  }

  /// The colour on a light or a dark page.
  package func colour(on page: Page) -> Colour {
    let (light, dark) = shades
    return Colour(page == .light ? light : dark)
  }

  private var shades: (light: UInt32, dark: UInt32) {
    switch self {
    case .first: (0x12436D, 0x8FC1EE)
    case .second: (0x28A197, 0x4CC9BE)
    case .third: (0x801650, 0xF0A6D2)
    case .fourth: (0xF46A25, 0xFF9A62)
    case .neutral: (0x6B727C, 0x98A1AD)
    case .text: (0x1B1F24, 0xE8EBEF)
    case .quiet: (0x4A5058, 0xB4BBC5)
    case .band: (0xE4E9F0, 0x2A323D)
    case .paper: (0xFFFFFF, 0x14181D)
    case .onFirst, .onThird, .onNeutral: (0xFFFFFF, 0x14181D)
    case .onSecond, .onFourth: (0x14181D, 0x14181D)
    }
  }
}

/// The page that a picture lies on.
package enum Page: CaseIterable, Sendable {
  /// Paper, or a screen in its usual colours.
  case light
  /// A screen in dark colours.
  case dark
}
