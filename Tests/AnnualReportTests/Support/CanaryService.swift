import CareRecords
import ServiceFigures

@testable import AnnualReport

/// A small service whose free texts are as dangerous as they can be.
struct CanaryService {
  /// What each free text holds; `name` is the only part that may be seen as it is.
  static func text(_ name: String) -> String {
    "<script>alert('\(name)')</script> \"q\" | `code` ](x) <!-- {{title}} &amp;\n\n# \(name) | end"
  }

  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    func cell(_ name: String) -> String {
      "\"" + Self.text(name).replacing("\"", with: "\"\"") + "\""
    }
    try folder.write(
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      1,01/04/2024,S,C2,N1,U4,PR1,,,,,,
      2,03/06/2024,S,C2,N1,U4,PR1,,,,,,
      """ + "\n", to: "return/episodes.csv")
    try folder.write(
      """
      CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
      1,1,02/03/2011,WBRI,A1,,
      2,2,05/06/2012,MWBC,A2,,
      """ + "\n", to: "return/header.csv")
    try folder.write(
      """
      CHILD,REVIEW,REVIEW_CODE,IRO,TEAM,LATE_REASON
      1,10/06/2024,PN1,\(cell("officer")),\(cell("team")),\(cell("reason"))
      2,20/06/2024,PN1,\(cell("officer")),\(cell("team")),
      """ + "\n", to: "service/reviews.csv")
    try folder.write(
      """
      ESCALATION_ID,RAISED,STAGE,CHILD,IRO,THEME,TEAM,RESOLVED,OUTCOME
      E1,02/07/2024,\(cell("stage")),1,\(cell("officer")),\(cell("theme")),\(cell("team")),\
      08/07/2024,\(cell("outcome"))
      """ + "\n", to: "service/escalations.csv")
    try folder.write(
      """
      IRO,NAME,FTE,START
      \(cell("officer")),\(cell("officer")),1.0,01/04/2020
      """ + "\n", to: "service/iros.csv")
  }

  var input: ReportInput {
    get throws {
      var configuration = ReportConfiguration(
        file: folder.path("iro-report.yaml"), authority: Authority(name: Self.text("authority")),
        period: ReportingPeriod(startingIn: 2024), inputs: ["return", "service"])
      configuration.reviewsCompleteFrom = CivilDate(text: "2024-04-01")
      configuration.stages = [
        EscalationStage(name: Self.text("stage"), isFormal: true, isCafcass: false, days: 5)
      ]
      return try ReportInput(
        reading: configuration.inputs.map { configuration.resolve($0) }, configuration)
    }
  }
}
