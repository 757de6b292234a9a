// What the manager says beside the figures.
extension ConfigurationKey {
  static let narrative = ConfigurationKey(
    "narrative", "a folder",
    "What you write to the sections: Markdown files such as `team.md`, which name figures.")

  static let rules = ConfigurationKey(
    "rules", "a file",
    "The rules of the findings; without it, `findings-rules.yaml` of the templates.")

  static let findings = ConfigurationKey(
    "findings", "a file",
    "Where proposed findings are decided on, one file a year; written where it is missing.")

  static let recommendations = ConfigurationKey(
    "recommendations", "a file",
    "The recommendations of this and earlier reports; written where it is missing.")

  static let comparators = ConfigurationKey(
    "comparators", "a list of mappings or a CSV file",
    "Shares that others have published, to hold figures against, each with its source.",
    keys: comparator)

  static let earlierFigures = ConfigurationKey(
    "earlier_figures", "a list of files",
    "Saved figures of earlier years, for those that the inputs do not reach back to.")

  static let healthCheck = ConfigurationKey(
    "health_check", "a mapping of recommendations to answers",
    "Answers to recommendations 1–5, 7, 8, 10 and 17–21 of the National Association of IROs.",
    keys: answer)

  /// The keys of one comparator.
  static let comparator: [ConfigurationKey] = [
    ConfigurationKey("figure", "the id of a figure", "The figure, a share.", isRequired: true),
    ConfigurationKey("name", "text", "Whose share it is, such as England.", isRequired: true),
    ConfigurationKey("period", "text", "The period that it is about.", isRequired: true),
    ConfigurationKey("value", "a percentage", "The share.", isRequired: true),
    ConfigurationKey("source", "text", "Where it was published.", isRequired: true),
    ConfigurationKey("date", "a date", "When it was published.", isRequired: true),
  ]

  /// The keys of one answer of the health check.
  static let answer: [ConfigurationKey] = [
    ConfigurationKey("answer", "yes, partly or no", "The answer.", isRequired: true),
    ConfigurationKey("about", "text", "What the recommendation asks for."),
    ConfigurationKey("note", "text", "What stands behind it; not needed for yes."),
  ]
}
