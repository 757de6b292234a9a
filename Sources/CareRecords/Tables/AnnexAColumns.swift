/// The columns of list 8 of Annex A, which authorities give to Ofsted: children in care, with their
/// latest review.
public enum AnnexAColumn: Int, TableColumn {
  case child, gender, ethnicity, birthDate, age, asylumSeeker, disability, lookedAfter, need,
    secondPeriod, statusStart, status, latestReview, visit, plan, officerVisit, healthAssessment,
    dentalCheck, placements, lookedAfterEnd, reasonCeased, placementStart, placement, provider,
    postcode, urn, location, placementAuthority, timesMissing, timesAbsent, interviewOffered,
    interviewAccepted, team, worker

  /// The table that has them.
  public static let table = RecordTable.annexA

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child:
      .required(
        "Child Unique ID", .child,
        "The child's id; it must be that of the other exports for the child to be the same.")
    case .gender: .unread("Gender")
    case .ethnicity: .unread("Ethnicity")
    case .birthDate:
      .optional(
        "Date of Birth", .date, "The child's date of birth, used where no Header has one.",
        example: "14/09/2012")
    case .age: .unread("Age of Child (Years)")
    case .asylumSeeker:
      .unread("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)")
    case .disability: .unread("Does the Child have a Disability")
    case .lookedAfter:
      .required(
        "Date Started to be Looked After", .date,
        "The first day of care; a row without it is refused.")
    case .need: .unread("Child's Category of Need")
    case .secondPeriod:
      .unread(
        "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)"
      )
    case .statusStart: .unread("Start date of current legal status")
    case .status:
      .optional(
        "Child's Legal Status", .text,
        "`V3` and `V4`, with their words or without, are agreed short breaks.", example: "C2",
        blank: .used("not a short break"), otherText: .used("not a short break"))
    case .latestReview:
      .required(
        "Date of Latest Statutory Review", .date, mayBeBlank: true,
        "The day of the latest review; blank where there was none.", example: "11/11/2024",
        blank: .used("no review"),
        otherText: .reported(.dateInvalid, "whether and when there was a review is not known"))
    case .visit: .unread("Date of Last Social Work Visit")
    case .plan: .unread("What is the permanence plan for this child?")
    case .officerVisit:
      .optional(
        "Date of Last IRO Visit / Contact to the Child", .date,
        "The day on which the IRO last saw the child or was in contact; blank where that has not been.",
        example: "04/02/2025", blank: .used("no contact"),
        otherText: .reported(.dateInvalid, "whether and when there was contact is not known"))
    case .healthAssessment: .unread("Date of Last Health Assessment")
    case .dentalCheck: .unread("Date of Last Dental Check")
    case .placements: .unread("Number of Placements in the Last 12 months")
    case .lookedAfterEnd:
      .required(
        "Date Ceased to be Looked After", .endDate, "The last day of care; blank while it lasts.",
        blank: .used("care lasts"),
        otherText: .reported(.dateInvalid, "whether and when care ended is not known"))
    case .reasonCeased: .unread("Reason Ceased to be Looked After")
    case .placementStart: .unread("Start Date of Most Recent Placement")
    case .placement: .unread("Placement Type")
    case .provider: .unread("Placement Provider")
    case .postcode: .unread("Placement postcode")
    case .urn: .unread("URN of Placement")
    case .location: .unread("Placement Location")
    case .placementAuthority: .unread("LA of Placement")
    case .timesMissing:
      .unread(
        "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months"
      )
    case .timesAbsent:
      .unread(
        "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months")
    case .interviewOffered:
      .unread("Was the child offered a Return Interview after their last missing episode (Y/N)?")
    case .interviewAccepted:
      .unread("Did the child accept a Return Interview after their last missing episode (Y/N)?")
    case .team: .unread("Allocated Team")
    case .worker: .unread("Allocated Worker")
    }
  }
}

extension ColumnSchema {
  /// A column of the list that is not read; its heading says what it holds.
  fileprivate static func unread(_ heading: String) -> ColumnSchema {
    optional(heading, .unread, "")
  }
}
