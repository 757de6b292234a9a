import DisclosureAudit
import DisclosureControl
import PublishedCounts
import ServiceFigures

/// The figures of a report as they may be published, with the proof that they give no child away.
///
/// Only this module can make them, and only from released counts. So code that renders them cannot
/// print a withheld number or compute with it.
public struct PublicFigures: Sendable {
  /// The figures of the report.
  public let figures: PeriodFigures
  /// The figures of the year before; nil where there are none.
  public let previous: PeriodFigures?
  /// The decisions and their proof: for the authority, not for the public.
  package let counts: ProtectedCounts
  /// Which counts of the system each figure uses.
  let published: PublishedSystem

  /// How many counts this report has, and how many of them are withheld.
  ///
  /// A share has three counts: its two sides and the whole. A reader who knows two of them knows
  /// all three.
  public let summary: Summary

  /// How much of a report is withheld.
  public struct Summary: Hashable, Sendable {
    /// All counts of the report.
    public var all: Int
    /// The counts that are withheld.
    public var withheld: Int
    /// The counts that are withheld only to protect the others.
    public var forOthers: Int
    /// The largest count that is withheld because it is small.
    public var threshold: Int

    /// A summary of these counts; without arguments, of a report that withholds nothing.
    public init(
      all: Int = 0, withheld: Int = 0, forOthers: Int = 0, threshold: Int = customaryThreshold
    ) {
      self.all = all
      self.withheld = withheld
      self.forOthers = forOthers
      self.threshold = threshold
    }
  }

  /// The largest count of children that is withheld, unless another threshold is set.
  ///
  /// It is the Department for Education's rule for children in need.
  public static let customaryThreshold = 5
  /// The thresholds that can be set; none is below the Department's.
  public static let thresholds = customaryThreshold...15

  /// Decides what may be published.
  ///
  /// - Parameters:
  ///   - figures: the figures of the restricted edition.
  ///   - previous: the figures of the year before, as a public edition printed them or as they were
  ///     worked out. In the second case, both years are decided together.
  ///   - official: what the Department published of the authority, by the label of the
  ///     period: every reader
  ///     knows it.
  ///   - threshold: the largest count of children that is withheld because it is small.
  /// - Throws: `PublicationRefusal` where no release protects the children.
  public init(
    releasing figures: PeriodFigures, previous: PeriodFigures?,
    official: [String: [OfficialCounts]] = [:], threshold: Int = customaryThreshold
  ) throws(PublicationRefusal) {
    if let refusal = Self.refusal(of: figures) { throw refusal }
    let children = figures.figure(Catalogue.childrenLookedAfter.id)?.numbers.count
    let ladder = CategoryLadder(children: children ?? 0, threshold: threshold)
    do {
      let (published, counts) = try Self.release(figures, previous, official, ladder)
      let faults = ReleaseAudit(published.system, counts.release, counts.certificate).problems()
      if let fault = faults.first { throw PublicationRefusal("the proof fails: \(fault)") }
      self.init(figures, previous, published, counts, threshold: threshold)
    } catch let refusal as PublicationRefusal {
      throw refusal
    } catch {
      throw PublicationRefusal("\(error)")
    }
  }

  /// Finds a release, leaving out one by one the tables or figures that no release protects.
  private static func release(
    _ figures: PeriodFigures, _ previous: PeriodFigures?,
    _ official: [String: [OfficialCounts]], _ ladder: CategoryLadder
  ) throws -> (PublishedSystem, ProtectedCounts) {
    var omissions: Set<Omission> = []
    while true {
      let published = try PublishedSystem(
        figures, before: previous, ladder: ladder, official: official, omitting: omissions)
      do {
        return (published, try ProtectedCounts(protecting: published.system))
      } catch {
        guard let omission = error.cell.flatMap({ published[$0] }).flatMap(Omission.init),
          omissions.insert(omission).inserted
        else { throw error }
      }
    }
  }

  /// Why no choice of withheld counts makes figures safe to publish; nil where one may be found.
  package static func refusal(of figures: PeriodFigures) -> PublicationRefusal? {
    let children = figures.figure(Catalogue.childrenLookedAfter.id)?.numbers.count
    guard let children, children < fewestChildren else { return nil }
    return PublicationRefusal("fewer than \(fewestChildren) children are looked after")
  }

  /// The fewest children looked after for which a public edition is made.
  public static let fewestChildren = 20

  /// Makes the public figures from counts already decided.
  init(
    _ figures: PeriodFigures, _ previous: PeriodFigures?, _ published: PublishedSystem,
    _ counts: ProtectedCounts, threshold: Int = customaryThreshold
  ) {
    var released = figures
    released.edition = .public
    released.printsZeros = true
    let label = figures.period.label
    released.figures = figures.figures.filter { published.holds($0, of: label) }.map { figure in
      let related = figure.definition.publication.sameRecords.compactMap {
        published.figures[$0.id]
      }
      return ReleasedFigure(
        counts: counts, published: published.figures[figure.id],
        relatedTables: related.flatMap(\.tables)
      ).figure(figure)
    }
    released.basis = figures.basis?.released
    summary = Summary(counts, of: published, threshold: threshold)
    self.figures = released
    self.published = published
    self.counts = counts
    self.previous = previous.map { previous in
      guard previous.edition != .public else { return previous }
      var released = previous
      released.edition = .public
      released.printsZeros = true
      let label = previous.period.label
      released.figures = previous.figures.filter { published.holds($0, of: label) }.map { figure in
        ReleasedFigure(counts: counts, published: published.before[figure.id]).figure(figure)
      }
      // Of the year before, a report prints only the figures.
      released.basis = nil
      return released
    }
  }
}

extension PublicFigures.Summary {
  init(_ counts: ProtectedCounts, of published: PublishedSystem, threshold: Int) {
    let publications = zip(counts.system.cells, counts.release.publications)
      .filter { cell, _ in published.counted[cell.identifier] != nil && !cell.isUnprinted }.map(\.1)
    self.init(
      all: publications.count, withheld: publications.count { $0.isWithheld },
      forOthers: publications.count { $0 == .withheldSecondary }, threshold: threshold)
  }
}

/// The reason why there is no public edition.
public struct PublicationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason in plain words.
  public let reason: String

  package init(_ reason: String) { self.reason = reason }

  /// The whole message.
  public var description: String { "no public edition can be made: \(reason)" }
}
