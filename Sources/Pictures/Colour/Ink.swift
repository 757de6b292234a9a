/// What a mark or a word is drawn with.
///
/// Marks use the accessible palette of the Government Analysis Function, in its order. A dark page
/// has lighter versions of these colours. No meaning depends on colour alone: the same information
/// is written next to the mark.
package enum Ink: String, CaseIterable, Sendable {
  /// The colours of marks, in the order in which they are used.
  case first, second, third, fourth
  /// The colour of marks for what is unknown or not the subject of the picture.
  case neutral
  /// The colours of main and of secondary words; rules share the second.
  case text, quiet
  /// The shade of a range behind the marks; its borders are drawn with `quiet`.
  case band
  /// The colour of the page, which also fills hollow marks.
  case paper
  /// The colours of words upon marks.
  case onFirst, onSecond, onThird, onFourth, onNeutral

  /// The colours of marks.
  package static let marks: [Ink] = [.first, .second, .third, .fourth, .neutral]

  /// The colour of words on top of this mark; nil if no words are written on it.
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
