import PublishedCounts
import ServiceFigures

/// Numbers of one year that are told from each other, whoever counts them.
extension PublishedYear {
  /// Remembers the number that several figures count.
  mutating func note(_ definition: FigureDefinition, _ atom: Atom, _ value: Int?) {
    let number: String? =
      switch definition.id {
      case "children.lookedAfter", "children.upToDate", "children.reviewedInSixMonths",
        "placements.threeOrMore", "socialWorkers.perChild":
        "looked after"
      case "children.started": "started"
      case "placements.changeReasons": "placement changes"
      case "children.ceased": "ceased"
      case "health.assessment", "health.dental", "health.immunisations", "health.substanceMisuse":
        "looked after for a year"
      case "careLeavers.inTouch", "careLeavers.active", "careLeavers.suitableAccommodation":
        "care leavers"
      case "participation.viewsConveyed", "participation.attended", "participation.spokeForSelf",
        "participation.advocate", "participation.none":
        "reviews from the age of 4"
      case "reviews.held", "participation.codes": "held"
      case "reviews.late", "reviews.daysLateBands": "late"
      case "health.sdqScore": "scores"
      case "continuity.changes": "looked after throughout"
      case "continuity.sameIRO": "looked after throughout"
      default: nil
      }
    if let number { sameNumbers[number, default: []].append((atom, value)) }
  }

  mutating func note(
    _ definition: FigureDefinition, isMet atoms: [Atom], _ met: Int, _ all: Int
  ) {
    switch definition.id {
    case "reviews.onTime": sameNumbers["late", default: []].append((atoms[1], all - met))
    case "health.sdqCompleted": sameNumbers["scores", default: []].append((atoms[0], met))
    default: sameNumbers["met \(definition.id)"] = [(atoms[0], met)]
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
