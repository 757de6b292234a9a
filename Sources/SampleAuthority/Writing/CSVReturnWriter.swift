/// Writes an annual return as CSV files in one folder.
struct CSVReturnWriter: ReturnWriter, ~Copyable {
  private var headers: CSVTable<HeaderRecord>
  private var episodes: CSVTable<EpisodeRecord>
  private var reviews: CSVTable<ReviewRecord>
  private var others: CSVSmallerTables?

  mutating func write(_ child: ReturnChild) throws(SampleError) {
    if let header = child.header { try headers.write(header) }
    for episode in child.episodes { try episodes.write(episode) }
    for review in child.reviews { try reviews.write(review) }
    try others?.write(child)
  }

  /// Writes a line into the Reviews file that need not have the right number of cells.
  mutating func write(reviewLine line: String) throws(SampleError) {
    try reviews.write(line: line)
  }

  consuming func finish() throws(SampleError) -> [WrittenFile] {
    let written = [try headers.finish(), try episodes.finish(), try reviews.finish()]
    return written + (try others?.finish() ?? [])
  }
}

extension CSVReturnWriter {
  /// Creates the folder and its files; for three tables only, those of Header, Episodes and Reviews.
  init(folder: String, in directory: String, threeTablesOnly: Bool) throws(SampleError) {
    try OutputFolder.make(directory + "/" + folder)
    self.init(
      headers: try CSVTable("\(folder)/header.csv", in: directory),
      episodes: try CSVTable("\(folder)/episodes.csv", in: directory),
      reviews: try CSVTable("\(folder)/reviews.csv", in: directory),
      others: threeTablesOnly ? nil : try CSVSmallerTables(folder: folder, in: directory))
  }
}
