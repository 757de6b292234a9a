import CareRecords
import ServiceFigures

/// The children of a group as a sentence names them: `Black children`, not a label.
enum GroupWords {
  /// The records of a group, with what is counted in the plural: `reviews of Black children`.
  static func records(_ noun: String, of row: FigureRow, by dimension: Dimension) -> String {
    // What is counted may itself say of whom: reviews of children aged 4 or over.
    let head = noun.firstRange(of: " of ").map { String(noun[..<$0.lowerBound]) } ?? noun
    switch dimension {
    case .kind: return kinds[row.key] ?? "\(head) (\(row.label))"
    case .month, .quarter: return "\(noun) in \(row.label)"
    case .team: return "\(head) of children of the team \(row.label)"
    default: break
    }
    guard let people = people(row, by: dimension) else { return "\(head) (\(row.label))" }
    return head == "children" ? people : "\(head) of \(people)"
  }

  /// The children of a group; nil for a dimension that is not about children.
  static func people(_ row: FigureRow, by dimension: Dimension) -> String? {
    switch dimension {
    case .ageBand: ages[row.key]
    case .sex: row.key == "female" ? "girls" : row.key == "male" ? "boys" : nil
    case .ethnicGroup: EthnicGroup.allCases.first { $0.key == row.key }.flatMap(people)
    case .legalStatus: LegalStatusGroup.allCases.first { $0.key == row.key }.flatMap(people)
    case .placement: PlacementGroup.allCases.first { $0.key == row.key }.flatMap(people)
    default: nil
    }
  }

  private static let ages = [
    "under 1": "babies under 1", "1-4": "children aged 1 to 4", "5-9": "children aged 5 to 9",
    "10-15": "children aged 10 to 15", "16+": "young people aged 16 and over",
  ]

  private static let kinds = [
    "first": "first reviews", "second": "second reviews", "subsequent": "later reviews",
    "adoption": "reviews of children placed for adoption",
    "continued": "reviews after a placement for adoption ended",
  ]

  private static func people(_ group: EthnicGroup) -> String? {
    switch group {
    case .white: "White children"
    case .mixed: "children of mixed ethnicity"
    case .asian: "Asian children"
    case .black: "Black children"
    case .other: "children of other ethnic groups"
    case .notStated: nil
    }
  }

  private static func people(_ group: LegalStatusGroup) -> String? {
    switch group {
    case .interimCareOrder: "children on an interim care order"
    case .fullCareOrder: "children on a full care order"
    case .placementOrder: "children on a placement order"
    case .section20: "children accommodated under section 20"
    case .youthJustice: "children in care through youth justice"
    case .protection: "children under police or emergency protection"
    case .shortBreaks: "children in short breaks"
    case .unknown: nil
    }
  }

  private static func people(_ group: PlacementGroup) -> String? {
    switch group {
    case .fosterRelative: "children fostered by a relative or friend"
    case .fosterOther: "children fostered by another carer"
    case .adoption: "children placed for adoption"
    case .secure: "children in a secure children’s home"
    case .childrensHome: "children in a children’s home"
    case .supported: "young people in supported accommodation"
    case .residential: "children in another residential setting"
    case .parents: "children placed with parents"
    case .independent: "young people living independently"
    case .temporary: "children in a temporary placement"
    case .other, .unknown: nil
    }
  }
}
