/// A code list of the Department's annual return, with its codes and their labels.
///
/// Every set has two more members: `blank` for an empty cell, and `unlisted` for text that is not
/// in the list. They are separate because figures count them separately.
public protocol CodeSet: RawRepresentable<UInt8>, CaseIterable, Hashable, Sendable {
  /// The member for an empty cell.
  static var blank: Self { get }
  /// The member for text that is not a code of the list.
  static var unlisted: Self { get }
  /// The listed codes with their labels, in the order of the list.
  static var list: [(member: Self, code: String, label: String)] { get }
  /// The table that finds a member by its code.
  static var lookup: CodeLookup<Self> { get }
}

extension CodeSet {
  /// Reads a trimmed cell.
  @inlinable
  public init(field: ByteField) {
    self = field.isEmpty ? .blank : Self.lookup.member(field) ?? .unlisted
  }

  /// The code as the Department writes it, `blank` or `unlisted`.
  public var code: String {
    if let entry = Self.list.first(where: { $0.member == self }) { return entry.code }
    return self == .blank ? "blank" : "unlisted"
  }

  /// What the code means.
  public var label: String {
    if let entry = Self.list.first(where: { $0.member == self }) { return entry.label }
    return self == .blank ? "Not recorded" : "Not a listed code"
  }

  /// Whether the cell held a code of the list.
  @inlinable
  public var isListed: Bool { self != .blank && self != .unlisted }
}

/// Finds a member of a code list by the bytes of a cell, without making a `String`.
public struct CodeLookup<Code: CodeSet>: Sendable {
  @usableFromInline var keys: ContiguousArray<UInt64>
  @usableFromInline var members: ContiguousArray<Code>

  /// Builds the table.
  ///
  /// Every code of the return has one to seven ASCII characters, so that a key can hold it.
  public init(_ list: [(member: Code, code: String, label: String)]) {
    keys = ContiguousArray(repeating: 0, count: 256)
    members = ContiguousArray(repeating: Code.unlisted, count: 256)
    for entry in list {
      var code = entry.code
      let key = code.withUTF8 {
        let field = unsafe ByteField($0)
        return Self.key(field.shortWord, count: field.count)
      }
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & 255 }
      keys[slot] = key
      members[slot] = entry.member
    }
  }

  /// The member whose code is in the field, in capitals or small letters; nil if there is none.
  ///
  /// Small letters are accepted because the validators that authorities use accept them.
  @inlinable
  public func member(_ field: ByteField) -> Code? {
    guard field.count <= 7 else { return nil }
    return member(key: Self.key(field.shortWord, count: field.count))
  }

  /// The member whose code has these bytes, the first lowest; `blank` where there are none.
  @inlinable
  package func member(word: UInt64) -> Code? {
    if word == 0 { return .blank }
    let count = 8 - word.leadingZeroBitCount / 8
    return count > 7 ? nil : member(key: Self.key(word, count: count))
  }

  @inlinable
  func member(key: UInt64) -> Code? {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return members[slot] }
      slot = (slot + 1) & 255
    }
    return nil
  }

  /// The bytes of a code as one number: letters as capitals, and the length in the top byte.
  ///
  /// Only an empty field gives 0, so 0 marks a free slot of the table.
  @inlinable
  static func key(_ word: UInt64, count: Int) -> UInt64 {
    ByteField.inCapitals(word) | UInt64(count) << 56
  }

  @inlinable
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
