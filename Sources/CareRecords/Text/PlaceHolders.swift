extension String {
  /// The text with each place holder replaced by its value: `<<seed>>` by that of `seed`.
  ///
  /// It is used for the texts that are part of the program. A place holder without a value stays.
  package func filled(_ values: [String: String]) -> String {
    var parts = split(separator: "<<", omittingEmptySubsequences: false)
    var text = String(parts.removeFirst())
    for part in parts {
      let pieces = part.split(separator: ">>", maxSplits: 1, omittingEmptySubsequences: false)
      if pieces.count == 2, let value = values[String(pieces[0])] {
        text += value + pieces[1]
      } else {
        text += "<<" + part
      }
    }
    return text
  }
}
