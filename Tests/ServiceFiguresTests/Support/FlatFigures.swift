import Foundation
import Testing

/// The numbers of a file of figures, each under the figure, the group and the name of the number:
/// `reviews.onTime / kind / first / numerator`.
struct FlatFigures: Equatable {
  private(set) var numbers: [String: Double] = [:]
  /// Signs that stand in place of a number.
  private(set) var signs: [String: String] = [:]

  private static func path(_ parts: String...) -> String { parts.joined(separator: " / ") }

  /// Reads `figures-YYYY-YY.json`.
  init(json text: String) throws {
    let root = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    for figure in try #require(root["figures"]?.list) {
      let id = try #require(figure["id"]?.text)
      add(figure, under: Self.path(id, "Total", "Total"))
      for (name, rows) in figure["breakdowns"]?.members ?? [:] {
        for row in try #require(rows.list) {
          add(row, under: Self.path(id, name, try #require(row["key"]?.text)))
        }
      }
    }
  }

  private mutating func add(_ tree: JSONTree, under path: String) {
    for (name, value) in tree.members ?? [:] where name != "breakdowns" {
      numbers[Self.path(path, name)] = value.number
      for (part, inner) in value.members ?? [:] {
        numbers[Self.path(path, "\(name).\(part)")] = inner.number
      }
    }
  }

  /// Reads `figures-YYYY-YY.csv`.
  init(csv text: String) throws {
    let rows = Self.rows(text)
    let heading = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(heading.firstIndex(of: name)) }
    let (figure, breakdown, key) = (
      try column("figure"), try column("breakdown"), try column("key")
    )
    let (measure, value) = (try column("measure"), try column("value"))
    for row in rows.dropFirst() {
      let path = Self.path(row[figure], row[breakdown], Self.unguarded(row[key]), row[measure])
      #expect(numbers[path] == nil && signs[path] == nil, "\(path) appears twice")
      if let number = Double(row[value]) {
        numbers[path] = number
      } else {
        signs[path] = row[value]
      }
    }
  }

  /// The cells of a file; every line must have as many as the first.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case ",", "\n":
        if isQuoted {
          cell.unicodeScalars.append(scalar)
        } else {
          rows[rows.count - 1].append(cell)
          cell = ""
          if scalar == "\n" { rows.append([]) }
        }
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(rows.last == [], "the last line has an end")
    rows.removeLast()
    for row in rows { #expect(row.count == rows[0].count) }
    return rows
  }

  /// A cell without the apostrophe that keeps a spreadsheet from running it.
  private static func unguarded(_ cell: String) -> String {
    cell.hasPrefix("'") && "=+-@\t\r\n".contains(cell.dropFirst().prefix(1))
      ? String(cell.dropFirst()) : cell
  }
}
