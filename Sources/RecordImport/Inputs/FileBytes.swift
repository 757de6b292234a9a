import Documents
import Files

/// A stretch of the bytes of a file, borrowed while it stays in memory; every access is checked.
@safe
struct FileBytes {
  /// The address of the first byte, for the scanners that check bounds themselves.
  let start: UnsafePointer<UInt8>?
  /// The number of bytes.
  let count: Int

  init(start: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.start = start
    self.count = unsafe start == nil ? 0 : count
  }

  /// The byte at an index.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    guard let start = unsafe start else { return 0 }
    return unsafe start[index]
  }

  /// The bytes of a stretch.
  func stretch(_ range: Range<Int>) -> FileBytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe FileBytes(
      start: start.map { unsafe $0 + range.lowerBound }, count: range.count)
  }

  /// The bytes from `first` on.
  func dropFirst(_ first: Int) -> FileBytes {
    precondition(first >= 0 && first <= count)
    return unsafe FileBytes(start: start.map { unsafe $0 + first }, count: count - first)
  }
}

extension FileBytes {
  /// Lends the bytes of an array.
  static func withArray<Result>(_ array: [UInt8], _ body: (FileBytes) -> Result) -> Result {
    unsafe array.withUnsafeBufferPointer {
      unsafe body(FileBytes(start: $0.baseAddress, count: $0.count))
    }
  }
}

extension MappedFile {
  /// Maps an input.
  convenience init(_ file: InputFile) throws(Failure) {
    try self.init(file.path, named: file.name)
  }

  /// Lends a stretch of the bytes.
  func withBytes<Result, Thrown: Error>(
    _ range: Range<Int>, _ body: (FileBytes) throws(Thrown) -> Result
  ) throws(Thrown) -> Result {
    try unsafe withStretch(range) { start, count throws(Thrown) in
      try unsafe body(FileBytes(start: start, count: count))
    }
  }
}
