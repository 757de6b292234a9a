/// A value of a JSON file with its place, read strictly.
///
/// ```swift
/// let root = try JSONNode(bytes, file: "figures.json", kind: "a file of figures")
/// let period = try root.object(["schema", "period"]).required("period")
/// ```
package struct JSONNode {
  package let file: String
  /// The way to the value: `$.figures[3].status`.
  package let path: String
  package let value: JSONValue

  /// Reads a file that holds one value.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - file: the name of the file in messages.
  ///   - kind: what the file should be, for messages.
  package init(_ bytes: [UInt8], file: String, kind: String) throws(Failure) {
    self.init(file: file, path: "$", value: try JSONReader.read(bytes, file: file, kind: kind))
  }

  private init(file: String, path: String, value: JSONValue) {
    self.file = file
    self.path = path
    self.value = value
  }

  /// A failure at this value.
  package func error(_ what: String, expected: String) -> Failure {
    Failure("\(file): \(path)", what: what, expected: expected)
  }

  /// The usual failure: the value is not of the kind that is needed here.
  package func wrong(_ expected: String) -> Failure {
    error("the value cannot be used", expected: expected)
  }

  /// The largest count, some ten times the number of reviews in all England in a year.
  private static let largestCount = 10_000_000

  /// A text that is not empty.
  package func text() throws(Failure) -> String {
    guard case .text(let text) = value, !text.isEmpty else { throw wrong("text") }
    return text
  }

  /// A text that is one of a list.
  package func choice(_ choices: [String]) throws(Failure) -> String {
    guard case .text(let text) = value, choices.contains(text) else {
      throw wrong(
        choices.count > 6
          ? "a name of the schema" : choices.map { "\"\($0)\"" }.joined(separator: " or "))
    }
    return text
  }

  /// A number.
  package func number() throws(Failure) -> Double {
    guard case .number(let number) = value else { throw wrong("a number") }
    return number
  }

  /// A number of things or days, or one for each of them, that is not negative.
  package func amount() throws(Failure) -> Double {
    guard case .number(let number) = value, number >= 0 else {
      throw wrong("a number that is not negative")
    }
    guard number <= Double(Self.largestCount) else {
      throw wrong("a number up to \(Self.largestCount)")
    }
    return number
  }

  /// A number from 0 to 1.
  package func share() throws(Failure) -> Double {
    guard case .number(let number) = value, (0...1).contains(number) else {
      throw wrong("a number from 0 to 1")
    }
    return number
  }

  /// A whole number that is not negative.
  package func count() throws(Failure) -> Int {
    guard case .number(let number) = value, number >= 0, let count = Int(exactly: number) else {
      throw wrong("a whole number that is not negative")
    }
    guard count <= Self.largestCount else {
      throw wrong("a whole number up to \(Self.largestCount)")
    }
    return count
  }

  /// A whole number.
  package func wholeNumber() throws(Failure) -> Int {
    // Within this limit, sums of all the numbers that a file can hold stay exact.
    guard case .number(let number) = value, number.magnitude <= 1e12,
      let whole = Int(exactly: number)
    else { throw wrong("a whole number") }
    return whole
  }

  /// The items of a list of whole numbers.
  package func wholeNumbers() throws(Failure) -> [Int] {
    try list().map { item throws(Failure) in try item.wholeNumber() }
  }

  /// True or false.
  package func flag() throws(Failure) -> Bool {
    guard case .flag(let flag) = value else { throw wrong("true or false") }
    return flag
  }

  /// The items of a list.
  package func list() throws(Failure) -> [JSONNode] {
    guard case .list(let items) = value else { throw wrong("a list") }
    return items.enumerated().map { index, item in
      JSONNode(file: file, path: "\(path)[\(index)]", value: item)
    }
  }

  /// The members of an object whose names come from the user's data.
  ///
  /// Messages refer to them by position from 0, because a name may hold anything.
  package func members() throws(Failure) -> [(name: String, value: JSONNode)] {
    try named { place, _ in "\(path)[\(place)]" }
  }

  private func named(
    _ way: (Int, String) -> String
  ) throws(Failure) -> [(name: String, value: JSONNode)] {
    guard case .object(let members) = value else { throw wrong("an object") }
    return members.enumerated().map { place, member in
      (member.name, JSONNode(file: file, path: way(place, member.name), value: member.value))
    }
  }

  /// The members of an object: the `required` names must be there, and only other known names may.
  package func object(
    _ required: [String], or optional: [String] = []
  ) throws(Failure) -> JSONObject {
    var values: [String: JSONNode] = [:]
    for (name, value) in try named({ _, name in "\(path).\(name)" }) {
      guard required.contains(name) || optional.contains(name) else {
        // The message does not repeat the name, because the file may hold anything.
        throw error("a name of the object is not known", expected: "only names of the schema")
      }
      values[name] = value
    }
    for name in required where values[name] == nil {
      throw error("the name '\(name)' is missing", expected: "every name that the schema asks for")
    }
    return JSONObject(place: self, values: values)
  }
}

/// An object of a JSON file whose names are all known.
package struct JSONObject {
  /// The object itself, with its path.
  package let place: JSONNode
  fileprivate let values: [String: JSONNode]

  /// The value for a name; nil when the name is not there.
  package subscript(_ name: String) -> JSONNode? { values[name] }

  /// The value for a name that must be there.
  package func required(_ name: String) throws(Failure) -> JSONNode {
    guard let value = values[name] else {
      throw place.error(
        "the name '\(name)' is missing", expected: "every name that the schema asks for")
    }
    return value
  }
}
