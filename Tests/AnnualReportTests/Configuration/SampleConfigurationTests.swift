import AnnualReport
import SampleAuthority
import Testing

struct SampleConfigurationTests {
  @Test(arguments: [false, true])
  func `the sample's configuration is read without complaint`(_ returnsOnly: Bool) throws {
    let folder = try WorkFolder()
    _ = try writeSample(
      to: folder.path("sample"), options: SampleOptions(children: 3, returnsOnly: returnsOnly))
    let read = try ReportConfiguration(readingFrom: folder.path("sample/iro-report.yaml"))
    #expect(read.authority?.name == "Exampleshire")
    #expect(read.period.label == "2024-25")
    #expect(read.reportDate?.description == "2025-06-30")
    #expect(read.inputs == (returnsOnly ? ["return"] : ["2023-24", "2024-25", "service"]))
    #expect(read.stages.count == (returnsOnly ? 0 : 5))
  }
}
