/// A small annual return, sound or with mistakes, whose children can be found wherever they show.
enum CanaryReturn {
  /// What every child's id begins with, and no other text of the program has.
  static let child = "CANARY"
  /// A year of birth that no other date has.
  static let birthYear = "2011"

  /// Writes the return into a folder called `return`.
  static func write(into folder: WorkFolder, withMistakes: Bool = false) throws {
    try folder.write(
      """
      CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
      CANARY1,1,02/03/2011,WBRI,A1,,
      CANARY2,2,05/06/2011,MWBC,A2,,
      """ + "\n", to: "return/header.csv")
    try folder.write(
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      CANARY1,01/04/2024,S,C2,N1,U4,PR1,,,,,,
      CANARY2,01/06/2024,S,C2,N1,U4,PR1,,,,,,
      """ + "\n", to: "return/episodes.csv")
    var reviews = """
      CHILD,DOB,REVIEW,REVIEW_CODE
      CANARY1,02/03/2011,26/04/2024,PN1
      CANARY1,02/03/2011,20/07/2024,PN1
      CANARY2,05/06/2011,20/06/2024,PN2

      """
    if withMistakes {
      reviews += "CANARY1,02/03/2011,31/02/2025,PN1\n"
      reviews += "CANARY2,05/06/2011,20/09/2024\n"
      reviews += "CANARY3,05/06/2011,20/10/2024,PN2\n"
    }
    try folder.write(reviews, to: "return/reviews.csv")
  }

  /// Writes a configuration that reads the return.
  static func writeConfiguration(into folder: WorkFolder, adding lines: String = "") throws {
    try folder.write(
      """
      authority: {name: Exampleshire, code: E10000099}
      year: 2024-25
      inputs: [return]
      \(lines)
      """ + "\n", to: "iro-report.yaml")
  }
}
