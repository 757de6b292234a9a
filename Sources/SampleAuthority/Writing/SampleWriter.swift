import CareRecords

/// Makes the children and puts their records into files.
struct SampleWriter {
  /// After how many children progress is told.
  private static let step = 10_000

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
  func writeAll(_ progress: (Int, Int) -> Void) throws(SampleError) -> [WrittenFile] {
    var children = makeChildren(progress)
    let history = ServiceHistory(&children, seed: options.seed, window: window)
    var export = ServiceExport(children, history)
    children += FormerChildren(seed: options.seed, window: window, identifiers: identifiers)
      .make(beside: options.children)
    let defects = options.defects ? Defects(options, window, identifiers, history) : nil
    var files: [WrittenFile] = []
    for year in window.years {
      let added = year == window.last ? defects : nil
      let name = "ssda903-\(year.label).xml"
      if options.xml {
        var writer = try XMLReturnWriter(folder: year.label, file: name, in: directory)
        try write(children, in: year, with: added, &writer)
        files += try writer.finish()
      } else {
        var writer = try CSVReturnWriter(
          folder: year.label, in: directory, threeTablesOnly: false)
        try write(children, in: year, with: added, &writer)
        for line in added?.reviewLines ?? [] { try writer.write(reviewLine: line) }
        files += try writer.finish()
      }
    }
    defects?.add(to: &export)
    files += try ServiceWriter.write(export, to: directory, xml: options.xml)
    return files
  }

  /// Writes the three tables of one return, child by child.
  func writeOneReturn(_ progress: (Int, Int) -> Void) throws(SampleError) -> [WrittenFile] {
    if options.xml {
      var writer = try XMLReturnWriter(folder: "return", file: "ssda903.xml", in: directory)
      try stream(progress, &writer)
      return try writer.finish()
    }
    var writer = try CSVReturnWriter(folder: "return", in: directory, threeTablesOnly: true)
    try stream(progress, &writer)
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

  private func write(
    _ children: [Child], in year: ReportingPeriod, with defects: Defects?,
    _ writer: inout some ReturnWriter & ~Copyable
  ) throws(SampleError) {
    for child in children {
      if let record = ReturnChild(child, in: year) { try writer.write(record) }
    }
    for record in defects?.children ?? [] { try writer.write(record) }
  }

  private func stream(
    _ progress: (Int, Int) -> Void, _ writer: inout some ReturnWriter & ~Copyable
  ) throws(SampleError) {
    let maker = ReturnsOnlyMaker(seed: options.seed, window: window, identifiers: identifiers)
    var child = ReturnChild(header: nil)
    for index in 0..<options.children {
      maker.fill(&child, at: index)
      try writer.write(child)
      if index % Self.step == 0 { progress(index, options.children) }
    }
    progress(options.children, options.children)
  }
}

/// A short text as a file.
enum TextFile {
  static func write(
    _ text: String, _ name: String, in directory: String
  ) throws(SampleError) -> WrittenFile {
    var file = try OutputFile(name, in: directory)
    file.append(text)
    return try file.finish(rows: 0)
  }
}

/// Writes one annual return, child by child.
protocol ReturnWriter: ~Copyable {
  mutating func write(_ child: ReturnChild) throws(SampleError)
  consuming func finish() throws(SampleError) -> [WrittenFile]
}
