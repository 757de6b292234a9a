/// Why an episode of care ended (SSDA903 REC).
public enum ReasonEpisodeCeased: UInt8, CodeSet {
  case x1, e11, e12, e13, e14, e15, e16, e17, e2, e3, e41, e43, e44, e45, e46, e47, e48, e4a,
    e4b, e5, e6, e7, e8, e9
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonEpisodeCeased, code: String, label: String)] = [
    (.x1, "X1", "Episode ceased and a new one began"),
    (.e11, "E11", "Adopted, application unopposed"),
    (.e12, "E12", "Adopted, consent dispensed with"),
    (
      .e13, "E13",
      "Left care to live with parents, relatives or another person without parental responsibility"
    ),
    (.e14, "E14", "Accommodation on remand ended"),
    (.e15, "E15", "Age assessment determined the child to be 18 or over"),
    (.e16, "E16", "Child moved abroad"),
    (.e17, "E17", "Aged out of care"),
    (.e2, "E2", "Died"),
    (.e3, "E3", "Care taken over by another authority"),
    (.e41, "E41", "Child arrangements order"),
    // These two were replaced by the four that follow, and are no longer in the list of rule 149.
    (.e43, "E43", "Special guardianship order to former foster carers"),
    (.e44, "E44", "Special guardianship order to carers other than former foster carers"),
    (.e45, "E45", "Special guardianship order to former foster carer, a relative or friend"),
    (.e46, "E46", "Special guardianship order to former foster carer, no relative or friend"),
    (
      .e47, "E47",
      "Special guardianship order to a relative or friend other than the former foster carer"
    ),
    (
      .e48, "E48", "Special guardianship order to another person other than the former foster carer"
    ),
    (.e4a, "E4A", "Returned home, planned"),
    (.e4b, "E4B", "Returned home, unplanned"),
    (.e5, "E5", "Moved into independent living with formalised support"),
    (.e6, "E6", "Moved into independent living without formalised support"),
    (.e7, "E7", "Transferred to adult social care"),
    (.e8, "E8", "Ceased for any other reason"),
    (.e9, "E9", "Sentenced to custody"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonEpisodeCeased.list)
}
