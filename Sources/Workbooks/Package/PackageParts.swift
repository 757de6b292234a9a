import Documents

/// A name of a part that a part refers to, relative to it.
enum PartPath {
  /// The part that holds the references of a part: `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The name that a reference in a part leads to: `../media/a.xml` in `xl/sheets/` is `xl/media/a.xml`.
  static func resolve(_ target: String, from part: String) -> String {
    let target = target.replacing("\\", with: "/")
    let whole = target.hasPrefix("/") ? target : split(part).folder + target
    var steps: [Substring] = []
    for step in whole.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// The text with the bytes that `%20` and the like stand for.
  static func decoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    let name = part.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return (String(part.dropLast(name.count)), String(name))
  }
}

/// The references of a part to others, by their kinds and ids.
struct Relationships: PartReceiver {
  /// The two forms of the namespace of ids in the workbook part, and the beginnings of kinds.
  static let namespaces = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  private static let kinds: [(ending: String, kind: Kind)] = [
    ("/officeDocument", .document), ("/worksheet", .table), ("/chartsheet", .chart),
    ("/dialogsheet", .dialog), ("/sharedStrings", .sharedTexts), ("/styles", .styles),
  ]
  private static let macroSheets = [
    "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
    "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet",
  ]

  /// What a reference leads to.
  enum Kind { case document, table, chart, dialog, macro, sharedTexts, styles }

  /// A reference whose kind is known.
  struct Reference {
    let id: String
    let kind: Kind
    /// The name of the part; nil for something outside the file.
    let part: String?
  }

  private(set) var references: [Reference] = []
  private let source: String
  private let archive: ZipArchive

  private init(of source: String, in archive: ZipArchive) {
    self.source = source
    self.archive = archive
  }

  /// Reads the references of a part, or of the whole file where the name is empty.
  static func read(of part: String, in archive: ZipArchive) throws(Failure) -> [Reference] {
    let name = PartPath.relationships(of: part)
    guard archive.contains(name) else { return [] }
    var found = Relationships(of: part, in: archive)
    try PartStream.read(name, of: archive, root: .relationships, into: &found)
    return found.references
  }

  mutating func start(
    _ element: PartElement, _ attributes: borrowing PartAttributes
  ) throws(Failure) {
    guard element == .relationship, let type = attributes.text("Type"),
      let kind = Self.kind(type), let id = attributes.text("Id"),
      let target = attributes.text("Target")
    else { return }
    guard references.count < archive.partLimit else {
      throw .tooLarge(archive.file, "it has more than \(archive.partLimit) references")
    }
    let isInside = attributes.text("TargetMode") != "External"
    references.append(Reference(id: id, kind: kind, part: isInside ? part(target) : nil))
  }

  private func part(_ target: String) -> String {
    let name = PartPath.resolve(target, from: source)
    return archive.contains(name) ? name : PartPath.decoded(name)
  }

  private static func kind(_ type: String) -> Kind? {
    if macroSheets.contains(type) { return .macro }
    for namespace in namespaces where type.hasPrefix(namespace) {
      let ending = type.dropFirst(namespace.count)
      return kinds.first { $0.ending == ending }?.kind
    }
    return nil
  }
}

/// What kind of content each part has.
struct ContentTypes: PartReceiver {
  static let part = "[Content_Types].xml"

  /// The kinds of the parts that have one of their own; names in small letters.
  private(set) var overrides: [String: String] = [:]
  /// The kinds of all others by the endings of their names.
  private(set) var endings: [String: String] = [:]
  private let archive: ZipArchive

  private init(_ archive: ZipArchive) { self.archive = archive }

  /// Reads the list of an archive; it is empty where the archive has none.
  static func read(_ archive: ZipArchive) throws(Failure) -> ContentTypes {
    var types = ContentTypes(archive)
    if archive.contains(part) {
      try PartStream.read(part, of: archive, root: .types, into: &types)
    }
    return types
  }

  mutating func start(
    _ element: PartElement, _ attributes: borrowing PartAttributes
  ) throws(Failure) {
    guard let type = attributes.text("ContentType") else { return }
    guard overrides.count + endings.count < archive.partLimit else {
      throw .tooLarge(archive.file, "it has more than \(archive.partLimit) kinds of parts")
    }
    if element == .override, let name = attributes.text("PartName") {
      overrides[PartPath.resolve(name, from: "").lowercased()] = type
    } else if element == .defaultType, let ending = attributes.text("Extension") {
      endings[ending.lowercased()] = type
    }
  }

  /// The kind of a part; nil where the list has none.
  func type(of part: String) -> String? {
    if let type = overrides[part.lowercased()] { return type }
    return part.split(separator: ".").last.flatMap { endings[$0.lowercased()] }
  }
}
