import CareRecords
import TestSupport
import Testing

@Suite("Lists of issues")
struct IssueListTests {
  private static func issue(_ numbers: inout SeededNumbers) -> DataIssue {
    DataIssue(
      numbers.one(of: [.dateInvalid, .repeatedRow, .under4CodeAtFourOrOver, .columnIgnored]),
      source: numbers.happens(80) ? UInt16.random(in: 0...3, using: &numbers) : nil,
      line: .random(in: 0...9, using: &numbers),
      column: numbers.one(of: ["", "REVIEW", "DOB", "A heading longer than a short string"]),
      child: numbers.happens(70) ? UInt32.random(in: 0...3, using: &numbers) : nil,
      value: numbers.one(of: ["", "31/02/2024", "Á text that is longer than fifteen bytes"]),
      action: numbers.one(of: [.used, .refused, .merged]))
  }

  private static func issues(_ numbers: inout SeededNumbers) -> [DataIssue] {
    (0..<Int.random(in: 0...60, using: &numbers)).map { _ in issue(&numbers) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `give back every issue as it was added`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let issues = Self.issues(&numbers)
    let list = IssueList(issues)
    #expect(Array(list) == issues)
    for check in Check.allCases {
      #expect(list.count(of: check) == issues.count { $0.check == check })
    }
    for severity in Severity.allCases {
      #expect(list.count(of: severity) == issues.count { $0.check.severity == severity })
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `joined have the issues of both, with the numbers and lines of the whole`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed &+ 100)
    let (first, second) = (Self.issues(&numbers), Self.issues(&numbers))
    var list = IssueList(first)
    list.append(
      contentsOf: IssueList(second), child: { $0 + 10 }, source: { $0 + 5 }, after: 1_000)
    let moved = second.map { issue in
      var issue = issue
      issue.child = issue.child.map { $0 + 10 }
      issue.source = issue.source.map { $0 + 5 }
      issue.line += 1_000
      return issue
    }
    #expect(Array(list) == first + moved)
    list.renumberChildren { $0 * 2 }
    #expect(list.map(\.child) == (first + moved).map { $0.child.map { $0 * 2 } })
    list.remove(.repeatedRow)
    #expect(!list.contains { $0.check == .repeatedRow } && list.count(of: .repeatedRow) == 0)
    let refused = list.count { $0.action == .refused }
    list.update { issue in
      issue.column = "X"
      return issue.action == .refused
    }
    #expect(list.count == refused && list.allSatisfy { $0.column == "X" })
  }

  @Test func `name any number of headings`() {
    var list = IssueList()
    for heading in 0..<70_000 {
      list.append(
        DataIssue(.columnIgnored, source: 0, line: 0, column: "H\(heading)", action: .used))
    }
    #expect(list.count == 70_000 && list[69_999].column == "H69999")
  }

  @Test(arguments: UInt64(0)..<10)
  func `that are only counted count the same`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed &+ 200)
    let (first, second) = (Self.issues(&numbers), Self.issues(&numbers))
    var counted = IssueList(isListed: false)
    for issue in first { counted.append(issue) }
    counted.append(contentsOf: IssueList(second))
    for issue in first { counted.note(issue.check, issue.action) }
    for check in Check.allCases {
      #expect(
        counted.count(of: check) == (first + second + first).count { $0.check == check })
    }
    var listed = IssueList(first)
    listed.append(contentsOf: counted)
    #expect(listed.count == first.count)
  }

  @Test(arguments: UInt64(0)..<20)
  func `are sorted by file, line, check and column, then by child and cell`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed &+ 300)
    var store = RecordStore()
    // The second and the third source are tables of one XML file.
    for file in ["a.csv", "b.xml", "b.xml", "c.csv"] {
      store.sources.append(
        InputSource(
          file: file, format: .ssda903CSV, table: .reviews, encoding: "UTF-8", separator: nil,
          sha256: "", columns: [], returnName: ""))
    }
    let ids = ["D", "B", "A", "C"]
    for id in ids { _ = store.partitions[0].ids.intern(id) }
    var list = IssueList(Self.issues(&numbers))
    let expected = list.sorted { left, right in
      func place(_ issue: DataIssue) -> Int { issue.source.map { [0, 1, 1, 3][Int($0)] } ?? -1 }
      func key(_ issue: DataIssue) -> [String] {
        func padded(_ number: Int) -> String {
          String(repeating: "0", count: 9 - "\(number)".count) + "\(number)"
        }
        return [
          padded(place(issue) + 1), padded(Int(issue.line)), padded(Int(issue.check.rawValue)),
          padded(issue.source.map { Int($0) } ?? 99_999), issue.column,
          issue.child.map { ids[Int($0)] } ?? "", issue.value,
        ]
      }
      return key(left).lexicographicallyPrecedes(key(right))
    }
    list.sort(in: store)
    #expect(Array(list) == expected)
  }
}
