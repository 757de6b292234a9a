import AnnualReport
import CareRecords
import Documents
import PublicEdition
import ServiceFigures

/// Figures of several authorities pooled into a file of comparators, which each of them can use.
///
/// ```swift
/// let pool = try ReportPool(
///   of: ["a/figures-2024-25.json", …], named: "North West", publishedOn: date)
/// try pool.write(to: "north-west.csv")
/// ```
public struct ReportPool: Sendable {
  /// The shares, and those that are left out with the reason.
  public let figures: PooledFigures
  /// The shares as a file of comparators, as `comparators` in a configuration reads it.
  public let csv: String
  private let filesRead: [String]

  /// Pools saved figures.
  ///
  /// - Parameters:
  ///   - files: the figures of the restricted editions, one for each authority, all of one period.
  ///   - name: what the authorities are called together, such as `North West`.
  ///   - date: the day on which the pool is published; each report prints it.
  ///   - withholdUpTo: the largest count of children that is withheld because it is small; nil for the
  ///     usual one.
  /// - Throws: `Failure` for files that cannot be read or cannot be pooled.
  public init(
    of files: [String], named name: String, publishedOn date: CivilDate, withholdUpTo: Int? = nil
  ) throws {
    figures = try PooledFigures(
      of: try files.map { try ReportRun.savedFigures(in: $0) },
      threshold: withholdUpTo ?? PublicFigures.customaryThreshold)
    csv = ComparatorFile.text(figures.comparators(named: name, on: date))
    filesRead = files
  }

  /// Writes the file of comparators.
  ///
  /// - Throws: `Failure` where it cannot be written, or would take the place of one of the files read.
  public func write(to file: String) throws {
    try ReportFolder.write(Array(csv.utf8), to: file, inputs: filesRead)
  }
}
