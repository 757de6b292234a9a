import AnnualReport
import Testing

/// A configuration with a mistake and all that is said about it.
struct MistakenConfiguration: Sendable, CustomTestStringConvertible {
  let yaml: String
  let message: String

  init(_ yaml: String, _ message: String) {
    self.yaml = yaml
    self.message = message
  }

  var testDescription: String { message }
}

struct ConfigurationErrorTests {
  private static let base = "authority: {name: X}\nyear: 2024-25\ninputs: [a]\n"

  private func message(_ yaml: String) -> String {
    do {
      _ = try ReportConfiguration(yaml: yaml, file: "report.yaml")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    MistakenConfiguration(
      "", "report.yaml: the file is empty; expected settings"),
    MistakenConfiguration(
      "authority: {name: X\n",
      "report.yaml:2:1: the { in line 1 is not closed, or a comma is missing; "
        + "expected YAML or JSON"),
    MistakenConfiguration(
      "CHILD,DOB\nSECRET1,01/01/2010\n",
      "report.yaml:1:1: the value of the file cannot be used; "
        + "expected a mapping with keys such as 'authority'"),
    MistakenConfiguration(
      "year: 2024-25\ninputs: [a]\n",
      "report.yaml:1:1: the key 'authority' is missing; expected authority: a mapping"),
    MistakenConfiguration(
      "authority: {name: X}\ninputs: [a]\n",
      "report.yaml:1:1: one key is missing; expected one of period or year"),
    MistakenConfiguration(
      "authority: {code: E10000099}\nyear: 2024-25\ninputs: [a]\n",
      "report.yaml:1:12: the key 'name' is missing; expected name: text"),
    MistakenConfiguration(
      "authority:\nyear: 2024-25\ninputs: [a]\n",
      "report.yaml:1:11: 'authority' has no value; expected a mapping with keys such as 'name'"),
    MistakenConfiguration(
      "authority: {name: X, code: E123}\nyear: 2024-25\ninputs: [a]\n",
      "report.yaml:1:28: the value of 'code' cannot be used; "
        + "expected a letter and eight digits, such as E10000016"),
    MistakenConfiguration(
      "authority: {name: X, old_code: E10}\nyear: 2024-25\ninputs: [a]\n",
      "report.yaml:1:32: the value of 'old_code' cannot be used; "
        + "expected three digits, such as 886"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024\ninputs: [a]\n",
      "report.yaml:2:7: the value of 'year' cannot be used; expected a year such as 2024-25"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024-26\ninputs: [a]\n",
      "report.yaml:2:7: the value of 'year' cannot be used; expected a year such as 2024-25"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024-25\nperiod: {from: 2024-04-01, to: 2025-03-31}\n"
        + "inputs: [a]\n",
      "report.yaml:1:1: 'period' and 'year' cannot stand together; expected one of period or year"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024-25\ninputs: []\n",
      "report.yaml:3:9: the list of inputs is empty; expected at least one path"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024-25\ninputs: exports\n",
      "report.yaml:3:9: the value of 'inputs' cannot be used; expected a list of paths"),
    MistakenConfiguration(
      "authority: {name: X}\nyear: 2024-25\ninputs: [a, {b: c}]\n",
      "report.yaml:3:13: the value of an item of 'inputs' cannot be used; "
        + "expected a file, a folder or a pattern"),
  ])
  func `required keys`(_ mistake: MistakenConfiguration) {
    #expect(message(mistake.yaml) == mistake.message)
  }

  @Test(arguments: [
    MistakenConfiguration(
      "period: {from: 2024-04-01, to: 2025-04-02}",
      "report.yaml:3:32: the period has 367 days; expected at most 366"),
    MistakenConfiguration(
      "period: {from: 2024-04-01, to: 2024-03-31}",
      "report.yaml:3:32: the period ends before it begins; expected a day not before 2024-04-01"),
    MistakenConfiguration(
      "period: {from: 2024-04-31, to: 2025-03-31}",
      "report.yaml:3:16: the value of 'from' cannot be used; expected a date such as 2025-03-31"),
    MistakenConfiguration(
      "period: {from: 01/04/24, to: 2025-03-31}",
      "report.yaml:3:16: the value of 'from' cannot be used; expected a date such as 2025-03-31"),
    MistakenConfiguration(
      "period: {from: 2024-04-01}",
      "report.yaml:3:9: the key 'to' is missing; expected to: a date"),
  ])
  func `periods`(_ mistake: MistakenConfiguration) {
    let yaml = "authority: {name: X}\ninputs: [a]\n" + mistake.yaml + "\n"
    #expect(message(yaml) == mistake.message)
  }

