import CareRecords
import Documents

/// The records of one child in one annual return.
struct ReturnChild: Sendable {
  /// The Header record; nil only for a child that is missing from the Header on purpose.
  var header: HeaderRecord?
  var unaccompanied: UnaccompaniedRecord?
  var episodes: [EpisodeRecord] = []
  var reviews: [ReviewRecord] = []
  var absences: [MissingRecord] = []
  /// The smaller tables; nil where they are not written.
  var outcomes: ReturnOutcomes?

  /// The tables of an annual return, in the order of their files.
  static let tables: [any SampleRecord.Type] = [
    HeaderRecord.self, EpisodeRecord.self, ReviewRecord.self, UnaccompaniedRecord.self,
    MissingRecord.self, HealthRecord.self, CareLeaverRecord.self, AdoptionRecord.self,
    AdoptionDecisionRecord.self, PermanenceRecord.self, SocialWorkerRecord.self,
    LibertyRecord.self,
  ]

  /// Passes every record of the child to a writer.
  func write(to writer: inout CSVFiles) throws(Failure) {
    if let header { try writer.write(header) }
    for record in episodes { try writer.write(record) }
    for record in reviews { try writer.write(record) }
    if let unaccompanied { try writer.write(unaccompanied) }
    for record in absences { try writer.write(record) }
    guard let outcomes else { return }
    for record in outcomes.health { try writer.write(record) }
    if let record = outcomes.careLeaver { try writer.write(record) }
    if let record = outcomes.adoption { try writer.write(record) }
    for record in outcomes.decisions { try writer.write(record) }
    if let record = outcomes.permanence { try writer.write(record) }
    for record in outcomes.socialWorkers { try writer.write(record) }
    for record in outcomes.liberty { try writer.write(record) }
  }

  /// Writes the child as one element; the XML form has no place for SWEpisodes and DoLo.
  func write(to file: inout XMLFile) throws(Failure) {
    // In the XML a child's id is in its Header, so a child without a Header cannot be written.
    guard let header else { return }
    file.open("CHILD")
    file.open("HEADER")
    file.add(header)
    file.add(.number(unaccompanied == nil ? 0 : 1), as: "UASC")
    if let unaccompanied { file.add(unaccompanied) }
    if let record = outcomes?.adoption { file.add(record) }
    if let record = outcomes?.careLeaver { file.add(record) }
    for record in absences { file.add(record) }
    for record in reviews { file.add(record) }
    for column in [HeaderColumn.mother, .childBirthDate] {
      file.add(header.cell(column), as: column.name)
    }
    if let outcomes {
      if let record = outcomes.permanence { file.add(record) }
      for record in outcomes.health { file.add(record) }
      for record in outcomes.decisions { file.add(record) }
    }
    file.close("HEADER")
    for record in episodes { file.add(record) }
    file.close("CHILD")
    try file.endRow()
  }

  /// Makes an empty child.
  init(header: HeaderRecord?) { self.header = header }

  /// The records of a child in the return of a year.
  ///
  /// It is nil if the child had no episode in the year and the return does not follow it after care
  /// either.
  init?(_ child: Child, in year: ReportingPeriod) {
    let episodes = child.episodes.filter { $0.touches(year.from, year.to) }
    let outcomes = ReturnOutcomes(of: child, in: year)
    guard !episodes.isEmpty || outcomes.careLeaver != nil else { return nil }
    let person = child.person
    self.outcomes = outcomes
    header = HeaderRecord(
      person: person, asOf: year.to,
      isLookedAfter: episodes.contains { !$0.legalStatus.isShortBreak })
    if person.isUnaccompanied, !episodes.isEmpty {
      let ofAge = episodes.first { $0.asOf(year.to).reasonCeased == .e15 }
      unaccompanied = UnaccompaniedRecord(
        person: person, ceased: ofAge?.ended ?? person.adulthood, asOf: year.to)
    }
    self.episodes = episodes.map {
      EpisodeRecord(
        child: person.id, home: person.homePostcode, episode: $0.asOf(year.to), asOf: year.to)
    }
    for review in child.reviews
    where year.contains(review.day) && !review.isCancelled && !review.isShortBreak {
      reviews.append(
        ReviewRecord(
          child: person.id, birth: person.birth, day: review.day, code: review.code))
    }
    for absence in child.absences where year.touches(absence.start, absence.end) {
      absences.append(
        MissingRecord(child: person.id, birth: person.birth, absence: absence, asOf: year.to))
    }
  }
}

/// The records of one child in the smaller tables of one annual return.
struct ReturnOutcomes: Sendable {
  var health: [HealthRecord] = []
  var careLeaver: CareLeaverRecord?
  var adoption: AdoptionRecord?
  var decisions: [AdoptionDecisionRecord] = []
  var permanence: PermanenceRecord?
  var socialWorkers: [SocialWorkerRecord] = []
  var liberty: [LibertyRecord] = []

  /// Makes empty outcomes.
  init() {}

  /// Takes the outcomes of a child that belong in the return of a year.
  init(of child: Child, in year: ReportingPeriod) {
    let (id, birth, outcomes) = (child.person.id, child.person.birth, child.outcomes)
    careLeaver = outcomes.leaving.first { $0.year == year }.map {
      CareLeaverRecord(child: id, birth: birth, leaver: $0)
    }
    // If a young person was not in care in the year, the return asks for nothing else.
    guard child.episodes.contains(where: { $0.touches(year.from, year.to) }) else { return }
    health = outcomes.health.filter { $0.year == year }.map {
      HealthRecord(child: id, birth: birth, health: $0)
    }
    if let course = outcomes.adoption {
      adopt(child, course, in: year)
    }
    if child.episodes.contains(where: { $0.reasonBegan == .s && year.contains($0.began) }) {
      permanence = PermanenceRecord(child: id, birth: birth, permanence: outcomes.permanence)
    }
    if child.isLookedAfter(at: year.to) {
      socialWorkers = outcomes.socialWorkers.filter { year.touches($0.start, $0.end) }.map {
        var span = $0
        span.end = year.known($0.end)
        return SocialWorkerRecord(child: id, birth: birth, span: span)
      }
    }
    liberty = outcomes.liberty.filter { year.touches($0.start, $0.end) }.map {
      LibertyRecord(
        child: id, birth: birth, order: LibertyOrder(start: $0.start, end: year.known($0.end)))
    }
  }

  private mutating func adopt(
    _ child: Child, _ course: AdoptionCourse, in year: ReportingPeriod
  ) {
    let (id, birth) = (child.person.id, child.person.birth)
    if year.touches(course.decided, course.revoked) {
      decisions = [
        AdoptionDecisionRecord(child: id, birth: birth, course: course, asOf: year.to)
      ]
    }
    if let adoption = course.adoption, year.contains(adoption.day) {
      self.adoption = AdoptionRecord(
        child: id, birth: birth, decided: course.decided, adoption: adoption)
    }
  }
}

extension ReportingPeriod {
  /// Whether any day from `start` to `end` is in the period; without `end` the days go on.
  func touches(_ start: CivilDate, _ end: CivilDate?) -> Bool {
    start <= to && (end.map { $0 >= from } ?? true)
  }

  /// The end as it was known on the last day of the period; nil if it was still to come.
  func known(_ end: CivilDate?) -> CivilDate? { end.flatMap { $0 <= to ? $0 : nil } }
}
