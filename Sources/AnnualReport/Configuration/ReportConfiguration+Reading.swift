import CareRecords
import Documents
import PublicEdition
import RecordImport
import ServiceFigures
import StatutoryReviews

extension ReportConfiguration {
  /// Reads a configuration.
  ///
  /// - Parameter file: the path of the YAML file.
  /// - Throws: `Failure` with the line and column of the first mistake.
  public init(readingFrom file: String) throws(Failure) {
    try self.init(try SettingsFile.read(file))
  }

  /// Reads a configuration from a text; `file` is what messages call it.
  public init(yaml: String, file: String) throws(Failure) {
    try self.init(try SettingsFile.parse(yaml, file: file))
  }

  private init(_ root: Setting) throws(Failure) {
    let settings = try root.settings(ConfigurationKey.all)
    self.init(
      file: root.file, authority: try Self.authority(settings),
      period: try Self.period(settings), inputs: try Self.inputs(settings))
    reportDate = try settings["report_date"]?.date()
    if let setting = settings["board"] { board = try Board.read(setting) }
    author = try settings["author"]?.text()
    approvedBy = try settings["approved_by"]?.text()
    if let setting = settings["mapping"] { mappings = try FileMapping.read(setting) }
    if let setting = settings["child_id"] { childIds = try ChildIdRule.read(setting) }
    readsDatasetConferences = try settings["conferences_from_ssd"]?.bool() ?? false
    acceptsUnmatchedChildren = try settings["unmatched_children"]?.word(of: ["accept"]) != nil
    acceptsUnreadTables = try settings["unread_tables"]?.word(of: ["accept"]) != nil
    if let setting = settings["unread_rows"] { acceptedRows = try AcceptedRows.read(setting) }
    reviewsCompleteFrom = try settings["reviews_complete_from"]?.date()
    if let setting = settings["interval_rule"] { intervalRule = try Self.intervalRule(setting) }
    if let setting = settings["escalation_stages"] { stages = try EscalationStages.read(setting) }
    if let setting = settings["challenge_areas"] {
      challengeAreas = try ChallengeAreas.read(setting)
    }
    for day in try settings["extra_bank_holidays"]?.list(of: "dates") ?? [] {
      extraBankHolidays.append(try day.date())
    }
    if let setting = settings["collection_years"] {
      for (key, value) in try setting.entries(of: "a mapping of returns to years") {
        collectionYears[try key.text()] = try value.reportingYear()
      }
    }
    if let setting = settings["expectations"] { expectations = try Expectation.read(setting) }
    if let setting = settings["caseload"] { caseloadRange = try Self.caseload(setting) }
    disputeWorkingDays = try settings["dispute_working_days"]?.wholeNumber(in: 1...1000)
    allocationWorkingDays = try settings["allocation_working_days"]?.wholeNumber(in: 1...1000)
    if let setting = settings["record_working_days"] {
      let keys = try setting.settings(ConfigurationKey.keys(of: "record_working_days"))
      recordWorkingDays = (
        try keys["decisions"]?.wholeNumber(in: 1...1000),
        try keys["completed"]?.wholeNumber(in: 1...1000),
        try keys["sent"]?.wholeNumber(in: 1...1000)
      )
    }
    population = try settings["population"]?.wholeNumber(in: 1...100_000_000)
    showValues = try settings["show_values"]?.bool() ?? false
    if let setting = settings["withhold_up_to"] {
      withholdUpTo = try setting.wholeNumber(in: PublicFigures.thresholds)
    }
    markdownPictures = try settings["markdown_pictures"]?.bool() ?? true
    templates = try settings["templates"]?.text(expected: "a folder")
    narrative = try settings["narrative"]?.text(expected: "a folder")
    rules = try settings["rules"]?.text(expected: "a file")
    conclusions = try settings["conclusions"]?.text(expected: "a file")
    recommendations = try settings["recommendations"]?.text(expected: "a file")
    if let setting = settings["comparators"] {
      comparators = try Comparator.read(setting, resolve: resolve)
    }
    for item in try settings["official"]?.list(of: "files and folders") ?? [] {
      official.append(try item.text(expected: "a file, a folder or a pattern"))
    }
    for item in try settings["earlier_figures"]?.list(of: "files") ?? [] {
      earlierFigures.append(try item.text(expected: "a file of figures"))
    }
    if let setting = settings["health_check"] { healthCheck = try HealthCheck.read(setting) }
    notes = settings.notes
  }

