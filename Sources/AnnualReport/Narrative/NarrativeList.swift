import Documents

/// The places that a manager writes to, which of them are written, and what to write to the others.
public struct NarrativeList: Sendable {
  private let folder: String?
  private let narrative: Narrative

  /// Reads the texts of a configuration.
  ///
  /// - Throws: `Failure` for a folder or file that cannot be read, and for one that is of no place.
  public init(for configuration: ReportConfiguration) throws(Failure) {
    folder = configuration.narrative
    narrative = try Narrative(for: configuration)
  }

  /// The places in the order of print, one a line; those that are empty with what to write.
  ///
  /// ```text
  /// 1 of 23 places is written, in narrative
  ///
  /// written  team.md       section 3, The team (58 words)
  /// empty    children.md   section 4, The children
  ///          - what changed in who comes into care, and why as far as you know
  /// ```
  public var text: String {
    let places = NarrativePlace.allCases
    let written = places.count { narrative.words(in: $0) != nil }
    let width = places.map(\.fileName.count).max() ?? 0
    var text = "\(written) of \(places.count) places \(written == 1 ? "is" : "are") written"
    text +=
      folder.map { ", in \($0)\n\n" }
      ?? ": the key 'narrative' of the configuration names no folder\n\n"
    for place in places {
      let name = place.fileName + String(repeating: " ", count: width - place.fileName.count)
      if let words = narrative.words(in: place) {
        text += "written  \(name)  \(place.title) (\(NumberWords.counted(words, "words")))\n"
      } else {
        text += "empty    \(name)  \(place.title)\n"
        text += place.prompts.map { "         - \($0)\n" }.joined()
      }
    }
    return text
  }
}
