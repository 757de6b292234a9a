import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let officer: Need = .either(
    AllocationColumn.officer, ReviewColumn.officer)

  /// Children for each IRO.
  package static let caseloadPerIRO = FigureDefinition(
    "caseload.perIRO", "Children for each IRO", unit: "children per IRO", kind: .distribution,
    is: "Children looked after on the last day, by the IRO they are allocated to; IROs with at "
      + "least one child. Without allocations, by the IRO of the child's latest review, who may have "
      + "left since.",
    leftOut: [.unallocated, .noIRO], citation: .caseload, by: [.iro],
    needs: [.table(.episodes), officer],
    in: .team, covers: [.service], publication: .staff, counts: .itsOwn,
    .service { facts in
      var result = FigureResult()
      let officers = facts.officers.filter { $0.children > 0 }
      result.numbers.count = officers.count
      result.numbers.describeSpread(of: officers.map { Double($0.children) })
      // Reviews do not tell of a child not yet reviewed whether somebody is its IRO.
      let reason: LeftOutReason = facts.hasAllocations ? .unallocated : .noIRO
      result.leftOut = [LeftOut(reason: reason, count: facts.unallocated)].nonZero
      result.breakdowns = [
        Breakdown(
          dimension: .iro,
          rows: officers.map { officer in
            var numbers = FigureNumbers()
            numbers.count = officer.children
            if let fte = officer.post?.fteThousandths, fte > 0 {
              numbers.value = Double(officer.children * 1000) / Double(fte)
            }
            return FigureRow(key: officer.name, label: officer.name, numbers: numbers)
          })
      ]
      return officers.isEmpty
        ? FigureResult(status: .notApplicable, leftOut: result.leftOut) : result
    })

  /// Children for each full-time equivalent.
  package static let caseloadPerFTE = FigureDefinition(
    "caseload.perFTE", "Children for each full-time equivalent IRO",
    unit: "children per full-time equivalent", kind: .rate,
    is: "Children looked after on the last day, divided by the full-time equivalent of the IROs "
      + "in post on that day; with the mean and the peak of the month ends.",
    says: FigureWording("children for each full-time IRO", ""),
    leftOut: [.fteUnknown], citation: .caseload, direction: .lowerIsBetter, by: [.month],
    standard: Standard(
      .between(50, 70), words: "50 to 70 children for each full-time IRO",
      source: "IRO Handbook 7.15"),
    needs: [.table(.episodes), .column(OfficerColumn.fte)],
    rate: .staff, in: .team, alsoIn: [.resources], order: -1, tables: [.team: [.month]],
    covers: [.service, .resources], isHeadline: true,
    publication: .staff, counts: .itsOwn,
    .service(perFTEByMonth))

  /// Reviews for each full-time equivalent.
  static let reviewsPerFTE = FigureDefinition(
    "reviews.perFTE", "Reviews held for each full-time equivalent IRO",
    unit: "reviews per full-time equivalent", kind: .rate,
    is:
      "Reviews held in the period, divided by the mean full-time equivalent of the IROs in post on "
      + "the month ends.",
    leftOut: [.fteUnknown], citation: .annualReport,
    needs: [.table(.reviews), .column(OfficerColumn.fte)],
    rate: .staff, in: .team, covers: [.service], publication: .staff, counts: .itsOwn,
    .service { $0.perMeanFTE($0.reviewsHeld) })

  /// How many children were allocated to an IRO in time.
  package static let caseloadAllocatedInTime = FigureDefinition(
    "caseload.allocatedIn5Days", "Children allocated to an IRO within the time allowed",
    unit: "periods of care", kind: .proportion,
    is: "Of the periods of care that began in the period on a known day, those with an "
      + "allocation on some day up to the last working day allowed: the fifth after it by "
      + "guidance, or what the authority sets.",
    says: FigureWording(
      "children who came into care", "had an IRO within the time allowed",
      others: "had no IRO within the time allowed"),
    numerator: "periods of care with an allocation in time",
    denominator: "periods of care for which the time was up",
    leftOut: [.startUnknown, .leftBefore, .notYetDue], citation: .appointment,
    direction: .higherIsBetter,
    standard: Standard(
      .all, words: "every child within the time allowed", source: "IRO Handbook"),
    needs: [.table(.episodes), .table(.allocations), .column(AllocationColumn.start)],
    in: .team, covers: [.service], uses: [.allocationWorkingDays], publication: .service(),
    counts: .itsOwn,
    .counting(\.starts) { move in
      switch move.allocation {
      case .yes: .met
      case .no: .notMet
      case .unread: .leftOut(.undetermined)
      case .startUnknown: .leftOut(.startUnknown)
      case .leftBefore: .leftOut(.leftBefore)
      case .notYetDue: .leftOut(.notYetDue)
      }
    })

  /// Section D: the caseload of the officers.
  static let caseloadFigures: [FigureDefinition] = [
    caseloadPerIRO,
    caseloadPerFTE,
    reviewsPerFTE,
    FigureDefinition(
      "caseload.outsideRange", "IROs by their caseload against the expected range", unit: "IROs",
      kind: .distribution,
      is: "IROs in post on the last day, by the children allocated to them for each full-time "
        + "equivalent: above, within or below the expected range.",
      leftOut: [.fteUnknown, .unknownToRegister], citation: .caseload, by: [.range],
      needs: [.table(.episodes), officer, .column(OfficerColumn.fte)],
      in: .team, isTableOnly: true, tables: [.caseloadRange: [.range]], covers: [.service],
      uses: [.caseloadRange], publication: .staff, counts: .itsOwn,
      .service(outsideRange)),
    FigureDefinition(
      "caseload.withOtherDuties", "Cases of every kind for each full-time equivalent",
      unit: "cases per full-time equivalent", kind: .distribution,
      is: "Children looked after, child protection cases and other cases together, for each "
        + "full-time equivalent, over the IROs in post on the last day. Where the register has no "
        + "child protection cases, they are the cases whose latest conference, in the last six "
        + "months, the IRO chaired.",
      leftOut: [.fteUnknown], citation: .caseload,
      needs: [
        .table(.episodes), officer, .column(OfficerColumn.fte),
        .oneOf([
          RecordColumn(OfficerColumn.childProtectionCases),
          RecordColumn(OfficerColumn.otherCases), RecordColumn(ConferenceColumn.officer),
        ]),
      ],
      in: .team, covers: [.service], publication: .staff, counts: .itsOwn,
      .service { facts in
        if facts.isRegisterOfOthers { return .otherRegister }
        var result = FigureResult()
        let ratios = facts.inPost.compactMap { officer -> Double? in
          guard let post = officer.post, let fte = post.fteThousandths, fte > 0 else { return nil }
          let cases = officer.children + officer.childProtectionCases + (post.otherCases ?? 0)
          return Double(cases * 1000) / Double(fte)
        }
        result.numbers.count = ratios.count
        result.numbers.describeSpread(of: ratios)
        result.leftOut = [LeftOut(reason: .fteUnknown, count: facts.fteUnknown)].nonZero
        return ratios.isEmpty
          ? FigureResult(status: .notApplicable, leftOut: result.leftOut) : result
      }),
    FigureDefinition(
      "caseload.unallocated", "Children without an IRO", unit: "children", kind: .count,
      is: "Children looked after on the last day who are allocated to no IRO.",
      says: FigureWording(
        "children", "had no IRO on {day}", none: "Every child had an IRO on {day}."),
      citation: .appointment, direction: .lowerIsBetter,
      standard: Standard(
        .none, words: "no child without an IRO",
        source: "Children Act 1989, section 25A"),
      // A child not yet reviewed is not one without an IRO, so reviews cannot tell.
      needs: [.table(.episodes), .table(.allocations)],
      in: .team, alsoIn: [.resources], covers: [.service], publication: .service(), counts: .itsOwn,
      .counting(\.children) {
        $0.isOfficerUnread ? .leftOut(.undetermined) : $0.hasOfficer ? .outside : .met
      }),
    caseloadAllocatedInTime,
    FigureDefinition(
      "workforce.fte", "IROs in post, full-time equivalent", unit: "full-time equivalents",
      kind: .rate,
      is: "The full-time equivalent of the IROs in post on the last day, and how many people they "
        + "are.",
      leftOut: [.fteUnknown], citation: .annualReport, needs: [.column(OfficerColumn.fte)],
      rate: .staff, in: .team, alsoIn: [.resources], order: -2, covers: [.service, .resources],
      publication: .staff, counts: .itsOwn,
      .service { facts in
        if facts.isFTEBlank { return .blankFTE }
        var result = FigureResult()
        result.numbers.count = facts.inPost.count
        result.numbers.value = Double(facts.fte) / 1000
        result.leftOut = [LeftOut(reason: .fteUnknown, count: facts.fteUnknown)].nonZero
        return result
      }),
  ]

  /// One row a calendar month, the last one at the end of the period (ruling 71).
  ///
  /// A month in which nobody is in post has no value.
  private static let perFTEByMonth: @Sendable (ServiceFacts) -> FigureResult = { facts in
    if facts.isFTEBlank { return .blankFTE }
    var result = FigureResult()
    result.leftOut = [LeftOut(reason: .fteUnknown, count: facts.fteUnknown)].nonZero
    let months = facts.monthEnds.enumerated().map { index, day in
      var numbers = FigureNumbers()
      numbers.count = facts.lookedAfterAtMonthEnds[index]
      numbers.value = perFTE(facts.lookedAfterAtMonthEnds[index], facts.fteAtMonthEnds[index])
      return FigureRow(key: day.monthText, label: day.longText, numbers: numbers)
    }
    result.breakdowns = [Breakdown(dimension: .month, rows: months)]
    let ratios = months.compactMap(\.numbers.value)
    if let peak = ratios.max() {
      result.numbers.mean = ratios.reduce(0, +) / Double(ratios.count)
      result.numbers.peak = peak
    }
    guard facts.fte > 0 else {
      result.status = .notApplicable
      return result
    }
    result.numbers.count = facts.lookedAfter
    result.numbers.value = perFTE(facts.lookedAfter, facts.fte)
    return result
  }

  /// Children for each full-time equivalent; nil where nobody is in post.
  private static func perFTE(_ children: Int, _ fteThousandths: Int) -> Double? {
    fteThousandths > 0 ? Double(children * 1000) / Double(fteThousandths) : nil
  }

  private static let outsideRange: @Sendable (ServiceFacts) -> FigureResult = { facts in
    if facts.isRegisterOfOthers { return .otherRegister }
    var counts = [Int](repeating: 0, count: CaseloadRange.allCases.count)
    for officer in facts.inPost {
      guard let fte = officer.post?.fteThousandths, fte > 0 else { continue }
      let ratio = Double(officer.children * 1000) / Double(fte)
      let range: CaseloadRange =
        ratio > facts.caseloadRange.upperBound
        ? .above : ratio < facts.caseloadRange.lowerBound ? .below : .within
      counts[range.rawValue] += 1
    }
    var result = FigureResult()
    result.numbers.count = counts.reduce(0, +)
    result.leftOut =
      [
        LeftOut(reason: .fteUnknown, count: facts.fteUnknown),
        LeftOut(
          reason: .unknownToRegister,
          count: facts.officers.count { $0.post == nil && $0.children > 0 }),
      ].nonZero
    result.breakdowns = [
      Breakdown(
        dimension: .range,
        rows: CaseloadRange.allCases.compactMap { range in
          guard counts[range.rawValue] > 0 else { return nil }
          var numbers = FigureNumbers()
          numbers.count = counts[range.rawValue]
          return FigureRow(key: range.key, label: range.label, numbers: numbers)
        })
    ]
    return result
  }
}

