import CareRecords
import SampleAuthority
import TestSupport
import Testing

@testable import ServiceFigures

/// Exports in which cells of any column are spoilt, held against the same exports as they were.
///
/// Every figure equals that of the clean exports, or what it leaves out allows for the difference, or
/// it is known in part with a range that holds the clean one, or it is not supplied.
struct SpoiltExportTests {
  /// What became of a figure.
  enum End: String, CaseIterable { case equal, allowed, partial, notSupplied, wrong }

  @Test(arguments: 0..<2)
  func `what cannot be read never makes a figure look known`(_ part: UInt64) throws {
    var ends: [WayOfSpoiling: [End: Int]] = [:]
    for seed in RandomCases.seeds(from: 40_000, few: 30, soak: 2_000) where seed % 2 == part {
      var numbers = SeededNumbers(seed)
      var tables = try SampleTables(
        SampleOptions(children: numbers.number(in: 15...60), seed: seed),
        form: numbers.happens(25) ? .xml : .csv)
      let clean = try tables.figures()
      for _ in 0..<numbers.one(of: [1, 1, 1, 2, 3]) { tables.spoil(using: &numbers) }
      guard !tables.damage.isEmpty else { continue }
      let keepsEverything = tables.ways.allSatisfy(\.keepsEverything)
      for (spoilt, clean) in zip(try tables.figures().figures, clean.figures) {
        let end = Self.end(of: spoilt, clean)
        if tables.ways.count == 1, let way = tables.ways.first {
          ends[way, default: [:]][end, default: 0] += 1
        }
        if end == .wrong || keepsEverything && end != .equal {
          Issue.record(
            """
            seed \(seed), \(tables.damage.joined(separator: ", "))
            clean  \(clean.lines[0])
            spoilt \(spoilt.lines[0])
            """)
        }
      }
    }
    if RandomCases.isSoak { Self.print(ends) }
  }

  private static func print(_ ends: [WayOfSpoiling: [End: Int]]) {
    for way in WayOfSpoiling.allCases {
      let counts = End.allCases.map { "\($0.rawValue) \(ends[way]?[$0] ?? 0)" }
      Swift.print("spoilt: \(way.rawValue): \(counts.joined(separator: ", "))")
    }
  }

  static func end(of spoilt: Figure, _ clean: Figure) -> End {
    if spoilt.status == clean.status, spoilt.result.numbers.isPart(of: clean.result.numbers) {
      return .equal
    }
    switch (clean.status, spoilt.status) {
    // Of what was not known whole before, nothing can be said.
    case (.partial, _), (.notSupplied, _): return .allowed
    case (_, .notSupplied): return .notSupplied
    case (.notApplicable, .partial): return .partial
    case (.available, .partial(let lower, let upper)):
      let value = clean.comparableValue
      return lower - 1e-9 <= value && value <= upper + 1e-9 ? .partial : .wrong
    case (.available, .available): return isAllowed(spoilt, clean) ? .allowed : .wrong
    default: return .wrong
    }
  }

  /// Whether the records left out, at most 5%, allow for the difference of two proportions.
  private static func isAllowed(_ spoilt: Figure, _ clean: Figure) -> Bool {
    guard let met = spoilt.numbers.numerator, let all = spoilt.numbers.denominator,
      let share = clean.numbers.value
    else { return false }
    let unknown = spoilt.result.leftOut.filter {
      spoilt.definition.unknownReasons.contains($0.reason)
    }.reduce(0) { $0 + $1.count }
    let population = all + unknown
    return unknown * 20 <= population
      && (Double(met) / Double(population) - 1e-9...Double(met + unknown) / Double(population)
        + 1e-9).contains(share)
  }
}

extension Figure {
  /// The number that the range of a figure known in part is about.
  fileprivate var comparableValue: Double {
    switch definition.kind {
    case .proportion, .rate: result.numbers.value ?? 0
    case .duration: result.numbers.median ?? 0
    case .count, .distribution: Double(result.numbers.count ?? 0)
    }
  }
}

extension FigureNumbers {
  /// Whether every number that is there is that of the others: a mean or peak that cannot be told is
  /// not printed.
  fileprivate func isPart(of others: FigureNumbers) -> Bool {
    var numbers = self
    if numbers.mean == nil { numbers.mean = others.mean }
    if numbers.peak == nil { numbers.peak = others.peak }
    return numbers == others
  }
}
