import CareRecords

/// What the return of one year tells of a young person who has left care, around a birthday.
struct CareLeaverYear: Sendable {
  let year: ReportingPeriod
  var contact: CareLeaverContact
  var activity: CareLeaverActivity = .none
  var accommodation: CareLeaverAccommodation = .none
}
