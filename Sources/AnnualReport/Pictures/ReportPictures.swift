import Pictures

/// All pictures of a report.
struct ReportPictures: Sendable {
  let years: ReportPicture?
  let caseload: ReportPicture?
  let onTime: ReportPicture?
  let participation: ReportPicture?
  let challenges: ReportPicture?
  /// Those of the young people's version.
  let youngPeople: YoungPeoplePictures

  init(_ input: ReportInput) {
    years = YearsPicture.make(input)
    caseload = CaseloadPicture.make(input)
    onTime = OnTimePicture.make(input)
    participation = ParticipationPicture.make(input)
    challenges = ChallengePicture.make(input)
    youngPeople = YoungPeoplePictures(input)
  }

  /// The pictures of the annual report that there are, in its order.
  var all: [ReportPicture] {
    [years, caseload, onTime, participation, challenges].compactMap { $0 }
  }
}
