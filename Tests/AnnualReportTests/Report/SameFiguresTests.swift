import Foundation
import RecordImport
import SampleAuthority
import ServiceFigures
import TestSupport
import Testing

@testable import AnnualReport

struct SameFiguresTests {
  private static let children = 90

  /// The figures of tables that the return's XML cannot hold (SWEpisodes and DoLo).
  private static let heldByCSVAlone = [
    "socialWorkers.perChild", "children.deprivedOfLiberty", "children.deprivedOfLibertyInYear",
    "children.deprivedOfLibertyDays",
  ]

  /// The figures file but for the list of the files read and what XML cannot hold.
  private func figures(_ service: SampleService, _ inputs: [String]? = nil) throws -> String {
    var figures = try service.input(of: inputs).figures
    figures.basis?.inputs = []
    figures.figures.removeAll { Self.heldByCSVAlone.contains($0.id) }
    return figures.json(version: "0.0.0")
  }

  private func service(seed: UInt64, xml: Bool) throws -> SampleService {
    try SampleService(SampleOptions(children: Self.children, seed: seed, xml: xml))
  }

  @Test(arguments: [1, 7, 42] as [UInt64])
  func `CSV, XML and a mixture of both give the same figures`(_ seed: UInt64) throws {
    let csv = try service(seed: seed, xml: false)
    let xml = try service(seed: seed, xml: true)
    let expected = try figures(csv)
    #expect(expected.contains("\"id\": \"reviews.onTime\""))
    #expect(try figures(xml) == expected)
    #expect(
      try figures(csv, [csv.path("2023-24"), xml.path("2024-25"), csv.path("service")])
        == expected)
    #expect(
      try figures(csv, [xml.path("2023-24"), csv.path("2024-25"), xml.path("service")])
        == expected)
  }

  @Test(arguments: [(false, "available"), (true, "notSupplied")])
  func `social workers and orders of courts are in CSV alone, which has a place for them`(
    xml: Bool, status: String
  ) throws {
    let figures = try service(seed: 1, xml: xml).input().figures
    for id in Self.heldByCSVAlone where id != "children.deprivedOfLibertyDays" {
      let figure = try #require(figures.figures.first { $0.id == id })
      #expect("\(figure.status)".hasPrefix(status), "\(id)")
    }
  }

  @Test(arguments: [false, true])
  func `the order in which files are named changes nothing`(xml: Bool) throws {
    let service = try service(seed: 3, xml: xml)
    let first = try service.input()
    let folders = ["service", "2024-25", "2023-24"].map { service.path($0) }
    let files = try folders.flatMap {
      try service.files(in: String($0.split(separator: "/").last!))
    }
    for paths in [folders, files, files.reversed()] {
      #expect(
        try service.input(of: paths).figures.json(version: "0")
          == first.figures.json(version: "0"))
    }
  }

  @Test(arguments: [2, 9] as [UInt64])
  func `the order of the rows changes nothing`(_ seed: UInt64) throws {
    let service = try service(seed: seed, xml: false)
    let expected = try figures(service)
    var random = SeededNumbers(seed)
    for name in ["2023-24", "2024-25", "service"] {
      for file in try service.files(in: name) {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var rows = text.split(separator: "\n")
        let heading = rows.removeFirst()
        rows.shuffle(using: &random)
        try Data(([heading] + rows).joined(separator: "\n").utf8).write(to: URL(filePath: file))
      }
    }
    #expect(try figures(service) == expected)
  }

  @Test func `the same input gives the same report`() throws {
    let input = try service(seed: 5, xml: false).input()
    #expect(try input.rendered() == input.rendered())
  }
}
