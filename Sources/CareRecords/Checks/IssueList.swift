/// Issues found in data: how many there are of each check, and each by itself where they are listed.
///
/// A country's returns can have millions of issues. So an issue takes 20 bytes here, its texts are
/// kept once, and the words for a reader are made when it is asked for. Where nobody will read the
/// issues, they are only counted.
///
/// ```swift
/// var issues = IssueList()
/// issues.append(DataIssue(.dateInvalid, source: 0, line: 7, value: "31/02/2024", action: .used))
/// issues.count(of: .dateInvalid)  // 1
/// issues[0].value  // "31/02/2024"
/// ```
public struct IssueList: Sendable {
  /// Whether each issue is kept; otherwise they are only counted.
  public let isListed: Bool
  /// The number of issues of each check, by its raw value, and of those whose record was used as it is.
  private var counts = ContiguousArray<Int>(repeating: 0, count: Check.allCases.count)
  private var usedCounts = ContiguousArray<Int>(repeating: 0, count: Check.allCases.count)
  private var records: ContiguousArray<Record> = []
  /// The cells and headings that issues name; a file can have any number of headings of its own.
  private var texts = IdentifierPool()

  /// An issue, with its texts as numbers.
  private struct Record {
    var line: UInt32
    /// The largest number where the issue is about no child.
    var child: UInt32
    /// The numbers of its cell and its heading plus 1; 0 where there is none.
    var value: UInt32
    var column: UInt32
    /// The largest number where the issue is about no file.
    var source: UInt16
    var check: Check
    var action: IssueAction
  }

  /// Makes an empty list.
  public init(isListed: Bool = true) { self.isListed = isListed }

  /// Makes a list of these issues.
  public init(_ issues: some Sequence<DataIssue>) {
    self.init()
    for issue in issues { append(issue) }
  }

  /// The number of issues of a check.
  public func count(of check: Check) -> Int { counts[Int(check.rawValue)] }

  /// The number of issues of a severity.
  public func count(of severity: Severity) -> Int {
    Check.allCases.reduce(0) { $0 + count(of: $1, severity) }
  }

  /// The number of issues of a check that have a severity.
  public func count(of check: Check, _ severity: Severity) -> Int {
    let used = usedCounts[Int(check.rawValue)]
    return (check.severity(where: .used) == severity ? used : 0)
      + (check.severity == severity ? count(of: check) - used : 0)
  }

  /// Counts an issue that is not listed.
  ///
  /// Where issues are only counted, this saves making one.
  @inline(__always)
  package mutating func note(_ check: Check, _ action: IssueAction) {
    counts[Int(check.rawValue)] += 1
    if action == .used { usedCounts[Int(check.rawValue)] += 1 }
  }

  /// Adds an issue.
  public mutating func append(_ issue: DataIssue) {
    note(issue.check, issue.action)
    guard isListed else { return }
    records.append(
      Record(
        line: issue.line, child: issue.child ?? .max, value: number(of: issue.value),
        column: number(of: issue.column), source: issue.source ?? .max, check: issue.check,
        action: issue.action))
  }

  private mutating func number(of text: String) -> UInt32 {
    text.isEmpty ? 0 : texts.intern(text) + 1
  }

  private func text(_ number: UInt32) -> String { number == 0 ? "" : texts[number - 1] }

  /// Adds the issues of another list, which are only counted where they are in either.
  public mutating func append(contentsOf other: IssueList) {
    append(contentsOf: other, child: { $0 }, source: { $0 }, after: 0)
  }

  /// Adds the issues of a part of a file or of a store, which has numbers of its own.
  ///
  /// - Parameters:
  ///   - child: the number here of a child of the part.
  ///   - source: the number here of a source of the part.
  ///   - line: the number of lines before the part.
  package mutating func append(
    contentsOf other: IssueList, child: (UInt32) -> UInt32, source: (UInt16) -> UInt16,
    after line: UInt32
  ) {
    for check in counts.indices {
      counts[check] += other.counts[check]
      usedCounts[check] += other.usedCounts[check]
    }
    guard isListed, !other.records.isEmpty else { return }
    let numbers = texts.merge(other.texts)
    for var record in other.records {
      if record.child != .max { record.child = child(record.child) }
      if record.source != .max { record.source = source(record.source) }
      if record.value > 0 { record.value = numbers[Int(record.value) - 1] + 1 }
      if record.column > 0 { record.column = numbers[Int(record.column) - 1] + 1 }
      record.line += line
      records.append(record)
    }
  }

  /// Gives children other numbers.
  package mutating func renumberChildren(_ number: (UInt32) -> UInt32) {
    for index in records.indices where records[index].child != .max {
      records[index].child = number(records[index].child)
    }
  }

  /// Removes the issues of a check.
  package mutating func remove(_ check: Check) {
    counts[Int(check.rawValue)] = 0
    usedCounts[Int(check.rawValue)] = 0
    records.removeAll { $0.check == check }
  }

  /// Changes or removes each issue; `change` says whether it stays.
  package mutating func update(_ change: (inout DataIssue) -> Bool) {
    precondition(isListed)
    var changed = IssueList()
    for var issue in self where change(&issue) { changed.append(issue) }
    self = changed
  }
}

extension IssueList: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// Makes a list of these issues.
  public init(arrayLiteral elements: DataIssue...) { self.init(elements) }

  /// The position of the first issue.
  public var startIndex: Int { 0 }

  /// The position after the last issue.
  public var endIndex: Int {
    precondition(isListed, "the issues have only been counted")
    return records.count
  }

  /// An issue, made for a reader.
  public subscript(position: Int) -> DataIssue {
    let record = records[position]
    return DataIssue(
      record.check, source: record.source == .max ? nil : record.source, line: record.line,
      column: text(record.column), child: record.child == .max ? nil : record.child,
      value: text(record.value), action: record.action)
  }
}

extension IssueList {
  /// Sorts issues by file, line, check and column, those about no file first.
  ///
  /// Rows of an XML file can share a line. Issues of one check on one line are in the order of their
  /// children's ids, then of their cells, so that they do not depend on how children are divided into
  /// partitions.
  package mutating func sort(in store: RecordStore) {
    guard isListed else { return }
    let sources = store.sources
    // Sources are in the order of their files. The sources of one XML file share a position.
    var places: [Int] = []
    for (index, source) in sources.enumerated() {
      let isSame = index > 0 && sources[index - 1].file == source.file
      places.append(isSame ? places[index - 1] : index)
    }
    func key(_ record: Record) -> UInt64 {
      let place = record.source == .max ? -1 : places[Int(record.source)]
      return UInt64(place + 1) << 40 | UInt64(record.line) << 8 | UInt64(record.check.rawValue)
    }
    let texts = texts
    func text(_ number: UInt32) -> String { number == 0 ? "" : texts[number - 1] }
    func id(_ child: UInt32) -> String { child == .max ? "" : store.id(ofChild: child) }
    records.sort { left, right in
      let (first, second) = (key(left), key(right))
      if first != second { return first < second }
      if left.source != right.source { return left.source < right.source }
      if left.column != right.column { return text(left.column) < text(right.column) }
      if left.child != right.child { return id(left.child) < id(right.child) }
      return left.value != right.value && text(left.value) < text(right.value)
    }
  }
}
