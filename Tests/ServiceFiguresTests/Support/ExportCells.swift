import CareRecords

@testable import StatuteReference

// How values are written in the cells of an export.

extension CodeSet {
  /// The code; text that is no code of the list where it is none.
  var cell: String { self == .blank ? "" : self == .unlisted ? "ZZ9" : code }
}

extension CivilDate {
  var cell: String { slashText }
}

extension CivilDate? {
  var cell: String { map(\.slashText) ?? "" }
}

extension Int? {
  var cell: String { map { "\($0)" } ?? "" }
}

extension Answer {
  /// As the service writes it.
  var cell: String { self == .yes ? "Y" : self == .no ? "N" : "" }

  /// As the annual return writes it.
  var flag: String { self == .yes ? "1" : self == .no ? "0" : "" }
}

extension Employment {
  var cell: String {
    switch self {
    case .permanent: "permanent"
    case .agency: "agency"
    case .fixedTerm: "fixed-term"
    case .blank: ""
    case .unlisted: "casual"
    }
  }
}

extension SmallRow.Content {
  /// The cells after the child's.
  var cells: [String] {
    switch self {
    case .asylumSeeker(let ceased): [ceased.cell]
    case .health(let health):
      [
        health.difficultiesScore.map { "\($0)" } ?? "", health.convicted.flag,
        health.immunisations.flag, health.dentalCheck.flag, health.healthAssessment.flag,
        health.substanceMisuse.flag,
      ]
    case .careLeaver(let leaver):
      [leaver.contact.cell, leaver.activity.cell, leaver.accommodation.cell]
    case .missing(let episode): [episode.kind.cell, episode.start.cell, episode.end.cell]
    case .socialWorker(let name, let start, let end): [name, start.cell, end.cell]
    case .deprivationOfLiberty(let start, let end): [start.cell, end.cell]
    case .healthAssessment(let assessment): [assessment.kind.word ?? "", assessment.held.cell]
    }
  }
}
