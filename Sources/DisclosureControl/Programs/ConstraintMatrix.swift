/// The coefficients of a program's constraints, column by column as the solver wants them.
struct ConstraintMatrix {
  let columnCount: Int
  let rowCount: Int
  /// Where each column starts in `rows` and `values`; one more for the end.
  let starts: [Int32]
  /// The row of each coefficient.
  let rows: [Int32]
  /// The coefficients.
  let values: [Double]

  init(columnCount: Int, rows constraints: [[(column: Int, coefficient: Int)]]) {
    var columns = [[(row: Int32, value: Double)]](repeating: [], count: columnCount)
    for (row, terms) in constraints.enumerated() {
      for term in terms { columns[term.column].append((Int32(row), Double(term.coefficient))) }
    }
    self.columnCount = columnCount
    rowCount = constraints.count
    var starts: [Int32] = [0]
    for column in columns { starts.append(starts[starts.count - 1] + Int32(column.count)) }
    self.starts = starts
    rows = columns.flatMap { $0.map(\.row) }
    values = columns.flatMap { $0.map(\.value) }
  }
}

/// The least and the largest value of each column and each row of a program.
struct Bounds {
  var columnLower: [Double]
  var columnUpper: [Double]
  var rowLower: [Double]
  var rowUpper: [Double]
}
