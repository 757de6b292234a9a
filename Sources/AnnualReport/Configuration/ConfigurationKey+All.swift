import PublicEdition
import ServiceFigures
import StatutoryReviews

extension ConfigurationKey {
  /// The keys of a configuration, in the order in which they are explained.
  package static let all: [ConfigurationKey] =
    report + data + limits + output + manager

  private static let report = [
    ConfigurationKey(
      "authority", "a mapping", "The authority that the report is about.", isRequired: true,
      example: "{name: Exampleshire, code: E10000099, old_code: 999}",
      keys: [
        ConfigurationKey("name", "text", "Its name as printed.", isRequired: true),
        ConfigurationKey("code", "text", "Its nine-character code, such as E10000016."),
        ConfigurationKey(
          "old_code", "three digits",
          "The Department for Education's number of it, such as 886, for the CSV of figures."),
      ]),
    ConfigurationKey(
      "period", "a mapping",
      "The period of the report, both days included; 366 days at most. "
        + "Either `period` or `year` is needed.",
      example: "{from: 2024-04-01, to: 2025-03-31}",
      keys: [
        ConfigurationKey("from", "a date", "The first day.", isRequired: true),
        ConfigurationKey(
          "to", "a date", "The last day; all figures are as on it.", isRequired: true),
      ]),
    ConfigurationKey(
      "year", "a year such as 2024-25", "The period from 1 April to 31 March, instead of `period`.",
      example: "2024-25"),
    ConfigurationKey(
      "report_date", "a date", "The day printed on the report; without it, none is printed.",
      example: "2025-06-30"),
    ConfigurationKey(
      "board", "a mapping", "The board that the report is made for; page one names it.",
      example: """

          name: Corporate parenting board
          meets: 2025-07-14
          asked_to: [note the report, agree its recommendations]
        """,
      keys: [
        ConfigurationKey("name", "text", "Its name as printed.", isRequired: true),
        ConfigurationKey("meets", "a date", "The day of its meeting."),
        ConfigurationKey(
          "asked_to", "a list of texts",
          "What it is asked to do, each beginning with a verb; without it, the program proposes it."
        ),
      ]),
    ConfigurationKey(
      "author", "text", "Who wrote the report, as page one prints it.",
      example: "A. Example, IRO service manager"),
    ConfigurationKey(
      "approved_by", "text", "Who approved the report, as page one prints it.",
      example: "B. Example, Director of Children's Services"),
  ]

  private static let data = [
    ConfigurationKey(
      "inputs", "a list of paths", "The exports: files, folders and patterns.", isRequired: true,
      example: "[2023-24, 2024-25, service/*.csv]"),
    ConfigurationKey(
      "mapping", "a list of mappings",
      "How CSV files of another system are read: which of their headings feed which columns.",
      example: """

          - table: Reviews
            columns: {CHILD: Child Ref, REVIEW: Meeting Date, REVIEW_CODE: Participation}
            dates: D MMM YYYY
            values:
              REVIEW_CODE: {Attended and spoke: PN1}
        """, keys: fileMapping),
    ConfigurationKey(
      "child_id", "a mapping",
      "What to do with the ids of children in all inputs, where files write the same id "
        + "differently: `strip` comes first, then `strip_front`, `pad` and `prefix`.",
      example: "{strip: .0, pad: 8}", keys: childIdRule),
    ConfigurationKey(
      "conferences_from_ssd", "true or false",
      "Whether IROs chair the child protection conferences of the authority, so that those of an SSD "
        + "extract are read as the service's own; the extract names no chair.",
      defaultValue: "false", example: "true"),
    ConfigurationKey(
      "unmatched_children", "accept",
      "Uses files although fewer than half of their children are in the annual return.",
      example: "accept"),
    ConfigurationKey(
      "unread_tables", "accept",
      "Makes a report although no row of a table could be read; its figures are not supplied.",
      example: "accept"),
    ConfigurationKey(
      "unread_rows", "a mapping of files to rows",
      "Rows that could not be read and cannot be mended, so that the report can be final; it prints "
        + "the reason.",
      example: """

          reviews.csv: {rows: 2, reason: The child left before the system changed.}
        """, keys: acceptedRows),
    ConfigurationKey(
      "reviews_complete_from", "a date",
      "The day from which no review is missing; found from the data if left out.",
      example: "2023-04-01"),
    ConfigurationKey(
      "interval_rule", "calendar-months or day-count",
      "How \(ReviewTimetable.england.monthWords) run: to the corresponding date, as in law, or for "
        + "\(ReviewTimetable.england.dayCountWords).",
      defaultValue: "calendar-months", example: "day-count"),
    ConfigurationKey(
      "escalation_stages", "a list of mappings",
      "The stages of the dispute resolution protocol, lowest first, named as in the exports.",
      example: """

          - {name: Informal, formal: false, days: 5}
          - {name: Head of service, formal: true, days: 5}
          - {name: Cafcass, formal: false, cafcass: true}
        """, keys: escalationStage),
    ConfigurationKey(
      "challenge_areas", "a mapping of areas to themes",
      "The area of the service as a whole to which each theme of challenge belongs, named as in the "
        + "exports.",
      example: """

          planning: [Delay in permanence planning, Care plan not updated]
          placements: [Placement suitability]
          outcomes: [Health assessment overdue, Personal education plan]
          voice: [Family time]
        """, keys: challengeAreas),
    ConfigurationKey(
      "extra_bank_holidays", "a list of dates",
      "Bank holidays proclaimed after this version of the program.", defaultValue: "[]",
      example: "[2026-06-15]"),
    ConfigurationKey(
      "collection_years", "a mapping of returns to years",
      "The collection year of a return, by its folder or XML file, where its dates mislead.",
      defaultValue: "{}", example: "{old: 2022-23}"),
  ]

