import CareRecords
import Documents

extension IssuesReport {
  /// The most places listed for one check; further ones are only counted.
  static let placesShown = 5

  /// The form for people: the most serious checks first, each with its first places.
  func text() -> String {
    var first: [Heading: [DataIssue]] = [:]
    for issue in issues {
      let heading = Heading(check: issue.check, severity: issue.severity)
      guard first[heading, default: []].count < Self.placesShown else { continue }
      first[heading, default: []].append(issue)
    }
    var text = ""
    for severity in Severity.allCases.reversed() {
      for check in Check.allCases {
        let count = issues.count(of: check, severity)
        guard count > 0 else { continue }
        text += "\(severity.word) \(check.code): \(check.rule) (\(count))\n"
        for issue in first[Heading(check: check, severity: severity)] ?? [] {
          text += "  \(place(of: issue))\n"
        }
        if count > Self.placesShown { text += "  and \(count - Self.placesShown) more\n" }
      }
    }
    return text + notRun() + summary()
  }

  /// What the places of some issues are listed under.
  private struct Heading: Hashable {
    var check: Check
    var severity: Severity
  }

  /// The checks that were not run, grouped by reason.
  private func notRun() -> String {
    var order: [String] = []
    var codes: [String: [String]] = [:]
    for item in checksNotRun {
      let heading = "not run on \(HarmlessText.onOneLine(item.scope)), \(item.reason):"
      if codes[heading] == nil { order.append(heading) }
      codes[heading, default: []].append(item.check.code)
    }
    return order.map { heading in
      ([heading] + Self.wrapped(codes[heading] ?? [])).joined(separator: "\n") + "\n"
    }.joined()
  }

  /// Writes a list on lines of its own, short enough for a terminal.
  private static func wrapped(_ words: [String]) -> [String] {
    var lines: [String] = []
    for (index, word) in words.enumerated() {
      let item = index + 1 < words.count ? word + "," : word
      if let last = lines.last, last.count + 1 + item.count <= 78 {
        lines[lines.count - 1] = last + " " + item
      } else {
        lines.append("  " + item)
      }
    }
    return lines
  }

  private func place(of issue: DataIssue) -> String {
    var place = HarmlessText.onOneLine(
      issue.source.map { store.sources[Int($0)].place(line: issue.line, column: issue.column) }
        ?? issue.file)
    if !issue.column.isEmpty, issue.source != nil {
      place += " \(HarmlessText.onOneLine(issue.column))"
    }
    if showValues {
      if issue.child != nil { place += ", child \(HarmlessText.onOneLine(child(of: issue)))" }
      if !issue.value.isEmpty, issue.check.definition.value == .cell {
        place += ", \"\(HarmlessText.onOneLine(issue.value))\""
      }
    }
    switch issue.check.definition.value {
    case .cell: return place + ": \(issue.action.words)"
    case .count: return place + ": \(issue.value) in the file"
    case .detail: return place + ": \(HarmlessText.onOneLine(issue.value))"
    }
  }

  private func summary() -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = issues.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.word)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no issues\n" : counts.joined(separator: ", ") + "\n"
  }
}

/// A report for people on what each input was recognised as.
package struct InputsReport: Sendable {
  private let store: RecordStore

  /// Prepares a report on the sources of a store.
  package init(_ store: RecordStore) { self.store = store }

  /// One line for each table of each file.
  ///
  /// ```
  /// 2024-25/reviews.csv: Reviews (ssda903-csv, UTF-8, comma), 1506 rows, 3 refused
  /// ```
  package var text: String {
    store.sources.map { source in
      let form = [source.format.rawValue, source.encoding, source.separator].compactMap { $0 }
      let rows = source.rowsRead == 1 ? "1 row" : "\(source.rowsRead) rows"
      return "\(HarmlessText.onOneLine(source.name)): \(source.table.name) "
        + "(\(form.joined(separator: ", "))), \(rows), \(source.rowsRefused) refused"
        + (source.rowsSetAside > 0 ? ", \(source.rowsSetAside) set aside" : "") + "\n"
    }.joined()
  }
}
