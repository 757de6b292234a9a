/// A place in a text.
package struct TextPlace: Hashable, Sendable {
  /// The number of UTF-8 bytes before the place.
  package let offset: Int
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int

  /// Names a place.
  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

extension Failure {
  /// A failure at a place in a file, or in the file as a whole where there is no place.
  package init(_ file: String, at place: TextPlace?, what: String, expected: String) {
    self.init(file, line: place?.line, column: place?.column, what: what, expected: expected)
  }
}
