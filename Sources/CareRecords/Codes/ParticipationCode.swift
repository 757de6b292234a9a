/// How a child took part in a review (SSDA903 REVIEW_CODE).
public enum ParticipationCode: UInt8, CodeSet {
  case pn0, pn1, pn2, pn3, pn4, pn5, pn6, pn7
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ParticipationCode, code: String, label: String)] = [
    (.pn0, "PN0", "Child under 4 at the time of the review"),
    (.pn1, "PN1", "Child attended and spoke for themselves"),
    (.pn2, "PN2", "Child attended and an advocate spoke for them"),
    (.pn3, "PN3", "Child attended and conveyed their views symbolically"),
    (.pn4, "PN4", "Child attended but did not convey their views"),
    (.pn5, "PN5", "Child did not attend but briefed an advocate to speak for them"),
    (.pn6, "PN6", "Child did not attend but conveyed their views in another way"),
    (.pn7, "PN7", "Child did not attend and did not convey their views"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ParticipationCode.list)
}
