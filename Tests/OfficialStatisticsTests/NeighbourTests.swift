import ServiceFigures
import Testing

@testable import OfficialStatistics

/// Statistical neighbours, and where an authority stands among them.
struct NeighbourTests {
  /// Alphaton's neighbours are the ten authorities after it; those of Betaham begin with Gammaford.
  private static func rows(_ cells: (Int) -> String) -> [[String]] {
    (0..<2).map { index in
      [
        "\(901 + index)", Stability.names[index], "\(901 + index)", "9", "Here",
      ] + (1...10).flatMap { [cells((index + $0) % 12), "Close"] }
    }
  }

  private static let heading =
    ["LA num", "LA Name", "LA number", "GOInd", "GOReg"] + (1...10).flatMap { ["SN\($0)", "SNP"] }

  private func folder(_ write: (OfficialFolder) throws -> Void) throws -> OfficialStanding {
    let folder = try OfficialFolder()
    try folder.write(Stability.file(), as: "stability.csv")
    try write(folder)
    return try #require(try folder.read().standing())
  }

  @Test func `the workbook is read below its titles, without the authorities that were abolished`()
    throws
  {
    let standing = try folder { folder in
      var rows = [Array(repeating: "A", count: 25), (1...25).map(String.init), Self.heading]
      rows += Self.rows { "\(901 + $0)" }
      rows.append(
        ["835", "Alphaton (Pre LG)", "835", "7", "Here"]
          + (1...10).flatMap { _ in ["912", "Close"] })
      try folder.writeWorkbook(rows, as: "neighbours.xlsx")
    }
    #expect(standing.neighbours.compactMap(\.name) == Array(Stability.names[1...10]))
    #expect(standing.neighboursKnown.count == 10)
  }

  @Test(arguments: [true, false])
  func `the CSV file is read, with numbers or with names`(_ hasNumbers: Bool) throws {
    let standing = try folder { folder in
      let heading = ["old_la_code", "la_name"] + (1...10).flatMap { ["SN_\($0)", "SN_\($0)P"] }
      let rows = Self.rows { hasNumbers ? "\(901 + $0)" : Stability.names[$0] }
        .map { Array($0[..<2] + $0[5...]) }
      try folder.write(
        ([heading] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n"),
        as: "sn_model_2025_wide.csv")
    }
    #expect(standing.neighbours.compactMap(\.name) == Array(Stability.names[1...10]))
  }

  /// The neighbours have 22 to 40 of 300.
  @Test func `mean, median and place are those of the neighbours that have a number`() throws {
    let standing = try folder { folder in
      try folder.writeWorkbook(
        [Self.heading] + Self.rows { "\(901 + $0)" }, as: "neighbours.xlsx")
    }
    let mean = try #require(standing.neighboursMean)
    #expect(abs(mean - 100.0 * 31 / 300) < 1e-9)
    let median = try #require(standing.neighboursMedian)
    #expect(abs(median - 100.0 * 31 / 300) < 1e-9)
    let ours = try #require(standing.place(of: 100.0 * 20 / 300))
    #expect(ours == (11, 1))
    let tied = try #require(standing.place(of: 100.0 * 40 / 300))
    #expect(tied == (1, 10))
  }

  @Test
  func `with fewer than five neighbours in the files there is no mean, no median and no place`()
    throws
  {
    let folder = try OfficialFolder()
    let lines = Stability.file().split(separator: "\n").filter { line in
      !line.contains("Local authority") || Stability.names[..<5].contains { line.contains($0) }
    }
    try folder.write(lines.joined(separator: "\n"), as: "stability.csv")
    try folder.writeWorkbook([Self.heading] + Self.rows { "\(901 + $0)" }, as: "neighbours.xlsx")
    let standing = try #require(try folder.read().standing())
    #expect(standing.neighbours.count == 10)
    #expect(standing.neighbours.compactMap(\.name).count == 4)
    #expect(standing.neighboursKnown.compactMap(\.counts?.part) == [22, 24, 26, 28])
    #expect(standing.neighboursMean == nil)
    #expect(standing.neighboursMedian == nil)
    #expect(standing.place(of: 10) == nil)
  }

  @Test func `without a file of neighbours there are none`() throws {
    let standing = try folder { _ in }
    #expect(standing.neighbours.isEmpty)
    #expect(standing.neighboursMean == nil)
  }
}
