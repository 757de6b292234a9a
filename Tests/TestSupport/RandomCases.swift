import Foundation

/// How many random cases a test draws, and from which seeds.
///
/// Every run draws few. With `SOAK=1` in the environment the full number is drawn, and with `SEED=n`
/// other cases than usual: `make soak SEED=7`.
///
/// ```swift
/// for seed in RandomCases.seeds(from: 3_000, few: 20, soak: 2_000) { … }
/// ```
public enum RandomCases {
  /// Whether the full number of cases is drawn.
  public static let isSoak = environment["SOAK"] == "1"

  /// The few cases of every run, or the full number.
  public static func count(few: Int, soak: Int) -> Int { isSoak ? soak : few }

  /// The seeds of the cases, one for each; those of different tests can overlap in a soak.
  public static func seeds(from first: Int, few: Int, soak: Int) -> Range<UInt64> {
    let first = UInt64(first) + moved
    return first..<first + UInt64(count(few: few, soak: soak))
  }

  /// How far the seeds are moved away from those of every run.
  public static let moved: UInt64 =
    environment["SEED"].flatMap { UInt64($0) }.map { $0 % 1_000_000 * 1_000_000 } ?? 0

  private static let environment = ProcessInfo.processInfo.environment
}
