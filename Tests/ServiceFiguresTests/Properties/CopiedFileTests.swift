import Foundation
import RecordImport
import SampleAuthority
import Testing

@testable import ServiceFigures

/// Files that a folder holds twice are one (rule 54), however the copy was saved.
struct CopiedFileTests {
  /// A text as another program saves it again.
  private enum Copy: CaseIterable {
    case otherLineEnds, otherOrder, withMark

    func text(_ text: String) -> String {
      switch self {
      case .otherLineEnds: return text.replacing("\n", with: "\r\n")
      case .withMark: return "\u{FEFF}" + text
      case .otherOrder:
        let lines = text.split(separator: "\n")
        return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
      }
    }
  }

  @Test(arguments: Copy.allCases)
  private func `a copy of every file changes no figure`(_ copy: Copy) throws {
    let path = FileManager.default.temporaryDirectory.path + "/copied-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = try writeSample(to: path, options: SampleOptions(children: 60, seed: 54))
    func figures() throws -> [String] {
      let records = try importRecords(from: [path])
      return computeFigures(
        from: records.store, importIssues: records.issues, settings: SampleExports.settings
      ).figures.figures.flatMap(\.lines)
    }
    let once = try figures()
    for file in files where file.name.hasSuffix(".csv") {
      let url = URL(filePath: "\(path)/\(file.name)")
      let folder = url.deletingLastPathComponent()
      let again = folder.appending(path: "copy of \(url.lastPathComponent)")
      try copy.text(String(contentsOf: url, encoding: .utf8))
        .write(to: again, atomically: true, encoding: .utf8)
    }
    #expect(try figures() == once)
  }
}
