import ArgumentParser

/// A form in which figures, or their catalogue, are printed.
enum FiguresFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, markdown

  /// The forms of the figures themselves.
  static let ofFigures: [FiguresFormat] = [.json, .csv]
}
