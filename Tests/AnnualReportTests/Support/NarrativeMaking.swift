import ServiceFigures

@testable import AnnualReport

extension Narrative {
  /// A narrative of one section.
  static func of(_ section: ReportSection, _ text: String) -> Narrative {
    Narrative(texts: [
      Text(
        place: .section(section), name: "narrative/\(section.fileName)",
        path: "in/narrative/\(section.fileName)",
        bytes: Array(text.utf8))
    ])
  }
}