  private static let limits = [
    ConfigurationKey(
      "expectations", "a mapping of figures to mappings",
      "What is expected of a figure: one of `at_least`, `at_most` and `between`.",
      defaultValue: "{}",
      example: """

          reviews.onTime: {at_least: 95%, source: Corporate parenting plan 2024-25}
          reviews.overdue: {at_most: 5, source: Corporate parenting plan 2024-25}
          caseload.perFTE: {between: [50, 65.5], source: IRO Handbook 7.15}
        """, keys: expectation),
    ConfigurationKey(
      "caseload", "a mapping", "Children for each full-time IRO.",
      defaultValue: "{low: 50, high: 70}", example: "{low: 45, high: 60}",
      keys: [
        ConfigurationKey("low", "a number", "The fewest.", isRequired: true),
        ConfigurationKey("high", "a number", "The most.", isRequired: true),
      ]),
    ConfigurationKey(
      "dispute_working_days", "a whole number",
      "Working days within which a dispute should be settled.", defaultValue: "20", example: "15"),
    ConfigurationKey(
      "allocation_working_days", "a whole number",
      "Working days within which a child is allocated to an IRO.", defaultValue: "5", example: "3"),
    ConfigurationKey(
      "record_working_days", "a mapping",
      "Working days after a review within which its records are made.",
      defaultValue: "{decisions: 5, completed: 15, sent: 20}", example: "{decisions: 4, sent: 18}",
      keys: [
        ConfigurationKey(
          "decisions", "a whole number", "For sending the decisions.", defaultValue: "5"),
        ConfigurationKey(
          "completed", "a whole number", "For completing the record.", defaultValue: "15"),
        ConfigurationKey("sent", "a whole number", "For sending the record.", defaultValue: "20"),
      ]),
    ConfigurationKey(
      "population", "a whole number",
      "Children aged 0 to 17 in the area, for the rate of children looked after.",
      example: "61200"),
  ]

  private static let output = [
    ConfigurationKey(
      "show_values", "true or false", "Whether messages about the data show children and cells.",
      defaultValue: "false", example: "true"),
    ConfigurationKey(
      "withhold_up_to", "a whole number",
      "The largest count of children that the public edition withholds, "
        + "\(PublicFigures.thresholds.lowerBound) to \(PublicFigures.thresholds.upperBound).",
      defaultValue: "\(PublicFigures.customaryThreshold)", example: "9"),
    ConfigurationKey(
      "markdown_pictures", "true or false",
      "Whether the Markdown has pictures, as files in `pictures-YYYY-YY`.", defaultValue: "true",
      example: "false"),
    ConfigurationKey(
      "templates", "a folder",
      "A folder of templates to use instead of the program's own.", example: "my-templates"),
  ]

  /// The keys for what the manager says about the figures.
  private static let manager = [
    ConfigurationKey(
      "narrative", "a folder",
      "What you write to the sections: Markdown files such as `team.md`, which name figures.",
      example: "narrative"),
    ConfigurationKey(
      "rules", "a file",
      "The rules of the conclusions; without it, `conclusion-rules.yaml` of the templates.",
      example: "conclusion-rules.yaml"),
    ConfigurationKey(
      "conclusions", "a file",
      "Where proposed conclusions are decided on, one file a year; written where it is missing. "
        + "It was called `findings`.",
      example: "conclusions-2024-25.yaml", formerName: "findings"),
    ConfigurationKey(
      "recommendations", "a file",
      "The recommendations of this and earlier reports; written where it is missing.",
      example: "recommendations.yaml"),
    ConfigurationKey(
      "comparators", "a list of mappings or a CSV file",
      "Shares that others have published, to compare figures with, each with its source.",
      example: """

          - figure: reviews.onTime
            name: England
            period: 2023-24
            value: 91%
            source: Invented for this example
            date: 2024-11-14
        """, keys: comparator),
    ConfigurationKey(
      "official", "a list of paths",
      "Statistics of the Department for Education as they are downloaded: CSV files of Explore "
        + "Education Statistics and the statistical neighbours. Figures are printed next to England, "
        + "the region and the neighbours.",
      defaultValue: "[]", example: "[official]"),
    ConfigurationKey(
      "earlier_figures", "a list of files",
      "Saved figures of earlier years, for those that the inputs do not reach back to. For a public "
        + "edition name those of the public edition that was published, so that what was printed is "
        + "part of the calculation.",
      defaultValue: "[]", example: "[figures-2021-22.json, figures-2022-23.json]"),
    ConfigurationKey(
      "health_check", "a mapping of recommendations to answers",
      "Answers to recommendations 1–5, 7, 8, 10 and 17–21 of the National Association of IROs.",
      defaultValue: "{}",
      example: """

          2: {answer: yes}
          17: {answer: partly, note: Agreed and not yet in use.}
        """, keys: answer),
  ]

