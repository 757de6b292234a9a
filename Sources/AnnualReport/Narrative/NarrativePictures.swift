import Documents
import Files

/// The pictures that the manager's texts show.
///
/// They come from the folder of the narrative and from nowhere else, and are copied into each edition: a text cannot
/// show a file of the machine, and a reader's browser asks no other computer for a picture.
struct NarrativePictures: Sendable {
  /// The bytes of each picture, by its path below the folder of the narrative.
  private(set) var files: [String: [UInt8]] = [:]

  private static let endings = [".png", ".jpg", ".jpeg"]

  /// Whether a file of this name can be a picture.
  static func isPicture(_ name: String) -> Bool {
    endings.contains(where: name.lowercased().hasSuffix)
  }

  /// The path below the folder to which the target of a picture leads; nil if it leads elsewhere.
  static func name(of target: String) -> String? {
    let name = path(of: target)
    let isPlain = !name.contains { [":", "\\", "%", "?", "#"].contains($0) }
    return isPlain && isPicture(name) && ReportFolder.staysInside(name) ? name : nil
  }

  private static func path(of target: String) -> String {
    var name = target.replacing("%20", with: " ")
    while name.hasPrefix("./") { name = String(name.dropFirst(2)) }
    return name
  }

  /// Reads the pictures of a text.
  ///
  /// - Throws: `Failure` with file and line for a picture that is not in the folder.
  mutating func read(_ text: Narrative.Text, from folder: TemplateFolder) throws(Failure) {
    try Self.refuseBlanks(in: text)
    for picture in CommonMark(text.bytes, topHeading: 1).pictures {
      guard let name = Self.name(of: picture.target), folder.names.contains(name),
        folder.holds(name)
      else {
        throw Self.notShown(text, picture, folder)
      }
      let bytes = try folder.bytes(of: name)
      guard let image = PictureFile.image(in: bytes) else {
        throw Self.failure(
          text, picture, "is neither PNG nor JPEG, though its name says so",
          expected: "it saved again as PNG or JPEG")
      }
      files[name] = image
    }
  }

  /// Why a picture cannot be shown that is not read.
  private static func notShown(
    _ text: Narrative.Text, _ picture: CommonMark.Picture, _ folder: TemplateFolder
  ) -> Failure {
    let name = path(of: picture.target)
    let scheme = name.prefix { $0 != ":" && $0 != "/" }.lowercased()
    if ["http", "https"].contains(scheme) || name.hasPrefix("//") {
      return failure(
        text, picture, "is on the web, and pictures on the web are not loaded",
        expected: "it copied into the folder of the narrative")
    }
    let file = name.split(separator: "/").last ?? ""
    if !isPicture(name), let dot = file.lastIndex(of: "."), dot != file.startIndex {
      let ending = file[file.index(after: dot)...]
      if (1...5).contains(ending.count),
        ending.allSatisfy({ $0.isASCII && $0.isLetter || $0.isNumber })
      {
        return failure(
          text, picture, "cannot be shown: \(ending.uppercased()) is not supported",
          expected: "it saved as PNG or JPEG")
      }
    }
    if folder.names.contains(name) {
      return failure(
        text, picture, "is only a link in the folder of the narrative",
        expected: "the picture itself in that folder")
    }
    return failure(
      text, picture, "is not in the folder of the narrative",
      expected: NearestName.quoted(name, in: folder.names.filter(isPicture))
        ?? "a PNG or JPEG file in that folder, such as pictures/team.png")
  }

  private static func failure(
    _ text: Narrative.Text, _ picture: CommonMark.Picture, _ what: String, expected: String
  ) -> Failure {
    Failure(
      text.path, line: picture.line, what: "the picture '\(picture.target)' \(what)",
      expected: expected)
  }

  /// Makes sure that no picture has a name with a blank in it, which Markdown takes for text.
  private static func refuseBlanks(in text: Narrative.Text) throws(Failure) {
    for (index, line) in text.lines.enumerated() {
      guard
        let found = line.firstMatch(of: /!\[[^\]]*\]\(([^()<>"']* [^()<>"']*\.(?i:png|jpe?g))\s*\)/)
      else {
        continue
      }
      throw Failure(
        text.path, line: index + 1, what: "the name of the picture '\(found.1)' has a blank in it",
        expected: "< and > around the name, as in ![...](<\(found.1)>), or the file renamed")
    }
  }

  /// The folder of the pictures in an edition.
  static func folder(of label: String) -> String {
    ReportPictures.folder(of: label) + "/narrative/"
  }

  /// The target of a picture in a report; nil for a picture that is not there.
  func target(of written: String, in label: String) -> String? {
    guard let name = Self.name(of: written), files[name] != nil else { return nil }
    return Self.folder(of: label) + name
  }
}
