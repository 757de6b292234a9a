import Documents
import Files

/// The pictures that the manager's texts show.
///
/// They come from the folder of the narrative and from nowhere else, and are copied into each edition: a text cannot
/// show a file of the machine, and a reader's browser asks no other computer for a picture.
struct NarrativePictures: Sendable {
  /// The bytes of each picture, by its path below the folder of the narrative.
  private(set) var files: [String: [UInt8]] = [:]

  /// How files of the two kinds begin that every reader can show.
  private static let signatures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
  private static let endings = [".png", ".jpg", ".jpeg"]

  /// Whether a file of this name can be a picture.
  static func isPicture(_ name: String) -> Bool {
    endings.contains(where: name.lowercased().hasSuffix)
  }

  /// The path below the folder to which the target of a picture leads; nil if it leads elsewhere.
  static func name(of target: String) -> String? {
    var name = target.replacing("%20", with: " ")
    while name.hasPrefix("./") { name = String(name.dropFirst(2)) }
    let isPlain = !name.contains { [":", "\\", "%", "?", "#"].contains($0) }
    return isPlain && isPicture(name) && ReportFolder.staysInside(name) ? name : nil
  }

  /// Reads the pictures of a text.
  ///
  /// - Throws: `Failure` with file and line for a picture that is not in the folder.
  mutating func read(_ text: Narrative.Text, from folder: TemplateFolder) throws(Failure) {
    for picture in CommonMark(text.bytes, topHeading: 1).pictures {
      guard let name = Self.name(of: picture.target), folder.names.contains(name),
        folder.holds(name)
      else {
        throw Self.failure(text, picture, "is not in the folder of the narrative")
      }
      let bytes = try folder.bytes(of: name)
      guard Self.signatures.contains(where: bytes.starts) else {
        throw Self.failure(text, picture, "is neither PNG nor JPEG")
      }
      files[name] = bytes
    }
  }

  private static func failure(
    _ text: Narrative.Text, _ picture: CommonMark.Picture, _ what: String
  ) -> Failure {
    Failure(
      text.path, line: picture.line, what: "the picture '\(picture.target)' \(what)",
      expected: "a PNG or JPEG file in that folder, such as pictures/team.png")
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
