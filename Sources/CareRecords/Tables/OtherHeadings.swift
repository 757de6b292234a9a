// What case systems and home-made trackers call our columns. `iro-report init` proposes a mapping
// from these lists. Capitals, blanks, punctuation, the order of the words, plurals and words such as
// "of" and "the" make no difference there, so each heading is listed once.

/// The headings that other systems give to a column.
public struct OtherHeadings: Sendable {
  /// Headings as people write them, the closest first: where a file has two, the earlier one wins.
  public let names: [String]
  /// Headings of a question to which yes is the column's no: `Held?` for CANCELLED.
  public let opposites: [String]
  /// Words that make a heading one of another column: a review date with `next` is not yet held.
  public let others: [String]

  init(_ names: [String], opposites: [String] = [], not others: [String] = []) {
    self.names = names
    self.opposites = opposites
    self.others = others
  }
}

extension ColumnSchema {
  /// The headings that other systems give to the column in this table; nil where none are known.
  public func otherHeadings(in table: RecordTable) -> OtherHeadings? {
    if kind == .child { return .child }
    return switch table {
    case .header: OtherHeadings.header[name]
    case .episodes: OtherHeadings.episodes[name]
    case .reviews: OtherHeadings.reviews[name]
    case .escalations: OtherHeadings.escalations[name]
    case .officers: OtherHeadings.officers[name]
    case .allocations: OtherHeadings.allocations[name]
    case .feedback: OtherHeadings.feedback[name]
    case .conferences: OtherHeadings.conferences[name]
    case .carerReviews: OtherHeadings.carerReviews[name]
    case .healthAssessments: OtherHeadings.healthAssessments[name]
    default: nil
    }
  }
}

extension OtherHeadings {
  /// Words that are about something else than a child's id.
  private static let notAnId = [
    "name", "forename", "surname", "worker", "iro", "chair", "seen", "spoken", "view", "voice",
    "attend", "attended", "participation", "participated", "dob", "birth", "date", "age", "school",
    "placement", "upn", "legal", "status", "review", "case", "parent", "email", "note", "comment",
    "team", "dispute", "drp", "escalation", "gender", "sex",
  ]

  static let child = OtherHeadings(
    [
      "Child", "Child ID", "Child ref", "Child reference", "Child number", "Child No", "Child code",
      "Client", "Client ID", "Client ref", "Client reference", "Client number", "Client No",
      "Person", "Person ID", "Person ref", "Person reference", "Person number", "Person No",
      "Person system ID", "P number", "P No", "P ref", "PNo", "Pnumber", "ID", "ID number", "ID No",
      "Mosaic", "Mosaic ID", "Mosaic ref", "Mosaic reference", "Mosaic number", "Mosaic No",
      "Mosaic person ID", "LCS", "LCS ID", "LCS ref", "LCS number", "LCS No", "LL ID", "LLID",
      "LL number", "Liquidlogic ID", "Liquidlogic number", "ICS", "ICS ID", "ICS number", "ICS No",
      "Eclipse ID", "Eclipse number", "Eclipse person ID", "Azeus ID", "CareDirector ID",
      "CareFirst ID", "CareFirst number", "CareFirst No", "Frameworki ID", "FWi ID", "Framework ID",
      "Capita ID", "Capita One ID", "Protocol ID", "Protocol number", "Paris ID", "SWIFT ID",
      "SSDA903 ID", "SSDA 903 ID", "903 ID", "Local ID", "Local identifier", "System ID",
      "System number", "Social care ID", "Social care number", "Unique ID", "Unique reference",
      "Child unique ID", "Child identifier", "Person identifier", "Identifier", "LAC ID",
      "LAC number", "CLA ID", "CLA number", "CIC ID", "CIC number", "CLA ref", "LAC ref", "YP ID",
      "Young person", "Young person ID", "Young person ref", "Young person number", "Service user",
      "Service user ID", "Service user number", "Service user No", "Record ID", "Record number",
      "File number", "File No", "Ref", "Reference", "Ref No", "Reference number", "Subject ID",
      "Subject", "Pupil ID", "CSC ID", "CSC ref", "WorkFlow ID", "Case ID", "Case ref",
      "Case number", "Case No", "Case reference", "Family ref",
    ], not: notAnId)

