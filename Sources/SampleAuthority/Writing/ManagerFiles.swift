import CareRecords

/// What an invented manager says beside the figures.
struct ManagerFiles {
  private let options: SampleOptions

  init(_ options: SampleOptions) { self.options = options }

  private var lastYear: ReportingPeriod { ReportingPeriod(startingIn: options.endYear - 1) }
  private var yearBefore: ReportingPeriod { ReportingPeriod(startingIn: options.endYear - 2) }

  /// The settings of narrative, findings, recommendations, comparators and the health check.
  var settings: String {
    """
    # What you write to the sections of the report: Markdown files named after them, such as team.md.
    # {{reviews.onTime.value}} in a text prints the figure, so that no number in it can go stale.
    narrative: narrative

    # Where you decide on the findings that the program proposes: adopt, reword or dismiss each. The
    # file is written in the first run and kept in later ones; give each year a file of its own.
    findings: findings-\(lastYear.label).yaml

    # The recommendations of this and earlier reports, with owner, day and measure. Those of last year
    # are followed up in section 12.
    recommendations: recommendations.yaml

    # The rules by which findings are proposed are those of the templates; to use your own, copy
    # Templates/findings-rules.yaml and name it here.
    # rules: findings-rules.yaml

    # Shares that others have published, to hold yours against. A share without a source is refused.
    comparators:
      - figure: reviews.onTime
        name: an invented group of neighbours
        period: \(yearBefore.label)
        value: 91%
        source: Invented for this sample
        date: \(options.endYear - 1)-11-14

    # The health check of the service against the recommendations of the National Association of IROs
    # (April 2021) that a service can answer itself: 1 to 5, 7, 8, 10 and 17 to 21. Each answer is
    # yes, partly or no; what is not yes needs a note. 'about' says what the recommendation asks for.
    health_check:
      2: {answer: yes, note: Reports of pressure go to the Director and are counted in section 8.}
      17: {answer: partly, about: As the service reads it, note: Agreed and not yet in use.}

    """
  }

  /// Two recommendations of the year before, with what happened, and one of the last year.
  var recommendations: String {
    """
    recommendations:
      - id: A1
        made: \(yearBefore.label)
        text: Set the date of each child's next review before the review ends.
        in_plain_words: Pick the date of your next review before this one ends.
        owner: IRO manager
        due: \(options.endYear - 1)-09-30
        measure: reviews.onTime
        target: at least 95%
        evidence: [reviews.onTime/expectation]
        progress: done
        happened: Dates have been set at the end of every review since September.
      - id: A2
        made: \(yearBefore.label)
        text: Offer every child aged 4 or over an advocate before the review.
        in_plain_words: Offer you an advocate before each review, if you are 4 or over.
        owner: Participation lead
        due: \(options.endYear)-03-31
        measure: participation.viewsConveyed
        evidence: [participation.viewsConveyed]
        progress: under way
        happened: An advocate is offered with every invitation; who takes it up is not yet counted.
      - id: B1
        made: \(lastYear.label)
        text: Keep IROs with their children when teams change.
        in_plain_words: Let you keep your IRO when other things change.
        owner: Head of service
        due: \(options.endYear)-12-31
        measure: continuity.sameIRO
        evidence: [continuity.sameIRO]

    """
  }
}
