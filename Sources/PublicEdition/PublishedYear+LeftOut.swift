import PublishedCounts
import ServiceFigures

/// Figures that are left out, and that readers can work out all the same.
///
/// The children at the end of the year before, those who came into care and those who left it give the
/// children at the end of the year. If one of these numbers is left out, it follows from the others.
extension PublishedYear {
  /// Whether a figure is left out, because no release protects the children.
  func isLeftOut(_ definition: FigureDefinition) -> Bool {
    omissions.contains(Omission(year: label, figureID: definition.id))
  }

  /// Adds the number of a figure that is left out, if the one that it follows from is not.
  ///
  /// It is printed nowhere and protected. Where no release does that, the other is left out as well.
  mutating func addLeftOut(_ definition: FigureDefinition, to builder: inout CountSystemBuilder) {
    guard !isPrinted, let other = Self.counterpart(of: definition), !isLeftOut(other),
      source[definition].status == .available, let count = source[definition].numbers.count
    else { return }
    let key = CountKey(label, other, .leftOut(definition.id))
    let atom = builder.count(
      name(key), state(count), kind: builder.children, detail: CountCell.unprinted)
    figures[definition.id] = PublishedFigure(whole: .count(key))
    counts[key] = (atom, count)
    counts[CountKey(label, definition, .count)] = (atom, count)
    note(definition, atom, count)
  }

  private static func counterpart(of definition: FigureDefinition) -> FigureDefinition? {
    switch definition.id {
    case Catalogue.childrenStarted.id: Catalogue.childrenCeased
    case Catalogue.childrenCeased.id: Catalogue.childrenStarted
    default: nil
    }
  }
}
