import ArgumentParser

/// A form in which figures are printed.
enum FiguresFormat: String, CaseIterable, ExpressibleByArgument {
  case json, csv
}
