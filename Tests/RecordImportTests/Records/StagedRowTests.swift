import CareRecords
import TestSupport
import Testing

@testable import RecordImport

@Suite("Rows on their way to a partition")
struct StagedRowTests {
  @Test func `a review keeps its child, line, days, code and flags in sixteen bytes`() {
    #expect(MemoryLayout<StagedReview>.stride == 16)
    #expect(MemoryLayout<StagedEpisode>.stride == 28)
    var numbers = SeededNumbers(18)
    let days: [CivilDate?] =
      [nil, CivilDate(dayNumber: -25_567), CivilDate(year: 2199, month: 12, day: 31)]
      + (0..<40).map { _ in CivilDate(dayNumber: .random(in: -25_567...84_005, using: &numbers)) }
    for (index, date) in days.enumerated() {
      for code in ParticipationCode.allCases {
        let key = ChildKey(word: numbers.next())
        let (line, flags) = (
          UInt32.random(in: 0...StagedReview.farLine, using: &numbers), UInt8(index % 8)
        )
        let birth = days[(index * 7 + 3) % days.count]
        let row = StagedReview(
          child: key, line: line, date: date, birthDate: birth, code: code, flags: flags)
        #expect(row.child == key && row.line == line && row.date == date)
        #expect(row.birthDate == birth && row.code == code && row.flags == flags)
        let other = row.of(ChildKey(word: 7))
        #expect(other.child.word == 7 && other.date == date && other.line == line)
      }
    }
  }

  @Test func `reviews far down in a piece keep their lines too`() throws {
    // An XML file with a comment is read as a whole, so all of its lines are in one piece.
    let blank = String(repeating: "\n", count: Int(StagedReview.farLine) - 4)
    let xml = """
      <EXPSSDA903><!-- whole --><CHILD><HEADER><CHILDID>1</CHILDID><AREVIEW>
      <REVIEW>01/04/2023</REVIEW></AREVIEW><AREVIEW>\(blank)
      <REVIEW>02/04/2023</REVIEW></AREVIEW><AREVIEW>
      <REVIEW>03/04/2023</REVIEW></AREVIEW><AREVIEW>\n\n<REVIEW>04/04/2023</REVIEW></AREVIEW>
      </HEADER></CHILD></EXPSSDA903>
      """
    let folder = try TemporaryFolder(["2023.xml": xml])
    for partitions in [1, 4] {
      var options = ImportOptions()
      options.partitions = partitions
      let store = try folder.records(options).store
      let lines = store.partitions.flatMap { $0.reviews.origins.lines }
      let far = StagedReview.farLine
      #expect(lines == [1, 2, far - 1, far])
    }
  }

  @Test func `what is found once a file does not depend on the number of partitions`() throws {
    // Rows on one line of an XML file: the child whose id comes first is named.
    let reviews = (1...40).map { child in
      "<review><child>\(100 - child)</child><review>01/05/2019</review><iro>ZZ</iro></review>"
    }
    let folder = try TemporaryFolder([
      "2023/r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n2,27/06/2010,12/09/2023,PN1\n",
      "service/iros.csv": "IRO,NAME,FTE\nI1,A B,1\n",
      "service/s.xml": "<iroExport>" + reviews.joined() + "</iroExport>",
    ])
    for partitions in [1, 2, 64] {
      var options = ImportOptions()
      options.partitions = partitions
      let records = try folder.records(options)
      let named = records.issues.filter {
        [.officerNotInRegister, .reviewOutsideYears].contains($0.check)
      }
      #expect(named.map { $0.child.map(records.store.id) } == ["60", "60"])
    }
  }

  @Test func `few rows are sorted as the standard library sorts them`() {
    var numbers = SeededNumbers(19)
    for count in 0...40 {
      // Equal keys keep their order.
      var rows = ContiguousArray(
        (0..<count).map { (key: Int.random(in: 0...9, using: &numbers), place: $0) })
      let expected = rows.sorted { $0.key < $1.key }
      rows.sortFew { $0.key < $1.key }
      #expect(rows.map(\.place) == expected.map(\.place))
    }
  }

  @Test func `ids of any length find all rows of their child, in any number of partitions`() throws
  {
    var numbers = SeededNumbers(20)
    let ids = (1...16).flatMap { length in
      ["7", "k", "É"].map { String(repeating: $0, count: length) } + [
        "1" + String(repeating: "0", count: length)
      ]
    }
    var rows: [String: [String]] = [:]
    var csv = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    for _ in 0..<1_500 {
      let id = numbers.one(of: ids)
      let day = CivilDate(dayNumber: .random(in: 19_000...20_000, using: &numbers))
      csv += "\(numbers.happens(50) ? id.uppercased() : id),,\(day.slashText),PN1\n"
      rows[id.uppercased(), default: []].append("\(day)")
    }
    let folder = try TemporaryFolder(["2024/reviews.csv": csv])
    for partitions in [1, 2, 64, 1_024] {
      var options = ImportOptions()
      options.partitions = partitions
      options.pieceLength = 999
      let store = try folder.records(options).store
      #expect(store.partitions.count == partitions && store.childCount == rows.count)
      var found: [String: [String]] = [:]
      for partition in store.partitions {
        for row in 0..<partition.reviews.count {
          let number = partition.firstChild + partition.reviews.children[row]
          found[store.id(ofChild: number), default: []]
            .append(partition.reviews.dates[row]?.description ?? "-")
        }
      }
      #expect(found == rows)
    }
  }
}
