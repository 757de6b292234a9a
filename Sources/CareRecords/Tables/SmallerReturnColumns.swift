// The smaller tables of the Department's annual return (SSDA903).

/// The columns of UASC.
public enum UASCColumn: Int, TableColumn {
  case child, birthDate, sex, ceased

  /// The table that has them.
  public static let table = RecordTable.uasc

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .sex:
      .optional("SEX", .unread, "The child's sex, which is read from the Header.", example: "F")
    case .ceased:
      .required(
        "DUC", .endDate,
        "The day the child ceased to be an unaccompanied asylum-seeking child; blank while it "
          + "lasts.", blank: .used("it has not ceased"),
        otherText: .reported(.dateInvalid, "whether and when it ceased is not known"))
    }
  }
}

/// The columns of OC2.
public enum OC2Column: Int, TableColumn {
  case child, birthDate, difficultiesScore, difficultiesReason, convicted, healthCheck
  case immunisations, dentalCheck, healthAssessment, substanceMisuse, interventionReceived
  case interventionOffered

  /// The table that has them.
  public static let table = RecordTable.oc2

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .difficultiesScore:
      .required(
        "SDQ_SCORE", .wholeNumber, mayBeBlank: true,
        "The score of the strengths and difficulties questionnaire (SDQ), 0 to 40; blank where "
          + "none was completed.", blank: .used("no score"),
        otherText: .reported(.numberInvalid, "not known; so is a number over 40"))
    case .difficultiesReason:
      .optional(
        "SDQ_REASON", .unread, "Why there is no score of the questionnaire.", example: "SDQ1")
    case .convicted:
      .optional("CONVICTED", .flag, "Whether the child was convicted or cautioned in the year.")
    case .healthCheck:
      .optional(
        "HEALTH_CHECK", .flag,
        "Whether the health checks of a child under 5 were up to date.")
    case .immunisations:
      .optional("IMMUNISATIONS", .flag, "Whether the child's immunisations were up to date.")
    case .dentalCheck:
      .optional("TEETH_CHECK", .flag, "Whether a dentist checked the child's teeth in the year.")
    case .healthAssessment:
      .optional(
        "HEALTH_ASSESSMENT", .flag, "Whether the child had the health assessment due in the year.")
    case .substanceMisuse:
      .optional(
        "SUBSTANCE_MISUSE", .flag,
        "Whether the child was found to have a substance misuse problem in the year.")
    case .interventionReceived:
      .optional(
        "INTERVENTION_RECEIVED", .flag,
        "Whether the child received an intervention for the substance misuse problem.")
    case .interventionOffered:
      .optional(
        "INTERVENTION_OFFERED", .flag,
        "Whether the child was offered an intervention for it, and did not receive one.")
    }
  }
}

/// The columns of OC3.
public enum OC3Column: Int, TableColumn {
  case child, birthDate, inTouch, activity, accommodation

  /// The table that has them.
  public static let table = RecordTable.oc3

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .inTouch:
      .required(
        "IN_TOUCH", .code(of: CareLeaverContact.self),
        "Whether the authority is in touch with the young person.", blank: .used("not known"))
    case .activity:
      .optional("ACTIV", .code(of: CareLeaverActivity.self), "What the young person does.")
    case .accommodation:
      .optional(
        "ACCOM", .code(of: CareLeaverAccommodation.self),
        "Where the young person lives, and whether that is suitable.")
    }
  }
}

/// The columns of AD1.
public enum AD1Column: Int, TableColumn {
  case child, birthDate, decided, matched, fosterCarers, adopters, sexOfAdopters
  case statusOfAdopters

