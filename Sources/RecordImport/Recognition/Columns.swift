/// The positions of the columns in `TableSchemas`, for the builders that read them.
enum HeaderColumn {
  static let child = 0, sex = 1, birthDate = 2, ethnicOrigin = 3, mother = 5
}

enum EpisodeColumn {
  static let child = 0, began = 1, reasonBegan = 2, legalStatus = 3, need = 4, placement = 5
  static let provider = 6, ended = 7, reasonCeased = 8, reasonChanged = 9, postcode = 11, urn = 12
  // In no annual return, but in other exports.
  static let entered = 13
}

enum ReviewColumn {
  static let child = 0, birthDate = 1, date = 2, code = 3
  // Only in the service's own export.
  static let due = 4, officer = 5, lateReason = 6, team = 7, cancelled = 8
  static let parentsContributed = 9, childSeenBefore = 10, midwayCheck = 11
  static let decisionsSent = 12, recordCompleted = 13, recordSent = 14
}

/// The smaller tables about children; those of one table stand together.
enum ChildRowColumn {
  static let child = 0
  // UASC
  static let ceased = 3
  // OC2
  static let difficultiesScore = 2, convicted = 4, healthCheck = 5, immunisations = 6
  static let dentalCheck = 7, healthAssessment = 8, substanceMisuse = 9
  static let interventionReceived = 10, interventionOffered = 11
  // OC3
  static let inTouch = 2, activity = 3, accommodation = 4
  // AD1
  static let decided = 2, matched = 3
  // PlacedAdoption
  static let placed = 2, placedCeased = 3
  // PrevPerm
  static let previous = 2
  // Missing
  static let missing = 2, missingStart = 3, missingEnd = 4
  // SWEpisodes
  static let worker = 2, workerStart = 3, workerEnd = 4
  // DoLo
  static let deprived = 2, deprivedEnd = 3
  // AnnexA8
  static let lookedAfter = 7, status = 11, latestReview = 12, lookedAfterEnd = 19
}

enum EscalationColumn {
  static let id = 0, raised = 1, stage = 2, child = 3, officer = 4, theme = 5, team = 6
  static let stageDate = 7, responded = 8, resolved = 9, outcome = 10, kind = 11
  static let improperPressure = 12
}

enum OfficerColumn {
  static let officer = 0, name = 1, fte = 2, start = 3, end = 4, employment = 5, sex = 6
  static let ethnicOrigin = 7, childProtectionCases = 8, otherCases = 9
}

enum AllocationColumn {
  static let child = 0, officer = 1, start = 2, end = 3
}

enum FeedbackColumn {
  static let date = 0, kind = 1, score = 2, scale = 3
}
