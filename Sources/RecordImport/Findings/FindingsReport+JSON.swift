import CareRecords

extension FindingsReport {
  /// Every finding and every check that could not be run, with two-space indent.
  func json() -> String {
    var text = "{\n  \"schema\": \"iro-findings/1\",\n  \"counts\": {"
    text += Severity.allCases.reversed().map { severity in
      "\"\(severity.word)\": \(findings.count { $0.check.severity == severity })"
    }.joined(separator: ", ")
    text += "},\n  \"findings\": ["
    text += Self.list(findings.lazy.map(json))
    text += "],\n  \"checksNotRun\": ["
    text += Self.list(
      checksNotRun.lazy.map { check in
        Self.object([
          ("check", Self.quoted(check.check.code)), ("scope", Self.quoted(check.scope)),
          ("reason", Self.quoted(check.reason)),
        ])
      })
    return text + "]\n}\n"
  }

  private func json(_ finding: Finding) -> String {
    var members = [
      ("check", Self.quoted(finding.check.code)),
      ("severity", Self.quoted(finding.check.severity.word)),
    ]
    if finding.source != nil { members.append(("file", Self.quoted(file(of: finding)))) }
    if finding.line > 0 { members.append(("line", "\(finding.line)")) }
    if showValues, finding.child != nil {
      members.append(("child", Self.quoted(child(of: finding))))
    }
    if !finding.column.isEmpty { members.append(("field", Self.quoted(finding.column))) }
    if showValues { members.append(("value", Self.quoted(finding.value))) }
    members.append(("action", Self.quoted(finding.action.words)))
    members.append(("message", Self.quoted(finding.check.rule)))
    return Self.object(members)
  }

  private static func list(_ items: some Collection<String>) -> String {
    items.isEmpty ? "" : "\n    " + items.joined(separator: ",\n    ") + "\n  "
  }

  private static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
