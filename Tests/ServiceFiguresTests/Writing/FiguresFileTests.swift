import CareRecords
import Foundation
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

@Suite("The tidy file of figures")
struct FiguresFileTests {
  private static func expectSameNumbers(_ set: PeriodFigures) throws {
    let json = try FlatFigures(json: set.json(version: "1.0"))
    let csv = try FlatFigures(csv: set.csv)
    #expect(csv.numbers.count > 20)
    if csv.numbers != json.numbers {
      let paths = Set(csv.numbers.keys).union(json.numbers.keys)
      for path in paths.sorted() where csv.numbers[path] != json.numbers[path] {
        let (found, expected) = (csv.numbers[path], json.numbers[path])
        Issue.record("\(path): \(String(describing: found)), not \(String(describing: expected))")
      }
    }
    for (path, sign) in csv.signs {
      let id = path.split(separator: " / ").first.map(String.init) ?? ""
      let status = set.figure(id)?.status.word
      #expect(sign == (status == "notSupplied" ? "x" : "z"), "\(path)")
    }
  }

  @Test(arguments: [nil, ["2024-25"], ["service"]])
  func `it has exactly the numbers of the JSON of the sample authority`(
    _ folders: [String]?
  ) throws {
    try Self.expectSameNumbers(try SampleExports.figures(folders))
  }

  @Test func `it has exactly the numbers of the JSON of awkward authorities`() throws {
    for seed in RandomCases.seeds(from: 3_000, few: 10, soak: 500) {
      try Self.expectSameNumbers(RandomAuthority(seed: seed, children: 12).computed().figures)
    }
  }

  @Test func `the first columns are those of the Department's open data`() throws {
    let rows = FlatFigures.rows(try SampleExports.figures().csv)
    #expect(
      rows[0].prefix(8) == [
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
        "old_la_code", "new_la_code", "la_name",
      ])
    #expect(rows[0] == FiguresFile.columns)
    for row in rows.dropFirst() {
      #expect(
        row.prefix(8) == [
          "2025", "Reporting year", "Local authority", "E92000001", "England", "999", "E10000099",
          "Exampleshire",
        ])
    }
  }

  @Test func `a figure with its groups, its intervals and what it leaves out`() {
    let set = PeriodFigures.small(lateReason: "=court, \"ill\"")
    let place = "2025,Reporting year,Local authority,E92000001,England,x,x,Not available,"
    let lines = set.csv.split(separator: "\n").dropFirst().map { line in
      line.hasPrefix(place) ? String(line.dropFirst(place.count)) : "not of the place: \(line)"
    }
    #expect(
      lines.joined(separator: "\n") == """
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,numerator,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,denominator,2
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,value,0.5
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,range.lower,0.3333333333333333
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,range.upper,0.6666666666666666
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,interval.level,0.95
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,interval.lower,0.09453120573423071
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,interval.upper,0.9054687942657693
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,clusteredInterval.level,0.95
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,clusteredInterval.lower,0.09453120573423071
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,clusteredInterval.upper,0.9054687942657693
        reviews.onTime,Reviews held on time,reviews,proportion,partial,Total,Total,Total,leftOut.undetermined,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,first,First review,numerator,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,first,First review,denominator,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,first,First review,value,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,second,Second review,numerator,0
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,second,Second review,denominator,1
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,second,Second review,value,0
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,subsequent,Later review,value,z
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,subsequent,Later review,numerator,0
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,subsequent,Later review,denominator,0
        reviews.onTime,Reviews held on time,reviews,proportion,partial,kind,subsequent,Later review,leftOut.undetermined,1
        reviews.late,Reviews held late,reviews,count,available,Total,Total,Total,count,1
        reviews.late,Reviews held late,reviews,count,available,Total,Total,Total,median,1
        reviews.late,Reviews held late,reviews,count,available,Total,Total,Total,p90,1
        reviews.late,Reviews held late,reviews,count,available,Total,Total,Total,max,1
        reviews.late,Reviews held late,reviews,count,available,reason,"'=court, ""ill""\","'=court, ""ill""\",count,1
        reviews.late,Reviews held late,reviews,count,available,reason,"'=court, ""ill""\","'=court, ""ill""\",median,1
        reviews.late,Reviews held late,reviews,count,available,reason,"'=court, ""ill""\","'=court, ""ill""\",p90,1
        reviews.late,Reviews held late,reviews,count,available,reason,"'=court, ""ill""\","'=court, ""ill""\",max,1
        participation.parents,Reviews to which parents contributed,reviews,proportion,notApplicable,Total,Total,Total,value,z
        participation.parents,Reviews to which parents contributed,reviews,proportion,notApplicable,Total,Total,Total,numerator,0
        participation.parents,Reviews to which parents contributed,reviews,proportion,notApplicable,Total,Total,Total,denominator,0
        participation.parents,Reviews to which parents contributed,reviews,proportion,notApplicable,Total,Total,Total,leftOut.blank,3
        challenge.raised,Challenges raised,challenges,count,notSupplied,Total,Total,Total,count,x
        """)
  }

  @Test func `the documentation explains every column and every measure`() throws {
    let page = try String(
      contentsOfFile: SampleExports.path("Documentation/files.md"), encoding: .utf8)
    let explained = page.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.dropFirst(3).prefix { $0 != "`" }.description
    }
    #expect(explained.prefix(FiguresFile.columns.count) == FiguresFile.columns[...])
    let rows = FlatFigures.rows(try SampleExports.figures(["2024-25"]).csv)
    let measure = try #require(rows[0].firstIndex(of: "measure"))
    for name in Set(rows.dropFirst().map { $0[measure] }) {
      let documented = name.hasPrefix("leftOut.") ? "leftOut.REASON" : name
      #expect(explained.contains(documented), "\(name)")
    }
  }
}
