import CareRecords
import Foundation
import RecordImport
import ServiceFigures
import StatutoryReviews
import Testing

@Suite("Every check")
struct EveryCheckTests {
  // What only a workbook has is tested where workbooks are read.
  @Test(arguments: Check.allCases.filter { ![.hiddenCells, .mergedCells].contains($0) })
  func `finds what it looks for`(check: Check) throws {
    let path = FileManager.default.temporaryDirectory.path + "/check-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in Self.files(check) {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Every letter of the files is in Windows-1252, in which the accents are one byte each.
      let isUTF8 = check != .encodingAssumed
      try #require(text.data(using: isUTF8 ? .utf8 : .windowsCP1252)).write(to: url)
    }
    var options = ImportOptions()
    options.mappings = Self.mappings(check)
    let records = try importRecords(from: [path], options: options)
    let period = ReportingPeriod(startingIn: 2022)
    // So few reviews would make the exports begin with the first of them.
    var settings = FigureSettings(rules: ReviewRules(period: period, completeFrom: period.from))
    settings.stages = [.init(name: "Informal", isFormal: false, isCafcass: false, days: 5)]
    settings.reportDate = CivilDate(year: 2023, month: 6, day: 30)
    let computed = computeFigures(
      from: records.store, importIssues: records.issues, settings: settings)
    let found = (Array(records.issues) + computed.issues).map(\.check)
    #expect(found.contains(check), "\(Set(found.map(\.code)).sorted())")
  }

  /// The mapping by which the files of a check are read; almost all need none.
  private static func mappings(_ check: Check) -> [FileMapping] {
    guard check == .wordUnused else { return [] }
    return [
      FileMapping(
        table: .officers, headings: ["IRO": "Name"], values: ["EMPLOYMENT": ["Perm": "permanent"]])
    ]
  }

  // MARK: Files

  private typealias Files = [String: String]

  private static func file(_ name: String, _ heading: String, _ rows: [String]) -> Files {
    [name + ".csv": ([heading] + rows).map { $0 + "\n" }.joined()]
  }

  private static func header(_ rows: String...) -> Files {
    file("h", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", rows)
  }

  private static func episodes(_ rows: String...) -> Files {
    file("e", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,URN", rows)
  }

  private static func reviews(_ rows: String...) -> Files {
    file("r", "CHILD,DOB,REVIEW,REVIEW_CODE", rows)
  }

  private static func orders(_ rows: String...) -> Files {
    file("d", "CHILD,DOB,DOLO_START,DOLO_END", rows)
  }

  private static func exports(_ rows: String...) -> Files {
    file("r", "CHILD,REVIEW,REVIEW_DUE,IRO", rows)
  }

  private static func escalations(_ rows: String...) -> Files {
    file("s", "ESCALATION_ID,RAISED,STAGE,CHILD,RESOLVED", rows)
  }

  private static func allocations(_ rows: String...) -> Files {
    file("a", "CHILD,IRO,START,END", rows)
  }

  /// An episode that ends within the year, so that the year of its return is known.
  private static let ended = "Z,01/04/2022,S,C2,N1,U4,PR1,01/02/2023,E4A,,"
  private static let open = "A,01/05/2022,S,C2,N1,U4,PR1,,,,"

  private static func followed(_ first: String, _ second: String) -> Files {
    episodes(ended, "A,01/05/2022,S,C2,N1,U4,PR1,\(first),AB1 2CD,1", "A,\(second),AB1 2CD,1")
  }

  /// Files in which a check finds something.
  ///
  /// A new check has its own here, or nothing compiles.
  private static func files(_ check: Check) -> Files {
    switch check {
    case .reviewDateInvalid: reviews("A,01/01/2010,31/02/2023,PN1")
    case .participationInvalid: reviews("A,01/01/2010,01/02/2023,PN8")
    case .shortBreakReviewed:
      header("A,1,01/01/2010,WBRI,,,") + reviews("A,01/01/2010,01/02/2023,PN1")
        + episodes("A,01/05/2022,S,V3,N1,U4,PR1,01/06/2022,E4A,,")
    case .under4CodeAtFourOrOver: reviews("A,01/01/2010,01/02/2023,PN0")
    case .fourOrOverCodeUnder4: reviews("A,01/01/2022,01/02/2023,PN1")
    case .childWithoutEpisode: episodes(open) + reviews("B,01/01/2010,01/02/2023,PN1")
    case .childNotInHeader:
      header("A,1,01/01/2010,WBRI,,,") + reviews("B,01/01/2010,01/02/2023,PN1")
    case .birthDateDiffers:
      header("A,1,01/01/2010,WBRI,,,") + reviews("A,02/01/2010,01/02/2023,PN1")
    case .sexInvalid: header("A,3,01/01/2010,WBRI,,,")
    case .birthDateInvalid: header("A,1,31/02/2010,WBRI,,,")
    case .ethnicOriginInvalid: header("A,1,01/01/2010,NONE,,,")
    case .episodeStartInvalid: episodes("A,31/02/2023,S,C2,N1,U4,PR1,,,,")
    case .episodeNotEnded: followed(",", "01/06/2022,P,C2,N1,U4,PR1,,")
    case .reasonBeganInvalid: episodes("A,01/05/2022,Q,C2,N1,U4,PR1,,,,")
    case .legalStatusInvalid: episodes("A,01/05/2022,S,Q9,N1,U4,PR1,,,,")
    case .needInvalid: episodes("A,01/05/2022,S,C2,Q1,U4,PR1,,,,")
    case .placementInvalid: episodes("A,01/05/2022,S,C2,N1,Q4,PR1,,,,")
    case .episodeEndInvalid: episodes("A,01/05/2022,S,C2,N1,U4,PR1,31/02/2023,E4A,,")
    case .endWithoutReason: episodes("A,01/05/2022,S,C2,N1,U4,PR1,01/06/2022,,,")
    case .reasonCeasedInvalid: episodes("A,01/05/2022,S,C2,N1,U4,PR1,01/06/2022,Q1,,")
    case .bornAfterYear: header("A,1,01/04/2023,WBRI,,,") + episodes(ended)
    case .firstEpisodeBeforeBirth: header("A,1,02/05/2022,WBRI,,,") + episodes(open)
    case .episodeBefore1991: episodes("A,13/10/1991,S,C2,N1,U4,PR1,,,,")
    case .episodeAfterYear: episodes(ended, "A,01/05/2023,S,C2,N1,U4,PR1,,,,")
    case .episodeOfOneDay: episodes("A,01/05/2022,S,C2,N1,U4,PR1,01/05/2022,E4A,,")
    case .episodeEndsBeforeStart: episodes("A,01/05/2022,S,C2,N1,U4,PR1,01/04/2022,E4A,,")
    case .firstEpisodeNotStart: episodes(ended, "A,01/05/2022,P,C2,N1,U4,PR1,,,,")
    case .continuationMissing: episodes("A,01/05/2022,S,C2,N1,U4,PR1,01/06/2022,X1,,")
    case .startOnDayOfEnd: followed("01/06/2022,E4A", "01/06/2022,S,C2,N1,U4,PR1,,")
    case .careEndedWithoutStart: followed("01/06/2022,E4A", "01/06/2022,P,C2,N1,U6,PR1,,")
    case .continuationNotOnDayOfEnd: followed("01/06/2022,X1", "02/06/2022,P,C2,N1,U6,PR1,,")
    case .legalStatusUnchanged: followed("01/06/2022,X1", "01/06/2022,L,C2,N1,U4,PR1,,")
    case .placementUnchanged: followed("01/06/2022,X1", "01/06/2022,P,C2,N1,U4,PR1,,")
    case .placementAndStatusUnchanged: followed("01/06/2022,X1", "01/06/2022,B,C2,N1,U6,PR1,,")
    case .episodeAfterLast: followed("01/06/2022,E2", "01/07/2022,S,C2,N1,U4,PR1,,")
    case .episodesOverlap: followed("01/06/2022,X1", "01/05/2022,P,C2,N1,U6,PR1,,")
    case .needChanged: followed("01/06/2022,X1", "01/06/2022,P,C2,N2,U6,PR1,,")
    case .cellCount: reviews("A,01/01/2010")
    case .unclosedQuote: reviews("A,01/01/2010,\"01/02/2023\"x,PN1", "A,01/01/2010,01/03/2023,PN1")
    case .childBlank: reviews(",01/01/2010,01/02/2023,PN1")
    case .requiredBlank: allocations("A,Ann,,")
    case .dateInvalid: allocations("A,Ann,01/05/2022,31/02/2023")
    case .twoDigitYear: reviews("A,01/01/2010,01/02/23,PN1")
    case .codeUnlisted: file("o", "CHILD,DOB,IN_TOUCH", ["A,01/01/2002,MAYBE"])
    case .answerInvalid: file("r", "CHILD,REVIEW,PARENTS_CONTRIBUTED", ["A,01/02/2023,perhaps"])
    case .cancelledUnreadable: file("r", "CHILD,REVIEW,CANCELLED", ["A,01/02/2023,perhaps"])
    case .numberInvalid: file("i", "IRO,FTE", ["Ann,half"])
    case .encodingAssumed: file("i", "IRO,NAME,FTE", ["Ren\u{E9},Ren\u{E9},1"])
    case .columnIgnored: file("i", "IRO,NAME,FTE,SHOE_SIZE", ["Ann,Ann,1,38"])
    case .valueWithBlanks: file("i", "IRO,NAME,FTE", ["Ann, Ann ,1"])
    case .timeOfDay: reviews("A,01/01/2010,01/02/2023 00:00,PN1")
    case .wordForNothing: allocations("A,Ann,01/05/2022,NULL")
    case .noEnd: allocations("A,Ann,01/05/2022,31/12/9999")
    case .answerWord: file("r", "CHILD,REVIEW,CANCELLED", ["A,01/02/2023,No"])
    case .codeWithWords: reviews("A,01/01/2010,01/02/2023,PN1 - Attended")
    case .childIdWritten: reviews("'A,01/01/2010,01/02/2023,PN1")
    case .namesJoined: allocations("A,Ann,01/05/2022,", "B,ANN,01/05/2022,")
    case .serialNumber: reviews("A,01/01/2010,45000,PN1")
    case .spoiltCell: reviews("A,01/01/2010,########,PN1")
    case .formulaWithoutResult: reviews("A,01/01/2010,#FORMULA!,PN1")
    case .monthFirst: reviews("A,01/01/2010,01/13/2023,PN1")
    case .mixedDateOrders:
      reviews("A,01/01/2010,01/13/2023,PN1", "A,01/01/2010,13/01/2023,PN1")
    case .fteHours: file("i", "IRO,FTE", ["Ann,37", "Bob,18.5"])
    case .childIdNumber: episodes(open) + exports("1.2E+05,27/05/2022,,Ann")
    case .childIdWord: episodes(open) + exports("Unknown,27/05/2022,,Ann")
    case .childIdChanged:
      episodes("012,01/05/2022,S,C2,N1,U4,PR1,,,,") + exports("12,27/05/2022,,Ann")
    case .childrenUnmatched: episodes(open) + exports("Z,27/05/2022,,Ann")
    case .escalationNumberAgain: escalations("1,01/05/2022,Informal,A,", "1,02/05/2022,Informal,B,")
    case .fileNotRead: ["note.txt": "A note.\n"].merging(header("A,1,01/01/2010,WBRI,,,")) { $1 }
    case .tableNotKnown: file("x", "SHOE,SIZE", ["A,38"]) + header("A,1,01/01/2010,WBRI,,,")
    case .headingBelow: ["r.csv": "Reviews of the year\nCHILD,REVIEW\nA,01/02/2023\n"]
    case .wordUnused: file("i", "Name,EMPLOYMENT", ["Ann,agency"])
    case .severalReturns:
      [
        "a 2021-22.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,27/05/2021,PN1\n",
        "b 2022-23.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,27/05/2022,PN1\n",
      ]
    case .yearOfTableOpen:
      files(.severalReturns).merging(
        file("o", "CHILD,DOB,SDQ_SCORE,CONVICTED", ["A,01/01/2010,3,0"])
      ) { $1 }
    case .fileOfAnotherYear:
      episodes(
        "A,01/05/2020,S,C2,N1,U4,PR1,01/06/2021,E4A,,",
        "B,01/05/2020,S,C2,N1,U4,PR1,01/07/2021,E4A,,",
        "Z,01/05/2020,S,C2,N1,U4,PR1,01/08/2021,E4A,,")
        + reviews(
          "A,01/01/2010,01/02/2023,PN1", "A,01/01/2010,02/02/2023,PN1",
          "A,01/01/2010,03/02/2023,PN1", "A,01/01/2010,04/02/2023,PN1")
    case .fileOfTwoYears:
      [
        "2021/r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,01/02/2022,PN1\n",
        "2022/r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,01/02/2023,PN1\n",
        "2021/o.csv": "CHILD,DOB,SDQ_SCORE,CONVICTED\nA,01/01/2010,3,0\n",
        "2022/o.csv": "CHILD,DOB,SDQ_SCORE,CONVICTED\nA,01/01/2010,3,0\n",
      ]
    case .rowSetAside: exports("A,01/02/2023,,Ann", "Total,,,")
    case .blankRows: exports("A,01/02/2023,,Ann", ",,,")
    case .noRows: header("A,1,01/01/2010,WBRI,,,") + exports()
    case .hiddenCells, .mergedCells: [:]
    case .fteLarge: file("i", "IRO,FTE", ["Ann,37"])
    case .elementTooLong:
      file("i", "IRO,NAME,FTE", ["Ann,\(String(repeating: "n", count: 1 << 21)),1"])
    case .repeatedRow: file("i", "IRO,NAME,FTE", ["Ann,Ann,1", "Ann,Ann,1"])
    case .reviewsOfOneDayDisagree:
      reviews("A,01/01/2010,01/02/2023,PN1", "A,01/01/2010,01/02/2023,PN2") + episodes(open)
    case .reviewsCloseTogether:
      exports("A,01/02/2023,,Ann")
        + file(
          "2022/r", "CHILD,DOB,REVIEW,REVIEW_CODE", ["A,01/01/2010,03/02/2023,PN1"])
        + episodes(open)
    case .episodeAbsentFromLaterReturn:
      file(
        "2021/e", "CHILD,DECOM,RNE,LS,PLACE,DEC,REC",
        [
          "A,01/05/2021,S,C2,U4,,", "B,01/05/2021,S,C2,U4,01/02/2022,E4A",
        ])
        + file(
          "2022/e", "CHILD,DECOM,RNE,LS,PLACE,DEC,REC",
          [
            "C,01/05/2022,S,C2,U4,01/02/2023,E4A"
          ])
    case .startUnknown: episodes("A,01/05/2022,P,C2,N1,U4,PR1,,,,")
    case .reviewOutsideCare: episodes(open) + exports("A,01/04/2022,,Ann")
    case .dueDateDiffers: episodes(open) + exports("A,27/05/2022,01/05/2022,Ann")
    case .openPastEighteen: header("A,1,01/06/2004,WBRI,,,") + episodes(open)
    case .collectionYearUnknown: header("A,1,01/01/2010,WBRI,,,")
    case .stageUnknown: escalations("1,01/05/2022,Formal,A,")
    case .resolvedBeforeRaised: escalations("1,01/05/2022,Informal,A,01/04/2022")
    case .officerNotInRegister:
      file("i", "IRO,NAME,FTE", ["Ann,Ann,1"]) + allocations("A,Bob,01/05/2022,")
    case .heldBeforeStrategy:
      file("c", "CHILD,KIND,STRATEGY,HELD", ["K,initial,02/05/2022,01/05/2022"])
    case .officerByName:
      file("i", "IRO,NAME,FTE", ["17,Ann,1"]) + allocations("A,Ann,01/05/2022,")
    case .officerNameShared:
      file("i", "IRO,NAME,FTE", ["17,Ann,1", "18,Ann,1"]) + allocations("A,Ann,01/05/2022,")
    case .allocationsOverlap:
      allocations("A,Ann,01/05/2022,", "A,Bob,01/06/2022,") + episodes(open)
    case .neverReviewed: episodes(open, ended) + exports("Z,27/04/2022,,Ann")
    case .reviewOverdue: episodes(open) + exports("A,27/05/2022,,Ann")
    case .reviewAfterPeriod: exports("A,27/05/2023,,Ann")
    case .reviewInFuture: exports("A,27/07/2023,,Ann")
    case .dateBeforeBirth: header("A,1,02/05/2022,WBRI,,,") + exports("A,01/05/2022,,Ann")
    case .reviewOutsideYears: episodes(ended) + exports("A,27/05/2023,,Ann")
    case .enteredAfterStart:
      file(
        "e", "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,ENTERED_CARE",
        [
          "A,01/05/2022,S,C2,U4,,,01/06/2022"
        ])
    case .reviewNotHeld, .careIdUnknown:
      safeguarding(reviews: ["R1,77,2024-05-01,,Y,", "R2,77,,2024-05-01,N,PN2"])
    case .orderEndsBeforeStart: orders("A,,01/06/2022,01/06/2022") + episodes(open, ended)
    case .orderAfterYear: orders("A,,01/04/2023,") + episodes(open, ended)
    case .orderEndsOutsideYear: orders("A,,01/06/2022,01/04/2023") + episodes(open, ended)
    case .ordersOverlap: orders("A,,01/06/2022,", "A,,01/07/2022,01/08/2022")
    case .orderNotContinued:
      file("2021/d", "CHILD,DOB,DOLO_START,DOLO_END", ["A,,01/06/2021,"])
        + file("2021/r", "CHILD,DOB,REVIEW,REVIEW_CODE", ["A,01/01/2010,01/02/2022,PN1"])
        + file("2022/d", "CHILD,DOB,DOLO_START,DOLO_END", ["B,,01/06/2022,"])
        + file("2022/r", "CHILD,DOB,REVIEW,REVIEW_CODE", ["B,01/01/2010,01/02/2023,PN1"])
    case .orderOutsideCare: orders("Z,,01/06/2022,") + episodes(ended)
    case .orderBeforeBirth: orders("A,01/06/2022,01/06/2022,")
    case .orderInUnexpectedPlacement: orders("Z,,01/06/2022,01/08/2022") + episodes(ended)
    case .rowsNotNeeded: safeguarding(people: ["5,F,WBRI,2010-02-03", "9,F,WBRI,2010-02-03"])
    case .officersNotFound: safeguarding(role: "DUTY")
    }
  }

  /// An extract of the Standard Safeguarding Dataset with one child looked after.
  private static func safeguarding(
    reviews: [String] = [], people: [String] = [], role: String = "REL.IRO"
  ) -> Files {
    let files = [
      file(
        "cla_episodes",
        """
        clae_cla_episode_id,clae_person_id,clae_cla_placement_id,clae_cla_episode_start_date,\
        clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,\
        clae_cla_episode_ceased_reason,clae_cla_id,clae_referral_id,clae_entered_care_date
        """, ["E1,5,P1,2024-04-02,S,N1,,,5,F1,2024-04-02"]),
      file(
        "cla_reviews",
        """
        clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,\
        clar_cla_review_cancelled,clar_cla_review_participation
        """, reviews),
      file("person", "pers_person_id,pers_sex,pers_ethnicity,pers_dob", people),
      file(
        "involvements",
        """
        invo_involvements_id,invo_professional_id,invo_professional_role_id,\
        invo_involvement_start_date,invo_involvement_end_date,invo_person_id
        """, ["I1,41,\(role),2024-04-05,,5"]),
      file(
        "professionals",
        """
        prof_professional_id,prof_staff_id,prof_professional_name,prof_professional_job_title,\
        prof_full_time_equivalency,prof_agency_worker_flag
        """, ["41,S1,Ada Byrne,,1,"]),
    ]
    return files.reduce([:], +)
  }
}

private func + (left: [String: String], right: [String: String]) -> [String: String] {
  left.merging(right) { first, _ in first }
}
