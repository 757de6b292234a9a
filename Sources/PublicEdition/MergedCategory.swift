import CareRecords
import ServiceFigures

/// Categories that are merged in the tables of an authority with few children.
struct MergedCategory {
  /// The fewest children looked after at which a one-way table shows each category by itself.
  let fewestForEach: Int
  /// The same for a two-way table, whose second dimension divides each category again.
  let fewestForEachDivided: Int
  let dimension: Dimension
  /// The key in files.
  ///
  /// It differs from the key of every category. So a file of another edition or of a larger
  /// authority is never read as if it had the same groups.
  let key: String
  /// The words in print.
  let label: String
  /// The words that editions of earlier versions printed; nil where they were the same.
  let formerLabel: String?
  /// The keys of the categories, as the restricted edition has them.
  let categories: Set<String>

  fileprivate init(
    under fewestForEach: Int, divided fewestForEachDivided: Int? = nil, _ dimension: Dimension,
    _ label: String, _ categories: [String], key: String? = nil, formerly: String? = nil
  ) {
    self.fewestForEach = fewestForEach
    self.fewestForEachDivided = fewestForEachDivided ?? fewestForEach
    self.dimension = dimension
    self.key = key ?? categories.joined(separator: " or ")
    self.label = label
    formerLabel = formerly
    self.categories = Set(categories)
  }
}

extension CategoryLadder {
  /// The fixed steps, the widest groups of a dimension first.
  ///
  /// Each step merges categories that have only a handful of children in nearly every authority of
  /// that size. By themselves they would show symbols in place of numbers. Where a reader would
  /// find another category similar, they are merged with it.
  static let mergedCategories: [MergedCategory] = [
    MergedCategory(under: 200, .ageBand, "5 to 15", ["5-9", "10-15"], key: "5-15"),
    MergedCategory(
      under: 200, divided: 1_500, .ethnicGroup,
      "All other ethnic groups, or not stated",
      ["Mixed", "Asian", "Black", "Other", "Not stated"], key: "other than White",
      formerly: "Other than White, or not stated"),
    MergedCategory(
      under: 200, .legalStatus, "Full care order or placement order",
      ["fullCareOrder", "placementOrder"]),
    MergedCategory(
      under: 200, .recGroup, "Adopted, special guardianship or child arrangements order",
      ["adopted", "specialGuardianship", "arrangementsOrder"]),
    MergedCategory(
      under: 200, .code, "PN2 or PN3 Child attended, views conveyed by an advocate or symbolically",
      ["PN2", "PN3"]),
    MergedCategory(
      under: 200, .code,
      "PN5 or PN6 Child did not attend, views conveyed by an advocate or in another way",
      ["PN5", "PN6"]),
    MergedCategory(
      under: 200, .changeReason, "Carer requests the end", ["CREQB", "CREQO"]),
    MergedCategory(
      under: 200, .changeReason, "Child requests the end, the provision closed, or other",
      ["CHILD", "OTHER", "CLOSE", "CUSTOD"]),

    MergedCategory(
      under: 0, divided: 400, .placement, "All other placements",
      [
        "adoption", "secure", "childrensHome", "supported", "residential", "parents", "independent",
        "temporary", "other",
      ], key: "other than foster care", formerly: "Other than foster care"),
    MergedCategory(under: 400, .ageBand, "Under 5", ["under 1", "1-4"], key: "under 5"),
    MergedCategory(
      under: 400, divided: 1_500, .placement,
      "Children's home or other residential, temporary or other placement",
      ["secure", "childrensHome", "residential", "temporary", "other"]),
    MergedCategory(
      under: 400, divided: 1_500, .placement, "With parents or placed for adoption",
      ["parents", "adoption"]),
    MergedCategory(
      under: 400, .need, "Disability or illness, of the child or a parent", ["N2", "N3"]),
    MergedCategory(
      under: 400, .need, "Socially unacceptable behaviour, acute family stress or low income",
      ["N4", "N6", "N7"]),
    MergedCategory(
      under: 400, .recGroup, "Returned home, or to relatives without an order",
      ["home", "otherFamily"]),
    MergedCategory(
      under: 400, .recGroup, "Special guardianship or child arrangements order",
      ["specialGuardianship", "arrangementsOrder"]),
    MergedCategory(
      under: 400, .recGroup, "Independent living or adult social care",
      ["independence", "adultServices"]),
    MergedCategory(
      under: 400, .changeReason,
      "Responsible authority requests the end, standards of care or an allegation",
      ["LAREQ", "STAND", "ALLEG", "APPRR"]),
    MergedCategory(under: 400, .workers, "3 or more", numbers(from: 3), key: "3 or more"),

    MergedCategory(
      under: 1_500, .kind, "Later review, those about adoption included",
      ["subsequent", "adoption", "continued"]),
    MergedCategory(
      under: 1_500, .ethnicGroup, "Other, or not stated", ["Other", "Not stated"]),
    MergedCategory(
      under: 1_500, .legalStatus, "Section 20, youth justice, or police or emergency protection",
      ["section20", "youthJustice", "protection"]),
    MergedCategory(
      under: 1_500, .placement, "Children's home, secure ones included",
      ["secure", "childrensHome"]),
    MergedCategory(
      under: 1_500, .placement, "Supported accommodation or independent living",
      ["supported", "independent"]),
    MergedCategory(
      under: 1_500, .placement, "Other residential, temporary or other placement",
      ["residential", "temporary", "other"]),
    MergedCategory(
      under: 1_500, .need, "Family in acute stress, or low income", ["N4", "N7"]),
    MergedCategory(
      under: 1_500, .recGroup, "Other reason (custody, another authority, death or other)",
      ["custody", "remandEnded", "transferred", "abroad", "died", "other"]),
    MergedCategory(
      under: 1_500, .changeReason, "Standards of care concern, or an allegation",
      ["STAND", "ALLEG", "APPRR"]),
    MergedCategory(
      under: 1_500, .changeReason, "Other, custody, or the provision closed",
      ["OTHER", "CLOSE", "CUSTOD"]),
    MergedCategory(under: 1_500, .band, "Over 28 days", ["29-91", "over 91"], key: "over 28"),

    // If the largest number had a row of its own, the row would show that some child has that
    // number.
    MergedCategory(under: .max, .workers, "4 or more", numbers(from: 4), key: "4 or more"),
    MergedCategory(under: .max, .changes, "2 or more", numbers(from: 2), key: "2 or more"),
  ]

  /// The keys of these numbers of social workers or of changes, up to the most a period can have.
  private static func numbers(from first: Int) -> [String] {
    (first...ReportingPeriod.longest).map { "\($0)" }
  }
}
