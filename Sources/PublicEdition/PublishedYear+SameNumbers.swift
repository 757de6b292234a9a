import PublishedCounts
import ServiceFigures

/// Numbers of one year that are told from each other, whoever counts them.
extension PublishedYear {
  /// Remembers the number that several figures count.
  mutating func note(_ definition: FigureDefinition, _ atom: Atom, _ value: Int?) {
    guard let number = definition.counts.whole else { return }
    sameNumbers[number.rawValue, default: []].append((atom, value))
  }

  mutating func note(
    _ definition: FigureDefinition, isMet atoms: [Atom], _ met: Int, _ all: Int
  ) {
    if let number = definition.counts.notMet {
      sameNumbers[number.rawValue, default: []].append((atoms[1], all - met))
    } else if let number = definition.counts.met {
      sameNumbers[number.rawValue, default: []].append((atoms[0], met))
    } else {
      sameNumbers["met \(definition.id)"] = [(atoms[0], met)]
    }
  }

  /// States what every reader of the definitions knows to be one number.
  func tie(_ builder: inout CountSystemBuilder) {
    for (_, atoms) in sameNumbers.sorted(by: { $0.key < $1.key }) {
      guard let first = atoms.first else { continue }
      for other in atoms.dropFirst() where other.value == first.value {
        builder.equation([(first.atom, 1), (other.atom, -1)])
      }
    }
    tieCodes(&builder)
    addCodesOfShares(&builder)
    addDifferences(&builder)
    tieChanges(&builder)
  }

  /// Three placements in a period of care are two changes, where no child came back into care.
  private func tieChanges(_ builder: inout CountSystemBuilder) {
    guard let changes = atom(of: "placement changes"),
      let children = atom(of: "met placements.threeOrMore"), let all = changes.value,
      let few = children.value, all >= 2 * few
    else { return }
    let others = builder.atom(named: "\(label) other changes of placement")
    builder.equation([(changes.atom, 1), (children.atom, -2), (others, -1)])
  }

  /// What a reader can take from each other: of every group the reviews that have a due day but no
  /// code of those aged 4 or over are in the main the reviews of children under 4.
  private func addDifferences(_ builder: inout CountSystemBuilder) {
    for dimension in [Dimension.ageBand, .sex, .ethnicGroup] {
      let all = groupTotals["reviews.onTime \(dimension.name)"] ?? []
      let older = groupTotals["participation.viewsConveyed \(dimension.name)"] ?? []
      for group in all {
        guard let part = older.first(where: { $0.key == group.key }), group.value >= part.value
        else { continue }
        let name = "\(label) \(Self.difference) \(dimension.name)=\(group.key)"
        builder.cell(
          name, LinearCombination([(group.atom, 1), (part.atom, -1)]),
          state(group.value - part.value), kind: builder.children, detail: CountCell.unprinted)
      }
    }
  }

  /// What the cells are called that two tables tell together.
  static let difference = "reviews.onTime less participation.viewsConveyed"
}
