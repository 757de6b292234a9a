/// What a check of a child's health was, as far as figures need it.
public enum HealthAssessmentKind: UInt8, Sendable, CaseIterable {
  /// The assessment when a child comes into care.
  case initial
  /// A later assessment.
  case review
  /// An assessment of which nothing says whether it was the initial one.
  case unstated
  /// Another check, such as of teeth.
  case other
  /// The record does not say, or in words that are not known.
  case unknown
}

/// A check of a child's health (a row of the service's HealthAssessments table).
public struct HealthAssessment: Sendable, Hashable {
  /// ASSESSMENT.
  public var kind: HealthAssessmentKind
  /// ASSESSED; nil while it has not been held.
  public var held: CivilDate?
  /// Whether ASSESSED holds something that is no day.
  public var isHeldUnread: Bool

  /// Makes a record.
  public init(kind: HealthAssessmentKind, held: CivilDate?, isHeldUnread: Bool = false) {
    self.kind = kind
    self.held = held
    self.isHeldUnread = isHeldUnread
  }
}

extension HealthAssessmentKind {
  /// The kind that the words of a case system name; nil where they are not known.
  ///
  /// Systems have words of their own, most of which do not tell the initial assessment from others.
  ///
  /// ```swift
  /// HealthAssessmentKind(named: "CLA Initial Health Assessment")  // .initial
  /// HealthAssessmentKind(named: "Health Assessment")  // .unstated
  /// HealthAssessmentKind(named: "Dental check")  // .other
  /// ```
  public init?(named text: String) {
    let words = Set(text.uppercased().split { !$0.isLetter }.map(String.init))
    func has(_ some: String...) -> Bool { !words.isDisjoint(with: some) }
    func begins(_ some: String...) -> Bool {
      words.contains { word in some.contains { word.hasPrefix($0) } }
    }
    let isAssessment =
      has("HEALTH", "MEDICAL") && begins("ASSESS") || has("MEDICAL") || words == ["HEALTH"]
    if begins("DENT", "TEETH", "OPTIC", "EYE", "VISION", "HEARING", "IMMUNIS", "VACCIN", "SDQ") {
      self = .other
    } else if has("IHA") || has("INITIAL") && isAssessment {
      self = .initial
    } else if has("RHA") || begins("REVIEW") && isAssessment {
      self = .review
    } else if isAssessment {
      self = .unstated
    } else if begins("CHECK", "SURVEILLANCE") {
      self = .other
    } else {
      return nil
    }
  }
}
