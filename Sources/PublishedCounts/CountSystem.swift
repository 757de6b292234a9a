/// All the counts that a reader can compare with each other.
///
/// They are the cells of a report and of the reports published before it, with the equations
/// between them.
package struct CountSystem: Sendable {
  /// A fact that follows from what the atoms mean, and that every reader knows too.
  ///
  /// For example, the categories of a table add up to its total. The number at the end of the year
  /// is the number at the start, plus those who came, less those who left.
  package struct Equation: Hashable, Sendable {
    /// The sum of atoms.
    package let combination: LinearCombination
    /// The value of the sum.
    package let constant: Int

    /// The fact that the sum of atoms equals the constant.
    package init(_ combination: LinearCombination, equals constant: Int = 0) {
      self.combination = combination
      self.constant = constant
    }
  }

  /// The cells that divide one group of children: a row, a column or a one-way table.
  ///
  /// If the line is at risk, it is withheld as a whole.
  package struct Line: Hashable, Sendable {
    /// The places of the cells in the system.
    package let cells: [Int]

    /// The line of the cells at these places.
    package init(cells: [Int]) { self.cells = cells }
  }

  /// The largest total of a line that can be at risk.
  package static let largestGroupAtRisk = 10

  /// A name for each atom.
  package let atomNames: [String]
  /// The cells; releases and certificates refer to a cell by its place in this list.
  package let cells: [CountCell]
  /// The equations between the atoms.
  package let equations: [Equation]
  /// The lines whose groups may be disclosed as a whole.
  package let lines: [Line]

  /// A system; throws when it is not well formed.
  ///
  /// It does not check whether the counts agree with each other.
  package init(
    atomNames: [String], cells: [CountCell], equations: [Equation], lines: [Line]
  ) throws(CountSystemError) {
    self.atomNames = atomNames
    self.cells = cells
    self.equations = equations
    self.lines = lines
    var identifiers: Set<String> = []
    for cell in cells {
      if !identifiers.insert(cell.identifier).inserted {
        throw .repeatedIdentifier(cell.identifier)
      }
      if let value = cell.value, value < 0 { throw .negativeCount(cell.identifier) }
      if let threshold = cell.threshold, threshold < 1 { throw .noThreshold(cell.identifier) }
      if !(0...1).contains(cell.least) { throw .impossibleLeast(cell.identifier) }
      if case .withheldBefore(let value?) = cell.state, value < cell.least {
        throw .zeroWithheld(cell.identifier)
      }
      if case .withheldBefore = cell.state, cell.kind == .fixed {
        throw .fixedButWithheld(cell.identifier)
      }
      try check(cell.combination, of: cell.identifier)
    }
    for (place, equation) in equations.enumerated() {
      try check(equation.combination, of: "equation \(place + 1)")
    }
    for line in lines where !line.cells.allSatisfy(cells.indices.contains) {
      throw .unknownCell
    }
  }

  private func check(
    _ combination: LinearCombination, of name: String
  ) throws(CountSystemError) {
    if combination.terms.isEmpty { throw .nothingCounted(name) }
    for term in combination.terms where !atomNames.indices.contains(term.atom.index) {
      throw .unknownAtom(name)
    }
  }
}

/// An error in the description of a system of counts: a fault of the program that made it.
package enum CountSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two cells have this name.
  case repeatedIdentifier(String)
  /// The cell's count is below zero.
  case negativeCount(String)
  /// The cell's threshold is below 1.
  case noThreshold(String)
  /// The smallest count that `[c]` can stand for is neither 0 nor 1.
  case impossibleLeast(String)
  /// The cell was withheld before and is 0, although a 0 was printed.
  case zeroWithheld(String)
  /// The cell was withheld before and is of a kind that is never withheld.
  case fixedButWithheld(String)
  /// The cell or equation counts no atom.
  case nothingCounted(String)
  /// The cell or equation counts an atom that the system does not have.
  case unknownAtom(String)
  /// A line names a cell that the system does not have.
  case unknownCell
  /// The table does not have one count for each row and column.
  case wrongShape(String)
  /// The table would close a ring of two-way tables; they must form a tree.
  case ring(String)
  /// The tables divide different totals.
  case differentTotals(String)

  /// What is wrong, in words.
  package var description: String {
    switch self {
    case .repeatedIdentifier(let name): "two cells are called '\(name)'"
    case .negativeCount(let name): "'\(name)' is below zero"
    case .noThreshold(let name): "the threshold of '\(name)' is below 1"
    case .impossibleLeast(let name): "the least of '\(name)' is neither 0 nor 1"
    case .zeroWithheld(let name): "'\(name)' was withheld before, but its 0 was to be printed"
    case .fixedButWithheld(let name): "'\(name)' is never withheld but was withheld before"
    case .nothingCounted(let name): "'\(name)' counts nothing"
    case .unknownAtom(let name): "'\(name)' counts an atom that there is not"
    case .unknownCell: "a line names a cell that there is not"
    case .wrongShape(let name): "'\(name)' has not one count for each row and column"
    case .ring(let name): "'\(name)' closes a ring of two-way tables, which must form a tree"
    case .differentTotals(let name): "the tables of '\(name)' divide different totals"
    }
  }
}
