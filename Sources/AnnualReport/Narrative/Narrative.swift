import Documents
import ServiceFigures
import Templates

/// What the manager writes to the sections of the report, one Markdown file each.
public struct Narrative: Sendable {
  /// The text of one section as it was written.
  struct Text: Sendable {
    let section: ReportSection
    /// The file as the configuration names it, which is the same from every working folder.
    let name: String
    /// The file as messages call it.
    let path: String
    let bytes: [UInt8]

    /// Whether nothing is written yet: the file is blank, or has nothing but comments.
    var isEmpty: Bool {
      var rest = Substring(String(decoding: bytes, as: UTF8.self))
      while true {
        rest = rest.drop(while: \.isWhitespace)
        guard rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") else {
          return rest.isEmpty
        }
        rest = rest[end.upperBound...]
      }
    }

    /// The lines, without their ends.
    var lines: [Substring] {
      String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
  }

  /// The texts in the order of the report.
  let texts: [Text]
  /// The pictures that the texts show.
  let pictures: NarrativePictures

  /// No narrative.
  init() { self.init(texts: []) }

  init(texts: [Text], pictures: NarrativePictures = NarrativePictures()) {
    self.texts = texts
    self.pictures = pictures
  }

  /// Reads the folder that a configuration names.
  ///
  /// - Throws: `Failure` for a folder or file that cannot be read, for a file that belongs to no
  ///   section, and for a picture that is not in the folder.
  init(for configuration: ReportConfiguration) throws(Failure) {
    guard let written = configuration.narrative else {
      self.init()
      return
    }
    let folder = try TemplateFolder(
      configuration.resolve(written), of: "Markdown files, one for a section")
    var texts: [Text] = []
    let known = ReportSection.allCases.map(\.fileName)
    for name in folder.names where !name.contains("/") && !NarrativePictures.isPicture(name) {
      guard let section = ReportSection(fileName: name) else {
        throw Failure(
          folder.path(of: name), what: "the file is of no section of the report",
          expected: NearestName.quoted(name, in: known)
            ?? "one of \(known.dropLast().joined(separator: ", ")) and \(known.last ?? "")")
      }
      let bytes = try folder.bytes(of: name)
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Failure(
          folder.path(of: name), what: "the bytes are not UTF-8", expected: "a file saved as UTF-8")
      }
      let text = Text(
        section: section, name: "\(written)/\(name)", path: folder.path(of: name), bytes: bytes)
      if !text.isEmpty { texts.append(text) }
    }
    guard texts.isEmpty || CommonMark.isInstalled else {
      throw Failure(
        written, what: "the narrative cannot be read, because the Markdown library is missing",
        expected: "libcmark-gfm-extensions to be installed")
    }
    texts.sort { $0.section.number < $1.section.number }
    var pictures = NarrativePictures()
    for text in texts { try pictures.read(text, from: folder) }
    self.init(texts: texts, pictures: pictures)
  }

  /// The texts with the figures that they name, as they go into the report.
  ///
  /// - Throws: `TemplateError` with file, line and column for a name that does not exist.
  func rendered(_ report: ReportModel) throws(TemplateError) -> [ReportSection: NarrativeText] {
    var rendered: [ReportSection: NarrativeText] = [:]
    for text in texts {
      let name = "narrative/\(text.section.rawValue).md.mustache"
      let library = try TemplateLibrary(
        sources: [TemplateSource(name: name, path: text.path, bytes: text.bytes)])
      let markdown = try library.compile(name, for: NarrativeNames.self)
        .render(NarrativeNames(report: report))
      // The title of a section is a heading of the second level.
      let parsed = CommonMark(markdown, topHeading: 3) {
        pictures.target(of: $0, in: report.input.figures.period.label)
      }
      rendered[text.section] = NarrativeText(html: parsed.html, markdown: parsed.markdown)
    }
    return rendered
  }
}

extension ReportSection {
  /// The section that a file of narrative is for, such as `team.md`.
  init?(fileName: String) {
    guard fileName.hasSuffix(".md") else { return nil }
    self.init(rawValue: String(fileName.dropLast(3)))
  }

  /// The name of the file that holds its narrative.
  package var fileName: String { rawValue + ".md" }
}

/// The narrative of a section in both languages.
struct NarrativeText: Sendable {
  let html: String
  let markdown: String
}
