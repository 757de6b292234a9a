import Pictures

/// All pictures of a report.
struct ReportPictures: Sendable {
  let years: ReportPicture?
  let caseload: ReportPicture?
  let onTime: ReportPicture?
  let participation: ReportPicture?
  let challenges: ReportPicture?

  init(_ input: ReportInput) {
    years = YearsPicture.make(input)
    caseload = CaseloadPicture.make(input)
    onTime = OnTimePicture.make(input)
    participation = ParticipationPicture.make(input)
    challenges = ChallengePicture.make(input)
  }

  /// The pictures that there are, in the order of the report.
  var all: [ReportPicture] {
    [years, caseload, onTime, participation, challenges].compactMap { $0 }
  }
}
