/// What an invented manager writes to some sections of the report.
///
/// The texts hold whatever the data says: every number in them is a figure's name.
enum SampleNarrative {
  /// The texts by the names of their files.
  static let texts: [(name: String, text: String)] = [
    ("team.md", team), ("participation.md", participation), ("challenge.md", challenge),
    ("resources.md", resources),
  ]

  private static let team = """
    The service sits apart from the teams that hold the cases and answers to the Director. On
    {{to}} it had {{workforce.fte.value}} full-time equivalents in post. Of the children looked after
    all through the year, {{continuity.sameIRO.value}} kept the same IRO; set against
    {{previousLabel}} that is *{{continuity.sameIRO.change}}*.

    """

  private static let participation = """
    Before each review the IRO asks the child how they would like it to be held, who should be there
    and who should not. Children who find a meeting hard can write, draw or record what they want to
    say. Their views reached {{participation.viewsConveyed.percent}} of the reviews
    ({{participation.viewsConveyed.fraction}}).

    """

  private static let challenge = """
    ### How a concern is raised

    1. The IRO speaks with the social worker and the team manager.
    2. What that does not settle goes to the head of service, then to the Director.
    3. At any time the IRO can take advice and refer the matter to Cafcass.

    A concern is written on the child's record, with the day on which an answer is due. How many are
    raised is neither good nor bad; what counts is that they are answered.

    """

  private static let resources = """
    There is one business support officer for all reviews. When that post was empty in the summer,
    the IROs sent out the records of their reviews themselves.

    """
}
