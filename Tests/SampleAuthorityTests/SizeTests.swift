import Documents
import Foundation
import SampleAuthority
import Testing

struct SizeTests {
  @Test(arguments: [0, 1, 5, 450], [1, 2, 5])
  func `there are as many children as asked for`(children: Int, years: Int) throws {
    let sample = try SampleFolder(SampleOptions(children: children, years: years, seed: 4))
    var ids: Set<String> = []
    for file in sample.files where file.name.hasSuffix("/episodes.csv") {
      ids.formUnion(try sample.rows(file.name).compactMap { $0["CHILD"] })
    }
    #expect(ids.count == children)
    #expect(ids.allSatisfy { $0.count == 6 })
  }

  @Test func `the header of a year holds the children of every table of it`() throws {
    let sample = try SampleFolder(SampleOptions())
    for year in ["2023-24", "2024-25"] {
      let headers = Set(try sample.rows("\(year)/header.csv").compactMap { $0["CHILD"] })
      var known: Set<String> = []
      for table in sample.files.map(\.name) where table.hasPrefix(year) {
        let ids = try sample.rows(table).compactMap { $0["CHILD"] }
        #expect(headers.isSuperset(of: ids), "\(table)")
        if table.hasSuffix("/episodes.csv") || table.hasSuffix("/oc3.csv") { known.formUnion(ids) }
      }
      #expect(known == headers)
    }
  }

  @Test func `the account of the files is right`() throws {
    let sample = try SampleFolder(SampleOptions(children: 30))
    for file in sample.files {
      #expect(try sample.bytes(file.name).count == file.bytes)
      if file.name.hasSuffix(".csv") { #expect(try sample.rows(file.name).count == file.rows) }
    }
    #expect(sample.files.last?.name == "README.md")
  }

  @Test func `options out of range are refused`() {
    #expect(throws: Failure.self) { try SampleFolder(SampleOptions(children: -1)) }
    #expect(throws: Failure.self) { try SampleFolder(SampleOptions(years: 0)) }
    #expect(throws: Failure.self) { try SampleFolder(SampleOptions(endYear: 1066)) }
  }

  @Test func `a folder that holds anything is left alone`() throws {
    let path = SampleFolder.temporaryPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try writeSample(to: path, options: SampleOptions(children: 3))
    let error = #expect(throws: Failure.self) {
      try writeSample(to: path, options: SampleOptions(children: 3))
    }
    #expect(
      error?.description == "\(path): the folder is not empty; expected a new or empty folder")
  }
}