  /// The keys of one mapping of files.
  static let fileMapping = [
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
      "What a cell means, by column and by what the cell says; \"*\" is every other cell."),
    ConfigurationKey(
      "hours", "a number",
      "In a mapping of IROs whose FTE has hours a week: the hours of a full-time post."),
    ConfigurationKey(
      "as_at", "a date",
      "In a mapping of Allocations without START: the day on which the list was true."),
    ConfigurationKey(
      "child_id", "a mapping",
      "What to do with the ids of children in these files, in place of the `child_id` of all "
        + "inputs."),
    ConfigurationKey(
      "one_row_each", "true or false",
      "In a mapping of Escalations without ESCALATION_ID: each row is an escalation of its own.",
      defaultValue: "false"),
    ConfigurationKey(
      "stage", "a name of `escalation_stages`",
      "In a mapping of Escalations without STAGE: the stage that every row is at."),
    ConfigurationKey(
      "only", "a mapping of headings to lists of cells",
      "The rows that are read: those that say one of these under the heading."),
    ConfigurationKey(
      "except", "a mapping of headings to lists of cells",
      "The rows that are passed over: those that say one of these under the heading."),
    ConfigurationKey(
      "file", "a name or pattern such as Caseloads*.csv",
      "The only files that the mapping is for, where others have the same headings."),
    ConfigurationKey(
      "sheet", "the name of a sheet", "The only sheet of a workbook that the mapping is for."),
  ]

  /// The keys of rows that are accepted as lost.
  static let acceptedRows = [
    ConfigurationKey(
      "rows", "a whole number", "How many rows of the file could not be read.", isRequired: true),
    ConfigurationKey("reason", "text", "Why they cannot be mended.", isRequired: true),
  ]

  /// The keys of a rule for the ids of children.
  static let childIdRule = [
    ConfigurationKey("strip", "text", "What is taken away from the end of an id, such as .0."),
    ConfigurationKey(
      "strip_front", "text", "What is taken away from the front of an id, such as P or #."),
    ConfigurationKey(
      "pad", "a whole number",
      "How many characters an id has once zeros are put at its front, `prefix` not counted."),
    ConfigurationKey("prefix", "text", "What is put in front of ids that lack it."),
  ]

  /// The keys of one stage of escalation.
  static let escalationStage = [
    ConfigurationKey("name", "text", "The stage as the exports name it.", isRequired: true),
    ConfigurationKey(
      "formal", "true or false", "Whether reaching it makes a challenge formal.", isRequired: true),
    ConfigurationKey(
      "cafcass", "true or false", "Whether it is a referral to Cafcass.", defaultValue: "false"),
    ConfigurationKey("days", "a whole number", "Working days allowed for an answer."),
  ]

  /// The areas, each with its themes.
  static let challengeAreas = ServiceArea.allCases.map { area in
    ConfigurationKey(area.rawValue, "a list of texts", "Themes of \(area.title).")
  }

  /// The keys of one expectation.
  static let expectation = [
    ConfigurationKey("at_least", "a number or percentage", "The lowest value that is as expected."),
    ConfigurationKey("at_most", "a number or percentage", "The highest value that is as expected."),
    ConfigurationKey("between", "a list of two of them", "The lowest and the highest value."),
    ConfigurationKey("source", "text", "The plan or guidance that says so.", isRequired: true),
  ]

  /// The keys of one comparator.
  static let comparator = [
    ConfigurationKey("figure", "the id of a figure", "The figure, a share.", isRequired: true),
    ConfigurationKey("name", "text", "Whose share it is, such as England.", isRequired: true),
    ConfigurationKey("period", "text", "The period that it is about.", isRequired: true),
    ConfigurationKey("value", "a percentage", "The share.", isRequired: true),
    ConfigurationKey("source", "text", "Where it was published.", isRequired: true),
    ConfigurationKey("date", "a date", "When it was published.", isRequired: true),
  ]

  /// The keys of one answer of the health check.
  static let answer = [
    ConfigurationKey("answer", "yes, partly or no", "The answer.", isRequired: true),
    ConfigurationKey("about", "text", "What the recommendation asks for."),
    ConfigurationKey("note", "text", "What the answer rests on; not needed for yes."),
  ]
}
