@testable import AnnualReport

extension ReportTemplates {
  private static let embedded = Result { () throws(ReportError) in
    try ReportTemplates(.embedded)
  }

  /// The templates of some sources; those of the program are made ready once for all tests.
  static func of(_ sources: TemplateSources) throws(ReportError) -> ReportTemplates {
    if case .embedded = sources { return try embedded.get() }
    return try ReportTemplates(sources)
  }
}
