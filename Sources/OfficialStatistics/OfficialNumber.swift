/// A cell of the Department's files: a number, or a symbol in its place.
public enum OfficialNumber: Hashable, Sendable {
  case number(Double)
  /// A symbol of the Government Statistical Service, such as `c` for confidential.
  ///
  /// None of them stands for 0.
  case symbol(OfficialSymbol)

  /// What the numbers of a column can be.
  enum Kind: String {
    case children = "a whole number of children"
    case percentage = "a percentage from 0 to 100"
    case rate = "a rate from 0 to 10,000"

    fileprivate func allows(_ number: Double) -> Bool {
      switch self {
      // England has some twelve million children.
      case .children: number <= 100_000_000 && number == number.rounded()
      case .percentage: number <= 100
      case .rate: number <= 10_000
      }
    }
  }

  /// Reads a cell; nil where it is neither a number that can be nor a symbol that is known.
  init?(_ text: String, _ kind: Kind) {
    let plain = text.replacing(",", with: "")
    if let symbol = OfficialSymbol(rawValue: plain.lowercased()) {
      self = .symbol(symbol)
    } else if let number = Double(plain), number >= 0, kind.allows(number) {
      self = .number(number)
    } else {
      return nil
    }
  }

  /// The number; nil for a symbol.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
}

/// A symbol in place of a number in official statistics.
public enum OfficialSymbol: String, CaseIterable, Sendable {
  case confidential = "c"
  case notApplicable = "z"
  case notAvailable = "x"
  /// More than 0, and rounded to it.
  case roundsToZero = "k"
  case unreliable = "u"
  case low

  /// What it says, in words.
  public var words: String {
    switch self {
    case .confidential: "withheld by the Department"
    case .notApplicable: "not applicable"
    case .notAvailable: "not available"
    case .roundsToZero: "less than half of one, and not 0"
    case .unreliable: "too unreliable to be published"
    case .low: "low"
    }
  }
}
