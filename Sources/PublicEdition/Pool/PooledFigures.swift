import CareRecords
import DisclosureControl
import Documents
import ServiceFigures

/// Shares of several authorities together, which each of them may publish next to its own.
///
/// Shares of the service are added up as they are. A share of children is left out where a member, who
/// knows its own numbers and reads the public editions of the others, could work out a small number of
/// children from the pool (`Documentation/disclosure.md`).
///
/// ```swift
/// let pool = try PooledFigures(of: figuresOfEightAuthorities)
/// pool.shares.first?.definition.id  // "reviews.onTime"
/// pool.shares.first?.part           // 4_512
/// ```
public struct PooledFigures: Sendable {
  /// A share of a figure over those members that have it.
  public struct Share: Sendable {
    /// The figure.
    public let definition: FigureDefinition
    /// The numerator.
    public let part: Int
    /// The denominator, 20 or more.
    public let total: Int
    /// How many members have the figure.
    public let authorities: Int
    /// The names of the members that do not have it, or only in part.
    public let without: [String]
  }

  /// A share that is left out, with the reason.
  public struct LeftOut: Sendable {
    /// The figure.
    public let definition: FigureDefinition
    /// The reason in words: `to protect children`.
    public let reason: String
  }

  /// The period of all members.
  public let period: ReportingPeriod
  /// The names of the members, in the order given.
  public let authorities: [String]
  /// The shares, in the order of the catalogue.
  public let shares: [Share]
  /// The shares that are left out, in the order of the catalogue.
  public let leftOut: [LeftOut]

  /// The fewest authorities of a pool, and of each of its shares.
  public static let fewest = 5

  /// Pools the figures of authorities.
  ///
  /// - Parameters:
  ///   - figures: the figures of the restricted editions, one for each authority, of one period.
  ///   - threshold: the largest count of children that is withheld because it is small; the largest that
  ///     any of the members sets.
  /// - Throws: `Failure` for fewer than five authorities, for one that is there twice or has no name, for
  ///   other periods, for figures of a public edition, and where the solver is not installed.
  public init(
    of figures: [PeriodFigures], threshold: Int = PublicFigures.customaryThreshold
  ) throws(Failure) {
    try Self.check(figures)
    period = figures[0].period
    authorities = figures.map { $0.authority?.name ?? "" }
    let editions = concurrentMap(figures.count) { PoolMember(figures[$0], threshold: threshold) }
    var pooled: [Share] = []
    var leftOut: [String: String] = [:]
    for definition in Catalogue.figures where definition.kind == .proportion {
      if let reason = Self.obstacle(definition, figures) {
        leftOut[definition.id] = reason
        continue
      }
      let has = editions.map { $0.share(definition) }
      let shares = has.compactMap(\.self)
      pooled.append(
        Share(
          definition: definition, part: shares.reduce(0) { $0 + $1.part },
          total: shares.reduce(0) { $0 + $1.total }, authorities: shares.count,
          without: zip(authorities, has).compactMap { $1 == nil ? $0 : nil }))
    }
    for share in pooled where share.total < ReleasedFigure.fewest {
      leftOut[share.definition.id] = "fewer than \(ReleasedFigure.fewest) records"
    }
    pooled.removeAll { $0.total < ReleasedFigure.fewest }
    let children: Set<String>
    do {
      children = try PoolProtection(members: editions, period: period, threshold: threshold)
        .published(pooled.map(\.definition))
    } catch {
      throw Failure("the pool", what: "\(error)", expected: "a program that can be loaded")
    }
    for share in pooled
    where share.definition.publication.kind == .children
      && !children.contains(share.definition.id)
    {
      leftOut[share.definition.id] = "to protect children"
    }
    shares = pooled.filter { leftOut[$0.definition.id] == nil }
    self.leftOut = Catalogue.figures.compactMap { definition in
      leftOut[definition.id].map { LeftOut(definition: definition, reason: $0) }
    }
  }

  /// Why a figure cannot be pooled, whatever its numbers are; nil where it can.
  private static func obstacle(
    _ definition: FigureDefinition, _ members: [PeriodFigures]
  ) -> String? {
    guard [.service, .children].contains(definition.publication.kind) else {
      return "no public edition prints it"
    }
    let having = members.filter { $0[definition].status == .available }
    guard having.count >= fewest else {
      return having.isEmpty
        ? "no member has it" : "only \(having.count) of \(members.count) members have it"
    }
    let isAlike = having.allSatisfy { member in
      member.countsAlike(having[0], definition)
    }
    return isAlike ? nil : "the members count it by different numbers of days or months"
  }

  private static func check(_ members: [PeriodFigures]) throws(Failure) {
    func places(_ members: [PeriodFigures]) -> String {
      members.map { $0.file ?? "figures of \($0.authority?.name ?? "an authority")" }
        .joined(separator: ", ")
    }
    for member in members where member.edition == .public {
      throw Failure(
        places([member]), what: "the figures are of a public edition, which withholds some",
        expected: "figures of the restricted edition")
    }
    for member in members where member.authority == nil {
      throw Failure(
        places([member]), what: "no authority is named",
        expected: "figures that name theirs, as generate writes them")
    }
    for (place, member) in members.enumerated() {
      for other in members[..<place] {
        guard !other.isSameAuthority(as: member) else {
          throw Failure(
            places([other, member]), what: "both are of the same authority",
            expected: "each authority once")
        }
        guard other.period == member.period else {
          throw Failure(
            places([other, member]),
            what: "these are of different periods: \(other.period.words) and "
              + member.period.words,
            expected: "figures of one period")
        }
      }
    }
    guard members.count >= fewest else {
      throw Failure(
        places(members), what: "a pool of \(members.count) would show too much of each of them",
        expected: "the figures of \(fewest) authorities or more")
    }
  }
}
