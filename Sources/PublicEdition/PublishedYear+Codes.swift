import PublishedCounts
import ServiceFigures

/// How children took part: the codes, and the shares that are sums of them.
extension PublishedYear {
  /// Remembers the atoms of how children took part, and adds the codes of which merged rows are made:
  /// the share of advocates is of one code of each of two rows, so a reader comes near to them.
  mutating func noteCodes(
    _ result: FigureResult, _ rows: [FigureRow], _ atoms: [Atom], prefix: String,
    _ builder: inout CountSystemBuilder
  ) {
    let single = result.breakdowns.first { $0.dimension == .code }?.rows ?? []
    for (row, atom) in zip(rows, atoms) {
      sameNumbers["code \(row.key)"] = [(atom, row.numbers.count)]
      guard !isPrinted, let group = Self.mergedCodes.first(where: { $0.key == row.key }) else {
        continue
      }
      var parts: [Atom] = []
      for code in group.categories.sorted() {
        let name = "\(prefix)\(row.key): \(code)"
        let count = single.first { $0.key == code }?.numbers.count ?? 0
        let part = builder.count(name, state(count), kind: builder.children, detail: 3)
        unprinted.insert(name)
        sameNumbers["code \(code)"] = [(part, count)]
        parts.append(part)
      }
      builder.equation(total: atom, parts: parts)
    }
  }

  private static let mergedCodes = CategoryLadder.mergedCategories.filter { $0.dimension == .code }

  /// Shares of how children took part are sums of codes, as far as no child under 4 has one of them.
  func tieCodes(_ builder: inout CountSystemBuilder) {
    let sums: [(String, [Int])] = [
      ("met participation.viewsConveyed", [1, 2, 3, 5, 6]),
      ("met participation.attended", [1, 2, 3, 4]), ("met participation.spokeForSelf", [1]),
      ("met participation.advocate", [2, 5]), ("met participation.none", [7]),
      ("reviews from the age of 4", [1, 2, 3, 4, 5, 6, 7]),
    ]
    for (number, codes) in sums {
      guard let sum = atom(of: number) else { continue }
      let parts = codeAtoms(codes.map { "PN\($0)" })
      let values = parts.compactMap(\.value)
      guard parts.count == values.count, let value = sum.value, values.reduce(0, +) == value else {
        continue
      }
      builder.equation(total: sum.atom, parts: parts.map(\.atom))
    }
  }

  /// The atoms of rows that hold these codes and no others; a merged row where all of its codes are
  /// among them.
  private func codeAtoms(_ codes: [String]) -> [(atom: Atom, value: Int?)] {
    var single = codes
    var atoms: [(atom: Atom, value: Int?)] = []
    for group in Self.mergedCodes where group.categories.isSubset(of: codes) {
      guard let atom = atom(of: "code \(group.key)") else { continue }
      atoms.append(atom)
      single.removeAll(where: group.categories.contains)
    }
    return atoms + single.compactMap { atom(of: "code \($0)") }
  }
}
