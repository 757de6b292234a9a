import PublishedCounts

/// The programs of one component.
///
/// They find values that its atoms can have, given the cells that are printed.
final class ComponentProgram {
  let component: Component
  private let values: [Int?]
  /// For each cell the least count that it can be where it is withheld.
  private let least: [Int]
  /// For each column the least number that it can be where no cell prints it.
  private let leastOfColumn: [Double]
  private let matrix: ConstraintMatrix
  /// The row of each cell that is not a single column.
  private let rowOfCell: [Int?]
  private let largest: Double
  private let linear: LinearProgram
  private var bounds: Bounds
  /// How many printed cells show each column.
  private var printedCellCount: [Int]

  /// The program with no cell printed.
  ///
  /// - Parameters:
  ///   - values: the true counts of the component's cells.
  ///   - least: the least count that each cell can be where it is withheld.
  init?(_ component: Component, values: [Int?], least: [Int]) {
    self.component = component
    self.values = values
    self.least = least
    var leastOfColumn = [Double](repeating: 0, count: component.atoms.count)
    var rows = component.equations.map(\.terms)
    var rowOfCell: [Int?] = []
    for (cell, least) in zip(component.cells, least) {
      if let column = cell.column {
        leastOfColumn[column] = max(leastOfColumn[column], Double(least))
      }
      rowOfCell.append(cell.column == nil ? rows.count : nil)
      if cell.column == nil { rows.append(cell.terms) }
    }
    self.rowOfCell = rowOfCell
    self.leastOfColumn = leastOfColumn
    // This limit is larger than every count and every sum of counts. So it rules out no true count,
    // but keeps every program bounded.
    let counts = values.compactMap { $0 } + component.equations.map { abs($0.constant) }
    largest = Double(1_000 + max(10 * (counts.max() ?? 0), counts.reduce(0, +)))
    matrix = ConstraintMatrix(columnCount: component.atoms.count, rows: rows)
    bounds = Bounds(
      columnLower: leastOfColumn,
      columnUpper: [Double](repeating: largest, count: matrix.columnCount),
      rowLower: component.equations.map { Double($0.constant) },
      rowUpper: component.equations.map { Double($0.constant) })
    for (index, cell) in component.cells.enumerated() where rowOfCell[index] != nil {
      bounds.rowLower.append(Double(least[index] - cell.offset))
      bounds.rowUpper.append(.infinity)
    }
    printedCellCount = [Int](repeating: 0, count: matrix.columnCount)
    guard let linear = LinearProgram(matrix, bounds: bounds) else { return nil }
    self.linear = linear
  }

  /// Prints a cell that was withheld, or withholds one that was printed.
  func setPrinted(_ cell: Int, _ isPrinted: Bool) {
    let offset = component.cells[cell].offset
    let value = Double((values[cell] ?? 0) - offset)
    if let row = rowOfCell[cell] {
      bounds.rowLower[row] = isPrinted ? value : Double(least[cell] - offset)
      bounds.rowUpper[row] = isPrinted ? value : .infinity
    } else if let column = component.cells[cell].column {
      printedCellCount[column] += isPrinted ? 1 : -1
      bounds.columnLower[column] = printedCellCount[column] > 0 ? value : leastOfColumn[column]
      bounds.columnUpper[column] = printedCellCount[column] > 0 ? value : largest
    }
  }

  /// Applies the printed cells to the linear program.
  ///
  /// Call it before solving again.
  func update() { linear.set(bounds) }

  /// Minimises a sum.
  func minimise(_ objective: Component.Terms) -> LinearProgram.Outcome {
    linear.minimise(objective)
  }

  /// The last solution in whole numbers; nil where it is not whole.
  var wholeSolution: [Int]? { whole(linear.solution) }

  /// The columns of the last solution that are not whole numbers.
  var fractionalColumns: Set<Int> {
    Set(linear.solution.enumerated().filter { abs($1 - $1.rounded()) > 1e-6 }.map(\.offset))
  }

  /// The cells that are printed in any case and keep the last objective from being smaller.
  ///
  /// A constraint with a price limits the objective. These are the places, in the system, of the
  /// cells that print the known atoms of such constraints.
  var limitingKnownCells: [Int] {
    let prices = linear.rowPrices
    let equations = component.equations.indices.filter { abs(prices[$0]) > 1e-7 }
      .flatMap { component.equations[$0].knownFrom }
    let cells = component.cells.indices.filter { cell in
      rowOfCell[cell].map { abs(prices[$0]) > 1e-7 } ?? false
    }
    return equations + cells.flatMap { component.cells[$0].knownFrom }
  }

  /// Those of the cells that would allow a smaller objective than the last if they were withheld.
  func wouldHelp(withholding cells: [Int]) -> [Int] {
    let costs = linear.reducedCosts
    let prices = linear.rowPrices
    return cells.filter { cell in
      let price: Double
      if let row = rowOfCell[cell] {
        price = prices[row]
      } else if let column = component.cells[cell].column {
        price = costs[column]
      } else {
        return false
      }
      return price < -1e-7 || (price > 1e-7 && (values[cell] ?? 0) > least[cell])
    }
  }

  /// Whole numbers in which the cell is within the range, or nil when none were found.
  func wholeSolution(cell: Int, from lower: Int, to upper: Int?) -> [Int]? {
    var bounds = bounds
    let offset = component.cells[cell].offset
    let upper = upper.map { Double($0 - offset) }
    if let row = rowOfCell[cell] {
      bounds.rowLower[row] = Double(lower - offset)
      bounds.rowUpper[row] = upper ?? .infinity
    } else if let column = component.cells[cell].column {
      bounds.columnLower[column] = Double(lower)
      bounds.columnUpper[column] = upper ?? largest
    }
    return IntegerProgram.solution(matrix, bounds: bounds).flatMap(whole)
  }

  /// Any whole numbers that satisfy the constraints.
  func anyWholeSolution() -> [Int]? {
    if case .optimal = minimise([]), let whole = wholeSolution { return whole }
    return IntegerProgram.solution(matrix, bounds: bounds).flatMap(whole)
  }

  /// The numbers rounded; nil unless they are whole and satisfy every constraint exactly.
  private func whole(_ solution: [Double]) -> [Int]? {
    var witness: [Int] = []
    for (column, number) in solution.enumerated() {
      let rounded = number.rounded()
      if abs(number - rounded) > 1e-6 || rounded < bounds.columnLower[column]
        || rounded > bounds.columnUpper[column]
      {
        return nil
      }
      witness.append(Int(rounded))
    }
    func total(_ terms: Component.Terms) -> Int {
      terms.reduce(0) { $0 + $1.coefficient * witness[$1.column] }
    }
    for equation in component.equations where total(equation.terms) != equation.constant {
      return nil
    }
    for (index, cell) in component.cells.enumerated() {
      guard let row = rowOfCell[index] else { continue }
      let total = Double(total(cell.terms))
      if total < bounds.rowLower[row] || total > bounds.rowUpper[row] { return nil }
    }
    return witness
  }
}

extension Component.Cell {
  /// The column; nil unless the cell is one column counted once.
  var column: Int? {
    terms.count == 1 && terms[0].coefficient == 1 && offset == 0 ? terms[0].column : nil
  }
}
