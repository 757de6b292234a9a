/// Who is an IRO among the professionals of an SSD extract.
///
/// Roles and job titles are each authority's own. The rule: a text names an IRO where one of its
/// words is IRO, or where it has the words independent reviewing officer. An involvement is one
/// of an IRO where its role names one. Where the role is blank, or no role in the extract names an
/// IRO (so that roles are codes of the system), the professional's job title decides.
enum ReviewingRole {
  /// Whether a role or a job title names an IRO.
  static func isNamed(in text: String) -> Bool {
    let words = text.uppercased().split { !$0.isLetter }
    if words.contains(where: { $0 == "IRO" || $0 == "IROS" }) { return true }
    return words.indices.dropFirst(2).contains { last in
      words[last - 2] == "INDEPENDENT" && words[last - 1] == "REVIEWING"
        && (words[last] == "OFFICER" || words[last] == "OFFICERS")
    }
  }
}