extension FigureResult {
  /// A figure of the register's IROs, where the register is of others than the children have.
  static let otherRegister = FigureResult(
    status: .notSupplied(needs: "a register (IROs) with the children's IROs"))

  /// A figure of full-time equivalents of which none is given.
  fileprivate static let blankFTE = FigureResult(
    status: .notSupplied(needs: "enough of \(RecordColumn(OfficerColumn.fte))"))
}

extension ServiceFacts {
  /// Whether more than half of the children with an IRO have one who is not in post by the register:
  /// their names differ, and the IROs in post would look as if they had no children.
  fileprivate var isRegisterOfOthers: Bool {
    let others = officers.filter { $0.post == nil }.reduce(0) { $0 + $1.children }
    return others * 2 > officers.reduce(0) { $0 + $1.children }
  }

  /// Whether nobody is in post by the register at any month end, although children have IROs.
  var isRegisterOfNobody: Bool {
    inPost.isEmpty && hasPosts && fteAtMonthEnds.allSatisfy { $0 == 0 }
      && officers.contains { $0.children > 0 }
  }

  /// Whether nobody in post has a full-time equivalent, although some are in post.
  fileprivate var isFTEBlank: Bool { !inPost.isEmpty && fteUnknown == inPost.count }

  /// A number of things done in the period for each full-time equivalent, by the mean of the month
  /// ends.
  func perMeanFTE(_ count: Int) -> FigureResult {
    if isFTEBlank { return .blankFTE }
    var result = FigureResult()
    result.leftOut = [LeftOut(reason: .fteUnknown, count: fteUnknown)].nonZero
    let team = fteAtMonthEnds.reduce(0, +)
    guard team > 0 else {
      result.status = .notApplicable
      return result
    }
    result.numbers.count = count
    result.numbers.value = Double(1000 * count * fteAtMonthEnds.count) / Double(team)
    return result
  }

  /// Officers in post whose full-time equivalent is blank.
  var fteUnknown: Int { inPost.count { $0.post?.fteThousandths == nil } }
}

extension [LeftOut] {
  /// The reasons for which at least one record was left out.
  var nonZero: [LeftOut] { filter { $0.count > 0 } }
}

extension FigureNumbers {
  /// Sets the smallest, median, mean and largest of some values, which may be in any order.
  mutating func describeSpread(of values: [Double]) {
    let sorted = values.sorted()
    min = sorted.first
    median = Quantiles.quantile(0.5, ofSorted: sorted)
    max = sorted.last
    mean = sorted.isEmpty ? nil : sorted.reduce(0, +) / Double(sorted.count)
  }
}