  @Test(arguments: [
    MistakenConfiguration(
      "report_dat: 2025-06-30",
      "report.yaml:4:1: the key 'report_dat' is not known; expected 'report_date'"),
    MistakenConfiguration(
      "Interval_Rule: day-count",
      "report.yaml:4:1: the key 'Interval_Rule' is not known; expected 'interval_rule'"),
    MistakenConfiguration(
      "Anna Secret 01/02/2010: x",
      "report.yaml:4:1: a key is not known; expected one of the keys authority, period, year, "
        + "report_date, board, author, approved_by, inputs, mapping, child_id, conferences_from_ssd, unmatched_children, unread_tables, unread_rows, reviews_complete_from, interval_rule, escalation_stages, challenge_areas, "
        + "extra_bank_holidays, collection_years, expectations, caseload, dispute_working_days, "
        + "allocation_working_days, record_working_days, population, show_values, "
        + "withhold_up_to, markdown_pictures, templates, narrative, rules, conclusions, recommendations, "
        + "comparators, official, earlier_figures or health_check"),
    MistakenConfiguration(
      "record_working_days: {decisions: 5, read: 3}",
      "report.yaml:4:37: a key is not known; expected one of the keys decisions, completed or sent"
    ),
    MistakenConfiguration(
      "population: 0",
      "report.yaml:4:13: the value of 'population' cannot be used; expected a whole number from 1 "
        + "to 100000000"),
    MistakenConfiguration(
      "caseload: {low: 50, high: 70, middle: 60}",
      "report.yaml:4:31: a key is not known; expected one of the keys low or high"),
    MistakenConfiguration(
      "inputs: [b]",
      "report.yaml:4:1: a key appears twice in one mapping; expected each key once"),
    MistakenConfiguration(
      "report_date:",
      "report.yaml:4:13: 'report_date' has no value; expected a date such as 2025-03-31"),
    MistakenConfiguration(
      "interval_rule: months",
      "report.yaml:4:16: the value of 'interval_rule' cannot be used; "
        + "expected calendar-months or day-count"),
    MistakenConfiguration(
      "extra_bank_holidays: [2025-05-08, soon]",
      "report.yaml:4:35: the value of an item of 'extra_bank_holidays' cannot be used; "
        + "expected a date such as 2025-03-31"),
    MistakenConfiguration(
      "collection_years: {old: 2022}",
      "report.yaml:4:25: the value of an entry of 'collection_years' cannot be used; "
        + "expected a year such as 2024-25"),
    MistakenConfiguration(
      "caseload: {low: 70, high: 50}",
      "report.yaml:4:27: 'high' is smaller than 'low'; expected a number not below it"),
    MistakenConfiguration(
      "caseload: {low: -1, high: 50}",
      "report.yaml:4:17: the value of 'low' cannot be used; expected a number that is not negative"),
    MistakenConfiguration(
      "dispute_working_days: 2.5",
      "report.yaml:4:23: the value of 'dispute_working_days' cannot be used; "
        + "expected a whole number from 1 to 1000"),
    MistakenConfiguration(
      "withhold_up_to: 4",
      "report.yaml:4:17: the value of 'withhold_up_to' cannot be used; "
        + "expected a whole number from 5 to 15"),
    MistakenConfiguration(
      "show_values: maybe",
      "report.yaml:4:14: the value of 'show_values' cannot be used; expected true or false"),
    MistakenConfiguration(
      "templates: [a]",
      "report.yaml:4:12: the value of 'templates' cannot be used; expected a folder"),
  ])
  func `optional keys`(_ mistake: MistakenConfiguration) {
    #expect(message(Self.base + mistake.yaml + "\n") == mistake.message)
  }

  @Test(arguments: [
    MistakenConfiguration(
      "reviews.ontime: {at_least: 95%, source: Plan}",
      "report.yaml:5:3: no figure has this id; expected 'reviews.onTime'"),
    MistakenConfiguration(
      "weather: {at_least: 95%, source: Plan}",
      "report.yaml:5:3: no figure has this id; expected an id of the list of figures"),
    MistakenConfiguration(
      "reviews.onTime: {at_least: 95%}",
      "report.yaml:5:19: the key 'source' is missing; expected source: text"),
    MistakenConfiguration(
      "reviews.onTime: {at_least: 95%, at_most: 99%, source: Plan}",
      "report.yaml:5:19: 'at_least' and 'at_most' cannot stand together; "
        + "expected one of at_least, at_most or between"),
    MistakenConfiguration(
      "reviews.onTime: {source: Plan}",
      "report.yaml:5:19: one key is missing; expected one of at_least, at_most or between"),
    MistakenConfiguration(
      "reviews.onTime: {at_least: 0.95, source: Plan}",
      "report.yaml:5:30: the value of 'at_least' cannot be used; "
        + "expected a percentage from 0% to 100%, such as 95%"),
    MistakenConfiguration(
      "reviews.overdue: {at_most: 5%, source: Plan}",
      "report.yaml:5:30: the value of 'at_most' cannot be used; "
        + "expected a number that is not negative, without %"),
    MistakenConfiguration(
      "caseload.perFTE: {between: [50], source: Plan}",
      "report.yaml:5:30: the list does not have two items; expected the lowest and highest"),
    MistakenConfiguration(
      "caseload.perFTE: {between: [70, 50], source: Plan}",
      "report.yaml:5:30: the first number is larger than the second; "
        + "expected the lowest and highest"),
  ])
  func `expectations`(_ mistake: MistakenConfiguration) {
    #expect(message(Self.base + "expectations:\n  " + mistake.yaml + "\n") == mistake.message)
  }
}
