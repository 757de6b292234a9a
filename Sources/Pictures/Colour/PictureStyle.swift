/// The style sheet of pictures that are part of a page.
package enum PictureStyle {
  /// The rules, for the `<style>` of the page.
  ///
  /// Every ink is a CSS variable. A later style sheet can change one, and a dark page or a page
  /// with forced colours changes them all at once.
  package static let text: String = {
    var text = ".drawing {\n"
    text += variables(.light)
    text += "  display: block; width: 100%; height: auto; font-size: 13px;\n}\n"
    text += "@media screen and (prefers-color-scheme: dark) {\n.drawing {\n"
    text += variables(.dark)
    text += "}\n}\n"
    text += "@media (forced-colors: active) {\n.drawing {\n"
    for ink in Ink.allCases { text += "  \(variable(ink)): \(forced(ink));\n" }
    text += "}\n}\n"
    for ink in Ink.allCases {
      text += ".drawing .\(name(ink)) { fill: var(\(variable(ink))); }\n"
      text += ".drawing .\(name(ink))-line { fill: none; stroke: var(\(variable(ink))); }\n"
    }
    return text
  }()

  /// The CSS class for shapes filled with an ink.
  static func name(_ ink: Ink) -> String {
    // Style sheets write `on-first` for the ink `onFirst`.
    var name = ""
    for letter in ink.rawValue {
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
    return "ink-" + name
  }

  private static func variable(_ ink: Ink) -> String { "--" + name(ink) }

  private static func variables(_ page: Page) -> String {
    Ink.allCases.map { "  \(variable($0)): \($0.colour(on: page).text);\n" }.joined()
  }

  private static func forced(_ ink: Ink) -> String {
    switch ink {
    case .paper, .band, .onFirst, .onSecond, .onThird, .onFourth, .onNeutral: "Canvas"
    default: "CanvasText"
    }
  }
}
