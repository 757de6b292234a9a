import CareRecords
import Documents

extension IssuesReport {
  /// The JSON form: one line for each issue and for each check that could not be run.
  func json(to output: @escaping ([UInt8]) -> Void) {
    var json = JSONWriter(passingOn: output)
    json.object { json in
      json.key("schema", "iro-issues/1")
      json.key("counts") { json in
        json.object(inline: true) { json in
          for severity in Severity.allCases.reversed() {
            json.key(severity.word, issues.count(of: severity))
          }
        }
      }
      json.key("issues") { $0.array(of: issues, write) }
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
    output(Array(json.text.utf8))
  }

  private func write(_ json: inout JSONWriter, _ issue: DataIssue) {
    json.object(inline: true) { json in
      json.key("check", issue.check.code)
      json.key("severity", issue.severity.word)
      if !file(of: issue).isEmpty { json.key("file", file(of: issue)) }
      if let sheet = sheet(of: issue) { json.key("sheet", sheet) }
      if issue.line > 0 { json.key("line", Int(issue.line)) }
      if showValues, issue.child != nil { json.key("child", child(of: issue)) }
      if issue.source != nil, !issue.column.isEmpty { json.key("field", issue.column) }
      if showValues || issue.check.definition.value != .cell {
        json.key("value", issue.value)
      }
      json.key("action", issue.action.words)
      json.key("message", issue.check.rule)
    }
  }
}
