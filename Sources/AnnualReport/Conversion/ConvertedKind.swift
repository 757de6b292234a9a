/// A kind of file that another program makes of the report.
public enum ConvertedKind: String, CaseIterable, Sendable {
  /// A document of a word processor, made of the annual report's Markdown.
  case docx
  /// Pages for print, made of the HTML of every shape.
  case pdf

  /// A program that is needed.
  struct Program {
    /// What it is called.
    let title: String
    /// The names under which it may be installed; the first that is found is run.
    let names: [String]
    /// The Debian package that contains it.
    let package: String
  }

  /// What people call a file of this kind.
  var title: String { self == .docx ? "Word document" : "PDF" }

  /// The programs that are needed; the first is the one that is run.
  var programs: [Program] {
    switch self {
    case .docx:
      [
        Program(title: "pandoc", names: ["pandoc"], package: "pandoc"),
        Program(
          title: "rsvg-convert, with which pandoc reads pictures,", names: ["rsvg-convert"],
          package: "librsvg2-bin"),
      ]
    case .pdf:
      [
        Program(
          title: "Chromium",
          names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
          package: "chromium")
      ]
    }
  }

  /// How a file of this kind begins.
  var signature: [UInt8] { Array((self == .docx ? "PK" : "%PDF-").utf8) }

  /// Whether a file of the report is made into this kind.
  func isMade(of name: String) -> Bool {
    switch self {
    case .docx:
      name.hasSuffix(".md") && (name.split(separator: "/").last ?? "").hasPrefix("annual-report-")
    case .pdf: name.hasSuffix(".html")
    }
  }

  /// The name of the file that is made of another.
  func fileName(madeOf name: String) -> String {
    "\(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)).\(rawValue)"
  }

  /// The arguments that the program is run with; all paths are full paths.
  ///
  /// No shell is used and nothing is fetched: the proxy that the programs must use is an address
  /// where nothing answers, also for what other programs of this machine offer.
  func arguments(from source: String, to target: String, in folder: String) -> [String] {
    switch self {
    case .docx:
      [
        "--from=gfm", "--to=docx", "--shift-heading-level-by=-1", "--metadata=lang:en-GB",
        "--resource-path=" + source.prefix(upTo: source.lastIndex(of: "/") ?? source.startIndex),
        "--output=" + target, source,
      ]
    case .pdf:
      [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--proxy-server=\(Self.nowhere)",
        "--proxy-bypass-list=<-loopback>",
        "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", "--print-to-pdf=" + target, "file://" + source,
      ]
    }
  }

  /// An address at which nothing answers.
  static let nowhere = "http://127.0.0.1:1"
}
