import PublishedCounts
import ServiceFigures

/// A number of a year that several figures or sums count, or that others are worked out from.
enum KnownNumber: Hashable, Sendable {
  /// A number that several figures count.
  case shared(SharedNumber)
  /// The numerator of a share, by its id.
  case metOf(String)
  /// The reviews with a participation code, or with the codes of a merged row.
  case code(String)

  static func met(_ share: FigureDefinition) -> KnownNumber { metOf(share.id) }

  /// The order in which the numbers are linked to each other, the same in every run.
  var order: String {
    switch self {
    case .shared(let number): number.rawValue
    case .metOf(let id): "met \(id)"
    case .code(let code): "code \(code)"
    }
  }
}

/// Numbers of one year that can be worked out from each other, in any figure that counts them.
extension PublishedYear {
  /// Remembers the number that several figures count.
  mutating func note(_ definition: FigureDefinition, _ atom: Atom, _ value: Int?) {
    guard let number = definition.counts.whole else { return }
    sameNumbers[.shared(number), default: []].append((atom, value))
    totals[definition.id] = (atom, value)
  }

  mutating func note(
    _ definition: FigureDefinition, isMet atoms: [Atom], _ met: Int, _ all: Int
  ) {
    if let number = definition.counts.notMet {
      sameNumbers[.shared(number), default: []].append((atoms[1], all - met))
    } else if let number = definition.counts.met {
      sameNumbers[.shared(number), default: []].append((atoms[0], met))
    } else {
      sameNumbers[.met(definition)] = [(atoms[0], met)]
    }
  }

  /// Adds equations between the numbers that are the same by their definitions.
  mutating func addEquations(to builder: inout CountSystemBuilder) {
    for (_, atoms) in sameNumbers.sorted(by: { $0.key.order < $1.key.order }) {
      // A figure that leaves records out has another value, and others may still be alike.
      var firsts: [Int?: Atom] = [:]
      for (atom, value) in atoms {
        if let first = firsts[value] {
          builder.equation([(first, 1), (atom, -1)])
        } else {
          firsts[value] = atom
        }
      }
    }
    addEquationsOfCodes(to: &builder)
    addCodesOfShares(&builder)
    addDifferences(&builder)
    addChildrenLeftOut(&builder)
    addEquationOfChanges(to: &builder)
    addParts(to: &builder)
  }

  /// Links children to a number of the service that they are among, or that is among them.
  ///
  /// The number of the service is printed exactly. It says that those who are among its children are not more, and
  /// that those whom its children are among are not fewer. So a small count of one of the two cannot always be
  /// protected; the figure is then left out.
  private func addParts(to builder: inout CountSystemBuilder) {
    var pairs = Catalogue.figures.filter { definition in
      definition.publication.kind == .children
        && [.lookedAfterForYear, .lookedAfterThroughout].contains(definition.counts.whole)
    }.map { (part: $0, whole: Catalogue.continuitySameIRO) }
    pairs.append((part: Catalogue.caseloadAllocatedInTime, whole: Catalogue.childrenStarted))
    for pair in pairs {
      guard let part = whole(pair.part), let whole = whole(pair.whole), part.value <= whole.value
      else { continue }
      let others = builder.atom(
        named: "\(label) \(pair.whole.id) who are not in \(pair.part.id)")
      builder.equation([(whole.atom, 1), (part.atom, -1), (others, -1)])
    }
  }

  /// Links the number of children with three or more placements to the number of changes.
  ///
  /// Three placements in a period of care are two changes, where no child came back into care.
  private func addEquationOfChanges(to builder: inout CountSystemBuilder) {
    guard let changes = atom(of: .shared(.placementChanges)),
      let children = atom(of: .met(Catalogue.placementsThreeOrMore)), let all = changes.value,
      let few = children.value, all >= 2 * few
    else { return }
    let others = builder.atom(named: "\(label) other changes of placement")
    builder.equation([(changes.atom, 1), (children.atom, -2), (others, -1)])
  }

  /// Adds the children whom a figure leaves out, but not another figure of the same children.
  ///
  /// Both totals may be printed, so a reader can subtract one from the other. The rest are, for
  /// example, the children with no social worker recorded, or with no answer about their teeth.
  private mutating func addChildrenLeftOut(_ builder: inout CountSystemBuilder) {
    for number in SharedNumber.allCases {
      var known: [(definition: FigureDefinition, atom: Atom, value: Int)] = []
      for definition in Catalogue.figures
      where definition.counts.whole == number && definition.publication.kind == .children {
        if let (atom, value) = totals[definition.id], let value {
          known.append((definition, atom, value))
        }
      }
      guard let all = known.max(by: { $0.value < $1.value }) else { continue }
      for part in known where part.value < all.value {
        builder.cell(
          name(CountKey(label, part.definition, .takenFrom(all.definition.id))),
          LinearCombination([(all.atom, 1), (part.atom, -1)]), state(all.value - part.value),
          kind: builder.children, detail: CountCell.unprinted)
      }
    }
  }

  /// Adds the differences that a reader can work out by subtraction.
  ///
  /// In every group, take the reviews that have a due day and subtract the reviews of children aged
  /// 4 or over that have a code. The rest are mainly the reviews of children under 4.
  private mutating func addDifferences(_ builder: inout CountSystemBuilder) {
    let (onTime, views) = (Catalogue.reviewsOnTime, Catalogue.participationViewsConveyed)
    let difference = CountKey(label, views, .takenFrom(onTime.id))
    for dimension in [Dimension.ageBand, .sex, .ethnicGroup] {
      let all = groupTotals[dimension]?[onTime.id] ?? []
      let older = groupTotals[dimension]?[views.id] ?? []
      for group in all {
        guard let part = older.first(where: { $0.key == group.key }), group.value >= part.value
        else { continue }
        builder.cell(
          name(difference.of(dimension, group.key)),
          LinearCombination([(group.atom, 1), (part.atom, -1)]),
          state(group.value - part.value), kind: builder.children, detail: CountCell.unprinted)
      }
    }
  }
}
