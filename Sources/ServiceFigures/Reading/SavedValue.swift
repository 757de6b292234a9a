import CareRecords

/// A value of a file of figures with its place, read strictly.
struct SavedValue {
  let file: String
  /// The way to the value: `$.figures[3].status`.
  let path: String
  let value: JSONValue

  func error(_ what: String, expected: String) -> FiguresError {
    FiguresError("\(file): \(path)", what, expected: expected)
  }

  private func wrong(_ expected: String) -> FiguresError {
    error("the value cannot be used", expected: expected)
  }

  func text() throws(FiguresError) -> String {
    guard case .text(let text) = value, !text.isEmpty else { throw wrong("text") }
    return text
  }

  /// A text that is one of a list.
  func choice(_ choices: [String]) throws(FiguresError) -> String {
    guard case .text(let text) = value, choices.contains(text) else {
      throw wrong(
        choices.count > 6
          ? "a name of the schema" : choices.map { "\"\($0)\"" }.joined(separator: " or "))
    }
    return text
  }

  func number() throws(FiguresError) -> Double {
    guard case .number(let number) = value else { throw wrong("a number") }
    return number
  }

  /// A number from 0 to 1.
  func share() throws(FiguresError) -> Double {
    guard case .number(let number) = value, (0...1).contains(number) else {
      throw wrong("a number from 0 to 1")
    }
    return number
  }

  /// A whole number that is not negative.
  func count() throws(FiguresError) -> Int {
    guard case .number(let number) = value, number >= 0, let count = Int(exactly: number) else {
      throw wrong("a whole number that is not negative")
    }
    return count
  }

  func flag() throws(FiguresError) -> Bool {
    guard case .flag(let flag) = value else { throw wrong("true or false") }
    return flag
  }

  func day() throws(FiguresError) -> CivilDate {
    guard case .text(let text) = value, let day = CivilDate(text: text), day.description == text
    else { throw wrong("a day such as 2025-03-31") }
    return day
  }

  func list() throws(FiguresError) -> [SavedValue] {
    guard case .list(let items) = value else { throw wrong("a list") }
    return items.enumerated().map { index, item in
      SavedValue(file: file, path: "\(path)[\(index)]", value: item)
    }
  }

  /// The members of an object whose names the user's data gives.
  func members() throws(FiguresError) -> [(name: String, value: SavedValue)] {
    guard case .object(let members) = value else { throw wrong("an object") }
    return members.map { member in
      (
        member.name,
        SavedValue(file: file, path: "\(path).\(member.name)", value: member.value)
      )
    }
  }

  /// The members of an object, in which these names must stand and only those others may.
  func object(
    _ required: [String], or optional: [String] = []
  ) throws(FiguresError) -> SavedObject {
    var values: [String: SavedValue] = [:]
    for (name, value) in try members() {
      guard required.contains(name) || optional.contains(name) else {
        // The name itself is not repeated: the file may be anything.
        throw error("a name of the object is not known", expected: "only names of the schema")
      }
      values[name] = value
    }
    for name in required where values[name] == nil {
      throw error("the name '\(name)' is missing", expected: "every name that the schema asks for")
    }
    return SavedObject(place: self, values: values)
  }
}

/// An object of a file of figures whose names are all known.
struct SavedObject {
  let place: SavedValue
  fileprivate let values: [String: SavedValue]

  /// The value of a name, nil when it is not there.
  subscript(_ name: String) -> SavedValue? { values[name] }

  /// The value of a name that is there.
  func required(_ name: String) throws(FiguresError) -> SavedValue {
    guard let value = values[name] else {
      throw place.error(
        "the name '\(name)' is missing", expected: "every name that the schema asks for")
    }
    return value
  }
}

/// Why figures could not be read back, or could not stand side by side.
///
/// The text tells the place and what was expected there. It repeats nothing that the file holds: a
/// file of children's records that was named by mistake must not find its way into a log.
public struct FiguresError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, and the place in it: line and column, or a JSON path such as
  /// `$.figures[3].status`.
  public let place: String
  /// What is wrong.
  public let what: String
  /// What would have been right.
  public let expected: String

  /// The whole message on one line.
  public var description: String { "\(place): \(what); expected \(expected)" }

  init(_ place: String, _ what: String, expected: String) {
    self.place = place
    self.what = what
    self.expected = expected
  }
}
