import CareRecords

extension FindingsReport {
  /// One line a finding, as RFC 4180 has it but for LF line ends.
  func csv() -> String {
    var text = CSVCell.line(Self.columns)
    for finding in findings {
      let cells = [
        finding.check.code, finding.check.severity.word, file(of: finding),
        finding.line > 0 ? "\(finding.line)" : "", child(of: finding), finding.column,
        value(of: finding), finding.action.words, finding.check.rule,
      ]
      text += CSVCell.line(cells)
    }
    return text
  }
}
