/// Writes an annual return as one XML file, which has no place for SWEpisodes and DoLo.
struct XMLReturnWriter: ReturnWriter, ~Copyable {
  private static let identity = ElementNames<HeaderRecord>(
    [.child, .pupilNumber, .sex, .birth, .ethnic], renamed: [.child: "CHILDID"])
  private static let motherhood = ElementNames<HeaderRecord>([.mother, .childBirth])
  private static let status = ElementNames<UnaccompaniedRecord>([.ceased])
  private static let adoption = ElementNames<AdoptionRecord>(
    [.decided, .matched, .fosterCarers, .adopters, .sexOfAdopters, .statusOfAdopters])
  private static let careLeaver = ElementNames<CareLeaverRecord>(
    [.contact, .activity, .accommodation])
  private static let absence = ElementNames<MissingRecord>([.kind, .start, .end])
  private static let review = ElementNames<ReviewRecord>([.day, .code])
  private static let permanence = ElementNames<PermanenceRecord>([.option, .authority, .date])
  private static let health = ElementNames<HealthRecord>(
    HealthRecord.Column.allCases.filter { $0 != .child && $0 != .birth })
  private static let decision = ElementNames<AdoptionDecisionRecord>(
    [.decided, .revoked, .reason])
  private static let episode = ElementNames<EpisodeRecord>(
    [
      .began, .reasonBegan, .legalStatus, .need, .placement, .postcode, .home, .registration,
      .provider, .ended, .reasonCeased, .reasonChanged,
    ], renamed: [.placement: "PL"])

  private var file: XMLFile

  init(folder: String, file name: String, in directory: String) throws(SampleError) {
    try OutputFolder.make(directory + "/" + folder)
    file = try XMLFile("\(folder)/\(name)", in: directory, root: "EXPSSDA903")
  }

  mutating func write(_ child: ReturnChild) throws(SampleError) {
    // A child without a Header has no name in XML, so it cannot be held.
    guard let header = child.header else { return }
    file.open("CHILD")
    file.open("HEADER")
    file.write(header, Self.identity)
    file.write(.number(child.unaccompanied == nil ? 0 : 1), as: "UASC")
    if let record = child.unaccompanied { file.write(record, Self.status) }
    if let record = child.outcomes?.adoption { file.write(record, Self.adoption) }
    if let record = child.outcomes?.careLeaver { file.write(record, Self.careLeaver) }
    for record in child.absences { file.write(record, Self.absence, in: "AMISSING") }
    for record in child.reviews { file.write(record, Self.review, in: "AREVIEW") }
    file.write(header, Self.motherhood)
    if let outcomes = child.outcomes { write(outcomes) }
    file.close("HEADER")
    for record in child.episodes { file.write(record, Self.episode, in: "EPISODE") }
    file.close("CHILD")
    try file.endRow()
  }

  /// Writes the groups of `HEADER` that stand after the reviews.
  private mutating func write(_ outcomes: ReturnOutcomes) {
    if let record = outcomes.permanence { file.write(record, Self.permanence, in: "PERMANENCE") }
    for record in outcomes.health { file.write(record, Self.health, in: "OC2") }
    for record in outcomes.decisions { file.write(record, Self.decision, in: "AD_PLACED") }
  }

  consuming func finish() throws(SampleError) -> [WrittenFile] { [try file.finish()] }
}
