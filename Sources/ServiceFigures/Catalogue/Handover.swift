import CareRecords

/// What came with a change from one IRO to another: the end or the beginning of a post.
///
/// It is the group of a change in `continuity.handovers`. Its key in files holds all that a sentence needs:
///
/// ```swift
/// Handover.left(iro: "IRO-05", month: "2024-10").key  // left 2024-10 IRO-05
/// Handover(key: "began 2024-11 IRO-06")?.label  // IRO-06, who began in November 2024
/// ```
public enum Handover: Hashable, Sendable {
  /// The former IRO left; the last post ended in the month, which is written `2024-10`.
  case left(iro: String, month: String)
  /// The next IRO was new; the first post began in the month, which is written `2024-11`.
  case began(iro: String, month: String)
  /// Neither of the two.
  case other

  /// The key in files.
  public var key: String {
    switch self {
    case .left(let iro, let month): "left \(month) \(iro)"
    case .began(let iro, let month): "began \(month) \(iro)"
    case .other: "other"
    }
  }

  /// Reads a key; nil for a text that is none.
  public init?(key: String) {
    let words = key.split(separator: " ", maxSplits: 2).map(String.init)
    if words == ["other"] {
      self = .other
      return
    }
    guard words.count == 3, Self.firstDay(of: words[1]) != nil else { return nil }
    switch words[0] {
    case "left": self = .left(iro: words[2], month: words[1])
    case "began": self = .began(iro: words[2], month: words[1])
    default: return nil
    }
  }

  /// The words in print.
  public var label: String {
    switch self {
    case .left(let iro, let month): "\(iro), who left in \(Self.words(month))"
    case .began(let iro, let month): "\(iro), who began in \(Self.words(month))"
    case .other: "Other changes"
    }
  }

  private static func firstDay(of month: String) -> CivilDate? { CivilDate(text: month + "-01") }

  /// A month in print: `October 2024`.
  private static func words(_ month: String) -> String {
    guard let (year, number, _) = firstDay(of: month)?.components else { return month }
    return "\(CivilDate.monthNames[number - 1]) \(year)"
  }
}
