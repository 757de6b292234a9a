import CareRecords

/// The configuration that reads the sample, with comments that explain each setting.
struct Configuration {
  private let options: SampleOptions

  init(_ options: SampleOptions) { self.options = options }

  var text: String {
    let window = SampleWindow(endYear: options.endYear, years: options.years)
    let inputs =
      options.returnsOnly ? ["return"] : window.years.map(\.label) + ["service"]
    var text = """
      # Settings of one authority's annual IRO report. This file belongs to a synthetic authority:
      # copy it, put your own names and folders in, and leave out what you do not need.

      # As it is to stand on the report, with the authority's nine-character code.
      authority: {name: Exampleshire, code: E10000099}

      # The year reported on, both days included. All figures are as on the last day.
      period: {from: \(window.last.from), to: \(window.last.to)}

      # The day printed on the report. It is a setting, not the clock, so that the same inputs
      # always give the same report.
      report_date: \(options.endYear)-06-30

      # Files, folders or patterns, relative to this file. A folder of the annual return's files is
      # one year's return; each file is recognised by its columns, not by its name. Earlier years
      # tell when the first review of this year was due, and allow a comparison.
      inputs: [\(inputs.joined(separator: ", "))]

      # The day from which no review is missing from the inputs. A review that was due by an earlier,
      # unseen one can then be judged. Leave it out and the program works it out from the years given.
      reviews_complete_from: \(window.start)

      # How three and six months run: calendar-months (the corresponding date, as the law has it) or
      # day-count (91 and 183 days, as some systems do).
      interval_rule: calendar-months

      """
    if !options.returnsOnly { text += "\n" + Self.stages + "\n" + ManagerFiles(options).settings }
    return text
  }

  private static var stages: String {
    var text = """
      # The stages of your dispute resolution protocol, lowest first, named as in the exports.
      # formal: counts as a formal challenge. cafcass: the referral outside the authority.
      # days: working days allowed for an answer at that stage.
      escalation_stages:

      """
    for stage in EscalationProtocol.stages {
      text += "  - {name: \(stage.name), formal: \(stage.isFormal), "
      text += "cafcass: \(stage.isCafcass), days: \(stage.days)}\n"
    }
    return text + "\n" + expectations
  }

  private static let expectations = """
    # What the authority itself expects of a figure, with the place where that stands. It replaces
    # what statute or guidance expects of it. The ids are those of the method section.
    expectations:
      reviews.onTime: {at_least: 95%, source: Corporate parenting plan 2024-25}
      participation.viewsConveyed: {at_least: 75%, source: Corporate parenting plan 2024-25}
      challenge.resolved20: {at_least: 80%, source: Dispute resolution protocol 2024}
      caseload.allocatedIn5Days: {at_least: 90%, source: IRO service standards 2024}

    # The largest count of children that the public edition withholds, from 5 to 15. Other counts are
    # withheld where they would give one of those away.
    withhold_up_to: 5

    """
}
