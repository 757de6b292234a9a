/// The names of the files of a public edition, below its folder.
struct PublishedNames {
  private let reports: Set<String>
  private let converted: Set<String>

  /// Those of a year, such as 2024-25.
  init(_ label: String) {
    let pages = ReportShape.allCases.flatMap { shape in
      ["html", "md"].map { "\(shape.fileName(of: label)).\($0)" }
    }
    reports = Set(pages + ["figures-\(label).json", "figures-\(label).csv"])
    converted = Set(
      ConvertedKind.allCases.flatMap { kind in
        pages.filter(kind.isMade(of:)).map(kind.fileName(madeOf:))
      })
  }

  /// Whether `generate` writes a file of that name by itself.
  func isReport(_ name: String) -> Bool {
    reports.contains(name) || name.hasPrefix("pictures/") && name.hasSuffix(".svg")
  }

  /// Whether another program makes a file of that name from the report.
  func isConverted(_ name: String) -> Bool { converted.contains(name) }
}
