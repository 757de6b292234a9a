import CareRecords
import Documents

@testable import ServiceFigures

// Figures as lines of text, so that a test can state them whole.
//
// `reviews.onTime 4/6 (undetermined 2)` is a proportion with what it leaves out, followed by a line
// for each breakdown: `  kind: first 2/3, second 1/1 (undetermined 1)`. A count is written
// `reviews.late 2 median 7 p90 9.4 max 10`; a status other than available stands in front.

extension Figure {
  /// The figure and its breakdowns; a breakdown without groups has no line.
  var lines: [String] {
    let status: [String] =
      switch result.status {
      case .available: []
      case .partial(let lower, let upper):
        ["partial \(JSONWriter.number(lower))...\(JSONWriter.number(upper))"]
      case .notSupplied(let needs): ["notSupplied \(needs)"]
      case .notApplicable: ["notApplicable"]
      case .withheld, .definedOtherwise, .unknown: [result.status.word]
      }
    let first = ([id] + status + result.numbers.words + result.leftOut.words)
      .joined(separator: " ")
    let others = result.breakdowns.filter { !$0.rows.isEmpty }.map { breakdown in
      let groups = breakdown.rows.map { row in
        ([row.key] + row.numbers.words + row.leftOut.words).joined(separator: " ")
      }
      return "  \(breakdown.dimension.name): " + groups.joined(separator: ", ")
    }
    return [first] + others
  }
}

extension FigureNumbers {
  fileprivate var words: [String] {
    var words: [String] = []
    if let count { words.append("\(count)") }
    if let numerator, let denominator { words.append("\(numerator)/\(denominator)") }
    // The value of a proportion follows from its counts; a test of its own says so.
    let named = [
      ("value", numerator == nil ? value : nil), ("mean", mean), ("peak", peak), ("min", min),
      ("median", median), ("p90", p90), ("max", max),
    ]
    for (name, number) in named {
      if let number { words.append("\(name) \(JSONWriter.number(number))") }
    }
    return words
  }
}

extension [LeftOut] {
  fileprivate var words: [String] {
    isEmpty ? [] : ["(" + map { "\($0.reason.rawValue) \($0.count)" }.joined(separator: ", ") + ")"]
  }
}

extension PeriodFigures {
  /// The lines of the figures with these ids, or whose ids begin with them.
  func text(_ ids: String...) -> String {
    figures.filter { figure in
      ids.contains { $0.hasSuffix(".") ? figure.id.hasPrefix($0) : figure.id == $0 }
    }.flatMap(\.lines).joined(separator: "\n")
  }
}
