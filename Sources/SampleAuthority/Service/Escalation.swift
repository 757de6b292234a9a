import CareRecords

/// One stage of an escalation, or a note of good practice.
struct EscalationStage: Sendable {
  var number = ""
  let raised: CivilDate
  let stage: String
  let child: Int
  let officer: Int?
  let theme: String
  let team: String
  let stageDate: CivilDate
  var responded: CivilDate?
  var resolved: CivilDate?
  var outcome = ""
  var isGoodPractice = false
  var isImproperPressure = false
}

/// The stages of the sample authority's protocol, lowest first.
enum EscalationProtocol {
  static let stages: [(name: String, isFormal: Bool, isCafcass: Bool, days: Int)] = [
    ("Informal", false, false, 5),
    ("Team manager", true, false, 5),
    ("Head of service", true, false, 5),
    ("Director", true, false, 5),
    ("Cafcass", false, true, 20),
  ]
}