  static let header: [String: OtherHeadings] = [
    "SEX": OtherHeadings(["Sex", "Gender", "Sex at birth", "M/F"]),
    "DOB": birth,
    "ETHNIC": OtherHeadings(
      [
        "Ethnicity", "Ethnic origin", "Ethnic group", "Ethnic code", "Ethnicity code",
        "Ethnic origin code", "Ethnic background",
      ]),
    "MOTHER": OtherHeadings(["Mother", "Is a mother", "Parent status"]),
  ]

  private static let birth = OtherHeadings(
    ["Date of birth", "DOB", "DoB", "D.O.B.", "Birth date", "Birthdate", "Born", "Child DOB"],
    not: ["mother", "own"])

  static let episodes: [String: OtherHeadings] = [
    "DECOM": OtherHeadings(
      [
        "Episode start", "Episode start date", "Start date", "Date episode commenced",
        "Episode commenced", "Episode from", "Start", "From", "Commenced", "DECOM date",
        "Date of episode start", "Placement start", "Placement start date",
      ], not: ["care", "lac", "cla"]),
    "RNE": OtherHeadings(
      [
        "Reason for new episode", "Reason new episode", "Episode start reason", "Start reason",
        "Reason for new episode of care", "Reason episode started", "New episode reason",
        "RNE code",
      ]),
    "LS": OtherHeadings(["Legal status", "Legal status code", "LS code", "Legal"]),
    "CIN": OtherHeadings(
      [
        "Category of need", "Need code", "Need", "CIN code", "Primary need", "Primary need code",
        "Reason for being looked after",
      ]),
    "PLACE": OtherHeadings(
      [
        "Placement type", "Placement", "Placement code", "Type of placement", "Placement type code",
      ]),
    "PLACE_PROVIDER": OtherHeadings(
      ["Placement provider", "Provider", "Provider code", "Provision", "Placement provision"]),
    "DEC": OtherHeadings(
      [
        "Episode end", "Episode end date", "End date", "Date episode ceased", "Episode ceased",
        "Episode to", "End", "To", "Ceased", "Ended", "DEC date", "Date of episode end",
        "Placement end", "Placement end date",
      ], not: ["reason"]),
    "REC": OtherHeadings(
      [
        "Reason episode ceased", "Episode end reason", "End reason", "Ceased reason",
        "Reason for episode ceasing", "Reason ceased", "REC code",
      ]),
    "REASON_PLACE_CHANGE": OtherHeadings(
      [
        "Reason for placement change", "Placement change reason", "Reason placement changed",
        "Reason for change of placement",
      ]),
    "URN": OtherHeadings(["Ofsted URN", "URN", "Ofsted unique reference number"]),
  ]

  /// Words with which a date of a review is not the day it was held.
  private static let notHeld = [
    "due", "next", "last", "latest", "recent", "planned", "plan", "target", "scheduled",
    "statutory", "birth", "dob", "invite",
    "invited", "sent", "completed", "distributed", "circulated", "midway", "mid", "previous",
    "created", "raised", "booked", "original", "deadline", "signed", "authorised", "record",
    "minutes", "report", "decision", "recommendation", "late", "reason", "by", "placement",
    "health",
    "pep", "visit", "outcome", "time", "status", "type", "number", "cancelled", "care", "became",
    "resolved", "closed", "opened", "logged", "escalated", "escalation", "dispute", "challenge",
    "challenged", "drp", "alert", "concern", "stage", "level", "response", "responded",
    "cancellation", "abandoned", "rearranged", "postponed",
  ]

  static let officerNames = [
    "IRO", "IRO name", "Name of IRO", "Named IRO", "Allocated IRO", "IRO allocated", "Chair",
    "Chairperson", "Chaired by", "Chair name", "Chair of review", "Reviewing officer",
    "Reviewing officer name", "Independent reviewing officer", "Independent reviewing officer name",
    "Review officer", "Review chair", "Reviewing chair", "Conference chair", "IRO/CP chair",
    "IRO chair", "Meeting chair", "Independent chair", "Current IRO", "Lead IRO", "Officer",
    "Assigned IRO", "IRO responsible", "Responsible IRO", "IRO worker", "IRO code", "IRO ID",
    "IRO initials", "CIRO", "Held by", "Conducted by", "Completed by IRO",
  ]
  static let notAnOfficer = [
    "email", "phone", "telephone", "manager", "note", "comment", "seen", "spoke", "visit", "date",
    "contact", "contacted", "feedback", "report", "previous", "former", "team", "start", "end",
    "from", "to",
    "change", "midway", "check", "fte", "hour", "consultation", "met", "view", "agreed", "raised",
    "oversight", "number",
  ]
  private static let officer = OtherHeadings(officerNames, not: notAnOfficer)

