import Foundation
import Testing

/// The sample of the repository and the report that stands beside it.
struct SampleDataTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let sample = checkout.appending(path: "SampleData").path

  /// The files below a folder by their path in it.
  private func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[name] = try? Data(contentsOf: URL(filePath: folder + "/" + name))
    }
    return files
  }

  private func requireSample() throws {
    try #require(
      FileManager.default.fileExists(atPath: Self.sample + "/report/restricted"),
      "SampleData or its report is missing: run 'make sample'")
  }

  private func generate(
    _ configuration: String, into output: String, in folder: String? = nil
  ) throws {
    let result = try Program.run(
      ["generate", configuration, "--output", output, "--quiet"], in: folder)
    try #require(result.code == 0, "\(result.error)")
  }

  /// The first line in which two texts differ, for a message that can be read.
  private func difference(_ found: Data, _ expected: Data) -> String {
    func lines(_ data: Data) -> [Substring] {
      String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (found, expected) = (lines(found), lines(expected))
    let line = zip(found, expected).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
    return "line \(line + 1) is '\(shown(found))', in SampleData '\(shown(expected))'"
  }

  @Test func `the sample's report is the one in the repository, byte by byte and twice`() throws {
    try requireSample()
    let work = try WorkFolder()
    let exports = try files(in: Self.sample)
    try generate(Self.sample + "/iro-report.yaml", into: work.path("first"))
    let found = try files(in: work.path("first"))
    let expected = try files(in: Self.sample + "/report")
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected {
      let made = found[name] ?? Data()
      if made != bytes {
        Issue.record("\(name): \(difference(made, bytes)); if it is meant, run 'make sample'")
      }
    }
    try generate("iro-report.yaml", into: work.path("second"), in: Self.sample)
    #expect(try files(in: work.path("second")) == found)
    #expect(try files(in: Self.sample) == exports, "the manager's files are up to date")
  }

  @Test func `the sample's last return as XML gives the same figures`() throws {
    try requireSample()
    let work = try WorkFolder()
    for name in ["2023-24", "service", "xml", "narrative", "official"] {
      try FileManager.default.copyItem(
        atPath: "\(Self.sample)/\(name)", toPath: work.path(name))
    }
    let settings = try String(contentsOfFile: Self.sample + "/iro-report.yaml", encoding: .utf8)
    try work.write(
      settings.replacing("[2023-24, 2024-25, service]", with: "[2023-24, xml, service]"),
      to: "iro-report.yaml")
    try generate(work.path("iro-report.yaml"), into: work.path("out"))
    func figures(_ folder: String) throws -> NSDictionary {
      let data = try Data(
        contentsOf: URL(filePath: folder + "/restricted/figures-2024-25.json"))
      let figures = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      var compared = figures.filter { $0.key != "inputs" }
      // The XML has no place for SWEpisodes and DoLo.
      compared["figures"] = try #require(figures["figures"] as? [[String: Any]]).filter { figure in
        let id = figure["id"] as? String ?? ""
        return id != "socialWorkers.perChild" && !id.hasPrefix("children.deprivedOfLiberty")
      }
      return compared as NSDictionary
    }
    #expect(try figures(work.path("out")) == figures(Self.sample + "/report"))
    let obligations = "restricted/obligations-2024-25.csv"
    #expect(
      try work.text("out/" + obligations)
        == String(contentsOfFile: "\(Self.sample)/report/\(obligations)", encoding: .utf8))
  }
}
