/// The files of an annual return beside Header, Episodes and Reviews.
struct CSVSmallerTables: ~Copyable {
  private var unaccompanied: CSVTable<UnaccompaniedRecord>
  private var missing: CSVTable<MissingRecord>
  private var health: CSVTable<HealthRecord>
  private var careLeavers: CSVTable<CareLeaverRecord>
  private var adoptions: CSVTable<AdoptionRecord>
  private var decisions: CSVTable<AdoptionDecisionRecord>
  private var permanence: CSVTable<PermanenceRecord>
  private var socialWorkers: CSVTable<SocialWorkerRecord>
  private var liberty: CSVTable<LibertyRecord>

  mutating func write(_ child: ReturnChild) throws(SampleError) {
    if let record = child.unaccompanied { try unaccompanied.write(record) }
    for absence in child.absences { try missing.write(absence) }
    guard let outcomes = child.outcomes else { return }
    for record in outcomes.health { try health.write(record) }
    if let record = outcomes.careLeaver { try careLeavers.write(record) }
    if let record = outcomes.adoption { try adoptions.write(record) }
    for record in outcomes.decisions { try decisions.write(record) }
    if let record = outcomes.permanence { try permanence.write(record) }
    for record in outcomes.socialWorkers { try socialWorkers.write(record) }
    for record in outcomes.liberty { try liberty.write(record) }
  }

  consuming func finish() throws(SampleError) -> [WrittenFile] {
    [
      try unaccompanied.finish(), try missing.finish(), try health.finish(),
      try careLeavers.finish(), try adoptions.finish(), try decisions.finish(),
      try permanence.finish(), try socialWorkers.finish(), try liberty.finish(),
    ]
  }
}

extension CSVSmallerTables {
  /// Creates all files, with their headings.
  init(folder: String, in directory: String) throws(SampleError) {
    self.init(
      unaccompanied: try CSVTable("\(folder)/uasc.csv", in: directory),
      missing: try CSVTable("\(folder)/missing.csv", in: directory),
      health: try CSVTable("\(folder)/oc2.csv", in: directory),
      careLeavers: try CSVTable("\(folder)/oc3.csv", in: directory),
      adoptions: try CSVTable("\(folder)/ad1.csv", in: directory),
      decisions: try CSVTable("\(folder)/placed-adoption.csv", in: directory),
      permanence: try CSVTable("\(folder)/prev-perm.csv", in: directory),
      socialWorkers: try CSVTable("\(folder)/sw-episodes.csv", in: directory),
      liberty: try CSVTable("\(folder)/dolo.csv", in: directory))
  }
}
