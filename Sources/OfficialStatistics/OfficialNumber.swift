/// A cell of the Department's files: a number, or a symbol in its place.
public enum OfficialNumber: Hashable, Sendable {
  case number(Double)
  /// A symbol of the Government Statistical Service, such as `c` for confidential.
  ///
  /// None of them stands for 0.
  case symbol(OfficialSymbol)

  /// Reads a cell; nil where it is neither a number nor a symbol that is known.
  init?(_ text: String) {
    let plain = text.replacing(",", with: "")
    if let symbol = OfficialSymbol(rawValue: plain.lowercased()) {
      self = .symbol(symbol)
    } else if let number = Double(plain), number.isFinite, number >= 0 {
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
