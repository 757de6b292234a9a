import CareRecords
import Documents
import ServiceFigures

/// Numbers as a reader of the report sees them.
enum NumberWords {
  /// A whole number with a comma between thousands: `1,402`.
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// A number with one decimal, rounded half up; whole numbers stay whole: `62.4`, `12`.
  static func decimal(_ number: Double) -> String {
    // No figure has such a number; whole numbers could not hold it.
    guard number.magnitude < 1e15 else { return "\(number)" }
    let tenths = Int((number * 10).rounded(.toNearestOrAwayFromZero))
    if tenths % 10 == 0 { return count(tenths / 10) }
    let sign = tenths < 0 ? "−" : ""
    return "\(sign)\(count(Int(tenths.magnitude) / 10)).\(tenths.magnitude % 10)"
  }

  /// A number with one decimal even where it is 0, for columns and rates: `61.0`.
  static func tenths(_ number: Double) -> String {
    let text = decimal(number)
    return text.contains(".") ? text : text + ".0"
  }

  /// A number with two decimals, rounded half up, for ratios: `1.46`.
  static func hundredths(_ number: Double) -> String {
    Percentage.decimal(
      Int((number * 100 + 1e-9).rounded(.toNearestOrAwayFromZero)), decimals: 2)
  }

  /// A share between 0 and 1 as a percentage with one decimal: `94.1%`.
  ///
  /// Like `Percentage`, it never prints 100% for less than all, or 0% for more than none.
  static func percent(_ share: Double) -> String {
    // 201 of 400 is exactly 50.25% and is rounded up to 50.3%. Binary fractions miss such ties by a
    // hair, so the number is first raised by a hair.
    let tenths = Int((share * 1000 + 1e-9).rounded(.toNearestOrAwayFromZero))
    if share < 1, tenths >= 1000 { return "over 99.9%" }
    if share > 0, tenths <= 0 { return "under 0.1%" }
    return Percentage.decimal(tenths, decimals: 1) + "%"
  }

  /// A target: `95%`, `92.5%`.
  static func roundPercent(_ share: Double) -> String {
    percent(share).replacing(".0%", with: "%")
  }

  /// A count with its noun in the singular or plural: `1 review`, `2 reviews`.
  static func counted(_ number: Int, _ unit: String) -> String {
    "\(count(number)) \(noun(unit, for: number))"
  }

  /// A unit of the catalogue, which has plurals, in the singular or plural that a count needs.
  static func noun(_ unit: String, for number: Int) -> String {
    guard number == 1 else { return unit }
    // Only the words before `of` or `per` change: periods of care, challenges per 100 children.
    let end = (unit.firstRange(of: " per ") ?? unit.firstRange(of: " of "))?.lowerBound
    let head = unit[..<(end ?? unit.endIndex)]
    let rest = unit[head.endIndex...]
    if head.hasPrefix("children") { return "child" + head.dropFirst("children".count) + rest }
    return String(head.hasSuffix("s") ? head.dropLast() : head) + rest
  }

  /// A number from one to nine in words, any other in digits: `three`, `12`.
  static func spelled(_ number: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number - 1) ? words[number - 1] : count(number)
  }

  /// The place in an order: `1st`, `12th`, `20th`, `23rd`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return count(number) + ending
  }

  /// The place of a value among all of them, from the nearer end: `3rd highest of 148`, `lowest of 11`.
  ///
  /// - Parameters:
  ///   - fromHighest: 1 for the highest value; equal values all have the first of their places.
  ///   - fromLowest: the same from the other end.
  ///   - all: how many values there are.
  static func place(fromHighest: Int, fromLowest: Int, of all: Int) -> String {
    let isHigh = fromHighest <= fromLowest
    let place = isHigh ? fromHighest : fromLowest
    return (place == 1 ? "" : ordinal(place) + " ")
      + "\(isHigh ? "highest" : "lowest") of \(count(all))"
  }

  /// What was left out of a figure in words: `32 that the data cannot settle and 4 left blank`.
  static func leftOut(_ items: [LeftOut]) -> String? {
    items.isEmpty ? nil : items.map { "\(count($0.count)) \($0.reason.words)" }.listed("and")
  }
}

/// The symbols printed in place of a number, explained once above the first table.
enum Symbol {
  /// A table or column that the figure needs was not supplied.
  static let notAvailable = "[x]"
  /// There is nothing that the figure could describe.
  static let notApplicable = "[z]"
  /// A public edition withholds it, to protect children's identities.
  static let withheld = "[c]"
  /// A public edition does not show it, because it would describe single members of staff.
  static let staff = "[s]"
  /// It was counted by another definition.
  static let definedOtherwise = "[b]"
  /// Fewer than 20 records, for which a percentage would say more than the data does.
  static let tooFew = "[u]"

  /// What a public edition prints in place of a number of a figure.
  static func withheld(_ definition: FigureDefinition) -> String {
    definition.publication.kind == .staff ? staff : withheld
  }
}

extension String {
  /// The text with its first letter as a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
