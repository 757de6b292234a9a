import CareRecords

/// What is known of each child whatever the day: sex, date of birth, ethnic origin (ruling 7).
///
/// The latest return's value that is not blank counts. A date of birth in another table is used
/// only where no Header has one. Rows of one year that differ are settled by value, not by their
/// place in the files, so that the order of rows changes nothing.
package struct ChildDetails: Sendable {
  /// Dates of birth by child number.
  package private(set) var birthDates: DateColumn
  /// Sexes by child number.
  package private(set) var sexes: ContiguousArray<Sex>
  /// Ethnic origins by child number.
  package private(set) var ethnicOrigins: ContiguousArray<EthnicOrigin>

  /// Whether no date of birth of a child is known and a Header has one that cannot be read.
  package func isBirthUnread(_ child: Int) -> Bool { birthDates.isUnread(child) }

  /// Settles the details of all children of a partition.
  ///
  /// - Parameter sources: the sources of the store, whose years decide.
  package init(_ records: ChildRecords, sources: [InputSource]) {
    let count = records.ids.count
    birthDates = DateColumn(missingCount: count)
    sexes = ContiguousArray(repeating: .blank, count: count)
    ethnicOrigins = ContiguousArray(repeating: .blank, count: count)
    let years = sources.map { Int16($0.collectionYear ?? 0) }
    readHeaders(records.headers, years)
    readOtherBirthDates(records, years)
  }

  private mutating func readHeaders(_ headers: HeaderTable, _ years: [Int16]) {
    let count = birthDates.count
    var sexYears = ContiguousArray<Int16>(repeating: -1, count: count)
    var birthYears = sexYears
    var ethnicYears = sexYears
    for row in 0..<headers.count {
      let child = Int(headers.children[row])
      let year = years[Int(headers.origins.sources[row])]
      let sex = headers.sexes[row]
      if sex.isListed, beats(year, sexYears[child], sex.rawValue, sexes[child].rawValue) {
        sexes[child] = sex
        sexYears[child] = year
      }
      let origin = headers.ethnicOrigins[row]
      if origin.isListed,
        beats(year, ethnicYears[child], origin.rawValue, ethnicOrigins[child].rawValue)
      {
        ethnicOrigins[child] = origin
        ethnicYears[child] = year
      }
      if headers.birthDates.isUnread(row), birthDates[child] == nil {
        birthDates.set(.unread, at: child)
      }
      if let born = headers.birthDates[row] {
        let other = birthDates[child]?.dayNumber ?? Int32.max
        if beats(year, birthYears[child], born.dayNumber, other) {
          birthDates[child] = born
          birthYears[child] = year
        }
      }
    }
  }

  private mutating func readOtherBirthDates(_ records: ChildRecords, _ years: [Int16]) {
    let known = birthDates
    var dates = birthDates
    var foundYears = ContiguousArray<Int16>(repeating: -1, count: known.count)
    func consider(_ child: Int, _ born: CivilDate?, _ year: Int16) {
      guard let born, known[child] == nil else { return }
      let other = dates[child]?.dayNumber ?? Int32.max
      if beats(year, foundYears[child], born.dayNumber, other) {
        dates[child] = born
        foundYears[child] = year
      }
    }
    for row in 0..<records.reviews.count {
      let year = years[Int(records.reviews.origins.sources[row])]
      consider(Int(records.reviews.children[row]), records.reviews.birthDates[row], year)
    }
    for row in records.otherRows {
      consider(Int(row.child), row.birthDate, years[Int(row.source)])
    }
    birthDates = dates
  }

  /// Whether a value replaces the one found so far: a later year, or the lesser value of one year.
  private func beats<Value: Comparable>(
    _ year: Int16, _ otherYear: Int16, _ value: Value, _ other: Value
  ) -> Bool {
    year != otherYear ? year > otherYear : value < other
  }

  /// A child's age in whole years on a day, nil without a date of birth or before birth.
  ///
  /// Birthdays follow the corresponding date rule (ruling 16): a child born on 29 February has its
  /// birthday on 28 February in common years.
  package func age(of child: Int, on day: CivilDate) -> Int? {
    guard let born = birthDates[child], born <= day else { return nil }
    let years = day.year - born.year
    return born.adding(months: 12 * years) > day ? years - 1 : years
  }
}
