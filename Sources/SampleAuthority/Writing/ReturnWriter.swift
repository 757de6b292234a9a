/// Writes one annual return, child by child.
protocol ReturnWriter: ~Copyable {
  mutating func write(_ child: ReturnChild) throws(SampleError)
  consuming func finish() throws(SampleError) -> [WrittenFile]
}

/// Writes an annual return as CSV files in one folder.
struct CSVReturnWriter: ReturnWriter, ~Copyable {
  private var headers: CSVTable<HeaderRecord>
  private var episodes: CSVTable<EpisodeRecord>
  private var reviews: CSVTable<ReviewRecord>
  private var unaccompanied: CSVTable<UnaccompaniedRecord>?
  private var missing: CSVTable<MissingRecord>?

  init(folder: String, in directory: String, threeTablesOnly: Bool) throws(SampleError) {
    try OutputFolder.make(directory + "/" + folder)
    let headers = try CSVTable<HeaderRecord>("\(folder)/header.csv", in: directory)
    let episodes = try CSVTable<EpisodeRecord>("\(folder)/episodes.csv", in: directory)
    let reviews = try CSVTable<ReviewRecord>("\(folder)/reviews.csv", in: directory)
    if !threeTablesOnly {
      let unaccompanied = try CSVTable<UnaccompaniedRecord>("\(folder)/uasc.csv", in: directory)
      let missing = try CSVTable<MissingRecord>("\(folder)/missing.csv", in: directory)
      self.unaccompanied = consume unaccompanied
      self.missing = consume missing
    }
    self.headers = consume headers
    self.episodes = consume episodes
    self.reviews = consume reviews
  }

  mutating func write(_ child: ReturnChild) throws(SampleError) {
    if let header = child.header { try headers.write(header) }
    for episode in child.episodes { try episodes.write(episode) }
    for review in child.reviews { try reviews.write(review) }
    if let record = child.unaccompanied { try unaccompanied?.write(record) }
    for absence in child.absences { try missing?.write(absence) }
  }

  /// Writes a line into the Reviews file that need not have the right number of cells.
  mutating func write(reviewLine line: String) throws(SampleError) {
    try reviews.write(line: line)
  }

  consuming func finish() throws(SampleError) -> [WrittenFile] {
    var written = [try headers.finish(), try episodes.finish(), try reviews.finish()]
    if let file = try unaccompanied?.finish() { written.append(file) }
    if let file = try missing?.finish() { written.append(file) }
    return written
  }
}

/// Writes an annual return as one XML file.
struct XMLReturnWriter: ReturnWriter, ~Copyable {
  private static let identity = ElementNames<HeaderRecord>(
    [.child, .pupilNumber, .sex, .birth, .ethnic], renamed: [.child: "CHILDID"])
  private static let motherhood = ElementNames<HeaderRecord>([.mother, .childBirth])
  private static let status = ElementNames<UnaccompaniedRecord>([.ceased])
  private static let absence = ElementNames<MissingRecord>([.kind, .start, .end])
  private static let review = ElementNames<ReviewRecord>([.day, .code])
  private static let episode = ElementNames<EpisodeRecord>(
    [
      .began, .reasonBegan, .legalStatus, .need, .placement, .postcode, .home, .registration,
      .provider, .ended, .reasonCeased, .reasonChanged,
    ], renamed: [.placement: "PL"])

  private var file: XMLFile

  init(folder: String, file name: String, in directory: String) throws(SampleError) {
    try OutputFolder.make(directory + "/" + folder)
    file = try XMLFile("\(folder)/\(name)", in: directory, root: "EXPSSDA903")
  }

  mutating func write(_ child: ReturnChild) throws(SampleError) {
    // A child without a Header has no name in XML, so it cannot be held.
    guard let header = child.header else { return }
    file.open("CHILD")
    file.open("HEADER")
    file.write(header, Self.identity)
    file.write(.number(child.unaccompanied == nil ? 0 : 1), as: "UASC")
    if let record = child.unaccompanied { file.write(record, Self.status) }
    for record in child.absences {
      file.open("AMISSING")
      file.write(record, Self.absence)
      file.close("AMISSING")
    }
    for record in child.reviews {
      file.open("AREVIEW")
      file.write(record, Self.review)
      file.close("AREVIEW")
    }
    file.write(header, Self.motherhood)
    file.close("HEADER")
    for record in child.episodes {
      file.open("EPISODE")
      file.write(record, Self.episode)
      file.close("EPISODE")
    }
    file.close("CHILD")
    try file.endRow()
  }

  consuming func finish() throws(SampleError) -> [WrittenFile] { [try file.finish()] }
}
