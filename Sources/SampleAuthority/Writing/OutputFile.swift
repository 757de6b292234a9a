import CareRecords
import Documents
import Files

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One row of a file while it is being written.
struct RowBuffer {
  fileprivate var bytes: ContiguousArray<UInt8> = []

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes the digits of a number.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a date as `31/03/2025`.
  mutating func append(_ date: CivilDate) {
    let (year, month, day) = date.components
    appendTwoDigits(day)
    append(UInt8(ascii: "/"))
    appendTwoDigits(month)
    append(UInt8(ascii: "/"))
    appendTwoDigits(year / 100)
    appendTwoDigits(year % 100)
  }

  /// Writes thousandths as a decimal: 800 as `0.8`, 1000 as `1.0`.
  mutating func appendThousandths(_ number: Int) {
    append(number / 1000)
    append(UInt8(ascii: "."))
    append(number % 1000 / 100)
    if number % 100 != 0 { appendTwoDigits(number % 100) }
  }

  @inline(__always)
  private mutating func appendTwoDigits(_ number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

/// A file that is written from front to back, row by row.
final class OutputFile {
  /// The name of the file for the reader: its path below the folder of the sample.
  let name: String
  private var rows = 0
  private var bytesWritten = 0
  private let descriptor: Int32
  private var buffer: ContiguousArray<UInt8> = []

  private static let bufferSize = 1 << 18

  /// Creates the file; a file that exists already is an error and is never overwritten.
  init(_ name: String, in directory: String) throws(Failure) {
    self.name = name
    descriptor = unsafe open(directory + "/" + name, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    if descriptor < 0 {
      throw Failure(name, what: "cannot be created: \(FileSystem.reason(errno))")
    }
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { close(descriptor) }

  /// Writes a row and empties it; `isRecord` says whether it counts as a record.
  func add(_ row: inout RowBuffer, isRecord: Bool = true) throws(Failure) {
    buffer.append(contentsOf: row.bytes)
    row.bytes.removeAll(keepingCapacity: true)
    if isRecord { rows += 1 }
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes the rest and returns the file's name, rows and size.
  func finish() throws(Failure) -> WrittenFile {
    try flush()
    return WrittenFile(name: name, rows: rows, bytes: bytesWritten)
  }

  private func flush() throws(Failure) {
    if let code = FileSystem.writeAll(buffer.span, to: descriptor) {
      throw Failure(name, what: "cannot be written: \(FileSystem.reason(code))")
    }
    bytesWritten += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes a short text as a file.
enum TextFile {
  static func write(
    _ text: String, _ name: String, in directory: String
  ) throws(Failure) -> WrittenFile {
    let file = try OutputFile(name, in: directory)
    var row = RowBuffer()
    row.append(text)
    try file.add(&row, isRecord: false)
    return try file.finish()
  }
}
