import PublishedCounts
import ServiceFigures

/// What a count of a public edition counts: one side of a figure of a year, or of one of its
/// groups.
///
/// The records of an edition hold its `name`. No program reads such a name back.
package struct CountKey: Hashable, Sendable {
  /// A group of a breakdown, by the key of its row in files.
  struct Group: Hashable, Sendable {
    let dimension: Dimension
    let key: String
  }

  /// Which number it is.
  package indirect enum Side: Hashable, Sendable {
    /// The number of records, for a figure that is not a share.
    case count
    /// All records of a share, those in its numerator, and the others.
    case all, met, notMet
    /// The reviews with some participation codes, worked out from this share and others.
    case leaves(String)
    /// A group's count in the other figure, which has this id, less its count in this figure.
    case takenFrom(String)
    /// The number of records of the figure with this id, which is left out.
    case leftOut(String)
    /// How far this side of the figure is from what the Department published of it in a release,
    /// from 0 for the latest.
    case fromPublished(Side, release: Int)
    /// A number that the Department withheld, in the words of its name.
    case publishedAs(String)
  }

  /// The year, such as 2024-25.
  let year: String
  /// The id of the figure.
  let figureID: String
  /// The group; nil for the whole figure.
  private(set) var group: Group?
  private(set) var side: Side

  /// The key of a whole figure.
  package init(_ year: String, _ figure: FigureDefinition, _ side: Side) {
    self.year = year
    figureID = figure.id
    self.side = side
  }

  /// Another side of the same figure or group.
  package func with(_ side: Side) -> CountKey {
    var key = self
    key.side = side
    return key
  }

  /// The same side of a group of the figure.
  package func of(_ dimension: Dimension, _ group: String) -> CountKey {
    var key = self
    key.group = Group(dimension: dimension, key: group)
    return key
  }

  /// The name in records, such as `2024-25 reviews.onTime all quarter=1 met=yes`.
  package var name: String {
    let figure = "\(year) \(figureID)"
    return switch side {
    case .count: named(figure)
    case .all: named("\(figure) all")
    case .met: CountCell.name(of: named("\(figure) all"), "met", "yes")
    case .notMet: CountCell.name(of: named("\(figure) all"), "met", "no")
    case .leaves(let codes): "\(figure) leaves \(codes)"
    case .takenFrom(let other): named("\(year) \(other) less \(figureID)")
    case .leftOut(let other): "\(year) \(other), left out"
    case .fromPublished(let side, let release):
      "\(with(side).name), from the published" + (release == 0 ? "" : " \(release)")
    case .publishedAs(let words): "\(year) published \(words)"
    }
  }

  private func named(_ whole: String) -> String {
    group.map { CountCell.name(of: whole, $0.dimension.name, $0.key) } ?? whole
  }
}
