import Documents

/// The part that lists the sheets of a workbook, and where the other parts are.
struct WorkbookPart: PartReceiver {
  /// A sheet as the workbook lists it.
  struct Entry {
    let name: String
    let isHidden: Bool
    let id: String
  }

  private(set) var entries: [Entry] = []
  /// Whether days count from 1 January 1904.
  private(set) var countsFrom1904 = false
  private let archive: ZipArchive
  private let limits: Workbook.Limits

  private init(_ archive: ZipArchive, _ limits: Workbook.Limits) {
    self.archive = archive
    self.limits = limits
  }

  /// Reads the part.
  static func read(
    _ part: String, of archive: ZipArchive, _ limits: Workbook.Limits
  ) throws(Failure) -> WorkbookPart {
    var workbook = WorkbookPart(archive, limits)
    try PartStream.read(part, of: archive, root: .workbook, into: &workbook)
    return workbook
  }

  /// The name of the part, by the kinds of contents and the references of the file.
  static func name(in archive: ZipArchive) throws(Failure) -> String {
    let types = try ContentTypes.read(archive)
    let documents = try Relationships.read(of: "", in: archive).filter { $0.kind == .document }
    if let part = documents.compactMap(\.part).first {
      if let type = types.type(of: part), let kind = FileKind(contentType: type), kind != .workbook
      {
        throw .notWorkbook(archive.file, kind)
      }
      return part
    }
    let named = types.overrides.filter { FileKind(contentType: $0.value) == .workbook }.keys
      .sorted()
    guard let part = named.first else {
      throw .notWorkbook(archive.file, FileKind(partsOf: archive, types))
    }
    return part
  }

  /// Whether the references of a file lead to a workbook, whatever kinds of contents it lists.
  static func isIn(_ archive: ZipArchive) -> Bool {
    do throws(Failure) {
      _ = try read(name(in: archive), of: archive, Workbook.Limits())
      return true
    } catch {
      return false
    }
  }

  /// The name of a sheet without characters that cannot be shown, which no tab has.
  private static func shown(_ name: String) -> String {
    let scalars = CellText.decoded(name).unicodeScalars.map { $0.isControl ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  mutating func start(
    _ element: PartElement, _ attributes: borrowing PartAttributes
  ) throws(Failure) {
    switch element {
    case .workbookPr: countsFrom1904 = attributes.flag("date1904")
    case .sheet:
      guard entries.count < limits.sheets else {
        throw .tooLarge(archive.file, "it has more than \(limits.sheets) sheets")
      }
      guard let name = attributes.text("name"),
        let id = attributes.text("id", in: Relationships.namespaces)
      else { throw .damaged(archive.file, "a sheet has no name or no part") }
      guard name.utf8.count <= limits.nameBytes else {
        throw .damaged(archive.file, "a sheet has a name of more than \(limits.nameBytes) bytes")
      }
      let state = attributes.text("state") ?? "visible"
      entries.append(Entry(name: Self.shown(name), isHidden: state != "visible", id: id))
    default: break
    }
  }
}
