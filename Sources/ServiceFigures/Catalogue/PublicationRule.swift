import CareRecords

/// How a figure may be published, which depends on what it counts.
public enum PublicationClass: Hashable, Sendable {
  /// What the service did, over the whole authority: printed exactly.
  case service
  /// Children: numbers from 0 to 5 are withheld, and so are numbers from which such a number could
  /// be worked out.
  ///
  /// In tables a 0 is printed.
  case children
  /// The staff of the service as a whole: printed exactly, except for numbers about single IROs.
  case staff
  /// Not in the public edition at all.
  case restricted
}

/// What the public edition prints of a figure.
public struct PublicationRule: Sendable {
  /// What it counts, which decides how it may be published.
  public let kind: PublicationClass
  /// The breakdowns that the public edition prints.
  ///
  /// For a share, each breakdown is a table of two dimensions: the group, and whether a record is
  /// in the numerator. All of them share the second dimension and no other, so that they form a
  /// tree, as the proof requires (`Documentation/disclosure.md`).
  public let tables: [Dimension]
  /// Other figures whose tables are about the same records as this figure.
  ///
  /// The median of this figure is printed only if no count of these tables is withheld.
  public let sameRecords: [FigureDefinition]
  /// The figure that counts the children whose events are counted here.
  ///
  /// It is nil if this figure does not count events of children.
  public var children: FigureDefinition? { childrenList.first }
  // This is a list because a definition cannot contain another definition directly.
  private let childrenList: [FigureDefinition]

  private init(
    _ kind: PublicationClass, tables: [Dimension] = [], sameRecords: [FigureDefinition] = [],
    children: [FigureDefinition] = []
  ) {
    self.kind = kind
    self.tables = tables
    self.sameRecords = sameRecords
    childrenList = children
  }

  /// What the service did, with the breakdowns that are printed.
  static func service(
    _ tables: [Dimension] = [], sameRecordsAs figures: [FigureDefinition] = []
  ) -> PublicationRule {
    PublicationRule(.service, tables: tables, sameRecords: figures)
  }

  /// Children, or events of the children whom another figure counts.
  ///
  /// `tables` are the breakdowns that are printed.
  static func children(
    _ tables: [Dimension] = [], whoAreIn figure: FigureDefinition? = nil,
    sameRecordsAs figures: [FigureDefinition] = []
  ) -> PublicationRule {
    PublicationRule(
      .children, tables: tables, sameRecords: figures, children: figure.map { [$0] } ?? [])
  }

  /// The staff of the service as a whole.
  static let staff = PublicationRule(.staff)
  /// Not in the public edition at all.
  static let restricted = PublicationRule(.restricted)
}

/// A number that appears in several figures.
///
/// The public edition treats it as one number. Otherwise a number withheld in one figure would be
/// printed in another one.
public enum SharedNumber: String, CaseIterable, Sendable {
  case lookedAfter = "looked after"
  case lookedAfterForYear = "looked after for a year"
  case lookedAfterThroughout = "looked after throughout"
  case started, ceased
  case placementChanges = "placement changes"
  case careLeavers = "care leavers"
  case reviewsHeld = "held"
  case reviewsLate = "late"
  case reviewsFromAge4 = "reviews from the age of 4"
  /// Completed strengths and difficulties questionnaires.
  case scores
}

/// Which numbers of a figure are counted by others too.
public struct CountedNumbers: Sendable {
  /// The records counted, or the denominator of a share.
  public private(set) var whole: SharedNumber?
  /// The numerator of a share.
  public private(set) var met: SharedNumber?
  /// The denominator less the numerator.
  public private(set) var notMet: SharedNumber?
  /// The participation codes whose reviews add up to the numerator; empty if there are none.
  public private(set) var codes: [ParticipationCode] = []

  /// No number of the figure is counted by another one.
  static let itsOwn = CountedNumbers()

  /// The records counted, or the denominator of a share.
  static func all(_ whole: SharedNumber) -> CountedNumbers { CountedNumbers(whole: whole) }
  /// The numerator of a share.
  static func met(_ met: SharedNumber) -> CountedNumbers { CountedNumbers(met: met) }
  /// The denominator of a share less the numerator.
  static func notMet(_ notMet: SharedNumber) -> CountedNumbers { CountedNumbers(notMet: notMet) }
  /// The reviews of children aged 4 or over; reviews with some of the codes are the numerator.
  static func reviews(where isMet: (ParticipationCode) -> Bool) -> CountedNumbers {
    CountedNumbers(whole: .reviewsFromAge4, codes: codesFromAge4.filter(isMet))
  }

  /// The codes that reviews of children aged 4 or over have.
  public static let codesFromAge4 = ParticipationCode.list.map(\.member).filter { $0 != .pn0 }
}
