/// The names of the files of a public edition, below its folder.
struct PublishedNames {
  /// The folder in which earlier versions put the pictures of every period.
  static let formerPictures = "pictures/"

  private let pages: Set<String>
  private let reports: Set<String>
  private let pictures: String
  private let narrative: String
  private let converted: Set<String>

  /// The names for a year, such as 2024-25.
  init(_ label: String) {
    let pages = ReportShape.allCases.flatMap { shape in
      ["html", "md"].map { "\(shape.fileName(of: label)).\($0)" }
    }
    self.pages = Set(pages)
    pictures = ReportPictures.folder(of: label) + "/"
    narrative = NarrativePictures.folder(of: label)
    reports = Set(
      pages + ["figures-\(label).json", "figures-\(label).csv", "figures-\(label).meta.csv"])
    converted = Set(
      ConvertedKind.allCases.flatMap { kind in
        pages.filter(kind.isMade(of:)).map(kind.fileName(madeOf:))
      })
  }

  /// Whether `generate` writes a file of that name by itself.
  func isReport(_ name: String) -> Bool {
    reports.contains(name)
      || [pictures, Self.formerPictures].contains(where: name.hasPrefix) && name.hasSuffix(".svg")
  }

  /// Whether a run of this year writes a file of that name, with or without the help of other programs.
  func isOfYear(_ name: String) -> Bool {
    reports.contains(name) || converted.contains(name) || name.hasPrefix(pictures)
  }

  /// Whether a file is one of the reports themselves.
  func isPage(_ name: String) -> Bool { pages.contains(name) }

  /// Whether a file is a picture that the manager's texts show.
  func isNarrativePicture(_ name: String) -> Bool {
    name.hasPrefix(narrative) && NarrativePictures.isPicture(name)
  }

  /// Whether a file is part of the edition although nothing in it can be checked.
  func isNotRead(_ name: String) -> Bool { isConverted(name) || isNarrativePicture(name) }

  /// Whether another program makes a file of that name from the report.
  func isConverted(_ name: String) -> Bool { converted.contains(name) }
}
