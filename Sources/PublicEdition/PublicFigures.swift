import DisclosureAudit
import DisclosureControl
import PublishedCounts
import ServiceFigures

/// The figures of a report as they may be published, with the proof that they give no child away.
///
/// Only this module can make them, and from released counts alone: whoever renders them cannot print
/// a number that is withheld, nor compute with it.
public struct PublicFigures: Sendable {
  /// The figures of the report.
  public let figures: PeriodFigures
  /// The figures of the year before; nil where there are none.
  public let previous: PeriodFigures?
  /// What was decided, with its proof: for the authority, not for the public.
  package let counts: ProtectedCounts
  /// Where the counts of the figures stand among them.
  let published: PublishedSystem

  /// The counts of this report: all, those withheld, and those of them withheld for the sake of others.
  ///
  /// The two sides of a share and its whole are three counts, as a reader who has two has all.
  public let summary: Summary

  /// How much of a report is withheld.
  public struct Summary: Hashable, Sendable {
    /// Counts of the report.
    public var all: Int
    /// Those withheld.
    public var withheld: Int
    /// Those of them withheld for the sake of others.
    public var forOthers: Int
    /// The largest count that is withheld for its own sake.
    public var threshold: Int

    /// Of a report of which nothing is withheld, or of these counts.
    public init(
      all: Int = 0, withheld: Int = 0, forOthers: Int = 0, threshold: Int = customaryThreshold
    ) {
      self.all = all
      self.withheld = withheld
      self.forOthers = forOthers
      self.threshold = threshold
    }
  }

  /// The largest count of children that is withheld where no other is set: the Department for
  /// Education's rule for children in need.
  public static let customaryThreshold = 5
  /// The thresholds that can be set: none below what the Department withholds.
  public static let thresholds = customaryThreshold...15

  /// Decides what may be published.
  ///
  /// - Parameters:
  ///   - figures: the figures of the restricted edition.
  ///   - previous: those of the year before: as a public edition printed them, or as they were
  ///     worked out, in which case they are decided on together.
  ///   - threshold: the largest count of children that is withheld for its own sake.
  /// - Throws: `PublicationRefusal` where no release protects the children.
  public init(
    releasing figures: PeriodFigures, previous: PeriodFigures?, threshold: Int = customaryThreshold
  ) throws(PublicationRefusal) {
    let children = figures.figure(Catalogue.childrenLookedAfter.id)?.numbers.count
    if let children, children < Self.fewestChildren {
      throw PublicationRefusal("fewer than \(Self.fewestChildren) children are looked after")
    }
    let ladder = CategoryLadder(children: children ?? 0, threshold: threshold)
    do {
      let (published, counts) = try Self.release(figures, previous, ladder)
      let faults = ReleaseAudit(published.system, counts.release, counts.certificate).problems()
      if let fault = faults.first { throw PublicationRefusal("the proof fails: \(fault)") }
      self.init(figures, previous, published, counts, threshold: threshold)
    } catch let refusal as PublicationRefusal {
      throw refusal
    } catch {
      throw PublicationRefusal("\(error)")
    }
  }

  /// Leaves out one table or figure after the other that no release protects.
  private static func release(
    _ figures: PeriodFigures, _ previous: PeriodFigures?, _ ladder: CategoryLadder
  ) throws -> (PublishedSystem, ProtectedCounts) {
    var omissions: Set<Omission> = []
    while true {
      let published = try PublishedSystem(
        figures, before: previous, ladder: ladder, omitting: omissions)
      do {
        return (published, try ProtectedCounts(protecting: published.system))
      } catch {
        guard let omission = error.cell.flatMap({ published[$0] }).flatMap(Omission.init),
          omissions.insert(omission).inserted
        else { throw error }
      }
    }
  }

  /// The fewest children looked after of whom a public edition is made.
  public static let fewestChildren = 20

  /// Makes the figures of counts that were decided on.
  init(
    _ figures: PeriodFigures, _ previous: PeriodFigures?, _ published: PublishedSystem,
    _ counts: ProtectedCounts, threshold: Int = customaryThreshold
  ) {
    var released = figures
    released.edition = .public
    released.figures = figures.figures.map { figure in
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
      released.figures = previous.figures.map { figure in
        ReleasedFigure(counts: counts, published: published.before[figure.id]).figure(figure)
      }
      // Of a year before, a report prints the figures alone.
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

/// Why there is no public edition.
public struct PublicationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason in plain words.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The whole message.
  public var description: String { "no public edition can be made: \(reason)" }
}
