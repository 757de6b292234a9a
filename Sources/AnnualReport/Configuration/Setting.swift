import CareRecords
import Documents
import ServiceFigures

/// A value in a file of settings with its place, read strictly.
struct Setting {
  let file: String
  let node: YAMLNode
  /// The name of the value in messages: `'authority'`, `an item of 'inputs'`.
  let subject: String

  /// An error about this value.
  func error(_ what: String, expected: String = "") -> Failure {
    Failure(file, at: node.start, what: what, expected: expected)
  }

  /// An error of the usual form: the value is not of the kind that its key takes.
  func wrong(expected: String) -> Failure {
    if node.isBlank { return error("\(subject) has no value", expected: expected) }
    return error("the value of \(subject) cannot be used", expected: expected)
  }

  /// The text of a single value.
  private var scalar: String? { node.isBlank ? nil : node.text }

  func text(expected: String = "text") throws(Failure) -> String {
    guard let text = scalar, text.contains(where: { !$0.isWhitespace }) else {
      throw wrong(expected: expected)
    }
    return text
  }

  /// A text, which is empty where the value is `""`.
  func textOrBlank(expected: String) throws(Failure) -> String {
    scalar == "" ? "" : try text(expected: expected)
  }

  func bool() throws(Failure) -> Bool {
    switch scalar {
    case "true": return true
    case "false": return false
    default: throw wrong(expected: "true or false")
    }
  }

  func wholeNumber(in range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = scalar.flatMap({ Int($0) }), range.contains(number) else {
      throw wrong(
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number that may have a decimal point, not below zero.
  func number(
    expected: String = "a number that is not negative"
  ) throws(Failure) -> Double {
    guard let number = scalar.flatMap(Self.decimal) else { throw wrong(expected: expected) }
    return number
  }

  /// A percentage from 0% to 100%, as a share.
  func percentage() throws(Failure) -> Double {
    guard let share = scalar.flatMap(Self.share) else {
      throw wrong(expected: "a percentage from 0% to 100%, such as 95%")
    }
    return share
  }

  /// The share that a text such as `95%` gives; nil for any other text.
  static func share(_ text: String) -> Double? {
    guard text.hasSuffix("%"), let number = decimal(text.dropLast()), number <= 100 else {
      return nil
    }
    return number / 100
  }

  private static func decimal(_ text: some StringProtocol) -> Double? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  func date() throws(Failure) -> CivilDate {
    guard let date = scalar.flatMap({ CivilDate(text: $0) }) else {
      throw wrong(expected: "a date such as 2025-03-31")
    }
    return date
  }

  /// The calendar year in which a reporting year such as 2024-25 begins.
  func reportingYear() throws(Failure) -> Int {
    guard let text = scalar, text.utf8.count == 7, let first = Int(text.prefix(4)),
      (1900...2198).contains(first), ReportingPeriod(startingIn: first).label == text
    else { throw wrong(expected: "a year such as 2024-25") }
    return first
  }

  /// The items of a list.
  func list(of items: String) throws(Failure) -> [Setting] {
    guard case .list(let nodes) = node.content else { throw wrong(expected: "a list of \(items)") }
    return nodes.map { Setting(file: file, node: $0, subject: "an item of \(subject)") }
  }

  /// The entries of a mapping whose keys are names that the user chooses.
  func entries(of words: String) throws(Failure) -> [(key: Setting, value: Setting)] {
    guard case .mapping(let entries) = node.content else { throw wrong(expected: words) }
    return entries.map { entry in
      (
        Setting(file: file, node: entry.key, subject: "a key of \(subject)"),
        Setting(file: file, node: entry.value, subject: "an entry of \(subject)")
      )
    }
  }

  /// The settings of the mapping, which may have only the known keys.
  func settings(_ known: [ConfigurationKey]) throws(Failure) -> Settings {
    try Settings(self, known: known)
  }
}

extension Setting {
  /// The definition of the figure that the value names by its id.
  func figure() throws(Failure) -> FigureDefinition {
    let id = try text(expected: "the id of a figure")
    guard let definition = Catalogue.definition(id) else {
      let nearest = NearestName.quoted(id, in: Catalogue.figures.map(\.id))
      throw error("no figure has this id", expected: nearest ?? "an id of the list of figures")
    }
    return definition
  }

  /// The definition of a figure that may be called good or bad.
  func gradedFigure() throws(Failure) -> FigureDefinition {
    let definition = try figure()
    guard definition.isGraded else {
      throw error(
        "how much IROs challenge is never graded: more can be a healthy sign",
        expected: "another figure")
    }
    return definition
  }

  /// One of the words that are allowed here.
  func word(of words: [String]) throws(Failure) -> String {
    let listed = words.listed("or")
    let word = try text(expected: listed)
    guard words.contains(word) else {
      throw wrong(expected: NearestName.quoted(word, in: words) ?? listed)
    }
    return word
  }
}
