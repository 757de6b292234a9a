// What case systems and home-made trackers call the columns of Conferences, CarerReviews and
// HealthAssessments. A list of reviews of children in care has a day held and a chair too, so the
// headings that tell the table apart all speak of conferences, of carers or of health.
extension OtherHeadings {
  static let conferences: [String: OtherHeadings] = [
    "CHILD": OtherHeadings(
      ["Child", "Child ID", "Person ID", "Client ID", "Child reference", "CP child ID"],
      not: ["name", "dob", "birth", "date", "team", "family"]),
    "FAMILY": OtherHeadings(
      ["Family", "Family ID", "Family reference", "Family group", "Household", "Household ID"],
      not: ["name", "date", "support"]),
    "KIND": OtherHeadings(
      [
        "Conference type", "Type of conference", "CP conference type", "CPC type", "ICPC or RCPC",
        "ICPC/RCPC", "Initial or review conference", "Conference",
      ], not: ["date", "due", "chair"]),
    "STRATEGY": OtherHeadings(
      [
        "Strategy discussion", "Strategy discussion date", "Date of strategy discussion",
        "Strategy meeting", "Strategy meeting date", "Date of strategy meeting", "Strategy date",
      ], not: ["outcome"]),
    "DUE": OtherHeadings(
      [
        "Conference due", "Conference due date", "Date conference due", "CPC due", "ICPC due date",
        "RCPC due date", "Due date of conference",
      ], not: ["next", "report"]),
    "HELD": OtherHeadings(
      [
        "Conference date", "Date of conference", "Conference held", "Date conference held",
        "Conference held on", "CPC date", "CP conference date", "Date of CPC",
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
        "Carer", "Carer ID", "Foster carer", "Foster carer ID", "Carer reference",
        "Fostering household", "Fostering household ID", "Foster parent ID",
      ], not: ["date", "review", "worker"]),
    "DUE": OtherHeadings(
      [
        "Carer review due", "Carer review due date", "Foster carer review due",
        "Annual review due", "Annual review due date", "Date annual review due",
      ], not: ["next"]),
    "HELD": OtherHeadings(
      [
        "Carer review held", "Carer review date", "Foster carer review date",
        "Annual review held", "Annual review date", "Date of annual review",
        "Date annual review held",
      ], not: ["due", "next"]),
    "IRO": OtherHeadings(
      officerNames + ["Fostering IRO", "FIRO", "Fostering reviewing officer"], not: notAnOfficer),
  ]
}
