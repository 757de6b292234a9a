import CareRecords

/// The tables of the Standard Safeguarding Dataset (SSD) that feed ours.
///
/// Names and meanings are those of the public data model. Its dates are moments, and only the day
/// is used. A database writes `NULL` for a missing value.
enum SafeguardingTables {
  /// The tables that are always read.
  static let all = [
    reviews, episodes, involvements, professionals, person, healthAssessments,
  ]

  /// The tables that are read, with those of conferences or without.
  static func read(withConferences: Bool) -> [TableMapping] {
    withConferences ? all + conferences : all
  }

  static let dates = CellReading.Content.date([.iso, .slashes])

  /// Reviews, which name a period of care; `SafeguardingJoin` replaces it by the child.
  private static let reviews = table(
    "ssd_cla_reviews", "CLAR", ReviewColumn.self, key: "CLAR_CLA_PERSON_ID",
    [
      (.child, "CLAR_CLA_ID", .asWritten), (.date, "CLAR_CLA_REVIEW_DATE", dates),
      (.code, "CLAR_CLA_REVIEW_PARTICIPATION", .code(ParticipationCode.texts)),
      (.due, "CLAR_CLA_REVIEW_DUE_DATE", dates),
      (.cancelled, "CLAR_CLA_REVIEW_CANCELLED", .asWritten),
    ])

  private static let episodes = table(
    "ssd_cla_episodes", "CLAE", EpisodeColumn.self, key: "CLAE_CLA_ID",
    [
      (.child, "CLAE_PERSON_ID", .asWritten), (.began, "CLAE_CLA_EPISODE_START_DATE", dates),
      (.reasonBegan, "CLAE_CLA_EPISODE_START_REASON", .code(ReasonNewEpisode.texts)),
      (.need, "CLAE_CLA_PRIMARY_NEED_CODE", .code(CategoryOfNeed.texts)),
      (.ended, "CLAE_CLA_EPISODE_CEASED_DATE", dates),
      (.reasonCeased, "CLAE_CLA_EPISODE_CEASED_REASON", .code(ReasonEpisodeCeased.texts)),
      (.entered, "CLAE_ENTERED_CARE_DATE", dates),
    ])

  /// Involvements of all professionals; those of IROs become allocations.
  private static let involvements = table(
    "ssd_involvements", "INVO", AllocationColumn.self, key: "INVO_PROFESSIONAL_ROLE_ID",
    [
      (.child, "INVO_PERSON_ID", .asWritten), (.officer, "INVO_PROFESSIONAL_ID", .asWritten),
      (.start, "INVO_INVOLVEMENT_START_DATE", dates),
      (.end, "INVO_INVOLVEMENT_END_DATE", dates),
    ])

  private static let professionals = table(
    "ssd_professionals", "PROF", OfficerColumn.self, key: "PROF_PROFESSIONAL_JOB_TITLE",
    [
      (.officer, "PROF_PROFESSIONAL_ID", .asWritten), (.name, "PROF_PROFESSIONAL_NAME", .asWritten),
      (.fte, "PROF_FULL_TIME_EQUIVALENCY", .decimal),
    ])

  private static let person = table(
    "ssd_person", "PERS", HeaderColumn.self, key: nil,
    [
      (.child, "PERS_PERSON_ID", .asWritten), (.sex, "PERS_SEX", .asWritten),
      (.birthDate, "PERS_DOB", dates), (.ethnicOrigin, "PERS_ETHNICITY", .code(EthnicOrigin.texts)),
      (.mother, "PERS_IS_MOTHER", .asWritten),
    ],
    values: [
      .sex: ["m": "1", "male": "1", "f": "2", "female": "2", "u": "", "unknown": ""],
      .ethnicOrigin: ethnicCodesOfSystems, .mother: ["n": ""],
    ])

  /// Ethnic groups, as case systems code them in addition to the Department's letters.
  private static let ethnicCodesOfSystems = [
    "a1": "WBRI", "a2": "WIRI", "a3": "WOTH", "a4": "WIRT", "a5": "WROM", "b1": "MWBC",
    "b2": "MWBA", "b3": "MWAS", "b4": "MOTH", "c1": "AIND", "c2": "APKN", "c3": "ABAN",
    "c4": "AOTH", "d1": "BCRB", "d2": "BAFR", "d3": "BOTH", "e1": "CHNE", "e2": "OOTH",
    "e3": "REFU", "e4": "NOBT", "e5": "", "unknown": "",
  ]

  /// Headings that must be there: a file without them is not the table.
  private static let required: Set<String> = [
    "CLAR_CLA_ID", "CLAR_CLA_REVIEW_DATE", "CLAE_PERSON_ID", "CLAE_CLA_EPISODE_START_DATE",
    "INVO_PERSON_ID", "INVO_PROFESSIONAL_ID", "INVO_INVOLVEMENT_START_DATE",
    "PROF_PROFESSIONAL_ID", "PERS_PERSON_ID", "ICPC_PERSON_ID", "ICPC_ICPC_DATE",
    "CPPR_PERSON_ID", "CPPR_CP_REVIEW_DATE", "CLAH_PERSON_ID", "CLAH_HEALTH_CHECK_TYPE",
    "CLAH_HEALTH_CHECK_DATE",
  ]

