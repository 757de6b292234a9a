import CareRecords
import Documents
import ServiceFigures

/// What a comparison is made of.
package struct ComparisonInput: Sendable {
  /// The figures side by side.
  package let sideBySide: SideBySide
  /// Published shares of others, with their sources.
  package let comparators: [Comparator]
  /// The years, or the authorities, as printed.
  let names: [String]

  /// Puts the parts together.
  package init(_ sideBySide: SideBySide, comparators: [Comparator] = []) {
    self.sideBySide = sideBySide
    self.comparators = comparators
    names = Self.names(sideBySide)
  }

  var isYears: Bool { sideBySide.kind == .years }

  /// Whether they are so many authorities that a table of each figure would be too long to read.
  var isMany: Bool { !isYears && sideBySide.periods.count >= Self.many }

  /// From how many authorities on their spread is printed, and not each of their figures.
  static let many = 10

  /// The index of the figures that comparators are compared with.
  ///
  /// These are those of the last year, or of the authority that was named first.
  var subject: Int { isYears ? sideBySide.periods.count - 1 : 0 }

  /// Whether any of the figures are for managers only.
  var isRestricted: Bool { sideBySide.periods.contains { $0.edition == .restricted } }

  /// The folder of the edition.
  var folder: String { isRestricted ? "restricted" : "public" }

  /// The authority whose years these are.
  var authority: String {
    sideBySide.periods.last?.authority?.name ?? "The authority"
  }

  /// Whose figures they are, or that they are of several authorities.
  var heading: String { isYears ? authority : "Authorities side by side" }

  /// The published shares of a figure, each next to the year or authority that they are compared with.
  func standings(of definition: FigureDefinition) -> [ComparatorStanding] {
    comparators.filter { $0.figureID == definition.id }.map {
      ComparatorStanding(comparator: $0, figure: sideBySide.periods[subject][definition])
    }
  }

  /// Whether any of the years or authorities has a figure.
  func isShown(_ definition: FigureDefinition) -> Bool {
    sideBySide.periods.contains { ComparedValue(figure: $0[definition]).isShown }
  }

  /// The titles of figures that none of them has.
  var missing: [String] { Catalogue.figures.filter { !isShown($0) }.map(\.title) }

  /// The periods as one label: `2022-23 to 2024-25`.
  var label: String {
    let periods = sideBySide.periods.map(\.period)
    guard let first = periods.first, let last = periods.last, isYears else {
      return periods.first?.words ?? ""
    }
    return first.isReportingYear && last.isReportingYear
      ? "\(first.label) to \(last.label)" : periods.map(\.words).listed("and")
  }

  /// The name of the files without their ending.
  ///
  /// Where a period is not a reporting year, it has the first and the last day of them all.
  var fileName: String {
    let periods = sideBySide.periods.map(\.period)
    guard isYears, let first = periods.first, let last = periods.last else {
      return "comparison-\(periods.first?.label ?? "")"
    }
    return first.isReportingYear && last.isReportingYear
      ? "comparison-\(first.label)-to-\(last.label)" : "comparison-\(first.from)-to-\(last.to)"
  }

  private static func names(_ sideBySide: SideBySide) -> [String] {
    guard sideBySide.kind == .years else {
      let names = sideBySide.periods.map { $0.authority?.name ?? "The authority" }
      // Two authorities of the same name get their codes in print.
      return zip(names, sideBySide.periods).map { name, period in
        names.count { $0 == name } > 1 ? "\(name) (\(period.authority?.code ?? ""))" : name
      }
    }
    return sideBySide.periods.map(\.period.words)
  }
}
