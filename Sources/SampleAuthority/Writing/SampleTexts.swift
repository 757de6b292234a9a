import CareRecords

/// The texts that come with the exports: configuration, recommendations, narrative and README.
///
/// Each is a file of the folder `Texts`, with place holders for the values that depend on the
/// options.
struct SampleTexts {
  private let options: SampleOptions
  private let window: SampleWindow
  private let values: [String: String]

  init(_ options: SampleOptions) {
    self.options = options
    window = SampleWindow(endYear: options.endYear, years: options.years)
    values = [
      "children": "\(options.children)", "years": "\(options.years)", "seed": "\(options.seed)",
      "from": "\(window.last.from)", "to": "\(window.last.to)", "start": "\(window.start)",
      "endYear": "\(options.endYear)", "endYearBefore": "\(options.endYear - 1)",
      "lastYear": window.last.label,
      "yearBefore": ReportingPeriod(startingIn: options.endYear - 2).label,
    ]
  }

  private func text(_ name: String, _ more: [String: String] = [:]) -> String {
    (EmbeddedFiles.text("Texts/" + name) ?? "").filled(values.merging(more) { $1 })
  }

  /// The configuration that reads the sample, with comments that explain each setting.
  var configuration: String {
    guard !options.returnsOnly else { return text("iro-report.yaml", ["inputs": "return"]) }
    let inputs = window.years.map(\.label) + ["service"]
    let stages = EscalationProtocol.stages.map { stage in
      "  - {name: \(stage.name), formal: \(stage.isFormal), cafcass: \(stage.isCafcass), "
        + "days: \(stage.days)}"
    }
    return text("iro-report.yaml", ["inputs": inputs.joined(separator: ", ")]) + "\n"
      + text("iro-report-service.yaml", ["stages": stages.joined(separator: "\n")])
  }

  /// The files that an invented manager keeps in addition to the figures.
  ///
  /// They are two recommendations of the year before with what happened, one of the last year, and
  /// texts for some sections. Every number in the texts is the name of a figure.
  var managerFiles: [(name: String, text: String)] {
    [("recommendations.yaml", text("recommendations.yaml"))]
      + ["team", "participation", "challenge", "resources"].map { section in
        ("narrative/\(section).md", text("narrative/\(section).md"))
      }
  }

  /// The README, which says what the sample is and lists its files.
  func readme(_ files: [WrittenFile]) -> String {
    var about = text(options.returnsOnly ? "README-returns-only.md" : "README-all.md")
    if options.xml, !options.returnsOnly { about += "\n" + text("README-xml.md") }
    let rows = files.filter { $0.rows > 0 }.map { "| `\($0.name)` | \($0.rows) |\n" }
    let readme = text("README.md", ["about": about, "files": rows.joined()])
    guard options.defects, !options.returnsOnly else { return readme }
    let defects = DefectKind.allCases.filter { !(options.xml && $0.isForCSVOnly) }.map {
      "| \($0.words) | \($0.place) | \(Defects.casesOfEach) |\n"
    }
    return readme + "\n" + text("README-defects.md", ["defects": defects.joined()])
  }
}
