/// All figures, in the order in which they are printed.
///
/// Adding a figure means adding one definition: the report, the files, the method appendix and the
/// comparison all read it from here.
public enum Catalogue {
  /// The definitions of all figures.
  public static let figures: [FigureDefinition] = sections.flatMap(\.figures)

  /// The definition with an id; nil when there is none.
  public static func definition(_ id: String) -> FigureDefinition? {
    figures.first { $0.id == id }
  }
}