  private static let team = OtherHeadings(
    [
      "Team", "Team name", "Allocated team", "Social work team", "SW team", "Responsible team",
      "Case team", "Service area", "Locality", "Worker team", "Social worker team", "Area",
      "Service team", "Key team", "Lead team", "Team responsible", "Child team",
    ], not: ["manager", "iro"])

  static let reviews: [String: OtherHeadings] = [
    "REVIEW": OtherHeadings(
      [
        "Date held", "Date review held", "Review held date", "Review held", "Review held on",
        "Held on", "Held", "Actual review date", "Actual date of review", "Date of actual review",
        "Actual date", "Review actual date", "Actual start", "Actual start date",
        "Actual start date/time", "Review date/time", "Meeting date/time", "Date review took place",
        "Date took place",
        "Review took place", "Took place", "LAC review held", "CLA review held",
        "CiC review held", "Meeting held date", "Meeting held on", "Meeting held",
        "Review", "Review date", "Date of review", "Meeting date", "Date of meeting",
        "Date of LAC review", "LAC review date", "LAC review",
        "CLA review", "CLA review date", "Date of CLA review", "CIC review", "CIC review date",
        "Date of CIC review", "Looked after review date",
        "Looked after child review date", "Child looked after review date", "LACR date",
        "Review meeting date", "Review start date", "Date of child in care review",
        "Children in care review date", "Our child review date", "Date chaired",
        "Review conducted", "Date conducted", "Conference date", "Date of conference",
        "Date review completed", "Review completed", "Review completed date", "Completed date",
        "Date completed", "Event date", "Date",
      ], not: notHeld),
    "REVIEW_CODE": OtherHeadings(
      [
        "Participation", "Participation code", "Participation type", "Participation method",
        "Child participation", "Child's participation", "Child participation code", "PN code", "PN",
        "Method of participation", "How the child took part", "How child took part",
        "How took part",
        "Did the child take part", "Did child take part", "Did the child participate",
        "Child took part", "How did the child take part", "How did the child participate",
        "How child participated",
        "How the child participated", "Child participated", "Participated", "Attendance",
        "Child attendance", "Child's attendance", "Child attended", "Attended", "Attended by child",
        "Review participation", "Review code", "Type of participation", "Participation level",
        "Child's views", "Views", "Voice of the child", "Child's voice", "Views of child",
        "Child view", "How views were given", "How views conveyed", "Views conveyed",
        "Participation of child", "Young person participation", "YP participation",
        "YP attendance", "CLA review participation", "LAC review participation",
        "Child's participation in review", "Part", "Contribution", "Child contribution",
        "Child's contribution", "Child involvement", "Involvement", "Child input",
      ],
      not: [
        "parent", "mother", "father", "family", "carer", "worker", "professional", "school",
        "reason",
        "seen", "before", "date",
      ]),
    "DOB": birth,
    "REVIEW_DUE": OtherHeadings(
      [
        "Due", "Due date", "Review due", "Review due date", "Date due", "Due by", "Date review due",
        "Statutory due date", "Statutory date", "Target date", "Review target date",
        "Deadline", "Date review was due", "Review due by", "Review required by", "Required by",
        "Latest date", "Timescale date", "Date required", "In timescale by", "LAC review due",
        "CLA review due", "CLA review due date", "LAC review due date", "CIC review due",
        "Scheduled due date", "Scheduled date", "Scheduled review date", "Date scheduled",
        "Due in timescale", "Review to be held by", "To be held by",
        "Statutory deadline", "Review deadline", "Date should be held by",
      ], not: ["next", "record", "minutes", "report", "decision", "reason", "midway"]),
    "IRO": officer,
    "LATE_REASON": OtherHeadings(
      [
        "Late reason", "Reason late", "Reason for late", "Reason review late",
        "Reason for lateness",
        "Reason out of timescale", "Reason not in timescale", "Reason for delay", "Delay reason",
        "Reason if late", "If late, reason", "Late because", "Why late", "Reason review was late",
        "Reason for late review", "Late review reason", "Out of timescale reason", "Reason overdue",
        "Reason for review being late", "Lateness", "If out of timescale why",
        "Reason review held late", "Reason out of time", "Reason held out of timescale",
      ]),
    "TEAM": team,
    "CANCELLED": OtherHeadings(
      [
        "Cancelled", "Canceled", "Cancelled?", "Was cancelled", "Cancelled Y/N", "Cancelled flag",
        "Review cancelled", "Review cancelled flag", "Meeting cancelled", "Cancelled review",
        "Abandoned", "Review abandoned", "Did not take place", "Not held", "Review not held",
        "Review status", "Meeting status", "Status of review", "Status of meeting", "Status",
        "Review outcome", "Meeting outcome", "Outcome of review", "Outcome of meeting", "Outcome",
        "Cancellation", "Cancellation reason", "Reason for cancellation", "Reason cancelled",
        "Reason for cancelling", "Cancelled reason", "If cancelled, reason", "Why cancelled",
        "Reason not held", "Reason review not held", "Reason review cancelled", "Date cancelled",
        "Cancelled date", "Cancelled on", "Cancellation date", "Date of cancellation",
      ],
      opposites: [
        "Held", "Held Y/N", "Review held", "Review held Y/N", "Meeting held", "Was review held",
        "Was the meeting held", "LAC review held", "CLA review held", "CIC review held",
        "Took place", "Review took place", "Did the review take place", "Did it take place",
        "Did the meeting take place", "Went ahead", "Review went ahead", "Did it go ahead",
        "Did the review go ahead", "Review completed", "Review completed Y/N",
        "Meeting completed", "Completed", "Completed Y/N", "Review conducted", "Happened",
        "Review happened", "Did it happen", "Occurred", "Review occurred",
      ],
      not: [
        "date", "legal", "reason", "placement", "day", "by", "plan", "timescale", "time", "late",
        "participation", "visit", "health", "pep",
      ]),
    "PARENTS_CONTRIBUTED": OtherHeadings(
      [
        "Parents contributed", "Parent contributed", "Parents took part", "Parent participated",
        "Parents participated", "Parental participation", "Parents' views", "Parents attended",
        "Parent attended", "Parent attendance", "Parental contribution", "Parents contribution",
        "Parent views", "Parents consulted", "Parent consulted", "Parental views",
        "Parents involved", "Parent/carer contributed", "Mother or father contributed",
        "Family contributed", "Family participation", "Birth parent contributed",
        "Birth parents contributed", "Did parents contribute", "Parents views obtained",
        "Parent contribution received", "Parents took part?", "Parental input", "Parent input",
        "Input from parents", "Parental involvement",
      ], not: ["foster", "reason", "date"]),
    "CHILD_SEEN_BEFORE": OtherHeadings(
      [
        "Child seen before", "Child seen before review", "Seen before review", "Child seen",
        "Seen before", "Spoken to before review", "Child spoken to", "IRO spoke to child",
        "IRO saw child", "IRO visit before review", "Visit before review", "Pre-review visit",
        "IRO met child", "Child met before review", "Met before review", "Seen prior to review",
        "Child seen prior", "Child seen prior to review", "IRO visit", "IRO contact with child",
        "Child spoken to before review", "Child consulted before review", "Seen by IRO",
        "Child seen by IRO", "IRO seen child", "IRO met with child", "Pre meeting with child",
        "Spoke to child before", "Child visited before review", "Consulted before",
        "Pre review contact", "IRO pre-meeting", "Child seen alone", "Seen alone",
        "Did IRO speak with child before",
      ], not: ["date", "worker", "social", "during"]),
    "MIDWAY_DATE": OtherHeadings(
      [
        "Midway", "Midway date", "Midway check", "Midway check date", "Midway review",
        "Midway review date", "Mid-point", "Midpoint", "Midpoint check", "Midpoint date",
        "Mid-way review", "Mid point review", "Midpoint review date", "Date of midway",
        "Date of midway check", "Date of midway review", "Midway monitoring",
        "Midway monitoring date", "Mid-term check", "Interim check date", "Midway completed",
        "IRO midway", "Midpoint check date", "Date of midpoint", "Mid review", "Mid review date",
        "Monitoring date", "Mid point check",
      ], not: ["due", "next"]),
    "DECISIONS_SENT": OtherHeadings(
      [
        "Decisions sent", "Decision sent", "Date decisions sent", "Decisions circulated",
        "Decisions date", "Recommendations sent", "Date recommendations sent",
        "Recommendations circulated", "Decisions distributed", "Decisions issued",
        "Decisions completed", "Recommendations distributed", "Outcomes sent",
        "Decisions sent date",
        "Decisions within 5 days date", "Date decisions circulated", "Decisions shared",
      ], not: ["due"]),
    "RECORD_COMPLETED": OtherHeadings(
      [
        "Record completed", "Minutes completed", "Report completed", "Review record completed",
        "Date record completed", "Date minutes completed", "Minutes written", "Minutes done",
        "Report written", "Chair report completed", "IRO report completed",
        "Record of review completed",
        "Minutes finalised", "Minutes authorised", "Date report completed",
        "Review report completed",
        "Outcome completed", "Minutes typed", "Minutes date", "Record finalised", "Written up",
        "Date written up", "Review written up",
      ], not: ["due", "worker"]),
    "RECORD_SENT": OtherHeadings(
      [
        "Record sent", "Minutes sent", "Report sent", "Minutes circulated", "Minutes distributed",
        "Date minutes sent", "Date record sent", "Record circulated", "Record distributed",
        "Report circulated", "Report distributed", "Date report sent", "Date minutes circulated",
        "Minutes sent out", "Minutes out", "Distribution date", "Date distributed",
        "Minutes issued", "Date circulated", "Review record sent", "Date minutes distributed",
        "Circulated", "Distributed",
      ], not: ["due", "decision", "be", "target", "planned"]),
    "SW_REPORT_ON_TIME": OtherHeadings(
      [
        "SW report on time", "Social worker report on time", "Social work report on time",
        "SW report in time", "Social worker's report in time", "Social worker report received",
        "SW report received", "SW report received on time", "Report received on time",
        "Report received in time", "Report from social worker on time", "Worker report on time",
        "SW report within timescale", "Pre-meeting report on time", "Pre-review report on time",
        "Was the social worker's report on time",
      ], not: ["date", "reason", "sent", "completed", "iro", "chair"]),
    "CARE_PLAN_UPDATED": OtherHeadings(
      [
        "Care plan updated", "Care plan up to date", "Updated care plan", "Up to date care plan",
        "Current care plan", "Care plan current", "Care plan updated for review",
        "Care plan updated before review", "Care plan in place", "Is the care plan up to date",
      ], not: ["date", "sent", "permanence", "pathway"]),
    "PERMANENCE_PLAN": OtherHeadings(
      [
        "Permanence plan", "Permanency plan", "Permanence plan in place",
        "Permanency plan in place", "Plan for permanence", "Permanence plan agreed",
        "Permanence plan by second review", "Has permanence plan", "Permanence plan Y/N",
        "Is there a permanence plan", "Permanence planning",
      ], not: ["date", "type", "reason"]),
    "ADVOCACY_OFFERED": OtherHeadings(
      [
        "Advocacy offered", "Advocate offered", "Offered advocacy", "Offered an advocate",
        "Advocacy offer", "Advocacy offer made", "Advocacy explained", "Advocacy discussed",
        "Advocacy offered Y/N", "Was advocacy offered", "Child offered advocate",
        "Child offered advocacy",
      ], not: ["date", "parent", "name", "accepted"]),
  ]

