import CareRecords
import Foundation
import SampleAuthority
import Testing

/// The files of a sample, read back; the folder they were written into is gone.
struct SampleFolder: Sendable {
  let files: [WrittenFile]
  private let contents: [String: Data]

  init(_ options: SampleOptions) throws {
    let path = Self.temporaryPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = try writeSample(to: path, options: options)
    self.files = files
    contents = try Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.name, try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0.name)))
      })
  }

  /// A path at which nothing lies yet.
  static var temporaryPath: String {
    FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
      .path
  }

  func bytes(_ name: String) throws -> Data {
    try #require(contents[name], "there is no file \(name)")
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows of a CSV file by heading.
  func rows(_ name: String) throws -> [[String: String]] {
    let table = Self.cells(try text(name))
    guard let headings = table.first else { return [] }
    return table.dropFirst().map { cells in
      Dictionary(zip(headings, cells)) { first, _ in first }
    }
  }

  func xml(_ name: String) throws -> Element {
    var text = Substring(try text(name))
    return Element(&text)
  }

  /// The cells of a CSV text, quotation marks as in RFC 4180.
  static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in text.utf8 {
      let isQuote = byte == UInt8(ascii: "\"")
      switch byte {
      case UInt8(ascii: "\""):
        // A quotation mark that follows another one stands for itself.
        if wasQuote && !isQuoted { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        row = []
        cell.removeAll(keepingCapacity: true)
      default: cell.append(byte)
      }
      wasQuote = isQuote && !wasQuote
    }
    return rows
  }
}

/// An element of a well-formed XML text as the generator writes it.
struct Element {
  var name = ""
  var text = ""
  var children: [Element] = []

  init(_ rest: inout Substring) {
    rest = rest.drop { $0.isWhitespace }
    if rest.hasPrefix("<?"), let end = rest.firstIndex(of: ">") {
      rest = rest[rest.index(after: end)...].drop { $0.isWhitespace }
    }
    let tag = Self.tag(&rest)
    guard !tag.hasSuffix("/") else {
      name = String(tag.dropLast())
      return
    }
    name = tag
    while true {
      let between = rest.prefix { $0 != "<" }
      text += between
      rest = rest.dropFirst(between.count)
      if rest.hasPrefix("</") {
        _ = Self.tag(&rest)
        break
      }
      children.append(Element(&rest))
    }
    text = children.isEmpty ? Self.plain(text) : ""
  }

  /// The texts of the children by name.
  var fields: [String: String] {
    Dictionary(children.filter(\.children.isEmpty).map { ($0.name, $0.text) }) { first, _ in first }
  }

  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  private static func tag(_ rest: inout Substring) -> String {
    let tag = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(tag.count + 2)
    return String(tag)
  }

  private static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}

extension [String: String] {
  func date(_ heading: String) -> CivilDate? { self[heading].flatMap { CivilDate(text: $0) } }
  func has(_ heading: String) -> Bool { !(self[heading] ?? "").isEmpty }
}
