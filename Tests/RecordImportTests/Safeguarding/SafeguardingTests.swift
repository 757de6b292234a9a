import CareRecords
import TestSupport
import Testing

@testable import RecordImport

/// The tables of the Standard Safeguarding Dataset as records of ours.
@Suite("The SSD extract")
struct SafeguardingTests {
  /// Three children and some who are not looked after.
  ///
  /// The period of care of child 7 has the number of child 5: ids are those of
  /// their own tables only.
  static let extract: [String: String] = [
    "cla_reviews.csv": """
    clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,\
    clar_cla_review_cancelled,clar_cla_review_participation
    R1,5,2024-05-01 00:00:00.000,2024-04-30 00:00:00.000,N,PN1 - Attends and speaks
    R2,5,2024-07-30 00:00:00.000,NULL,N,NULL
    R3,c-9,,01/06/2024,N,Child attended and conveyed their views symbolically
    R4,c-9,NULL,2024-06-20,Y,
    R5,77,NULL,2024-06-21,N,PN2
    R6,NULL,NULL,2024-06-22,N,PN2
    R7,c-9,NULL,2024-31-12,N,PN2

    """,
    "cla_episodes.csv": """
    clae_cla_episode_id,clae_person_id,clae_cla_placement_id,clae_cla_episode_start_date,\
    clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,\
    clae_cla_episode_ceased_reason,clae_cla_id,clae_referral_id,clae_entered_care_date
    E1,7,P1,2024-04-02 00:00:00,S - Started to be looked after,N1,2024-05-03 00:00:00,\
    X1 - Episode ceases,5,F1,2024-04-02 00:00:00
    E2,7,P2,2024-05-03 00:00:00,P,N1,NULL,NULL,5,F1,2024-04-02 00:00:00
    E3,5,P3,2020-01-01,Change of legal status only,NULL,,,C-9,F2,2019-03-04
    E4,6,P4,2020-01-01,S,,2021-01-01,E4A,,F3,2020-02-01

    """,
    "involvements.csv": """
    invo_involvements_id,invo_professional_id,invo_professional_role_id,\
    invo_involvement_start_date,invo_involvement_end_date,invo_person_id
    I1,41,REL.IRO,2024-04-05,,7
    I2,42,REL.ALLOCATED,2024-04-02,2024-08-01,7
    I3,42,,2024-08-01,,5
    I4,43,NULL,2024-08-01,,5
    I5,NULL,DUTY,soon,,5
    I6,,Independent Reviewing Officer,2024-01-01,,5

    """,
    "professionals.csv": """
    prof_professional_id,prof_staff_id,prof_professional_name,prof_professional_job_title,\
    prof_full_time_equivalency,prof_agency_worker_flag
    41,S1,Ada Byrne,Chair,0.600000024,PLACEHOLDER_DATA
    42,S2,Bo Carr,Senior IRO,NULL,
    43,S3,Cy Dunn,Social Worker,1,
    NULL,S4,Di Evans,GP,1,

    """,
    "person.csv": """
    pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_is_mother
    5,Eve,Finn,F,WBRI,2010-02-03 00:00:00,Y
    7,Gil,Hope,m,B1,2009-05-06,N
    3,Jo,King,q,WBRI,,N
    6,Ian,Jay,U,UNKNOWN,NULL,NULL

    """,
  ]

