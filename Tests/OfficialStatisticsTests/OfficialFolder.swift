import Documents
import Foundation
import ServiceFigures
import TestSupport

@testable import OfficialStatistics

/// A folder of invented official statistics, for one test.
final class OfficialFolder {
  private let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("official-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file.
  func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// Writes a workbook of one sheet, whose cells are texts and numbers.
  func writeWorkbook(_ rows: [[String]], as name: String) throws {
    let cells = rows.enumerated().map { row, cells in
      let written = cells.enumerated().map { column, text -> String in
        let place = "\(Self.letters(column))\(row + 1)"
        return Double(text) != nil
          ? "<c r=\"\(place)\"><v>\(text)</v></c>"
          : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(written.joined())</row>"
    }
    try WrittenWorkbook.write(
      [("LA SN Groups", "<sheetData>\(cells.joined())</sheetData>")], to: path(name))
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : "A" + letter
  }

  /// Reads the whole folder; files are named without it.
  func read() throws -> OfficialStatistics {
    try OfficialStatistics(readingFrom: [url.path]) { String($0.split(separator: "/").last ?? "") }
  }
}

/// Three placements or more, as the data set of a release has it.
enum Stability {
  static let heading =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    + "old_la_code,la_name,new_la_code,cla_group,placement_stability,children_count,children_percent"

  /// The two rows of an area: with three or more placements, and all children.
  static func rows(
    _ level: String, _ place: String, _ part: String, _ whole: String, percent: String,
    year: String = "2025"
  ) -> String {
    let area = "\(year),Reporting year,\(level),E92000001,England,\(place)"
    return """
      \(area),CLA on 31 March,With 3 or more placements during the year,\(part),\(percent)
      \(area),CLA on 31 March,Total children,\(whole),100

      """
  }

  /// A file of England, two regions and twelve authorities: Alphaton, number 901, is ours.
  static func file(year: String = "2025", swing: Int = 0) -> String {
    var text = heading + "\n"
    text += rows("National", ",,,,", "8160", "81770", percent: "10", year: year)
    text += rows("Regional", "E12000091,Here,,,", "1240", "12400", percent: "10", year: year)
    text += rows("Regional", "E12000092,There,,,", "900", "10010", percent: "9", year: year)
    for (index, name) in names.enumerated() {
      text += rows(
        "Local authority", "E12000091,Here,\(901 + index),\(name),E100009\(10 + index)",
        "\(20 + 2 * index + swing)", "300", percent: "\(7 + index)", year: year)
    }
    return text
  }

  static let names = [
    "Alphaton", "Betaham", "Gammaford", "Deltabury", "Epsilby", "Zetaworth", "Etaport", "Thetaley",
    "Iotachester", "Kappawick", "Lambdastow", "Muthorpe",
  ]

  static let authority = Authority(name: "Alphaton", code: "E10000910")
}

extension OfficialStatistics {
  /// Where Alphaton stands with three or more placements in a year.
  func standing(
    _ year: Int = 2025, of authority: Authority = Stability.authority
  ) -> OfficialStanding? {
    Catalogue.official.first { $0.id == "placements.threeOrMore" }.flatMap {
      standing(of: $0, authority: authority, year: year)
    }
  }
}
