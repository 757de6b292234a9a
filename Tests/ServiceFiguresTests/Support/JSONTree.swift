/// A JSON value of any shape, with numbers read exactly.
enum JSONTree: Decodable, Equatable {
  case text(String), number(Double), flag(Bool), object([String: JSONTree]), list([JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  subscript(name: String) -> JSONTree? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var list: [JSONTree]? { if case .list(let list) = self { list } else { nil } }
  var members: [String: JSONTree]? {
    if case .object(let members) = self { members } else { nil }
  }
}
