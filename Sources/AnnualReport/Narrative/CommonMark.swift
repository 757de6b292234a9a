import CLibCmark

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A text in GitHub's Markdown, read by the library that GitHub uses, with raw HTML left out.
///
/// Nothing that could run as a script reaches the report. HTML is taken out. A link loses its
/// target unless it leads to a page, an address or a file, and a picture is shown only where the report has it.
@safe
struct CommonMark: ~Copyable {
  /// The library's functions; nil where it is not installed.
  private static let functions: CmarkFunctions? = {
    var functions = CmarkFunctions()
    return unsafe CmarkFunctions_load(&functions) == 1 ? functions : nil
  }()
  /// Whether the library is installed, without which no text can be read.
  static var isInstalled: Bool { functions != nil }

  private let cmark: CmarkFunctions
  private let root: OpaquePointer
  private let parser: OpaquePointer
  /// The lines, from 1, on which raw HTML began that was taken out.
  private(set) var rawHTMLLines: [Int] = []

  /// A picture of the text.
  struct Picture {
    /// What the text says where the picture is.
    let target: String
    /// The line, from 1.
    let line: Int
  }
  /// The pictures in their order.
  private(set) var pictures: [Picture] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - topHeading: the level that the highest heading of the text gets.
  ///   - showing: gives a picture its place in the report; a picture without one is not shown.
  init(
    _ text: [UInt8], topHeading: Int32, showing: (String) -> String? = { _ in nil }
  ) {
    guard let cmark = Self.functions else {
      // `Narrative` refuses texts before they get here.
      preconditionFailure("a text was read without asking whether the library is installed")
    }
    self.cmark = cmark
    cmark.cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark.cmark_parser_new(CMARK_OPT_DEFAULT) else {
      fatalError("the Markdown library gave no parser: out of memory")
    }
    unsafe self.parser = unsafe parser
    if let table = unsafe cmark.cmark_find_syntax_extension("table") {
      _ = unsafe cmark.cmark_parser_attach_syntax_extension(parser, table)
    }
    unsafe text.withUnsafeBytes { bytes in
      unsafe cmark.cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = unsafe cmark.cmark_parser_finish(parser) else {
      fatalError("the Markdown library gave no text: out of memory")
    }
    unsafe self.root = unsafe root
    clean(topHeading: topHeading, showing: showing)
  }

  deinit {
    unsafe cmark.cmark_node_free(root)
    unsafe cmark.cmark_parser_free(parser)
  }

  /// The text as HTML, without a line end at its end.
  var html: String {
    let options = CMARK_OPT_DEFAULT
    return unsafe Self.text(
      cmark.cmark_render_html(root, options, cmark.cmark_parser_get_syntax_extensions(parser)))
  }

  /// The text as Markdown, without a line end at its end.
  var markdown: String {
    unsafe Self.text(cmark.cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
  }

  private static func text(_ rendered: UnsafeMutablePointer<CChar>?) -> String {
    guard let rendered = unsafe rendered else { return "" }
    defer { unsafe free(rendered) }
    var text = unsafe String(cString: rendered)
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// Sets the levels of headings, and takes out HTML and link targets that could run.
  private mutating func clean(topHeading: Int32, showing: (String) -> String?) {
    var headings: [OpaquePointer] = unsafe []
    var raw: [OpaquePointer] = unsafe []
    let walk = unsafe cmark.cmark_iter_new(root)
    while true {
      let event = unsafe cmark.cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark.cmark_iter_get_node(walk) else { continue }
      let type = unsafe cmark.cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING {
        unsafe headings.append(node)
      } else if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE {
        unsafe raw.append(node)
      } else if type == CMARK_NODE_IMAGE {
        if event == CMARK_EVENT_ENTER { unsafe show(node, showing) }
      } else if type == CMARK_NODE_LINK {
        let target = unsafe target(of: node)
        if !Self.isHarmless(target) { _ = unsafe cmark.cmark_node_set_url(node, "") }
      }
    }
    unsafe cmark.cmark_iter_free(walk)
    let highest = unsafe headings.map { unsafe cmark.cmark_node_get_heading_level($0) }.min() ?? 1
    // The walk comes to a heading twice, at its beginning and at its end, so all levels are read
    // before any is set.
    let levels = unsafe headings.map { node in
      unsafe min(6, cmark.cmark_node_get_heading_level(node) - highest + topHeading)
    }
    for (index, level) in levels.enumerated() {
      _ = unsafe cmark.cmark_node_set_heading_level(headings[index], level)
    }
    for index in unsafe raw.indices {
      let node = unsafe raw[index]
      unsafe rawHTMLLines.append(Int(cmark.cmark_node_get_start_line(node)))
      unsafe cmark.cmark_node_unlink(node)
      unsafe cmark.cmark_node_free(node)
    }
  }

  private func target(of node: OpaquePointer) -> String {
    unsafe cmark.cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
  }

  private mutating func show(_ node: OpaquePointer, _ showing: (String) -> String?) {
    let target = unsafe target(of: node)
    pictures.append(
      Picture(target: target, line: unsafe Int(cmark.cmark_node_get_start_line(node))))
    _ = unsafe cmark.cmark_node_set_url(node, showing(target) ?? "")
  }

  /// Whether a link names a page, an address, a file next to the report or a place in it.
  static func isHarmless(_ target: String) -> Bool {
    let scheme = target.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    guard scheme.endIndex < target.endIndex, target[scheme.endIndex] == ":" else { return true }
    return ["http", "https", "mailto"].contains(scheme.lowercased())
  }
}