  /// The table that has them.
  public static let table = RecordTable.ad1

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .decided:
      .required(
        "DATE_INT", .date,
        "The day it was decided that the child should be placed for adoption.",
        example: "12/02/2024", blank: .used("not known"),
        otherText: .reported(.dateInvalid, "not known"))
    case .matched:
      .optional("DATE_MATCH", .date, "The day the child was matched with the adopters.")
    case .fosterCarers:
      .optional(
        "FOSTER_CARE", .unread, "Whether the child was adopted by the former foster carers.",
        example: "0")
    case .adopters:
      .optional("NB_ADOPTR", .unread, "The number of adopters, one or two.", example: "2")
    case .sexOfAdopters: .optional("SEX_ADOPTR", .unread, "The sex of the adopters.", example: "MF")
    case .statusOfAdopters:
      .optional(
        "LS_ADOPTR", .unread, "The legal status of the adopters' relationship.", example: "L0")
    }
  }
}

/// The columns of PlacedAdoption.
public enum PlacedAdoptionColumn: Int, TableColumn {
  case child, birthDate, decided, revoked, reasonRevoked

  /// The table that has them.
  public static let table = RecordTable.placedAdoption

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .decided:
      .required(
        "DATE_PLACED", .date,
        "The day it was decided that the child should be placed for adoption.")
    case .revoked:
      .optional(
        "DATE_PLACED_CEASED", .endDate,
        "The day it was decided that the child should no longer be placed for adoption; blank "
          + "while the decision stands.", blank: .used("the decision stands"),
        otherText: .reported(.dateInvalid, "not known"))
    case .reasonRevoked:
      .optional(
        "REASON_PLACED_CEASED", .unread, "Why the child should no longer be placed for adoption.",
        example: "RD1")
    }
  }
}

/// The columns of PrevPerm.
public enum PrevPermColumn: Int, TableColumn {
  case child, birthDate, option, authority, date

  /// The table that has them.
  public static let table = RecordTable.prevPerm

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .option:
      .required(
        "PREV_PERM", .text,
        "The permanent home before: `P1` adoption, `P2` special guardianship, `P3` a residence or "
          + "child arrangements order, `P4` not known, `Z1` none.", example: "Z1",
        blank: .used("not known"))
    case .authority:
      .optional(
        "LA_PERM", .unread, "The authority that had looked after the child then.", example: "304")
    case .date:
      .optional(
        "DATE_PERM", .unread, "The day of the order for that permanent home.", example: "11/05/2021"
      )
    }
  }
}

/// The columns of Missing.
public enum MissingColumn: Int, TableColumn {
  case child, birthDate, kind, start, end

  /// The table that has them.
  public static let table = RecordTable.missing

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .kind:
      .required(
        "MISSING", .code(of: MissingKind.self),
        "Whether the child was missing, or away from placement without authorisation.",
        blank: .used("counts neither as missing nor as away"),
        otherText: .reported(.codeUnlisted, "whether the child was missing is not known"))
    case .start:
      .required(
        "MIS_START", .date, "The day the child went missing or away.", example: "11/11/2024")
    case .end:
      .optional(
        "MIS_END", .endDate, "The day the child came back; blank until then.",
        example: "13/11/2024", blank: .used("the child is not back"),
        otherText: .reported(.dateInvalid, "when the child came back is not known"))
    }
  }
}

/// The columns of SWEpisodes.
public enum SocialWorkerColumn: Int, TableColumn {
  case child, birthDate, worker, start, end, reason

  /// The table that has them.
  public static let table = RecordTable.socialWorkers

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .worker: .required("SW_ID", .text, "The social worker's id.", example: "SW1042")
    case .start:
      .required("SW_DECOM", .date, "The first day on which the social worker was responsible.")
    case .end:
      .optional(
        "SW_DEC", .endDate,
        "The last day on which the social worker was responsible; blank while it lasts.")
    case .reason:
      .optional("SW_REASON", .unread, "Why the social worker changed.", example: "LEFTRL")
    }
  }
}

/// The columns of DoLo.
public enum DeprivationOfLibertyColumn: Int, TableColumn {
  case child, birthDate, start, end

  /// The table that has them.
  public static let table = RecordTable.deprivationOfLiberty

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .start: .required("DOLO_START", .date, "The first day of the order.")
    case .end: .optional("DOLO_END", .endDate, "The last day of the order; blank while it lasts.")
    }
  }
}
