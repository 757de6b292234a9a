/// A form of the report that is made for one kind of reader, from the one view model.
enum ReportShape: CaseIterable {
  /// The annual report with all its sections.
  case full
  /// The two pages for members of the corporate parenting board.
  case members
  /// The version for the children and young people it is about.
  case youngPeople
  /// How the figures were made: definitions, sources, what was left out, checks.
  case method

  /// The name of its template, without the ending that names the language.
  var template: String {
    switch self {
    case .full: "full/report"
    case .members: "members/summary"
    case .youngPeople: "young/report"
    case .method: "method/method"
    }
  }

  /// The style sheets; later ones override earlier ones, and all use the colours of the full
  /// report.
  var styleSheets: [String] {
    switch self {
    case .full: ["full/report.css"]
    case .members: ["full/report.css", "members/summary.css"]
    case .youngPeople: ["full/report.css", "young/report.css"]
    case .method: ["full/report.css", "method/method.css"]
    }
  }

  /// The name of its files, without edition and ending.
  func fileName(of label: String) -> String {
    switch self {
    case .full: "annual-report-\(label)"
    case .members: "members-summary-\(label)"
    case .youngPeople: "young-people-\(label)"
    case .method: "method-\(label)"
    }
  }
}