  static let escalations: [String: OtherHeadings] = [
    "ESCALATION_ID": OtherHeadings(
      [
        "Escalation ID", "Escalation", "Escalation ref", "Escalation reference",
        "Escalation number",
        "Escalation No", "DRP", "DRP ID", "DRP no", "DRP ref", "DRP reference", "DRP number",
        "Dispute", "Dispute ID", "Dispute ref", "Dispute reference", "Dispute number", "Dispute No",
        "Challenge ID", "Challenge", "Challenge ref", "Challenge number", "Challenge No",
        "Challenge reference", "Alert ID", "Alert No", "Alert number", "Alert ref", "QA alert ref",
        "Resolution ID", "Resolution No", "Resolution ref", "DR No", "DR number", "DR ref",
        "Log No",
        "Log number", "Log ref", "Log ID", "Ref", "Ref No", "Reference", "Reference number", "No",
        "Number", "Row", "Item", "Item No", "Line", "Entry", "Entry No", "Unique ref", "ID",
        "Concern ID", "Concern No", "Concern ref", "Notification ID", "Issue No", "Issue ref",
        "CRP No", "CRP ref", "LDRP ref", "LRP No", "LRP ref", "Serial No", "S/N",
      ],
      not: [
        "child", "stage", "level", "date", "person", "client", "day", "type", "status", "theme",
        "mosaic", "lcs", "eclipse", "ics",
      ]),
    "RAISED": OtherHeadings(
      [
        "Raised", "Date raised", "Raised on", "Raised date", "Date of escalation",
        "Escalation date",
        "Date escalated", "Date of dispute", "Dispute date", "Date of challenge", "Challenge date",
        "Date challenged", "Date opened", "Opened", "Opened on", "Date logged", "Logged",
        "Date of alert", "Alert date", "Date initiated", "Initiated", "Date started", "Start date",
        "Date sent", "Date", "Date of concern", "Date of DRP", "DRP date", "DRP started",
        "DRP start date", "Date DRP raised", "Date DRP started", "Date created", "Created",
        "Created on", "Date of notification", "Date issued", "Issue date", "Date received",
        "Date identified", "Date of issue", "Date commenced", "Notification date",
        "Date of resolution request", "Date challenge raised", "Date dispute raised",
        "Date escalation raised", "Date concern raised", "Date first raised",
      ],
      not: [
        "due", "resolved", "closed", "response", "responded", "stage", "level", "by", "review",
        "end",
        "birth", "target", "reply",
      ]),
    "STAGE": OtherHeadings(
      [
        "Stage", "Level", "Stage reached", "Level reached", "Current stage", "Current level",
        "Stage of DRP", "DRP stage", "DRP level", "Stage of dispute", "Dispute stage",
        "Escalation stage", "Escalation level", "Level of escalation", "Stage of escalation",
        "Escalated to", "Step", "Tier", "Formal or informal", "Formal/informal", "Stage name",
        "Highest stage", "Final stage", "Stage resolved at", "Level of challenge",
        "Stage closed at",
        "Challenge level", "Challenge stage", "Raised with", "Highest level", "Resolution stage",
        "Stage number", "Highest stage reached", "Raised to",
      ], not: ["date", "day"]),
    "IRO": OtherHeadings(
      officerNames + ["Raised by", "Escalated by", "Challenged by", "Initiated by", "IRO raising"],
      not: notAnOfficer.filter { !["raised", "from", "to"].contains($0) }),
    "THEME": OtherHeadings(
      [
        "Theme", "Themes", "Reason", "Issue", "Category", "Subject", "Topic", "Concern", "Type",
        "Nature of dispute", "Nature of concern", "Reason for escalation", "Reason for challenge",
        "Escalation reason", "Escalation type", "Area of concern", "Issue type", "Primary theme",
        "Type of concern", "Type of challenge", "Reason for dispute", "Dispute reason",
        "Challenge theme", "Main issue", "Category of concern", "Reason for DRP", "DRP reason",
        "Key issue", "DRP theme", "Nature of challenge", "Nature of issue", "Challenge type",
        "Challenge category", "Main theme", "Theme of challenge",
      ], not: ["outcome", "closed", "late", "child", "delay"]),
    "TEAM": OtherHeadings(
      team.names + ["Directed to", "Addressed to", "Team challenged", "Team raised with"],
      not: team.others),
    "STAGE_DATE": OtherHeadings(
      [
        "Stage date", "Stage began", "Stage started", "Date stage began", "Date of stage",
        "Level date", "Date stage reached", "Date moved to stage",
        "Date of current stage", "Date escalated to stage", "Stage start", "Stage start date",
        "Date stage started",
      ], not: ["due", "end"]),
    "RESPONDED": OtherHeadings(
      [
        "Responded", "Response", "Response date", "Date of response", "Date responded",
        "Responded on",
        "Date response received", "Response received", "Reply date", "Date of reply", "Replied",
        "Date replied", "Replied on", "Reply on", "Reply received",
        "Manager response date", "Date of manager response", "TM response date",
        "Response received date", "Answered", "Date answered",
      ], not: ["due", "target", "required"]),
    "RESOLVED": OtherHeadings(
      [
        "Resolved", "Date resolved", "Resolved on", "Resolution date", "Date of resolution",
        "Closed",
        "Date closed", "Closed on", "Closure date", "Date of closure", "Settled", "Date settled",
        "End date", "Date ended", "Date concluded", "Concluded", "Completed", "Date completed",
        "DRP closed", "Date DRP closed", "Date DRP resolved", "Completion date", "Resolved date",
        "Closed date", "Date sorted", "Sorted", "Date signed off", "Date dispute resolved",
        "Date finished",
      ], not: ["due", "target", "by", "stage", "within"]),
    "OUTCOME": OtherHeadings(
      [
        "Outcome", "Result", "Outcome of dispute", "Outcome of escalation", "Outcome of challenge",
        "Resolution", "Final outcome", "DRP outcome", "Escalation outcome", "Status",
        "Resolution outcome", "Impact", "Challenge outcome", "Dispute outcome", "Conclusion",
        "Outcome code", "Outcome type", "Resolution type",
      ], not: ["date", "stage"]),
    "KIND": OtherHeadings(
      [
        "Kind", "Type of alert", "Alert type", "Alert or good practice",
        "Challenge or good practice", "Good practice", "Type of notification",
        "Practice alert or good practice", "Challenge/praise",
        "Type of entry", "Good practice or challenge", "Entry type", "Type", "Nature",
        "Nature of escalation",
      ]),
    "IMPROPER_PRESSURE": OtherHeadings(
      ["Improper pressure", "Undue pressure", "Pressure on IRO", "IRO under pressure"]),
  ]

