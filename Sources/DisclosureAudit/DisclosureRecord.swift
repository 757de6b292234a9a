import FoundationEssentials
import PublishedCounts

/// What was decided about the counts of a public edition, with its proof, as a file.
///
/// It holds every count, withheld ones too: it is for the authority and not for the public.
package struct DisclosureRecord: Sendable {
  /// The counts and what ties them together.
  package let system: CountSystem
  /// What is printed and what is withheld.
  package let release: Release
  /// The proof.
  package let certificate: Certificate
  /// Numbers that texts hold whatever the counts are: dates, paragraphs, what the manager writes.
  package let constants: [String]
  /// The figures of the year before as they may be published, as a file of figures; nil where there
  /// are none.
  package let before: String?

  /// Puts the parts together.
  package init(
    _ system: CountSystem, _ release: Release, _ certificate: Certificate, constants: [String],
    before: String?
  ) {
    self.system = system
    self.release = release
    self.certificate = certificate
    self.constants = constants
    self.before = before
  }

  /// Reads a file.
  ///
  /// - Throws: `DisclosureRecordError` for what is no such file, or one that contradicts itself.
  package init(json: [UInt8]) throws(DisclosureRecordError) {
    do {
      let content = try JSONDecoder().decode(Content.self, from: Data(json))
      guard content.format == Content.format else { throw DisclosureRecordError.otherFormat }
      self = try content.record
    } catch let error as CountSystemError {
      throw .notWellFormed("\(error)")
    } catch let error as DisclosureRecordError {
      throw error
    } catch {
      throw .notWellFormed("it is no JSON of this form")
    }
  }

  /// The file; the same for the same record.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers, names and lists of them can always be written.
    return ((try? encoder.encode(Content(self))).map { Array($0) } ?? []) + [0x0A]
  }
}

/// Why a file is no record of a public edition.
package enum DisclosureRecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another form of file.
  case otherFormat
  /// The content contradicts itself.
  case notWellFormed(String)

  /// The reason in words.
  package var description: String {
    switch self {
    case .otherFormat: "the format is another one"
    case .notWellFormed(let reason): "the content cannot be used (\(reason))"
    }
  }
}

/// The file as it is written.
private struct Content: Codable {
  static let format = "iro-disclosure/1"

  struct Cell: Codable {
    var name: String
    /// Pairs of an atom's place and its coefficient.
    var sum: [[Int]]
    var threshold: Int?
    var value: Int?
    /// `now`, `printedBefore` or `withheldBefore`.
    var state: String
    var detail: Int
    var publication: String
  }

  struct Equation: Codable {
    var sum: [[Int]]
    var constant: Int
  }

  struct Proof: Codable {
    var cell: Int
    var zero: Int
    var threshold: Int
  }

  var format: String
  var atoms: [String]
  var cells: [Cell]
  var equations: [Equation]
  var lines: [[Int]]
  var givenAwayBefore: [Int]
  var witnesses: [[Int]]
  var proofs: [Proof]
  var constants: [String]
  var before: String?

  init(_ record: DisclosureRecord) {
    let system = record.system
    format = Self.format
    atoms = system.atomNames
    cells = zip(system.cells, record.release.publications).map { cell, publication in
      let state =
        switch cell.state {
        case .undecided: "now"
        case .printedBefore: "printedBefore"
        case .withheldBefore: "withheldBefore"
        }
      return Cell(
        name: cell.identifier, sum: Self.pairs(cell.combination), threshold: cell.threshold,
        value: cell.value, state: state, detail: cell.detail, publication: publication.rawValue)
    }
    equations = system.equations.map {
      Equation(sum: Self.pairs($0.combination), constant: $0.constant)
    }
    lines = system.lines.map(\.cells)
    givenAwayBefore = record.release.givenAwayBefore
    witnesses = record.certificate.witnesses
    proofs = record.certificate.proofs.map {
      Proof(cell: $0.cell, zero: $0.zeroWitness, threshold: $0.thresholdWitness)
    }
    constants = record.constants
    before = record.before
  }

  var record: DisclosureRecord {
    get throws {
      let system = try CountSystem(
        atomNames: atoms, cells: try cells.map { try $0.cell },
        equations: equations.map {
          CountSystem.Equation(Self.combination($0.sum), equals: $0.constant)
        }, lines: lines.map { CountSystem.Line(cells: $0) })
      let publications = try cells.map { cell in
        guard let publication = Publication(rawValue: cell.publication) else {
          throw DisclosureRecordError.notWellFormed(
            "'\(cell.name)' is neither printed nor withheld")
        }
        return publication
      }
      return DisclosureRecord(
        system, Release(publications: publications, givenAwayBefore: givenAwayBefore),
        Certificate(
          witnesses: witnesses,
          proofs: proofs.map {
            Certificate.Proof(cell: $0.cell, zeroWitness: $0.zero, thresholdWitness: $0.threshold)
          }), constants: constants, before: before)
    }
  }

  private static func pairs(_ combination: LinearCombination) -> [[Int]] {
    combination.terms.map { [$0.atom.index, $0.coefficient] }
  }

  static func combination(_ pairs: [[Int]]) -> LinearCombination {
    LinearCombination(
      pairs.compactMap { pair in
        guard pair.count == 2, pair[0] >= 0 else { return nil }
        return (Atom(index: pair[0]), pair[1])
      })
  }
}

extension Content.Cell {
  var cell: CountCell {
    get throws {
      let known: CountCell.State
      switch (state, value) {
      case ("now", let value?): known = .undecided(value)
      case ("printedBefore", let value?): known = .printedBefore(value)
      case ("withheldBefore", let value): known = .withheldBefore(value)
      default: throw DisclosureRecordError.notWellFormed("'\(name)' has no count")
      }
      return CountCell(
        identifier: name, combination: Content.combination(sum),
        kind: threshold.map { .children(threshold: $0) } ?? .fixed, state: known, detail: detail)
    }
  }
}
