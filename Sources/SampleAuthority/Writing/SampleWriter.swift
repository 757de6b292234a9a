import CareRecords
import Documents

/// Makes the children and puts their records into files.
struct SampleWriter {
  /// The number of children between two reports of progress.
  private static let step = 10_000
  private static let returnRoot = "EXPSSDA903"

  private let options: SampleOptions
  private let directory: String
  private let window: SampleWindow
  private let identifiers: IdentifierShuffle

  init(_ options: SampleOptions, _ directory: String) {
    self.options = options
    self.directory = directory
    window = SampleWindow(endYear: options.endYear, years: options.years)
    identifiers = IdentifierShuffle(count: options.children, seed: options.seed)
  }

  /// Writes all returns and the service's exports.
  func writeAll(_ progress: (Int, Int) -> Void) throws(Failure) -> [WrittenFile] {
    var children = makeChildren(progress)
    let history = ServiceHistory(&children, seed: options.seed, window: window)
    var export = ServiceExport(children, history)
    children += FormerChildren(seed: options.seed, window: window, identifiers: identifiers)
      .make(forChildren: options.children)
    let defects = options.defects ? Defects(options, window, identifiers, history) : nil
    var files: [WrittenFile] = []
    for year in window.years {
      let added = year == window.last ? defects : nil
      if options.xml {
        var file = try XMLFile(
          "ssda903-\(year.label).xml", folder: year.label, in: directory, root: Self.returnRoot)
        try forEach(children, in: year, with: added) { child throws(Failure) in
          try child.write(to: &file)
        }
        files += try file.finish()
      } else {
        var writer = try CSVFiles(ReturnChild.tables, folder: year.label, in: directory)
        try forEach(children, in: year, with: added) { child throws(Failure) in
          try child.write(to: &writer)
        }
        for line in added?.reviewLines ?? [] {
          try writer.write(line: line, of: ReviewRecord.self)
        }
        files += try writer.finish()
      }
    }
    defects?.add(to: &export)
    return files + (try write(export))
  }

  private func write(_ export: ServiceExport) throws(Failure) -> [WrittenFile] {
    if options.xml {
      var file = try XMLFile(
        "service-export.xml", folder: "service", in: directory, root: "iroExport")
      try export.write(to: &file)
      return try file.finish()
    }
    var writer = try CSVFiles(ServiceExport.tables, folder: "service", in: directory)
    try export.write(to: &writer)
    return try writer.finish()
  }

  /// Writes the three tables of one return, child by child.
  func writeOneReturn(_ progress: (Int, Int) -> Void) throws(Failure) -> [WrittenFile] {
    if options.xml {
      var file = try XMLFile(
        "ssda903.xml", folder: "return", in: directory, root: Self.returnRoot)
      try stream(progress) { child throws(Failure) in try child.write(to: &file) }
      return try file.finish()
    }
    var writer = try CSVFiles(ReturnChild.tables.prefix(3), folder: "return", in: directory)
    try stream(progress) { child throws(Failure) in try child.write(to: &writer) }
    return try writer.finish()
  }

  private func makeChildren(_ progress: (Int, Int) -> Void) -> [Child] {
    let maker = ChildMaker(seed: options.seed, window: window, identifiers: identifiers)
    let reviewer = ReviewMaker(seed: options.seed, window: window)
    var children: [Child] = []
    children.reserveCapacity(options.children)
    for index in 0..<options.children {
      var child = maker.child(at: index)
      child.reviews = reviewer.reviews(of: child, at: index)
      child.outcomes = Outcomes(
        of: child, at: index, among: options.children, seed: options.seed, window: window)
      children.append(child)
      if index % Self.step == 0 { progress(index, options.children) }
    }
    progress(options.children, options.children)
    return children
  }

  private func forEach(
    _ children: [Child], in year: ReportingPeriod, with defects: Defects?,
    _ body: (ReturnChild) throws(Failure) -> Void
  ) throws(Failure) {
    for child in children {
      if let record = ReturnChild(child, in: year) { try body(record) }
    }
    for record in defects?.children ?? [] { try body(record) }
  }

  private func stream(
    _ progress: (Int, Int) -> Void, _ body: (ReturnChild) throws(Failure) -> Void
  ) throws(Failure) {
    let maker = ReturnsOnlyMaker(seed: options.seed, window: window, identifiers: identifiers)
    var child = ReturnChild(header: nil)
    for index in 0..<options.children {
      maker.fill(&child, at: index)
      try body(child)
      if index % Self.step == 0 { progress(index, options.children) }
    }
    progress(options.children, options.children)
  }
}
