import Documents

/// The language a template writes, which fixes how its values are escaped.
///
/// The ending of the file's name sets the language, so that nobody can forget to give it:
///
/// | ending           | language   | values are escaped for            |
/// |------------------|------------|-----------------------------------|
/// | `.html.mustache` | `html`     | text and quoted attributes        |
/// | `.md.mustache`   | `markdown` | running text of GitHub's Markdown |
/// | `.txt.mustache`  | `plain`    | nothing: they stay as they are    |
///
/// A name that ends in `.mustache` alone is the name of a neutral template: text without markup.
/// It is compiled for HTML and for Markdown, and escaped for each (``NeutralText``).
public enum TemplateLanguage: String, Hashable, Sendable, CaseIterable {
  /// HTML: text and attributes in double or single quotes.
  case html

  /// Markdown as CommonMark and GitHub define it.
  case markdown

  /// Plain text, in which no character is special.
  case plain

  /// The ending that a template of this language has in its file's name.
  public var ending: String {
    switch self {
    case .html: ".html.mustache"
    case .markdown: ".md.mustache"
    case .plain: ".txt.mustache"
    }
  }

  /// The ending that a neutral template has in its file's name.
  public static let neutralEnding = ".mustache"

  /// The languages that a neutral template is compiled for.
  static let neutral: [TemplateLanguage] = [.html, .markdown]

  /// The name of the neutral template in `fileName`, without its ending.
  ///
  /// It is nil for any other file name. It is also nil for a name with a dot, which is nearly
  /// always a misspelt ending.
  static func neutralName(_ fileName: String) -> String? {
    guard fileName.hasSuffix(neutralEnding) else { return nil }
    let name = fileName.dropLast(neutralEnding.count)
    return name.isEmpty || name.contains(".") ? nil : String(name)
  }

  /// The language of the template called `fileName`, or nil if its ending is unknown.
  public init?(fileName: String) {
    let match = Self.allCases.first {
      fileName.utf8.count > $0.ending.utf8.count && fileName.hasSuffix($0.ending)
    }
    guard let match else { return nil }
    self = match
  }

  /// The language's name in messages.
  var label: String {
    switch self {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .plain: "plain text"
    }
  }
}

/// Escaping works on bytes, never on characters: a quote followed by a combining accent is one
/// `Character`, and not a quote, but it still ends an attribute.
extension TemplateLanguage {
  /// Adds `text` to the output of a template of this language.
  func append(_ text: String, to output: inout [UInt8]) {
    let text = HarmlessText.of(text)
    switch self {
    case .html: HTMLEscaper.append(text, to: &output)
    case .markdown: MarkdownEscaper.append(text, to: &output)
    case .plain: output.append(contentsOf: text.utf8)
    }
  }

  /// The text of a neutral template as this language prints it.
  func literal(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    if self == .markdown {
      MarkdownEscaper.append(text, to: &output, startsLine: false)
    } else {
      append(text, to: &output)
    }
    return output
  }

  /// `text` as a template of this language prints it.
  ///
  /// - Returns: text that shows unchanged in running text, and in HTML also in a quoted
  ///   attribute.
  public func escaping(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
