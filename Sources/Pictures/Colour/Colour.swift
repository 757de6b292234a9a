#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A colour of a screen or of paper, in sRGB.
package struct Colour: Hashable, Sendable {
  /// The parts of the colour, 0 to 255.
  package let red: UInt8, green: UInt8, blue: UInt8

  /// A colour as style sheets write it: `0x12436D`.
  package init(_ number: UInt32) {
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  /// The colour as style sheets write it: `#12436D`.
  package var text: String {
    "#" + [red, green, blue].map(Self.hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// How light it is to the eye, from 0 for black to 1 for white (WCAG 2.2, relative luminance).
  package var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
