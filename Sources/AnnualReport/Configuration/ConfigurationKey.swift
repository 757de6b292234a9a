/// One key that a configuration can have.
///
/// The list of keys is the only one there is: reading, messages and documentation all use it.
public struct ConfigurationKey: Hashable, Sendable {
  /// The key as written.
  public let name: String
  /// What stands after it, in words.
  public let value: String
  /// What it is for.
  public let purpose: String
  /// Whether it must be there.
  public let isRequired: Bool
  /// The keys of the mapping after it, or of each mapping in the list after it.
  public let keys: [ConfigurationKey]

  init(
    _ name: String, _ value: String, _ purpose: String, isRequired: Bool = false,
    keys: [ConfigurationKey] = []
  ) {
    self.name = name
    self.value = value
    self.purpose = purpose
    self.isRequired = isRequired
    self.keys = keys
  }
}

extension ConfigurationKey {
  /// The keys of a configuration, in the order in which they are explained.
  public static let all: [ConfigurationKey] = [
    ConfigurationKey(
      "authority", "a mapping", "The authority that the report is about.", isRequired: true,
      keys: [
        ConfigurationKey("name", "text", "Its name as printed.", isRequired: true),
        ConfigurationKey("code", "text", "Its nine-character code, such as E10000016."),
      ]),
    ConfigurationKey(
      "period", "a mapping", "The period of the report, both days included; 366 days at most.",
      keys: [
        ConfigurationKey("from", "a date", "The first day.", isRequired: true),
        ConfigurationKey(
          "to", "a date", "The last day; all figures are as on it.", isRequired: true),
      ]),
    ConfigurationKey(
      "year", "a year such as 2024-25", "The period from 1 April to 31 March, instead of `period`."
    ),
    ConfigurationKey(
      "report_date", "a date", "The day printed on the report; without it, none is printed."),
    ConfigurationKey(
      "inputs", "a list of paths",
      "Files, folders and patterns such as `exports/*.csv`, relative to the configuration.",
      isRequired: true),
    ConfigurationKey(
      "mapping", "a list of mappings",
      "How CSV files of another system are read: which of their headings feed which columns.",
      keys: fileMapping),
    ConfigurationKey(
      "reviews_complete_from", "a date",
      "The day from which no review is missing; found from the data if left out."),
    ConfigurationKey(
      "interval_rule", "calendar-months or day-count",
      "How three and six months run; calendar-months if left out."),
    ConfigurationKey(
      "escalation_stages", "a list of mappings",
      "The stages of the dispute resolution protocol, lowest first, named as in the exports.",
      keys: escalationStage),
    ConfigurationKey(
      "extra_bank_holidays", "a list of dates",
      "Bank holidays proclaimed after this version of the program."),
    ConfigurationKey(
      "collection_years", "a mapping of returns to years",
      "The collection year of a return, by its folder or XML file, where its dates mislead."),
    ConfigurationKey(
      "expectations", "a mapping of figures to mappings",
      "What is expected of a figure: one of `at_least`, `at_most` and `between`.",
      keys: expectation),
    ConfigurationKey(
      "caseload", "a mapping", "Children for each full-time IRO; 50 to 70 if left out.",
      keys: [
        ConfigurationKey("low", "a number", "The fewest.", isRequired: true),
        ConfigurationKey("high", "a number", "The most.", isRequired: true),
      ]),
    ConfigurationKey(
      "dispute_working_days", "a whole number",
      "Working days within which a dispute should be settled; 20 if left out."),
    ConfigurationKey(
      "allocation_working_days", "a whole number",
      "Working days within which a child is allocated to an IRO; 5 if left out."),
    ConfigurationKey(
      "record_working_days", "a mapping",
      "Working days after a review within which its records are made; 5, 15 and 20 if left out.",
      keys: [
        ConfigurationKey("decisions", "a whole number", "For sending the decisions."),
        ConfigurationKey("completed", "a whole number", "For completing the record."),
        ConfigurationKey("sent", "a whole number", "For sending the record."),
      ]),
    ConfigurationKey(
      "population", "a whole number",
      "Children aged 0 to 17 in the area, for the rate of children looked after."),
    ConfigurationKey(
      "show_values", "true or false",
      "Whether findings show children and cells; false if left out."),
    ConfigurationKey(
      "withhold_up_to", "a whole number",
      "The largest count of children that the public edition withholds, 5 to 15; 5 if left out."),
    ConfigurationKey(
      "markdown_pictures", "true or false",
      "Whether the Markdown has pictures, as files in `pictures`; true if left out."),
    ConfigurationKey(
      "templates", "a folder",
      "Templates to use instead of those of the program, relative to the configuration."),
    narrative, rules, findings, recommendations, comparators, earlierFigures, healthCheck,
  ]

  /// The keys of one mapping of files.
  static let fileMapping: [ConfigurationKey] = [
    ConfigurationKey(
      "table", "a table such as Reviews", "The table that the rows go into.", isRequired: true),
    ConfigurationKey(
      "columns", "a mapping of columns to headings",
      "The heading in the file for each column that the file calls otherwise.", isRequired: true),
    ConfigurationKey(
      "dates", "a form of dates such as D MMM YYYY, or a list of them",
      "How dates are written, where it is not 31/03/2025 or 2025-03-31."),
    ConfigurationKey(
      "values", "a mapping of columns to mappings",
      "What stands for a cell, by column and by what the cell says."),
  ]

  /// The keys of one stage of escalation.
  static let escalationStage: [ConfigurationKey] = [
    ConfigurationKey("name", "text", "The stage as the exports name it.", isRequired: true),
    ConfigurationKey(
      "formal", "true or false", "Whether reaching it makes a challenge formal.", isRequired: true),
    ConfigurationKey(
      "cafcass", "true or false", "Whether it is a referral to Cafcass; false if left out."),
    ConfigurationKey("days", "a whole number", "Working days allowed for an answer."),
  ]

  /// The keys of one expectation.
  static let expectation: [ConfigurationKey] = [
    ConfigurationKey("at_least", "a number or percentage", "The lowest value that is as expected."),
    ConfigurationKey("at_most", "a number or percentage", "The highest value that is as expected."),
    ConfigurationKey("between", "a list of two of them", "The lowest and the highest value."),
    ConfigurationKey("source", "text", "Where the expectation stands.", isRequired: true),
  ]

  static func keys(of name: String) -> [ConfigurationKey] {
    all.first { $0.name == name }?.keys ?? []
  }
}
