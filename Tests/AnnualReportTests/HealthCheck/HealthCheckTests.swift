import Testing

@testable import AnnualReport

struct HealthCheckTests {
  private static let base = "authority: {name: X}\nyear: 2024-25\ninputs: [a]\n"

  private func message(_ yaml: String) -> String {
    do {
      _ = try ReportConfiguration(yaml: Self.base + yaml, file: "report.yaml")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    (
      "health_check: {6: {answer: yes}}\n",
      "report.yaml:4:16: the health check has no recommendation of this number; "
        + "expected 1, 2, 3, 4, 5, 7, 8, 10, 17, 18, 19, 20 or 21"
    ),
    (
      "health_check: {2: {answer: partially}}\n",
      "report.yaml:4:28: the value of 'answer' cannot be used; expected 'partly'"
    ),
    (
      "health_check: {2: {answer: no}}\n",
      "report.yaml:4:28: 'no' has no note; "
        + "expected note: what is in place and what is missing"
    ),
    (
      "health_check: {2: yes}\n",
      "report.yaml:4:19: the value of an entry of 'health_check' cannot be used; "
        + "expected a mapping with keys such as 'answer'"
    ),
  ])
  func `a mistake in an answer is told with its place`(_ yaml: String, _ message: String) {
    #expect(self.message(yaml) == message)
  }

  @Test func `answers stand in a table, and what is not answered is said`() throws {
    var input = try ReportKind.dangerousTexts.report.input
    input.configuration.healthCheck = [
      HealthCheckAnswer(number: 2, about: nil, answer: .yes, note: nil),
      HealthCheckAnswer(number: 17, about: "A | B", answer: .partly, note: "Half of it."),
    ]
    let (html, markdown) = try input.rendered()
    #expect(
      html.contains(
        "<tr><th scope=\"row\">NAIRO 2</th><td data-heading=\"Asks for\">Improper pressure on IROs is "
          + "reported and counted</td><td data-heading=\"Answer\">yes</td>"
          + "<td data-heading=\"Note\">[z]</td></tr>"))
    #expect(markdown.contains("| NAIRO 17 | A \\| B | partly | Half of it. |"))
    let open = "Not answered: recommendations 1, 3, 4, 5, 7, 8, 10, 18, 19, 20 and 21."
    #expect(html.contains(open) && markdown.contains(open))
  }

  @Test func `reports of improper pressure and referrals to Cafcass come from the figures`()
    throws
  {
    let report = try ReportKind.wholeService.report
    let pressure = try #require(
      report.input.figures.figure("challenge.improperPressure")?.numbers.count)
    let cafcass = try #require(report.input.figures.figure("challenge.cafcass")?.numbers.count)
    #expect(
      report.markdown.contains(
        "From the figures: Reports of improper pressure on an IRO, \(pressure); Challenges referred "
          + "to Cafcass, \(cafcass)."))
    #expect(report.html.contains("<a href=\"#figure-challenge.improperPressure\">"))
  }
}
