import AnnualReport
import CareRecords
import RecordImport
import ServiceFigures

/// Gathers the figures that are to stand side by side: saved ones, and those that a configuration
/// gives.
struct ComparedFigures {
  /// The figures, each file's in the order in which it was named.
  private(set) var figures: [PeriodFigures] = []
  /// Published shares of others that the configurations name.
  private(set) var comparators: [Comparator] = []
  /// The templates that the first configuration names, as seen from the working folder.
  private(set) var templates: String?

  /// Reads the files.
  init(_ files: [String], isQuiet: Bool) throws {
    var earlier: [PeriodFigures] = []
    for file in files {
      if Self.isConfiguration(file) {
        let configuration = try ReportConfiguration(readingFrom: file)
        let years = try Years(of: configuration, isQuiet: isQuiet)
        figures.append(years.now)
        earlier += years.before
        comparators += configuration.comparators.filter { !comparators.contains($0) }
        templates = templates ?? configuration.templates.map(configuration.resolve)
      } else {
        figures.append(try SavedFiguresFile.read(file, version: IROReport.version))
      }
    }
    // Beside other authorities, a configuration gives its own year alone.
    guard let first = figures.first, figures.allSatisfy({ $0.isSameAuthority(as: first) }) else {
      return
    }
    figures += earlier.filter { year in !figures.contains { $0.period == year.period } }
  }

  /// Whether a file describes a report, by its ending; all others are saved figures.
  static func isConfiguration(_ file: String) -> Bool {
    file.hasSuffix(".yaml") || file.hasSuffix(".yml")
  }
}
