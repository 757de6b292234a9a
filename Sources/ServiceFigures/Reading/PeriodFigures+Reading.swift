import CareRecords
import Documents

extension PeriodFigures {
  /// Reads back a file of figures that this version of the program or an earlier one wrote.
  ///
  /// - Parameters:
  ///   - json: the content of `figures-YYYY-YY.json`, of either edition.
  ///   - file: the name of the file in messages.
  ///   - version: the version of the program.
  /// - Throws: `Failure` with the place of the first thing that the schema does not
  ///   allow, or that contradicts another.
  public init(json: [UInt8], file: String, version: String) throws(Failure) {
    try self.init(json: json, file: file, version: version, changes: .catalogue)
  }

  init(
    json: [UInt8], file: String, version: String, changes: DefinitionChanges
  ) throws(Failure) {
    let root = try JSONNode(json, file: file, kind: "a file of figures")
    try Self.checkSchema(root)
    let top = try root.object(
      [
        "schema", "generator", "edition", "period", "method", "inputs", "figures", "dataQuality",
        "balance",
      ], or: ["authority"])
    let writer = try Self.writer(try top.required("generator"), version: version)
    let edition = try top.required("edition").choice(["restricted", "public"])
    let method = try top.required("method").object(
      ["intervalRule", "reviewsCompleteFrom"], or: ["settings", "zeros"])
    _ = try method.required("reviewsCompleteFrom").day()
    try Self.checkProvenance(top)
    let figures = SavedFigures(
      isPublic: edition == "public", writer: writer, program: version, changes: changes)
    let authority = try top["authority"].map(Self.authority)
    let period = try Self.period(try top.required("period"))
    let intervalRule = try method.required("intervalRule").choice(["calendar-months", "day-count"])
    let results = try figures.results(try top.required("figures"))
    var given: [Figure] = []
    var definedOtherwise: [String: String] = [:]
    for definition in Catalogue.figures {
      guard let result = results[definition.id] else { continue }
      if case .definedOtherwise(let version) = result.status {
        definedOtherwise[definition.id] = version
      } else {
        given.append(Figure(definition: definition, result: result))
      }
    }
    self.init(
      edition: Edition(rawValue: edition) ?? .restricted, file: file, authority: authority,
      period: period, intervalRule: intervalRule, limits: try Self.limits(method["settings"]),
      figures: given, definedOtherwise: definedOtherwise)
    if let zeros = method["zeros"] {
      guard edition == "public" else {
        throw zeros.error("nothing is withheld in this edition", expected: "no such name")
      }
      _ = try zeros.choice([Self.zerosInTables])
      printsZeros = true
    }
  }

  /// Checks that it is a file of figures before any missing name is reported.
  private static func checkSchema(_ root: JSONNode) throws(Failure) {
    guard case .object(let members) = root.value,
      let schema = members.first(where: { $0.name == "schema" })?.value
    else {
      throw root.error(
        "this is not a file of figures", expected: "figures-YYYY-YY.json as generate writes it")
    }
    guard Self.schemasRead.contains(where: { schema == .text($0) }) else {
      throw Failure(
        "\(root.file): $.schema", what: "the format is another one", expected: Self.schema)
    }
  }

  private static func writer(
    _ value: JSONNode, version: String
  ) throws(Failure) -> ProgramVersion {
    let generator = try value.object(["name", "version"])
    _ = try generator.required("name").choice(["iro-report"])
    let place = try generator.required("version")
    guard let writer = ProgramVersion(try place.text()) else {
      throw place.error("the value cannot be used", expected: "a version such as 0.1.0")
    }
    if let program = ProgramVersion(version), program < writer {
      throw place.error(
        "a later version of the program wrote the file", expected: "\(program) or earlier")
    }
    return writer
  }

  private static func limits(_ value: JSONNode?) throws(Failure) -> LocalLimits {
    guard let value else { return LocalLimits() }
    let object = try value.object([], or: LocalLimits.names)
    var numbers: [String: Double] = [:]
    for name in LocalLimits.names { numbers[name] = try object[name]?.amount() }
    return LocalLimits(numbers: numbers)
  }

  private static func authority(_ value: JSONNode) throws(Failure) -> Authority {
    let object = try value.object(["name"], or: ["code", "oldCode"])
    return Authority(
      name: try object.required("name").text(), code: try object["code"]?.text(),
      oldCode: try object["oldCode"]?.text())
  }

  private static func period(_ value: JSONNode) throws(Failure) -> ReportingPeriod {
    let object = try value.object(["from", "to", "label"])
    let (from, to) = (try object.required("from").day(), try object.required("to").day())
    guard let period = ReportingPeriod(from: from, to: to) else {
      throw value.error(
        "the period has \(CivilDate.days(from: from, to: to) + 1) days",
        expected: "1 to \(ReportingPeriod.longest)")
    }
    let label = try object.required("label")
    guard try label.text() == period.label else {
      throw label.error("the label is not that of the days", expected: period.label)
    }
    return period
  }

  /// Checks the parts that a comparison does not use, so that a damaged file is always reported.
  private static func checkProvenance(_ top: JSONObject) throws(Failure) {
    for input in try top.required("inputs").list() {
      let object = try input.object(
        [
          "file", "format", "table", "sha256", "rowsRead", "rowsUsed", "rowsRefused",
        ], or: ["rowsSetAside"])
      for name in ["file", "format", "table", "sha256"] { _ = try object.required(name).text() }
      let read = try object.required("rowsRead").count()
      let used = try object.required("rowsUsed").count()
      let refused = try object.required("rowsRefused").count()
      guard read == used + refused + (try object["rowsSetAside"]?.count() ?? 0) else {
        throw input.error(
          "the rows do not add up", expected: "read = used + refused + set aside")
      }
    }
    for item in try top.required("dataQuality").list() {
      let object = try item.object(["check", "severity", "count"])
      _ = try object.required("check").text()
      _ = try object.required("severity").choice(Severity.allCases.map(\.word))
      _ = try object.required("count").count()
    }
    for item in try top.required("balance").list() {
      let object = try item.object(["check", "holds"])
      _ = try object.required("check").text()
      _ = try object.required("holds").flag()
    }
  }
}

/// A version of the program, which can be compared with another to find the later one.
package struct ProgramVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let parts: [Int]

  /// Reads a version such as `0.1.0`; the text after a hyphen or plus sign is ignored.
  package init?(_ text: String) {
    let numbers = text.prefix { $0 != "-" && $0 != "+" }
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 3, !parts.contains(nil) else { return nil }
    self.parts = parts.compactMap { $0 }
  }

  /// Whether the left one is earlier.
  package static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// The version as written: `0.1.0`.
  package var description: String { parts.map { "\($0)" }.joined(separator: ".") }
}

/// The versions in which what a figure counts last changed.
///
/// Figures from versions before the change are not compared with figures from today's definition.
struct DefinitionChanges: Sendable {
  /// The version of the last change, by the id of the figure.
  ///
  /// All versions count a figure that is not listed here in the same way.
  var versions: [String: ProgramVersion] = [:]

  /// The changes of the catalogue: none so far.
  static let catalogue = DefinitionChanges()
}

extension JSONNode {
  /// A day as files have it: `2025-03-31`.
  fileprivate func day() throws(Failure) -> CivilDate {
    guard case .text(let text) = value, let day = CivilDate(text: text), day.description == text
    else { throw wrong("a day such as 2025-03-31") }
    return day
  }
}
