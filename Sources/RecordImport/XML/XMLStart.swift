import CareRecords
import Documents
import Files

/// What the first bytes of an XML file say, before it is read.
enum XMLStart {
  /// Why nothing is read from a file; nil for one that may be an input.
  static func rejection(
    of bytes: MappedFile, _ encoding: TextEncoding, _ file: InputFile
  ) -> Rejection? {
    if encoding.isUTF16 { return nil }
    let start = bytes.withBytes(encoding.markLength..<min(bytes.count, 1 << 16)) { bytes in
      unsafe ByteField(start: bytes.start, count: bytes.count).text
    }
    if let end = start.range(of: "?>"), start.hasPrefix("<?xml") {
      let declaration = start[..<end].lowercased()
      if declaration.contains("utf-16") || declaration.contains("utf16") {
        return .broken(
          Failure(
            file.name, line: 1, what: "the declaration says UTF-16, and the bytes are not",
            expected: "encoding=\"UTF-8\" in the first line"))
      }
    }
    guard !file.isNamed, let root = root(in: start), root != "EXPSSDA903", root != "iroExport"
    else { return nil }
    return .table(.unknownRoot(file.name))
  }

  /// The name of the first element; nil where it is not at the start of the file.
  private static func root(in text: String) -> String? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      if rest.hasPrefix("!--") {
        guard let close = rest.range(of: "-->") else { return nil }
        rest = rest[close...]
      } else if rest.first == "?" {
        guard let close = rest.range(of: "?>") else { return nil }
        rest = rest[close...]
      } else if rest.first == "!" {
        // A document type is refused by the reader.
        return nil
      } else {
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        return name.split(separator: ":").last.map(String.init)
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The position behind the first place where a text stands.
  fileprivate func range(of wanted: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
