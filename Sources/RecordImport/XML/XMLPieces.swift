import CareRecords
import Files
import Glibc

/// Cuts the annual return's XML before `CHILD` elements, so that its pieces can be read on all
/// cores.
///
/// Each piece is read as a document of its own: the root's start tag is put before it and an end
/// tag after it. The pieces together say exactly what the file says if each of these documents is
/// well-formed and has no comment, CDATA, processing instruction or document type: no element is
/// then cut in two. If one of them is not like this, the file is read as a whole, which also finds
/// the fault and its line.
struct XMLPieces: Sendable {
  /// The root's start tag.
  let root: Range<Int>
  /// Stretches of whole `CHILD` elements; the first begins with the file, the last ends with it.
  let ranges: [Range<Int>]

  static let endTag = Array("</EXPSSDA903>".utf8)

  /// Cuts a file into pieces of about `length` bytes; nil for a file that is short, of another
  /// form or in an encoding other than UTF-8.
  init?(_ file: MappedFile, length: Int) {
    let found = file.withBytes(0..<file.count) { bytes -> (Range<Int>, [Range<Int>])? in
      guard bytes.count > length, let root = Self.root(in: bytes) else { return nil }
      var ranges: [Range<Int>] = []
      var from = 0
      while bytes.count - from > length,
        let next = Self.find("<CHILD>", in: bytes, from: max(from + length, root.upperBound))
      {
        ranges.append(from..<next)
        from = next
      }
      guard !ranges.isEmpty else { return nil }
      return (root, ranges + [from..<bytes.count])
    }
    guard let found else { return nil }
    (root, ranges) = found
  }

  /// The position of the start tag `<EXPSSDA903…>`; only an XML declaration may come before it.
  private static func root(in bytes: FileBytes) -> Range<Int>? {
    var position = TextEncoding(markAtStartOf: bytes).markLength
    if find("<?xml", in: bytes, from: position, to: position + 5) == position {
      guard let end = find("?>", in: bytes, from: position, to: position + 200) else { return nil }
      let declaration = text(of: bytes, position..<end).uppercased()
      if declaration.contains("ENCODING"), !declaration.contains("UTF-8") { return nil }
      position = end + 2
    }
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    let name = "<EXPSSDA903" as StaticString
    let nameEnd = position + name.utf8CodeUnitCount
    guard find(name, in: bytes, from: position, to: nameEnd) == position,
      let end = find(">", in: bytes, from: nameEnd, to: nameEnd + 4096),
      bytes[end - 1] != UInt8(ascii: "/"),
      // The tag is put before every piece, so it must not add lines.
      !(position..<end).contains(where: { bytes[$0] == 0x0A }),
      end == nameEnd || bytes[nameEnd] <= 0x20
    else { return nil }
    return position..<end + 1
  }

  private static func text(of bytes: FileBytes, _ range: Range<Int>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }

  /// The first position of the bytes of `wanted`, wholly before `limit`.
  private static func find(
    _ wanted: StaticString, in bytes: FileBytes, from position: Int, to limit: Int = Int.max
  ) -> Int? {
    let last = min(limit, bytes.count) - wanted.utf8CodeUnitCount
    guard let start = unsafe bytes.start else { return nil }
    var position = position
    while position <= last,
      let found = unsafe memchr(
        start + position, Int32(wanted.utf8Start[0]), last + 1 - position)
    {
      if unsafe memcmp(found, wanted.utf8Start, wanted.utf8CodeUnitCount) == 0 {
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
      }
      position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
    }
    return nil
  }

  /// Whether a piece can be read by itself.
  ///
  /// It has no `<!`, and no `<?` after the declaration: only a reading of the whole file can deal
  /// with these.
  static func isPlain(_ bytes: FileBytes, from first: Int) -> Bool {
    !hasTag(UInt8(ascii: "!"), bytes, from: first) && !hasTag(UInt8(ascii: "?"), bytes, from: first)
  }

  private static func hasTag(_ mark: UInt8, _ bytes: FileBytes, from first: Int) -> Bool {
    guard let start = unsafe bytes.start else { return false }
    var position = first
    while position < bytes.count {
      let rest = bytes.count - position
      guard let found = unsafe memchr(start + position, Int32(mark), rest) else { return false }
      let index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if index > 0, unsafe start[index - 1] == UInt8(ascii: "<") { return true }
      position = index + 1
    }
    return false
  }

  /// The number of line feeds, from which line numbers are counted.
  static func lineFeeds(in bytes: FileBytes) -> UInt32 {
    guard let start = unsafe bytes.start else { return 0 }
    var count: UInt32 = 0
    var position = 0
    while position < bytes.count,
      let found = unsafe memchr(start + position, 0x0A, bytes.count - position)
    {
      count += 1
      position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
    }
    return count
  }
}