  static func table<Column: TableColumn>(
    _ name: String, _ prefix: String, _ columns: Column.Type, key: String?,
    _ fields: [(column: Column, heading: String, content: CellReading.Content)],
    values: [Column: [String: String]] = [:]
  ) -> TableMapping {
    TableMapping(
      name: name, format: .ssdCSV, table: Column.table,
      fields: fields.map { field in
        var translations = values[field.column] ?? [:]
        translations["null"] = ""
        return TableMapping.Field(
          column: field.column.ordinal, heading: field.heading,
          reading: CellReading(content: field.content, values: translations),
          isRequired: required.contains(field.heading))
      }, keyHeading: key, knownPrefix: prefix + "_")
  }

  // MARK: The page

  /// A cell that a column can hold: its dates begin with the year.
  static func example(of column: ColumnSchema, under heading: String) -> String {
    if let example = examples[heading] { return example }
    guard column.kind.isDate else { return column.example }
    return column.example.split(separator: "/").reversed().joined(separator: "-")
  }

  private static let examples = [
    "CLAR_CLA_ID": "CLA0077", "INVO_PROFESSIONAL_ID": "W0113", "PROF_PROFESSIONAL_ID": "W0113",
    "PERS_IS_MOTHER": "N", "CLAH_HEALTH_CHECK_TYPE": "Initial Health Assessment",
    "ICPC_ICPC_MEETING_ID": "M0311", "CPPR_CP_REVIEW_MEETING_ID": "M0459",
  ]

  /// What columns mean, where it is not what the column that is fed means.
  static let meanings = [
    "CLAR_CLA_ID": "The id of the period of care, which is that of a row of ssd_cla_episodes.",
    "CLAH_HEALTH_CHECK_TYPE": "Which check of health it was, in the words of the system.",
    "ICPC_ICPC_MEETING_ID": meeting, "CPPR_CP_REVIEW_MEETING_ID": meeting,
  ]

  private static let meeting =
    "The id of the meeting: rows of one meeting on one day are one conference. Without it, or with "
    + "-1, each child's counts."

  /// What becomes of other texts, where it is not what becomes of them in the column that is fed.
  static let otherTexts: [String: CellFate] = [
    "CLAR_CLA_ID": .refused(.careIdUnknown, "unless `CLAR_CLA_PERSON_ID` names the child")
  ]

  // MARK: Recognition

  /// The table that a heading looks like, and what the heading lacks; nil where it looks like none.
  static func nearest(
    _ headings: Headings, withConferences: Bool = false
  ) -> (name: String, missing: [String])? {
    let names = Set(headings.normalised)
    let form = read(withConferences: withConferences).first { form in
      form.knownPrefix.map { prefix in headings.normalised.contains { $0.hasPrefix(prefix) } }
        ?? false
    }
    return form.map { ($0.name, $0.required.filter { !names.contains($0) }) }
  }

  /// A table of the dataset that is not read; nil where the heading is of no such table.
  ///
  /// An extract is a folder of some forty tables. Every heading begins with the four letters of its
  /// table.
  static func other(_ headings: Headings, withConferences: Bool = false) -> String? {
    let names = headings.normalised.filter { !$0.isEmpty }
    guard let prefix = names.first?.prefix(5), names.allSatisfy({ $0.hasPrefix(prefix) }),
      let table = otherTables[String(prefix)],
      !withConferences || !conferences.contains(where: { $0.name == table })
    else { return nil }
    return table
  }

  private static let otherTables = [
    "ADDR_": "ssd_address", "CINF_": "ssd_assessment_factors", "CLEA_": "ssd_care_leavers",
    "CINA_": "ssd_cin_assessments", "CINE_": "ssd_cin_episodes", "CINP_": "ssd_cin_plans",
    "CINV_": "ssd_cin_visits", "LACP_": "ssd_cla_care_plan", "CLAC_": "ssd_cla_convictions",
    "CLAI_": "ssd_cla_immunisations", "CLAP_": "ssd_cla_placement",
    "LAPP_": "ssd_cla_previous_permanence", "CLAS_": "ssd_cla_substance_misuse",
    "CLAV_": "ssd_cla_visits", "CONT_": "ssd_contacts", "CPPL_": "ssd_cp_plans",
    "CPPR_": "ssd_cp_reviews", "CPPV_": "ssd_cp_visits", "DEPT_": "ssd_department",
    "DISA_": "ssd_disability", "EARL_": "ssd_early_help_episodes",
    "EHCP_": "ssd_ehcp_active_plans", "EHCA_": "ssd_ehcp_assessment",
    "EHCN_": "ssd_ehcp_named_plan", "EHCR_": "ssd_ehcp_requests", "FAMI_": "ssd_family",
    "IMMI_": "ssd_immigration_status", "ICPC_": "ssd_initial_cp_conference",
    "LEGA_": "ssd_legal_status", "LINK_": "ssd_linked_identifiers", "MISS_": "ssd_missing",
    "MOTH_": "ssd_mother", "PERM_": "ssd_permanence", "PREP_": "ssd_pre_proceedings",
    "S251_": "ssd_s251_finance", "S47E_": "ssd_s47_enquiry", "CSDQ_": "ssd_sdq_scores",
    "SENN_": "ssd_sen_need", "SEND_": "ssd_send", "VOCH_": "ssd_voice_of_child",
  ]
}