  @Test func `every table feeds ours, under the ids of the children`() throws {
    let records = try TemporaryFolder(Self.extract).records()
    #expect(
      records.everything == """
        7 2024-04-30 PN1 -
        5 2024-06-01 PN3 -
        5 2024-06-20 blank -
        5 - PN2 -
        5 female 2010-02-03 wbri true
        7 male 2009-05-06 mwbc false
        6 blank - blank false
        7 2024-04-02 2024-05-03 s blank n1 blank blank x1 blank \u{1F}
        7 2024-05-03 - p blank n1 blank blank blank blank \u{1F}
        5 2020-01-01 - l blank blank blank blank blank blank \u{1F}
        6 2020-01-01 2021-01-01 s blank blank blank blank e4a blank \u{1F}
        2024-05-01 - - - no blank blank blank blank blank blank - - - -
        - - - - no blank blank blank blank blank blank - - - -
        - - - - yes blank blank blank blank blank blank - - - -
        - - - - no blank blank blank blank blank blank - - - -
        41 Ada Byrne 600 - - blank blank blank -1 -1
        42 Bo Carr -1 - - blank blank blank -1 -1
        7 41 2024-04-05 -
        5 42 2024-08-01 -
        5 - 2024-01-01 -

        """)
    let entered = records.rows(\.episodes.origins).map { records, row in
      records.episodes.entered?[row]?.description ?? "-"
    }
    #expect(
      entered == [
        "2024-04-02", "2024-04-02", "2019-03-04", "-",
      ])
  }

  @Test func `every row is used or refused, and the file says what it is for`() throws {
    let records = try TemporaryFolder(Self.extract).records()
    #expect(
      records.sourceLines == [
        "cla_episodes.csv Episodes ssd-csv 4 4 0", "cla_reviews.csv Reviews ssd-csv 7 3 3",
        "involvements.csv Allocations ssd-csv 6 6 0", "person.csv Header ssd-csv 4 4 0",
        "professionals.csv IROs ssd-csv 4 4 0",
      ])
    #expect(
      records.store.sources.map { $0.columns.joined(separator: " ") } == [
        "CHILD DECOM RNE CIN DEC REC ENTERED_CARE",
        "CHILD REVIEW REVIEW_CODE REVIEW_DUE CANCELLED", "CHILD IRO START END",
        "CHILD SEX DOB ETHNIC MOTHER", "IRO NAME FTE",
      ])
    #expect(records.store.sources.allSatisfy { $0.ignoredColumns.isEmpty })
    #expect(records.store.supplies(ReviewColumn.cancelled))
    #expect(!records.store.supplies(EpisodeColumn.legalStatus))
  }

  @Test func `what cannot be used is said, by file, line and rule`() throws {
    let records = try TemporaryFolder(Self.extract).records()
    #expect(
      records.issueLines == [
        "cla_episodes.csv:5 entered-after-start ENTERED_CARE '01/02/2020' used without the field",
        "cla_reviews.csv:3 review-not-held REVIEW set aside",
        "cla_reviews.csv:6 care-id-unknown CLAR_CLA_ID '77' refused",
        "cla_reviews.csv:7 1012 CHILD refused", "cla_reviews.csv:7 INT08 CHILD refused",
        "cla_reviews.csv:7 child-blank CHILD refused",
        "cla_reviews.csv:8 166 REVIEW '2024-31-12' refused",
        "involvements.csv:0 rows-not-needed used",
        "person.csv:0 rows-not-needed used",
        "person.csv:5 required-blank DOB used without the field",
        "professionals.csv:0 rows-not-needed used",
      ])
    #expect(
      records.checksNotRun.filter { $0.reason != "no annual return" }
        .map { "\($0.check.code) \($0.reason)" } == [
          "399 no column LS in Episodes", "440 no column DOB in Reviews",
          "441 no column DOB in Reviews", "INT17 no column DOB in Reviews",
          "stage-unknown no Escalations table", "resolved-before-raised no Escalations table",
          "held-before-strategy no Conferences table",
          "open-then-absent no two returns with episodes",
          "outside-years no return of one known year",
        ])
  }

  @Test func `the order of rows, columns and files changes nothing`() throws {
    let expected = Set(
      try TemporaryFolder(Self.extract).records().everything.split(separator: "\n"))
    for seed in UInt64(1)...4 {
      var random = SeededNumbers(seed)
      var files: [String: String] = [:]
      for (name, text) in Self.extract {
        files["\(Int.random(in: 1...99, using: &random))-\(name)"] = Self.shuffled(text, &random)
      }
      let records = try TemporaryFolder(files).records()
      #expect(Set(records.everything.split(separator: "\n")) == expected, "seed \(seed)")
      #expect(records.issues.count == 11)
      #expect(
        records.store.sources.allSatisfy {
          $0.rowsRead == $0.rowsUsed + $0.rowsRefused + $0.rowsSetAside
        })
    }
  }

  private static func shuffled(_ text: String, _ random: inout SeededNumbers) -> String {
    var rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let order = rows[0].indices.shuffled(using: &random)
    rows = rows.map { row in order.map { row[$0] } }
    rows[1...].shuffle(using: &random)
    return rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  @Test func `cutting files into pieces changes nothing`() throws {
    let folder = try TemporaryFolder(Self.extract)
    let whole = try folder.records()
    for length in [1, 60, 200] {
      var options = ImportOptions()
      options.pieceLength = length
      let pieces = try folder.records(options)
      #expect(pieces.everything == whole.everything)
      #expect(Array(pieces.issues) == Array(whole.issues))
    }
  }

  @Test func `a period of care of two children is that of neither`() throws {
    var files = Self.extract
    files["cla_episodes.csv"]? += "E5,8,P5,2024-04-02,S,N1,,,5,F1,2024-04-02\n"
    let records = try TemporaryFolder(files).records()
    #expect(
      records.issueLines.filter { $0.contains("care-id") } == [
        "cla_reviews.csv:2 care-id-unknown CLAR_CLA_ID '5' refused",
        "cla_reviews.csv:6 care-id-unknown CLAR_CLA_ID '77' refused",
      ])
  }

  @Test func `a table that names children itself needs no period`() throws {
    let records = try TemporaryFolder([
      "r.csv": """
      clar_cla_id,clar_cla_person_id,clar_cla_review_date
      1,p7,2024-04-30
      1,,2024-05-30

      """
    ]).records()
    #expect(records.reviewLines == ["P7 2024-04-30 blank -"])
    #expect(records.sourceLines == ["r.csv Reviews ssd-csv 2 1 1"])
  }
}