  static let officers: [String: OtherHeadings] = [
    "IRO": OtherHeadings(
      officerNames + [
        "Name", "Full name", "Staff name", "Staff member", "Employee", "Employee name", "Worker",
        "Worker name", "Staff", "Initials", "Post holder", "Postholder", "Colleague", "Employee ID",
        "Staff ID", "Worker ID", "Team member",
      ],
      not: [
        "manager", "email", "phone", "telephone", "previous", "team", "start", "end", "fte", "hour",
        "number", "date", "type", "job",
      ]),
    "NAME": OtherHeadings(
      ["Name", "Full name", "IRO name", "Staff name", "Employee name", "Worker name"],
      not: ["team", "manager"]),
    "FTE": OtherHeadings(
      [
        "FTE", "WTE", "Full-time equivalent", "Whole-time equivalent", "Hours", "Contracted hours",
        "Weekly hours", "Hours per week", "Hours pw", "Contract hours", "Hours a week", "Hrs",
        "Hours worked",
        "Working hours", "Post FTE", "IRO FTE", "Hours/week", "Contracted FTE", "WTE/FTE",
        "Hrs per week", "FTE hours", "Weekly contracted hours",
      ], not: ["supervision"]),
    "START": OtherHeadings(
      [
        "Start", "Start date", "From", "Date started", "Started", "Start in post", "In post from",
        "Date of start", "Joined", "Date joined", "Date in post", "Employed from", "Commenced",
        "Post start date", "Date commenced", "Started in post", "Employment start",
        "Contract start",
        "Start date in post", "Since", "Date of appointment", "Appointed",
      ]),
    "END": OtherHeadings(
      [
        "End", "End date", "To", "Left", "Date left", "Leaving date", "In post to",
        "Date of leaving",
        "Leaver", "Finish date", "Ended", "Until", "Employed to", "Post end date", "Last day",
        "Contract end", "Employment end", "Finished", "Date ended", "Leave date",
      ], not: ["reason", "annual"]),
    "EMPLOYMENT": OtherHeadings(
      [
        "Employment", "Employment type", "Contract", "Contract type", "Type of contract",
        "Permanent",
        "Agency", "Permanent/agency", "Perm/agency", "Agency or permanent", "Employment status",
        "Permanent or agency", "Type of employment", "Post type", "Basis", "Agency?", "Tenure",
        "Staff type", "Agency/perm", "Permanent / Agency / FTC", "Ts & Cs", "T&C",
        "Terms and conditions", "Terms",
      ], not: ["start", "end", "date", "hour"]),
    "SEX": OtherHeadings(["Sex", "Gender", "M/F"]),
    "ETHNIC": OtherHeadings(
      ["Ethnicity", "Ethnic origin", "Ethnic group", "Ethnic code", "Ethnicity code"]),
    "CP_CASES": OtherHeadings(
      [
        "CP cases", "Child protection cases", "CP", "CP caseload", "CP plans", "Child protection",
        "Child protection plans", "Child protection caseload", "CPP", "CP children",
      ], not: ["date"]),
    "OTHER_CASES": OtherHeadings(
      ["Other cases", "Other", "Other caseload", "Other work", "Other children"]),
  ]

