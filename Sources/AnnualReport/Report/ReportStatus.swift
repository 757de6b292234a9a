import Documents
import Files

/// Whether a report is a draft or final, as the files of a folder show it.
package enum ReportStatus: String, Sendable {
  case draft, final

  init(isFinal: Bool) { self = isFinal ? .final : .draft }

  /// A comment at the end of each page of HTML.
  ///
  /// The program writes it, not a template: a user's templates may leave out the words that mark a
  /// draft.
  var mark: [UInt8] { Array("<!-- \(words) -->\n".utf8) }

  private var words: String { "iro-report: \(rawValue)" }

  /// The status of a page; nil for a page without the mark, which an earlier version wrote.
  init?(ofPage html: String) {
    let newline = UInt8(ascii: "\n")
    let last = html.utf8.reversed().drop { $0 == newline }.prefix { $0 != newline }.reversed()
    guard
      let status = [Self.draft, .final].first(where: {
        last.elementsEqual("<!-- \($0.words) -->".utf8)
      })
    else { return nil }
    self = status
  }

  /// Makes sure that a report does not take the place of a final one unless that is wanted.
  ///
  /// - Parameters:
  ///   - folder: the folder that the report will be written into.
  ///   - label: the period of the report.
  /// - Throws: `Failure` that names the final report, and what to do.
  package static func refuseToReplaceFinal(
    in folder: String, label: String
  ) throws(Failure) {
    for edition in ["restricted", "public"] {
      let page = "\(folder)/\(edition)/\(ReportShape.full.fileName(of: label)).html"
      guard FileSystem.exists(page) else { continue }
      let bytes = try FileSystem.bytes(of: page, largest: 1 << 28, kind: "a report")
      let html = String(decoding: bytes, as: UTF8.self)
      // The title of a draft has said so in every version.
      let status = ReportStatus(ofPage: html) ?? (html.contains("<title>Draft: ") ? .draft : .final)
      guard status == .draft else {
        throw Failure(
          page, what: "this report is final, and a draft would take its place",
          expected: "--final to write it again as final, --draft to replace it with a draft, or "
            + "another folder")
      }
    }
  }
}
