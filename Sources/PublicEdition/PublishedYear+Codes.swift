import PublishedCounts
import ServiceFigures

/// How children took part: the codes, and the shares that are sums of them.
extension PublishedYear {
  /// Remembers the atoms of how children took part, and adds the single codes of merged rows.
  ///
  /// The share of advocates counts one code from each of two merged rows, so a reader can come
  /// close to these codes.
  mutating func noteCodes(
    _ definition: FigureDefinition, _ result: FigureResult, _ rows: [FigureRow], _ atoms: [Atom],
    _ builder: inout CountSystemBuilder
  ) {
    let single = result.breakdowns.first { $0.dimension == .code }?.rows ?? []
    for (row, atom) in zip(rows, atoms) {
      sameNumbers[.code(row.key)] = [(atom, row.numbers.count)]
      guard !isPrinted, let group = Self.mergedCodes.first(where: { $0.key == row.key }) else {
        continue
      }
      var parts: [Atom] = []
      for code in group.categories.sorted() {
        let key = CountKey(label, definition, .count).of(.code, "\(row.key): \(code)")
        let count = single.first { $0.key == code }?.numbers.count ?? 0
        let part = builder.count(
          name(key), state(count), kind: builder.children, detail: CountCell.unprinted)
        sameNumbers[.code(code)] = [(part, count)]
        parts.append(part)
      }
      builder.equation(total: atom, parts: parts)
    }
  }

  private static let mergedCodes = CategoryLadder.mergedCategories.filter { $0.dimension == .code }

  /// Whether the edition has a table of how children took part.
  var hasCodes: Bool {
    sameNumbers.keys.contains { number in
      if case .code = number { true } else { false }
    }
  }

  /// Whether the rows that one side of a share is a sum of are all 0.
  func hasEmptySide(_ share: FigureDefinition) -> Bool {
    let met = share.counts.codes
    let others = CountedNumbers.codesFromAge4.filter { !met.contains($0) }
    return [met, others].contains { side in
      codeAtoms(side.map(\.code)).allSatisfy { $0.value == 0 }
    }
  }

  /// States that shares of how children took part are sums of codes.
  ///
  /// Where no child under 4 has one of these codes, they are sums of all reviews with the codes.
  /// Otherwise they are sums of the reviews of children aged 4 or over.
  mutating func addEquationsOfCodes(to builder: inout CountSystemBuilder) {
    guard hasCodes else { return }
    var isWithoutYounger = true
    for (number, codes) in Self.sumsOfCodes {
      guard let sum = atom(of: number) else { continue }
      let parts = codeAtoms(codes)
      let values = parts.compactMap(\.value)
      guard parts.count == values.count, let value = sum.value, values.reduce(0, +) == value else {
        isWithoutYounger = false
        continue
      }
      builder.equation(total: sum.atom, parts: parts.map(\.atom))
    }
    sharesAreSumsOfRows = isWithoutYounger
    if !isWithoutYounger { addEquationsOfOlderCodes(to: &builder) }
  }

  private func addEquationsOfOlderCodes(to builder: inout CountSystemBuilder) {
    guard
      Self.mergedCodes.allSatisfy({ group in
        atom(of: .code(group.key)) == nil
          || group.categories.allSatisfy { atom(of: .code($0)) != nil }
      })
    else { return }
    var older: [String: Atom] = [:]
    for code in Self.sumsOfCodes.flatMap(\.codes) where older[code] == nil {
      guard let all = atom(of: .code(code)) else { continue }
      let part = builder.atom(named: "\(label) \(code) from the age of 4")
      let younger = builder.atom(named: "\(label) \(code) under the age of 4")
      builder.equation(total: all.atom, parts: [part, younger])
      older[code] = part
    }
    for (number, codes) in Self.sumsOfCodes {
      guard let sum = atom(of: number) else { continue }
      builder.equation(total: sum.atom, parts: codes.compactMap { older[$0] })
    }
  }

  private static let sumsOfCodes: [(number: KnownNumber, codes: [String])] =
    Catalogue.figures.filter { !$0.counts.codes.isEmpty }.map { share in
      (.met(share), share.counts.codes.map(\.code))
    } + [(.shared(.reviewsFromAge4), CountedNumbers.codesFromAge4.map(\.code))]

  /// Adds the counts of codes that a reader can work out from several shares together.
  ///
  /// The shares are of children aged 4 or over. No single share counts these codes alone. Where they
  /// are one row of the table, or the sum of two, the rows are protected already, by the rule of the
  /// table.
  mutating func addCodesOfShares(_ builder: inout CountSystemBuilder) {
    let all = KnownNumber.shared(.reviewsFromAge4)
    let views = KnownNumber.met(Catalogue.participationViewsConveyed)
    let attended = KnownNumber.met(Catalogue.participationAttended)
    let (spoke, advocate, none) = (
      Catalogue.participationSpokeForSelf, Catalogue.participationAdvocate,
      Catalogue.participationNone
    )
    let differences: [(figure: FigureDefinition, codes: [String], sum: [(KnownNumber, Int)])] = [
      (none, ["PN4"], [(all, 1), (views, -1), (.met(none), -1)]),
      (
        spoke, ["PN2", "PN3"],
        [(attended, 1), (.met(spoke), -1), (all, -1), (views, 1), (.met(none), 1)]
      ),
      (none, ["PN5", "PN6"], [(all, 1), (attended, -1), (.met(none), -1)]),
      (advocate, ["PN3", "PN6"], [(views, 1), (.met(spoke), -1), (.met(advocate), -1)]),
    ]
    for (figure, codes, sum) in differences {
      if sharesAreSumsOfRows, areRows(codes) { continue }
      var count = 0
      var products: [(atom: Atom, coefficient: Int)] = []
      for (number, sign) in sum {
        guard let (atom, value) = atom(of: number), let value else { break }
        products.append((atom, sign))
        count += sign * value
      }
      guard products.count == sum.count, count >= 0, !isPrinted else { continue }
      builder.cell(
        name(CountKey(label, figure, .leaves(codes.joined(separator: " or ")))),
        LinearCombination(products), state(count),
        kind: builder.children,
        detail: CountCell.unprinted)
    }
  }

  /// Whether the codes are those of one or more rows of the table, and not parts of a merged row.
  private func areRows(_ codes: [String]) -> Bool {
    let merged = Self.mergedCodes.filter { atom(of: .code($0.key)) != nil }
    return codes.allSatisfy { code in
      guard let row = merged.first(where: { $0.categories.contains(code) }) else {
        return atom(of: .code(code)) != nil
      }
      return row.categories.isSubset(of: codes)
    }
  }

  /// The atoms of the rows that hold these codes and no others.
  ///
  /// A merged row is included if all of its codes are among them.
  private func codeAtoms(_ codes: [String]) -> [(atom: Atom, value: Int?)] {
    var single = codes
    var atoms: [(atom: Atom, value: Int?)] = []
    for group in Self.mergedCodes where group.categories.isSubset(of: codes) {
      guard let atom = atom(of: .code(group.key)) else { continue }
      atoms.append(atom)
      single.removeAll(where: group.categories.contains)
    }
    return atoms + single.compactMap { atom(of: .code($0)) }
  }
}
