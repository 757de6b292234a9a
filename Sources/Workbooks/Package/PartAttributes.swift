/// The attributes of an element, lent while its start tag is read.
///
/// It cannot be copied, and a receiver only borrows it, so that it cannot be kept.
@safe
struct PartAttributes: ~Copyable {
  /// For each attribute its name, prefix, namespace, and where its value begins and ends.
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    unsafe self.fields = fields
    self.count = unsafe fields == nil ? 0 : count
  }

  /// Lends the value of an attribute without a namespace; nil where there is none of this name.
  @inline(__always)
  func withValue<Result>(of name: StaticString, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let fields = unsafe fields else { return nil }
    for index in 0..<count {
      let field = unsafe fields + 5 * index
      guard unsafe field[1] == nil, let local = unsafe field[0], unsafe Self.equals(local, name),
        let start = unsafe field[3], let end = unsafe field[4]
      else { continue }
      return unsafe body(UnsafeBufferPointer(start: start, count: end - start).span)
    }
    return nil
  }

  /// The text of an attribute without a namespace.
  func text(_ name: StaticString) -> String? {
    withValue(of: name) { Self.text($0) }
  }

  /// The text of an attribute in one of the namespaces.
  func text(_ name: StaticString, in namespaces: [String]) -> String? {
    guard let fields = unsafe fields else { return nil }
    for index in 0..<count {
      let field = unsafe fields + 5 * index
      guard let local = unsafe field[0], unsafe Self.equals(local, name),
        let namespace = unsafe field[2], unsafe namespaces.contains(String(cString: namespace)),
        let start = unsafe field[3], let end = unsafe field[4]
      else { continue }
      return unsafe Self.text(UnsafeBufferPointer(start: start, count: end - start).span)
    }
    return nil
  }

  /// The whole number that an attribute holds, if it is one of up to nine digits.
  func number(_ name: StaticString) -> Int? {
    withValue(of: name) { PlainNumber.whole($0) } ?? nil
  }

  /// Whether an attribute says yes.
  func flag(_ name: StaticString) -> Bool {
    withValue(of: name) { PlainNumber.flag($0) } == true
  }

  /// libxml2 leaves an ampersand in a value as the reference to its number.
  private static func text(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.append(bytes)
    return String(decoding: copy, as: UTF8.self).replacing("&#38;", with: "&")
  }

  @inline(__always)
  private static func equals(_ local: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let wanted = unsafe name.utf8Start
    for index in 0..<name.utf8CodeUnitCount {
      // A shorter name ends with a zero, which differs.
      guard unsafe local[index] == wanted[index] else { return false }
    }
    return unsafe local[name.utf8CodeUnitCount] == 0
  }
}
