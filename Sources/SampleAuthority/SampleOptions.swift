import Documents

/// The size of a synthetic authority and the form of its files.
///
/// The same options give the same bytes on every machine.
package struct SampleOptions: Sendable, Equatable {
  /// The number of different children with an episode of care in the years written.
  package var children: Int
  /// The number of reporting years; there is one annual return for each.
  package var years: Int
  /// The seed of all random numbers.
  package var seed: UInt64
  /// The calendar year in which the last reporting year ends: 2025 for 2024-25.
  package var endYear: Int
  /// Whether the records are written as XML instead of CSV.
  package var xml: Bool
  /// Whether rows with known mistakes are added after the clean ones; not with `returnsOnly`.
  package var defects: Bool
  /// Whether only the Header, Episodes and Reviews of one return are written.
  ///
  /// Each child has one episode and on average three and a half reviews. This shape is for
  /// measuring speed: children are written one after another, so memory does not grow with their
  /// number.
  package var returnsOnly: Bool

  /// The largest number of years that can be asked for.
  package static let yearLimit = 40
  /// The largest number of children for which there are enough ids.
  package static let childLimit = 8_000_000

  /// Describes a synthetic authority of ordinary size.
  package init(
    children: Int = 450, years: Int = 2, seed: UInt64 = 1, endYear: Int = 2025, xml: Bool = false,
    defects: Bool = false, returnsOnly: Bool = false
  ) {
    self.children = children
    self.years = years
    self.seed = seed
    self.endYear = endYear
    self.xml = xml
    self.defects = defects
    self.returnsOnly = returnsOnly
  }

  func check() throws(Failure) {
    guard (0...Self.childLimit).contains(children) else {
      throw Failure(
        "children", what: "\(children) children cannot be made",
        expected: "a number from 0 to \(Self.childLimit)")
    }
    guard (1...Self.yearLimit).contains(years) else {
      throw Failure(
        "years", what: "\(years) years cannot be made",
        expected: "a number from 1 to \(Self.yearLimit)")
    }
    guard (2000...2100).contains(endYear), endYear - years >= 1960 else {
      throw Failure(
        "end year", what: "the year \(endYear) cannot be the last one",
        expected: "a year from 2000 to 2100")
    }
  }
}
