import CareRecords
import Documents

extension FindingsReport {
  /// Every finding and every check that could not be run, a line each.
  func json() -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("schema", "iro-findings/1")
      json.key("counts") { json in
        json.object(inline: true) { json in
          for severity in Severity.allCases.reversed() {
            json.key(severity.word, findings.count { $0.check.severity == severity })
          }
        }
      }
      json.key("findings") { $0.array(of: findings, write) }
      json.key("checksNotRun") { json in
        json.array(of: checksNotRun) { json, check in
          json.object(inline: true) { json in
            json.key("check", check.check.code)
            json.key("scope", check.scope)
            json.key("reason", check.reason)
          }
        }
      }
    }
    return json.text
  }

  private func write(_ json: inout JSONWriter, _ finding: Finding) {
    json.object(inline: true) { json in
      json.key("check", finding.check.code)
      json.key("severity", finding.check.severity.word)
      if finding.source != nil { json.key("file", file(of: finding)) }
      if finding.line > 0 { json.key("line", Int(finding.line)) }
      if showValues, finding.child != nil { json.key("child", child(of: finding)) }
      if !finding.column.isEmpty { json.key("field", finding.column) }
      if showValues { json.key("value", finding.value) }
      json.key("action", finding.action.words)
      json.key("message", finding.check.rule)
    }
  }
}
