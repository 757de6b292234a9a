// What case systems and home-made trackers call the columns of Conferences, CarerReviews and
// HealthAssessments. A list of reviews of children in care has a day held and a chair too, so headings
// that do not speak of conferences or of carers count only in a file that does.
extension OtherHeadings {
  static let conferences: [String: OtherHeadings] = [
    "CHILD": OtherHeadings(
      child.names + ["CP child ID", "CP number", "CP ref", "Child protection ID"],
      not: ["name", "dob", "birth", "date", "team", "family"]),
    "FAMILY": OtherHeadings(
      ["Family", "Family ID", "Family reference", "Family group", "Household", "Household ID"],
      not: ["name", "date", "support"]),
    "KIND": OtherHeadings(
      [
        "Conference type", "Type of conference", "CP conference type", "CPC type", "ICPC or RCPC",
        "ICPC/RCPC", "Initial or review conference", "Conference", "CPC", "Initial/review",
        "Initial or review", "Meeting type", "Type of meeting", "Meeting", "Event type", "Kind",
        "Type",
      ], not: ["date", "due", "chair"]),
    "STRATEGY": OtherHeadings(
      [
        "Strategy discussion", "Strategy discussion date", "Date of strategy discussion",
        "Strategy meeting", "Strategy meeting date", "Date of strategy meeting", "Strategy date",
      ], not: ["outcome"]),
    "DUE": OtherHeadings(
      [
        "Conference due", "Conference due date", "Date conference due", "CPC due", "ICPC due date",
        "RCPC due date", "Due date of conference", "Meeting due", "Meeting due date", "Due date",
        "Date due", "Due by", "Due", "Target date",
      ], not: ["next", "report"]),
    "HELD": OtherHeadings(
      [
        "Conference date", "Date of conference", "Conference held", "Date conference held",
        "Conference held on", "CPC date", "CP conference date", "Date of CPC", "Meeting held",
        "Meeting date", "Date of meeting", "Date held", "Held on", "Held", "Actual date",
      ], not: ["due", "next", "planned"]),
    "IRO": OtherHeadings(
      officerNames + ["CP chair", "CPC chair", "Chair of conference"], not: notAnOfficer),
  ]

  static let healthAssessments: [String: OtherHeadings] = [
    "ASSESSMENT": OtherHeadings(
      [
        "Health assessment type", "Type of health assessment", "Health check type",
        "Assessment type", "IHA or RHA", "IHA/RHA",
      ], not: ["date", "due", "status"]),
    "ASSESSED": OtherHeadings(
      [
        "Health assessment date", "Date of health assessment", "Health check date",
        "Date health assessment held", "IHA date", "Date of IHA", "Date assessed",
      ], not: ["due", "next", "planned", "requested", "referral", "report", "received"]),
  ]

  static let carerReviews: [String: OtherHeadings] = [
    "CARER": OtherHeadings(
      [
        "Carer ID", "Foster carer ID", "Carer reference", "Carer ref", "Carer number", "Carer code",
        "Foster carer ref", "Fostering household ID", "Fostering ID", "Fostering ref",
        "Foster parent ID", "Household ID", "Household ref", "Carer", "Foster carer",
        "Fostering household", "Fostering family", "Foster home", "Fosterer", "Carer name",
        "Foster carer name", "Name of carer", "Name of foster carer",
      ],
      not: [
        "date", "review", "worker", "view", "report", "attended", "present", "seen", "change",
        "feedback", "contribution", "type", "approval", "status", "comment", "note", "consulted",
        "invited",
      ]),
    "DUE": OtherHeadings(
      [
        "Carer review due", "Carer review due date", "Foster carer review due",
        "Annual review due", "Annual review due date", "Date annual review due", "Review due",
        "Review due date", "Date review due", "Due date", "Date due", "Due by", "Due",
      ], not: ["next"]),
    "HELD": OtherHeadings(
      [
        "Carer review held", "Carer review date", "Foster carer review date",
        "Annual review held", "Annual review date", "Date of annual review",
        "Date annual review held", "Review held", "Review held date", "Date review held",
        "Review date", "Date of review", "Date held", "Held on", "Held", "Actual date",
      ], not: ["due", "next"]),
    "IRO": OtherHeadings(
      officerNames + ["Fostering IRO", "FIRO", "Fostering reviewing officer"], not: notAnOfficer),
  ]
}
