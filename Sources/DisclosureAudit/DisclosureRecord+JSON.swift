import Documents
import PublishedCounts

extension DisclosureRecord {
  private static let format = "iro-disclosure/2"
  /// The format of versions whose `[c]` might stand for 0 everywhere.
  private static let formerFormat = "iro-disclosure/1"

  // MARK: Writing

  /// The bytes of the file; the same for the same record.
  ///
  /// Names in objects are in alphabetical order.
  package var json: [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.key("atoms", system.atomNames)
      json.key("before", before)
      json.key("cells") { json in
        json.array(of: zip(system.cells, release.publications)) { Self.write($1.0, $1.1, &$0) }
      }
      json.key("constants", constants)
      json.key("equations") { json in
        json.array(of: system.equations) { json, equation in
          json.object { json in
            json.key("constant", equation.constant)
            json.key("sum") { Self.write(equation.combination, &$0) }
          }
        }
      }
      json.key("format", Self.format)
      json.key("givenAwayBefore", release.givenAwayBefore)
      json.key("lines") { $0.array(of: system.lines) { $0.write($1.cells) } }
      json.key("proofs") { json in
        json.array(of: certificate.proofs) { json, proof in
          json.object { json in
            json.key("cell", proof.cell)
            json.key("least", proof.leastWitness)
            json.key("upper", proof.upperWitness)
          }
        }
      }
      if let texts { json.key("texts", texts) }
      json.key("witnesses") { $0.array(of: certificate.witnesses) { $0.write($1) } }
    }
    return json.bytes + [0x0A]
  }

  private static func write(
    _ cell: CountCell, _ publication: Publication, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.key("detail", cell.detail)
      json.key("least", cell.least)
      json.key("name", cell.identifier)
      json.key("publication", publication.rawValue)
      json.key("state", cell.state.word)
      json.key("sum") { write(cell.combination, &$0) }
      json.key("threshold", cell.threshold)
      json.key("value", cell.value)
      json.key("zero", cell.zero.rawValue)
    }
  }

  /// Writes pairs of an atom's place and its coefficient.
  private static func write(_ combination: LinearCombination, _ json: inout JSONWriter) {
    json.array(of: combination.terms) { $0.write([$1.atom.index, $1.coefficient]) }
  }

  // MARK: Reading

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - json: the content.
  ///   - file: the name of the file in messages.
  /// - Throws: `Failure` for a file of another kind, or one that contradicts itself.
  package init(json: [UInt8], file: String) throws(Failure) {
    let kind = "the file as generate wrote it"
    let root = try JSONNode(json, file: file, kind: kind)
    let top = try root.object(
      [
        "atoms", "cells", "constants", "equations", "format", "givenAwayBefore", "lines",
        "proofs", "witnesses",
      ], or: ["before", "texts"])
    let format = try top.required("format")
    if format.value == .text(Self.formerFormat) {
      throw format.error(
        "an earlier version wrote the record, with another rule for counts of 0",
        expected: "a report made again with this version, or the version that wrote it")
    }
    guard format.value == .text(Self.format) else {
      throw format.error("the format is another one", expected: Self.format)
    }
    var cells: [CountCell] = []
    var publications: [Publication] = []
    for node in try top.required("cells").list() {
      let cell = try node.object(
        ["detail", "least", "name", "publication", "state", "sum", "zero"],
        or: ["threshold", "value"])
      cells.append(try Self.cell(cell))
      let printed = try cell.required("publication")
      guard let publication = Publication(rawValue: try printed.text()) else {
        throw printed.error("a cell is neither printed nor withheld", expected: kind)
      }
      publications.append(publication)
    }
    let equations = try top.required("equations").list().map { node throws(Failure) in
      let equation = try node.object(["constant", "sum"])
      return CountSystem.Equation(
        try Self.combination(try equation.required("sum")),
        equals: try equation.required("constant").wholeNumber())
    }
    let lines = try top.required("lines").list().map { node throws(Failure) in
      CountSystem.Line(cells: try node.wholeNumbers())
    }
    let proofs = try top.required("proofs").list().map { node throws(Failure) in
      let proof = try node.object(["cell", "least", "upper"])
      return Certificate.Proof(
        cell: try proof.required("cell").wholeNumber(),
        leastWitness: try proof.required("least").wholeNumber(),
        upperWitness: try proof.required("upper").wholeNumber())
    }
    let witnesses = try top.required("witnesses").list().map { node throws(Failure) in
      try node.wholeNumbers()
    }
    let atoms = try Self.texts(top, "atoms")
    let system: CountSystem
    do throws(CountSystemError) {
      system = try CountSystem(
        atomNames: atoms, cells: cells, equations: equations, lines: lines)
    } catch {
      throw root.error("the content cannot be used (\(error))", expected: kind)
    }
    self.init(
      system,
      Release(
        publications: publications,
        givenAwayBefore: try top.required("givenAwayBefore").wholeNumbers()),
      Certificate(witnesses: witnesses, proofs: proofs),
      constants: try Self.texts(top, "constants"), before: try top["before"]?.text(),
      texts: top["texts"] == nil ? nil : try Self.texts(top, "texts"))
  }

  private static func texts(_ object: JSONObject, _ name: String) throws(Failure) -> [String] {
    try object.required(name).list().map { node throws(Failure) in
      guard case .text(let text) = node.value else { throw node.wrong("text") }
      return text
    }
  }

  private static func cell(_ cell: JSONObject) throws(Failure) -> CountCell {
    let word = try cell.required("state")
    let value = try cell["value"]?.wholeNumber()
    let state: CountCell.State
    switch (try word.choice(["now", "printedBefore", "withheldBefore"]), value) {
    case ("withheldBefore", _): state = .withheldBefore(value)
    case ("now", let value?): state = .undecided(value)
    case (_, let value?): state = .printedBefore(value)
    default: throw cell.place.error("a cell has no count", expected: "its value")
    }
    let zero = try cell.required("zero")
    guard let rule = CountCell.Zero(rawValue: try zero.text()) else {
      throw zero.wrong("printed, withheld or either")
    }
    return CountCell(
      identifier: try cell.required("name").text(),
      combination: try combination(try cell.required("sum")),
      kind: try cell["threshold"].map { node throws(Failure) in
        .children(threshold: try node.wholeNumber())
      } ?? .fixed,
      state: state, detail: try cell.required("detail").wholeNumber(), zero: rule,
      least: try cell.required("least").wholeNumber())
  }

  private static func combination(_ node: JSONNode) throws(Failure) -> LinearCombination {
    LinearCombination(
      try node.list().map { pair throws(Failure) in
        let numbers = try pair.wholeNumbers()
        guard numbers.count == 2, numbers[0] >= 0 else {
          throw pair.wrong("the place of an atom and its coefficient")
        }
        return (Atom(index: numbers[0]), numbers[1])
      })
  }
}

extension CountCell.State {
  /// The word for the state in the file.
  fileprivate var word: String {
    switch self {
    case .undecided: "now"
    case .printedBefore: "printedBefore"
    case .withheldBefore: "withheldBefore"
    }
  }
}
