/// The words of an error.
///
/// Every text that ``TemplateError`` can have is made in the extensions.
struct Problem {
  let what: String
  var advice: String?

  /// Advice that names the nearest known name first, then all of them.
  static func advice(for name: String, known: [String], label: String, none: String) -> String {
    guard !known.isEmpty else { return none }
    let listed = known.sorted()
    let shown = listed.prefix(20).joined(separator: ", ")
    let rest = listed.count > 20 ? " and \(listed.count - 20) more" : ""
    guard let nearest = NearestName.of(name, in: listed) else {
      return "\(label): \(shown)\(rest)"
    }
    let heading = label.prefix(1).uppercased() + label.dropFirst()
    return "did you mean '\(nearest)'? \(heading): \(shown)\(rest)"
  }
}
