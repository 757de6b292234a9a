/// Why a placement ended (SSDA903 REASON_PLACE_CHANGE).
public enum ReasonPlaceChange: UInt8, CodeSet {
  case carpl, close, alleg, stand, apprr, creqb, creqo, child, lareq, place, custod, other
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonPlaceChange, code: String, label: String)] = [
    (.carpl, "CARPL", "Change to or implementation of the care plan"),
    (.close, "CLOSE", "Resignation or closure of provision"),
    (.alleg, "ALLEG", "Allegation"),
    (.stand, "STAND", "Standards of care concern"),
    (.apprr, "APPRR", "Approval removed"),
    (.creqb, "CREQB", "Carer requests the end because of the child's behaviour"),
    (.creqo, "CREQO", "Carer requests the end for other reasons"),
    (.child, "CHILD", "Child requests the end"),
    (.lareq, "LAREQ", "Responsible authority requests the end"),
    (.place, "PLACE", "Change in the status of the placement only"),
    (.custod, "CUSTOD", "Custody arrangement"),
    (.other, "OTHER", "Other"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonPlaceChange.list)
}
