import CareRecords
import Documents

/// The lists of all checks, made from their declarations.
package enum CheckList {
  /// The list for people: one line for each check, in the form in which issues are printed.
  ///
  /// ```
  /// warning 167: the participation code is invalid or blank; needs Reviews with REVIEW_CODE
  /// ```
  package static var text: String {
    pageOrder.flatMap(\.self).map { check in
      "\(check.severity.word) \(check.code): \(check.rule)"
        + (check.needs.isEmpty ? "" : "; needs \(words(of: check.needs))") + "\n"
    }.joined()
  }

  /// The page `Documentation/checks.md`.
  package static var markdown: String {
    let page = EmbeddedFiles.text("Texts/checks.md") ?? ""
    return page.filled(
      Dictionary(
        uniqueKeysWithValues: zip(
          ["department", "allFiles", "reading", "report"],
          pageOrder.map { $0.map(row).joined(separator: "\n") })))
  }

  /// The checks in the order of the page: the Department's by their numbers, then each group.
  private static let pageOrder: [[CheckDefinition]] = {
    let checks = Check.allCases.map(\.definition)
    let department = checks.filter { $0.group.isOfDepartment }.sorted {
      (Int($0.code) ?? .max, $0.code) < (Int($1.code) ?? .max, $1.code)
    }
    return [department]
      + [CheckGroup.allFiles, .reading, .report].map { group in
        checks.filter { $0.group == group }
      }
  }()

  /// A row of a table on the page.
  ///
  /// Checks on how files are written need nothing but a file, so they have no cell for needs.
  static func row(_ check: CheckDefinition) -> String {
    let cells = ["`\(check.code)`", check.severity.word, check.rule]
    let needs = check.group == .reading ? [] : [words(of: check.needs)]
    return "| " + (cells + needs).joined(separator: " | ") + " |"
  }

  /// The needs of a check in words: `Episodes with CIN, the year`.
  static func words(of needs: [CheckNeed]) -> String {
    needs.compactMap { need -> String? in
      switch need {
      case .table(let table):
        let columns = needs.flatMap { need -> [String] in
          guard case .columns(let columns) = need, columns[0].table == table else { return [] }
          return columns.map(\.name)
        }
        return columns.isEmpty ? table.name : "\(table.name) with \(columns.listed("and"))"
      case .columns: return nil
      case .collectionYear: return "the year"
      case .birthDate: return "a date of birth in any table"
      case .twoReturns: return "two annual returns"
      case .returnOfKnownYear: return "an annual return of one known year"
      case .setting(let name): return "\(name) in the configuration"
      }
    }.joined(separator: ", ")
  }
}
