/// Words above what they are about.
public struct Heading: Part {
  let text: String

  /// A heading.
  public init(_ text: String) { self.text = text }

  /// The height that it takes at a width.
  public func height(width: Double) -> Double { 18 }

  /// What it draws.
  public func marks(top: Double, width: Double) -> [any Mark] {
    [Words(text: text, x: 0, y: top + 14, isBold: true)]
  }
}
