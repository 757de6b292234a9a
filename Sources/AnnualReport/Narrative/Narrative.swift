import Documents
import ServiceFigures
import Templates

/// What the manager writes to the places of the reports, one Markdown file each.
public struct Narrative: Sendable {
  /// The text of one place as it was written.
  struct Text: Sendable {
    let place: NarrativePlace
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
  ///   place, and for a picture that is not in the folder.
  init(for configuration: ReportConfiguration) throws(Failure) {
    guard let written = configuration.narrative else {
      self.init()
      return
    }
    let folder = try TemplateFolder(
      configuration.resolve(written), of: "Markdown files, one for each place")
    var texts: [Text] = []
    let known = NarrativePlace.allCases.map(\.fileName)
    for name in folder.names where !name.contains("/") && !NarrativePictures.isPicture(name) {
      guard let place = NarrativePlace(fileName: name) else {
        throw Failure(
          folder.path(of: name), what: "the file is of no place of the reports",
          expected: NearestName.quoted(name, in: known)
            ?? "one of \(known.dropLast().joined(separator: ", ")) and \(known.last ?? "")")
      }
      let bytes = try folder.bytes(of: name)
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Failure(
          folder.path(of: name), what: "the bytes are not UTF-8", expected: "a file saved as UTF-8")
      }
      if let other = texts.first(where: { $0.place == place }) {
        throw Failure(
          folder.path(of: name), what: "\(other.name) is of the same place",
          expected: "one file, \(place.fileName)")
      }
      let text = Text(
        place: place, name: "\(written)/\(name)", path: folder.path(of: name), bytes: bytes)
      if !text.isEmpty { texts.append(text) }
    }
    guard texts.isEmpty || CommonMark.isInstalled else {
      throw Failure(
        written, what: "the narrative cannot be read, because the Markdown library is missing",
        expected: "libcmark-gfm-extensions to be installed")
    }
    let order = NarrativePlace.allCases
    texts.sort { (order.firstIndex(of: $0.place) ?? 0) < (order.firstIndex(of: $1.place) ?? 0) }
    var pictures = NarrativePictures()
    for text in texts { try pictures.read(text, from: folder) }
    self.init(texts: texts, pictures: pictures)
  }

  /// The texts with the figures that they name, as they go into the report.
  ///
  /// - Throws: `TemplateError` with file, line and column for a name that does not exist.
  func rendered(_ report: ReportModel) throws(TemplateError) -> [NarrativePlace: NarrativeText] {
    var rendered: [NarrativePlace: NarrativeText] = [:]
    for text in texts {
      let name = "narrative/\(text.place.name).md.mustache"
      let library = try TemplateLibrary(
        sources: [TemplateSource(name: name, path: text.path, bytes: text.bytes)])
      let markdown = try library.compile(name, for: NarrativeNames.self)
        .render(NarrativeNames(report: report))
      let parsed = CommonMark(markdown, topHeading: text.place.headingLevel) {
        pictures.target(of: $0, in: report.input.figures.period.label)
      }
      rendered[text.place] = NarrativeText(html: parsed.html, markdown: parsed.markdown)
    }
    return rendered
  }
}

extension Narrative {
  /// The sections of the annual report to which something is written.
  var sections: Set<ReportSection> { Set(texts.compactMap(\.place.section)) }

  /// The words written to a place; nil where there are none.
  package func words(in place: NarrativePlace) -> Int? {
    texts.first { $0.place == place }.map { text in
      String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).count
    }
  }
}

extension ReportSection {
  /// The name of the file that holds its narrative.
  package var fileName: String { rawValue + ".md" }
}

/// What is written to a place, in both languages.
struct NarrativeText: TemplateModel {
  let html: String
  let markdown: String

  static let fields: [TemplateField<NarrativeText>] = [
    .optionalMarkup("narrativeHTML", .html, "What the manager writes there, as HTML") { $0.html },
    .optionalMarkup("narrativeMarkdown", .markdown, "What the manager writes there, as Markdown") {
      $0.markdown
    },
  ]
}

/// What the manager writes to the members' summary and the young people's version.
struct ShapeTextsModel: TemplateModel {
  let narrative: [NarrativePlace: NarrativeText]

  static let fields: [TemplateField<ShapeTextsModel>] = [
    (NarrativePlace.ShapePlace.membersVoices, "membersVoices"),
    (.membersChallenge, "membersChallenge"), (.youngWelcome, "youngWelcome"),
    (.youngSorry, "youngSorry"), (.youngContact, "youngContact"),
  ].map { place, name in
    .optionalObject(name, NarrativePlace.shape(place).title.capitalisedFirst) {
      $0.narrative[.shape(place)]
    }
  }
}
