import CareRecords
import TestSupport
import Testing

@testable import RecordImport

/// Plain rows are read without looking for their cells first; the careful way is the reference.
@Suite("Plain rows")
struct PlainRowTests {
  private static let days = [
    "01/04/2023", "31/03/2024", "29/02/2024", "01/01/1970", "31/12/2199", "01/01/1900", "",
    "29/02/2023", "1/4/2023", "2023-04-01", "01/04/2200", "31/12/1899", "01/04/23", "01/04/20234",
    " 01/04/2023", "01.04.2023", "\"01/04/2023\"", "00/04/2023", "01/13/2023", "aa/bb/cccc",
  ]
  private static let ids = [
    "1", "12345678", "123456789", "ABC", "abc", "É1", "", " 7", "7 ", "\"7\"", "A\"B", "00", "0",
    "LONGER-THAN-EIGHT",
  ]
  private static let codes = [
    "", "",
    "PN0", "PN1", "PN7", "pn1", "Pn2", "PN9", "", " PN1", "PN1 ", "\"PN1\"", "S", "s", "C2", "V3",
    "v4", "N1", "U4", "A3", "T0", "X1", "E43", "E11", "PR1", "P", "L", "1", "2", "M", "F", "WBRI",
    "wbri", "12345678", "ABCDEFGHIJ",
  ]
  private static let texts = [
    "", "SC012345", "AB1 2CD", " AB1", "AB1 ", "ab1 2cd", "É", "\"A,B\"", "a b", "\"A\nB\"",
    String(repeating: "x", count: 40),
  ]

  /// A cell of a column: mostly one that fits, sometimes any.
  private static func cell(_ heading: String, _ numbers: inout SeededNumbers) -> String {
    let (usual, any): (ArraySlice<String>, [String]) =
      switch heading {
      case "CHILD": (ids[..<2], ids)
      case "DOB", "DECOM", "DEC", "REVIEW": (days[..<7], days)
      case "REVIEW_CODE": (codes[..<3], codes)
      case "RNE": (["S", "P", "L"], codes)
      case "LS": (["C2", "V3"], codes)
      case "CIN": (["N1"], codes)
      case "PLACE": (["U4", "A3"], codes)
      case "PLACE_PROVIDER": (["PR1"], codes)
      case "REC": (["", "X1", "E11", "E43"], codes)
      case "SEX": (["1", "2", "M"], codes)
      case "ETHNIC": (["WBRI"], codes)
      case "MOTHER": (["", "0", "1"], texts)
      default: (texts[..<3], texts)
      }
    return numbers.happens(90) ? numbers.one(of: Array(usual)) : numbers.one(of: any)
  }

  private static func file(_ headings: [String], _ numbers: inout SeededNumbers) -> String {
    let headings = headings.shuffled(using: &numbers)
    let end = numbers.one(of: ["\n", "\r\n", "\r"])
    var text = headings.joined(separator: ",") + end
    for _ in 0..<Int.random(in: 0...120, using: &numbers) {
      var cells = headings.map { cell($0, &numbers) }
      if numbers.happens(3) { cells.append("more") }
      if numbers.happens(2) { cells.removeLast() }
      text += numbers.happens(2) ? " \(end)" : cells.joined(separator: ",") + end
    }
    return numbers.happens(30) ? String(text.dropLast()) : text
  }

  @Test func `give the same records and issues as rows that are read with care`() throws {
    let seeds = RandomCases.seeds(from: 18_000, few: 60, soak: 4_000)
    var read = 0
    for seed in seeds {
      var numbers = SeededNumbers(seed)
      let folder = try TemporaryFolder([
        "2023/header.csv": Self.file(
          ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"], &numbers),
        "2023/episodes.csv": Self.file(
          [
            "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
            "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN",
          ], &numbers),
        "2023/reviews.csv": Self.file(["CHILD", "DOB", "REVIEW", "REVIEW_CODE"], &numbers),
      ])
      var options = ImportOptions()
      options.pieceLength = numbers.one(of: [1, 200, 1 << 20])
      options.partitions = numbers.one(of: [1, 8])
      var careful = options
      careful.limits.fieldBytes = PlainRow.longestText - 1
      let plain = Result { try folder.records(options) }
      let reference = Result { try folder.records(careful) }
      guard let plain = try? plain.get(), let reference = try? reference.get() else {
        #expect(folder.error(options) == folder.error(careful), "seed \(seed)")
        continue
      }
      read += 1
      #expect(plain.everything == reference.everything, "seed \(seed)")
      #expect(Array(plain.issues) == Array(reference.issues), "seed \(seed)")
      #expect(plain.sourceLines == reference.sourceLines, "seed \(seed)")
    }
    #expect(read > seeds.count * 3 / 4, "\(read)")
  }

  @Test func `are read as such to the last bytes of a file`() throws {
    // The scanner looks sixteen bytes ahead, so the last rows are read with care.
    for length in 1...40 {
      let text =
        "CHILD,DOB,REVIEW,REVIEW_CODE\n" + String(repeating: "1,,01/04/2023,PN1\n", count: 3)
      let cut = String(text.dropLast(length))
      let records = try? TemporaryFolder(["2023/reviews.csv": cut]).records()
      let rows = cut.split(separator: "\n").dropFirst()
      guard let records else { continue }
      #expect(records.store.sources[0].rowsRead == rows.count)
    }
  }
}
