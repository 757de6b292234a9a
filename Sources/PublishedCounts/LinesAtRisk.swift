/// Shows for each cell whether it belongs to a line at risk, which is withheld as a whole.
///
/// A line of 1 to 10 children is at risk in two cases:
///
/// - All of them, or all but one, are in one cell. The line would say something about each of them.
/// - They are spread so thinly that no cell could have one more than the threshold if each of the others
///   that are not 0 had at least 1. With its zeros printed, no cell of it could be protected.
///
/// Cells of an empty line, such as the row of a group without children, are left out of the lines
/// that cross it: everybody knows that they are 0. A line of which one cell is left is no line.
package func cellsAtRisk(_ cells: [CountCell], _ lines: [CountSystem.Line]) -> [Bool] {
  var isEmpty = [Bool](repeating: false, count: cells.count)
  for line in lines where line.cells.allSatisfy({ cells[$0].value == 0 }) {
    for cell in line.cells { isEmpty[cell] = true }
  }
  var atRisk = [Bool](repeating: false, count: cells.count)
  for line in lines {
    let filled = line.cells.filter { !isEmpty[$0] }
    let values = filled.compactMap { cells[$0].value }
    let total = values.reduce(0, +)
    guard values.count == filled.count, values.count > 1,
      (1...CountSystem.largestGroupAtRisk).contains(total), let largest = values.max()
    else { continue }
    let threshold = filled.compactMap { cells[$0].threshold }.max() ?? 0
    let most = total - (values.count { $0 > 0 } - 1)
    guard largest >= total - 1 || most <= threshold else { continue }
    for cell in filled { atRisk[cell] = true }
  }
  return atRisk
}
