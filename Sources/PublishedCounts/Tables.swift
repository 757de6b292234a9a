/// A table in a system: one total divided by the categories of one dimension.
package struct OneWayTable: Hashable, Sendable {
  /// A dimension of one total, for instance the placement of the children looked after.
  struct Dimension: Hashable, Sendable {
    let total: Atom
    let name: String
  }

  /// The total that the table divides.
  package let total: Atom
  /// What it is divided by, for instance `placement`.
  package let dimension: String
  /// The labels of the categories.
  package let categories: [String]
  /// The atom of each category; it may be the total of further tables.
  package let atoms: [Atom]

  var key: Dimension { Dimension(total: total, name: dimension) }
}

extension CountSystemBuilder {
  /// Adds a table that divides a total into categories without gaps or overlaps.
  ///
  /// The report may print only one side of a count (on time, not late). Both sides are categories
  /// here, because a reader can subtract.
  package mutating func oneWayTable(
    _ dimension: String, of total: Atom, kind: CountCell.Kind? = nil, detail: Int = 1,
    zero: CountCell.Zero = .printed, _ categories: [(label: String, state: CountCell.State)]
  ) -> OneWayTable {
    let kind = kind ?? children
    let prefix = name(of: total)
    var atoms: [Atom] = []
    for (label, state) in categories {
      let identifier = CountCell.name(of: prefix, dimension, label)
      atoms.append(count(identifier, state, kind: kind, detail: detail, zero: zero))
    }
    equation(total: total, parts: atoms)
    if kind != .fixed { line(atoms) }
    return OneWayTable(
      total: total, dimension: dimension, categories: categories.map(\.label), atoms: atoms)
  }

  /// Adds the two-way table of one total, whose one-way tables have already been added.
  ///
  /// Throws when there is not one count for each row and column, when the one-way tables divide
  /// different totals, or when the table closes a ring of two-way tables. A ring would be safe only
  /// with the finest cross-classification of the children.
  package mutating func twoWayTable(
    rows: OneWayTable, columns: OneWayTable, kind: CountCell.Kind? = nil, detail: Int = 2,
    zero: CountCell.Zero = .printed, _ states: [[CountCell.State]]
  ) throws(CountSystemError) {
    let kind = kind ?? children
    let prefix = name(of: rows.total)
    let title = "\(prefix) \(rows.dimension) × \(columns.dimension)"
    if rows.total != columns.total { throw .differentTotals(title) }
    if states.count != rows.atoms.count
      || !states.allSatisfy({ $0.count == columns.atoms.count })
    {
      throw .wrongShape(title)
    }
    try link(rows.key, columns.key, title: title)
    var atoms: [[Atom]] = []
    for (row, states) in zip(rows.categories, states) {
      var line: [Atom] = []
      for (column, state) in zip(columns.categories, states) {
        let identifier = CountCell.name(
          of: CountCell.name(of: prefix, rows.dimension, row), columns.dimension, column)
        line.append(count(identifier, state, kind: kind, detail: detail, zero: zero))
      }
      atoms.append(line)
    }
    for (row, total) in rows.atoms.enumerated() { divide(total, into: atoms[row], kind) }
    for (column, total) in columns.atoms.enumerated() {
      divide(total, into: atoms.map { $0[column] }, kind)
    }
  }

  private mutating func divide(_ total: Atom, into parts: [Atom], _ kind: CountCell.Kind) {
    equation(total: total, parts: parts)
    if kind != .fixed { line(parts) }
  }

  private mutating func link(
    _ one: OneWayTable.Dimension, _ other: OneWayTable.Dimension, title: String
  ) throws(CountSystemError) {
    let tree = root(one)
    if tree == root(other) { throw .ring(title) }
    linkedDimensions[tree] = root(other)
  }

  private func root(_ dimension: OneWayTable.Dimension) -> OneWayTable.Dimension {
    var dimension = dimension
    while let next = linkedDimensions[dimension], next != dimension { dimension = next }
    return dimension
  }
}