  static let allocations: [String: OtherHeadings] = [
    "IRO": OtherHeadings(
      officerNames + [
        "Worker", "Worker name", "Allocated worker", "Professional", "Professional name",
        "Allocated to", "Assigned to", "Involved worker", "Staff", "Staff name", "Staff member",
      ], not: notAnOfficer + ["social", "sw"]),
    "START": OtherHeadings(
      [
        "Start", "Start date", "From", "Started", "Began", "Allocated", "Date allocated",
        "Allocated on",
        "Allocation date", "Date of allocation", "Allocated from", "IRO start date",
        "IRO allocated date", "IRO allocation date", "Date IRO allocated", "IRO from", "IRO start",
        "Allocation start", "Allocation start date", "Assigned", "Date assigned", "Assigned on",
        "Involvement start", "Involvement start date", "Relationship start",
        "Relationship start date", "Relationship started", "Relationship began",
        "Involvement started", "Involvement began", "Allocation started", "Since", "IRO since",
        "Date from", "Worker start date",
        "Date of IRO allocation", "Role start date", "Allocated date", "Date IRO assigned",
        "Professional start date", "Involvement from", "Effective from", "Date appointed",
      ],
      not: [
        "care", "lac", "cla", "cic", "placement", "episode", "legal", "birth", "review", "plan",
        "social", "sw",
      ]),
    "END": OtherHeadings(
      [
        "End", "End date", "To", "Deallocated", "Date deallocated", "Allocation end",
        "Allocation end date", "IRO end date", "IRO end", "Ended", "Date ended", "Until",
        "Involvement end", "Involvement end date", "Involvement ended",
        "Involvement finished", "Relationship ended", "Allocation ended", "Finished", "Finish date",
        "Relationship end", "Relationship end date",
        "Allocated to date", "Date to", "Allocated until", "IRO to", "Role end date", "Unassigned",
        "Worker end date", "De-allocated", "Date unallocated", "Professional end date",
        "Involvement to", "Effective to",
      ], not: ["care", "lac", "cla", "placement", "episode", "legal", "reason", "review"]),
  ]

  static let feedback: [String: OtherHeadings] = [
    "DATE": OtherHeadings(
      [
        "Date", "Audit date", "Date of audit", "Date audited", "Feedback date", "Date of feedback",
        "Date received", "Date completed", "Date of survey", "Survey date", "Completed",
        "Submitted", "Completion time", "Start time", "Timestamp", "Date submitted",
        "Response date",
        "Date of response", "Observation date", "Date of observation",
      ], not: ["birth", "review", "due"]),
    "KIND": OtherHeadings(
      [
        "Kind", "Type", "Feedback type", "Audit or feedback", "Audit type", "Source", "Form type",
        "Type of feedback", "Activity", "Type of audit", "QA type", "QA activity",
      ]),
    "SCORE": OtherHeadings(
      [
        "Score", "Grade", "Rating", "Audit grade", "Judgement", "Overall grade", "Overall score",
        "Overall rating", "Audit rating", "Audit judgement", "Audit outcome", "Stars",
        "Overall judgement", "Result", "Grading", "Overall grading",
      ], not: ["date"]),
    "SCALE": OtherHeadings(["Scale", "Rating scale", "Grading scale"]),
  ]
}
