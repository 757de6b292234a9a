import CareRecords
import Documents
import Files
import ServiceFigures

/// Comparators as a CSV file.
///
/// Each row says whose share of a figure it is, and where it was published.
package enum ComparatorFile {
  private static let needed = ["figure", "name", "period", "source", "date"]
  /// More records than any country has.
  private static let mostRecords = 100_000_000
  private static let numbers = ["value", "numerator", "denominator"]

  /// Reads a file.
  ///
  /// - Throws: `Failure` with the file and line of a mistake, such as a row without a source.
  package static func read(_ path: String) throws(Failure) -> [Comparator] {
    let bytes = try FileSystem.bytes(of: path, largest: 1 << 20, kind: "a CSV file of comparators")
    return try parse(bytes, file: path)
  }

  static func parse(_ bytes: [UInt8], file: String) throws(Failure) -> [Comparator] {
    let table = try SmallTable(bytes, file: file)
    for (index, name) in table.columns.enumerated() {
      guard (needed + numbers).contains(name), table.columns.firstIndex(of: name) == index else {
        throw Failure(
          "\(file):1", what: "column \(index + 1) is not known, or is there twice",
          expected: (needed + numbers).joined(separator: ", "))
      }
    }
    for name in needed where !table.columns.contains(name) {
      throw Failure(
        "\(file):1", what: "the column '\(name)' is missing",
        expected: (needed + ["value or numerator and denominator"]).joined(separator: ", "))
    }
    var comparators: [Comparator] = []
    for row in table.rows {
      let comparator = try comparator(row)
      guard
        !comparators.contains(where: {
          $0.figureID == comparator.figureID && $0.name == comparator.name
        })
      else {
        throw row.error(
          "an earlier comparator of the figure has the same name", expected: "each name once")
      }
      comparators.append(comparator)
    }
    return comparators
  }

  private static func comparator(
    _ row: SmallTable.Row
  ) throws(Failure) -> Comparator {
    let source = try row.text("source", because: "nothing is compared with a number without one")
    let id = try row.text("figure")
    guard let definition = Catalogue.definition(id) else {
      let nearest = NearestName.quoted(id, in: Catalogue.figures.map(\.id))
      throw row.error("no figure has this id", expected: nearest ?? "an id of the list of figures")
    }
    guard definition.kind == .proportion else {
      throw row.error(
        "only shares can be held against those of others", expected: "a figure that is a share")
    }
    guard let date = CivilDate(text: try row.text("date")) else {
      throw row.error("the date cannot be used", expected: "a date such as 2025-03-31")
    }
    let (value, counts) = try share(row)
    return Comparator(
      figureID: id, name: try row.text("name"), period: try row.text("period"), value: value,
      source: source, date: date, counts: counts)
  }

  /// The share, as it is given or worked out from its two numbers.
  private static func share(
    _ row: SmallTable.Row
  ) throws(Failure) -> (Double, Comparator.Counts?) {
    let cells = numbers.map { row[$0] }
    guard cells[0].isEmpty else {
      guard cells[1].isEmpty, cells[2].isEmpty else {
        throw row.error(
          "the share is given twice", expected: "a value, or a numerator and a denominator")
      }
      guard let share = Setting.share(cells[0]) else {
        throw row.error(
          "the value cannot be used", expected: "a percentage from 0% to 100%, such as 95%")
      }
      return (share, nil)
    }
    guard let part = whole(cells[1]), let total = whole(cells[2]), part <= total, total > 0 else {
      throw row.error(
        "there is no share", expected: "a value, or a numerator and a denominator above 0")
    }
    guard total <= mostRecords else {
      throw row.error("the denominator is too large", expected: "a number up to \(mostRecords)")
    }
    return (Double(part) / Double(total), Comparator.Counts(part: part, total: total))
  }

  private static func whole(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
