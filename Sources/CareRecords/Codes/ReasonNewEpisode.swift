/// Why an episode of care began (SSDA903 RNE).
public enum ReasonNewEpisode: UInt8, CodeSet {
  case s, p, t, l, u, b
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonNewEpisode, code: String, label: String)] = [
    (.s, "S", "Started to be looked after"),
    (.p, "P", "Change of placement and carer"),
    (.t, "T", "Change of placement but same carer"),
    (.l, "L", "Change of legal status only"),
    (.u, "U", "Change of legal status and placement, same carer"),
    (.b, "B", "Change of legal status and placement and carer"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonNewEpisode.list)
}
