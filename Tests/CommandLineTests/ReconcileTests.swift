import Foundation
import Testing

struct ReconcileTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
  }

  /// The service's tracker: it lacks one review, has one recorded differently, and one of its own.
  private func writeTracker() throws {
    try folder.write(
      """
      CHILD,REVIEW,REVIEW_CODE,IRO
      CANARY1,26/04/2024,PN7,Ann
      CANARY2,20/06/2024,PN2,Ann
      CANARY2,15/09/2024,PN2,Ann

      """, to: "return/tracker.csv")
  }

  private func reconcile(_ arguments: String...) throws -> Program.Result {
    try Program.run(["reconcile", "iro-report.yaml"] + arguments, in: folder.path)
  }

  private static let rows = """
    year,outcome,source,date,file,line,otherSource,otherDate,otherFile,otherLine,field,counts,child
    2024-25,differs,annualReturn,2024-04-26,return/reviews.csv,2,service,2024-04-26,\
    return/tracker.csv,2,REVIEW_CODE,service,CANARY1
    2024-25,alone,annualReturn,2024-07-20,return/reviews.csv,3,service,,,,,annualReturn,CANARY1
    2024-25,alone,service,2024-09-15,return/tracker.csv,4,annualReturn,,,,,service,CANARY2

    """

  @Test func `counts are printed, and nothing else anywhere`() throws {
    try writeTracker()
    let result = try reconcile()
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(
      result.output == """
        Reviews by source, up to 2025-03-31

        2024-25
          annual return: 3 reviews, 1 of them not in the service’s export
          service’s export: 3 reviews, 1 of them not in the annual return
          in both: 2 reviews, 1 of them recorded differently

        A review that only one source has counts. If two sources record a review differently, the
        less favourable entry counts. Reviews on different days are two reviews, however close.

        """)
  }

  @Test func `the rows name files and lines, and children only when asked to`() throws {
    try writeTracker()
    let named = try reconcile("--format", "csv", "--show-values")
    #expect(named.code == 0 && named.output == Self.rows)
    let unnamed = try reconcile("--format", "csv")
    #expect(!unnamed.output.contains(CanaryReturn.child))
    #expect(
      unnamed.output
        == Self.rows.replacing("CANARY1\n", with: "\n").replacing("CANARY2\n", with: "\n"))
  }

  @Test func `the JSON is JSON and has numbers only`() throws {
    try writeTracker()
    let result = try reconcile("--format", "json")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "iro-reconciliation/1")
    #expect((json["years"] as? [Any])?.count == 1)
    #expect(!result.output.contains(CanaryReturn.child))
  }

  @Test func `the report's files hold the same rows, and a later run does not read them`() throws {
    try writeTracker()
    let generate = ["generate", "iro-report.yaml", "--output", "return/out"]
    let result = try Program.run(generate, in: folder.path)
    #expect(result.code == 0)
    let name = "return/out/restricted/reconciliation-2024-25.csv"
    #expect(try folder.text(name) == Self.rows)
    #expect(try Program.run(generate, in: folder.path).code == 0)
    #expect(try folder.text(name) == Self.rows)
  }

  @Test func `with one source of reviews there is nothing to compare, and no file`() throws {
    let result = try reconcile()
    #expect(result.code == 0)
    #expect(
      result.output
        == "All reviews come from the annual return; there is nothing to compare it with.\n")
    _ = try Program.run("generate", "iro-report.yaml", "--output", "out", in: folder.path)
    #expect(try !folder.names().contains { $0.contains("reconciliation") })
  }
}
