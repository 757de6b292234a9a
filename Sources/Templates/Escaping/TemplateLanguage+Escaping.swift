/// Escaping works on bytes, never on characters: a quote followed by a combining accent is one
/// `Character`, and not a quote, but it still ends an attribute.
extension TemplateLanguage {
  /// Adds `text` to the output of a template of this language.
  func append(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .html: HTMLEscaper.append(text, to: &output)
    case .markdown: MarkdownEscaper.append(text, to: &output)
    case .plain: output.append(contentsOf: text.utf8)
    }
  }

  /// `text` as a template of this language prints it.
  ///
  /// - Returns: text that stands for itself in running text, and in HTML also in a quoted
  ///   attribute.
  public func escaping(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
