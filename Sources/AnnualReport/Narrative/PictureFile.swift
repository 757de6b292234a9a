/// A picture as it goes into a report: the image alone, without what programs and cameras write next to it.
///
/// A PNG can name its author, the machine and the path of the original, a photograph the place where it was taken.
enum PictureFile {
  /// The image of a PNG or JPEG file; nil for bytes that are neither.
  static func image(in bytes: [UInt8]) -> [UInt8]? { png(bytes) ?? jpeg(bytes) }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The chunks of a PNG that a reader needs to draw it, with its colours, size and movement.
  private static let chunks: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]

  private static func png(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var image = signature
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      let end = place + 12 + length
      guard end <= bytes.count, place > signature.count || kind == "IHDR" && length == 13 else {
        return nil
      }
      if chunks.contains(kind) { image += bytes[place..<end] }
      // What stands behind the end is no part of the image.
      if kind == "IEND" { return image }
      place = end
    }
    return nil
  }

  private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var image: [UInt8] = [0xFF, 0xD8]
    var place = 2
    while place + 1 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0xD9 { return image + [0xFF, 0xD9] }
      guard place + 3 < bytes.count else { return nil }
      var end = place + 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
      guard end <= bytes.count, end >= place + 4 else { return nil }
      // The points of the image follow the marker of a scan, up to the next marker.
      if marker == 0xDA {
        while end + 1 < bytes.count, bytes[end] != 0xFF || isInScan(bytes[end + 1]) { end += 1 }
      }
      if isOfImage(marker, bytes[(place + 4)..<end]) { image += bytes[place..<end] }
      place = end
    }
    return nil
  }

  /// Whether the byte after FF belongs to the points of a scan: a filled 0, or a mark to start anew from.
  private static func isInScan(_ byte: UInt8) -> Bool { byte == 0 || (0xD0...0xD7).contains(byte) }

  /// Whether a segment is needed to draw the image: all but comments and the notes of programs and cameras.
  private static func isOfImage(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    // JFIF, and the colours as Adobe's programs mark them.
    case 0xE0, 0xEE: true
    // A profile of colours; cameras also put smaller pictures here.
    case 0xE2: content.starts(with: Array("ICC_PROFILE".utf8))
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }
}