  private static func authority(_ settings: Settings) throws(Failure) -> Authority {
    let authority = try settings.required("authority")
      .settings(ConfigurationKey.keys(of: "authority"))
    func code(_ name: String, letters: Int, digits: Int, expected: String) throws(Failure)
      -> String?
    {
      guard let setting = authority[name] else { return nil }
      let text = try setting.text()
      guard text.utf8.count == letters + digits,
        text.utf8.prefix(letters).allSatisfy({ (0x41...0x5A).contains($0) }),
        text.utf8.dropFirst(letters).allSatisfy({ (0x30...0x39).contains($0) })
      else { throw setting.wrong(expected: expected) }
      return text
    }
    return Authority(
      name: try authority.required("name").text(),
      code: try code(
        "code", letters: 1, digits: 8, expected: "a letter and eight digits, such as E10000016"),
      oldCode: try code("old_code", letters: 0, digits: 3, expected: "three digits, such as 886"))
  }

  private static func period(_ settings: Settings) throws(Failure) -> ReportingPeriod {
    let (name, setting) = try settings.only(of: ["period", "year"])
    if name == "year" { return ReportingPeriod(startingIn: try setting.reportingYear()) }
    let keys = try setting.settings(ConfigurationKey.keys(of: "period"))
    let last = try keys.required("to")
    let (from, to) = (try keys.required("from").date(), try last.date())
    guard from <= to else {
      throw last.error("the period ends before it begins", expected: "a day not before \(from)")
    }
    guard let period = ReportingPeriod(from: from, to: to) else {
      let days = CivilDate.days(from: from, to: to) + 1
      throw last.error(
        "the period has \(days) days", expected: "at most \(ReportingPeriod.longest)")
    }
    return period
  }

  private static func inputs(_ settings: Settings) throws(Failure) -> [String] {
    let setting = try settings.required("inputs")
    var inputs: [String] = []
    for item in try setting.list(of: "paths") {
      inputs.append(try item.text(expected: "a file, a folder or a pattern"))
    }
    guard !inputs.isEmpty else {
      throw setting.error("the list of inputs is empty", expected: "at least one path")
    }
    return inputs
  }

  private static func intervalRule(_ setting: Setting) throws(Failure) -> IntervalRule {
    let words = IntervalRule.allCases.map(\.rawValue).joined(separator: " or ")
    guard let rule = IntervalRule(rawValue: try setting.text(expected: words)) else {
      throw setting.wrong(expected: words)
    }
    return rule
  }

  private static func caseload(
    _ setting: Setting
  ) throws(Failure) -> ClosedRange<Double> {
    let keys = try setting.settings(ConfigurationKey.keys(of: "caseload"))
    let high = try keys.required("high")
    let (low, top) = (try keys.required("low").number(), try high.number())
    guard low <= top else {
      throw high.error("'high' is smaller than 'low'", expected: "a number not below it")
    }
    return low...top
  }
}

/// The stages of escalation as a file of settings names them.
package enum EscalationStages {
  /// Reads a JSON file that holds nothing but the stages, lowest first.
  ///
  /// ```json
  /// [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]
  /// ```
  ///
  /// - Throws: `Failure` with the line and column of a mistake.
  package static func read(file: String) throws(Failure) -> [EscalationStage] {
    try read(try SettingsFile.read(file))
  }

  static func read(_ setting: Setting) throws(Failure) -> [EscalationStage] {
    var stages: [EscalationStage] = []
    for item in try setting.list(of: "stages, lowest first") {
      let settings = try item.settings(ConfigurationKey.escalationStage)
      let name = try settings.required("name")
      let stage = EscalationStage(
        name: try name.text(), isFormal: try settings.required("formal").bool(),
        isCafcass: try settings["cafcass"]?.bool() ?? false,
        days: try settings["days"]?.wholeNumber(in: 0...1000))
      guard !stages.contains(where: { $0.name.lowercased() == stage.name.lowercased() }) else {
        throw name.error("an earlier stage has the same name", expected: "each stage once")
      }
      stages.append(stage)
    }
    return stages
  }
}
