import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

/// A table of one return, or of the service, as the cells of an export.
struct ExportTable {
  var table: RecordTable
  /// The year of the return; nil for the service's own tables.
  var year: Int?
  var columns: [String]
  var rows: [[String]]
}

// Only what both forms can hold: XML has one Header, OC2, UASC and OC3 a child, and says nothing of
// a table without rows.
extension RandomAuthority {
  /// The same authority without what one of the two forms cannot hold; nil where none would have
  /// an Episodes table.
  func exportable() -> RandomAuthority? {
    guard care.options.episodesLoaded, let first = episodes.first else { return nil }
    var other = self
    other.details.episodesYear = first.returnYear
    other.details.hasEscalations = !escalations.isEmpty
    other.details.hasPosts = !posts.isEmpty
    other.details.hasAllocations = !allocations.isEmpty
    other.details.hasFeedback = !details.feedback.isEmpty
    other.duties.hasConferences = !duties.conferences.isEmpty
    other.duties.hasCarerReviews = !duties.carerReviews.isEmpty
    other.assessments.isThere = !assessments.rows.isEmpty
    for index in reviews.indices where reviews[index].format.isReturn {
      other.reviews[index].born = nil
    }
    // A cell loses its outer blanks.
    for index in escalations.indices where escalations[index].stage == "Director " {
      other.escalations[index].stage = "DIRECTOR"
    }
    other.keepOneRowOfEachChild()
    for year in years {
      for child in Set(other.children(in: year)).sorted()
      where !other.headers.contains(where: { $0.child == child && $0.year == year }) {
        other.headers.append(
          Header(child: child, born: nil, sex: .blank, ethnic: .blank, year: year))
      }
    }
    return other
  }

  private var years: Set<Int> {
    Set(
      headers.map(\.year) + episodes.map(\.returnYear)
        + reviews.filter(\.format.isReturn).compactMap(\.year))
  }

  /// The children with a row in a return.
  private func children(in year: Int) -> [String] {
    episodes.filter { $0.returnYear == year }.map(\.child)
      + reviews.filter { $0.format.isReturn && $0.year == year }.map(\.child)
      + details.rows.filter { $0.year == year }.map(\.child)
  }

  private mutating func keepOneRowOfEachChild() {
    var seen: Set<String> = []
    let years = years
    details.rows = details.rows.filter { row in
      guard let year = row.year, years.contains(year) else { return false }
      if case .careLeaver(let leaver) = row.content,
        [leaver.contact.cell, leaver.activity.cell, leaver.accommodation.cell] == ["", "", ""]
      {
        return false
      }
      guard [.uasc, .oc2, .oc3].contains(row.table) else { return true }
      return seen.insert("\(row.table) \(year) \(row.child)").inserted
    }
    for table in RandomDetails.tables {
      details.returns[table] = Set(
        details.rows.filter { $0.table == table }.compactMap(\.year)
      ).sorted()
    }
  }

  /// The tables of all files.
  var exports: [ExportTable] { years.sorted().flatMap { returnTables($0) } + serviceTables }

  private func returnTables(_ year: Int) -> [ExportTable] {
    func table(_ table: RecordTable, _ columns: String, _ rows: [[String]]) -> ExportTable? {
      rows.isEmpty
        ? nil
        : ExportTable(
          table: table, year: year, columns: columns.split(separator: " ").map(String.init),
          rows: rows)
    }
    let small = details.rows.filter { $0.year == year }
    func rows(_ table: RecordTable) -> [[String]] {
      small.filter { $0.table == table }.map { [$0.child] + $0.content.cells }
    }
    return [
      table(
        .header, "CHILD SEX DOB ETHNIC",
        headers.filter { $0.year == year }.map {
          [$0.child, $0.sex.cell, $0.born.cell, $0.ethnic.cell]
        }),
      table(
        .episodes,
        "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE PL_POST",
        episodes.filter { $0.returnYear == year }.map {
          [
            $0.child, $0.decom.cell, $0.rne.cell, $0.ls.cell, $0.need.cell, $0.place.cell,
            $0.provider.cell, $0.dec.cell, $0.rec.cell, $0.reasonChanged.cell, $0.address,
          ]
        }),
      table(
        .reviews, "CHILD REVIEW REVIEW_CODE",
        reviews.filter { $0.format.isReturn && $0.year == year }.map {
          [$0.child, $0.date.cell, $0.code.cell]
        }),
      table(.uasc, "CHILD DUC", rows(.uasc)),
      table(
        .oc2,
        "CHILD SDQ_SCORE CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
        rows(.oc2)),
      table(.oc3, "CHILD IN_TOUCH ACTIV ACCOM", rows(.oc3)),
      table(.missing, "CHILD MISSING MIS_START MIS_END", rows(.missing)),
      table(.socialWorkers, "CHILD SW_ID SW_DECOM SW_DEC", rows(.socialWorkers)),
      table(.deprivationOfLiberty, "CHILD DOLO_START DOLO_END", rows(.deprivationOfLiberty)),
    ].compactMap { $0 }
  }

  private var serviceTables: [ExportTable] {
    func table(_ table: RecordTable, _ columns: String, _ rows: [[String]]) -> ExportTable? {
      rows.isEmpty
        ? nil
        : ExportTable(
          table: table, year: nil, columns: columns.split(separator: " ").map(String.init),
          rows: rows)
    }
    return [
      table(
        .reviews,
        "CHILD REVIEW REVIEW_CODE DOB REVIEW_DUE IRO LATE_REASON TEAM CANCELLED "
          + "PARENTS_CONTRIBUTED CHILD_SEEN_BEFORE MIDWAY_DATE DECISIONS_SENT RECORD_COMPLETED "
          + "RECORD_SENT SW_REPORT_ON_TIME CARE_PLAN_UPDATED PERMANENCE_PLAN ADVOCACY_OFFERED",
        reviews.filter { !$0.format.isReturn }.map {
          [
            $0.child, $0.date.cell, $0.code.cell, $0.born.cell, $0.due.cell, $0.officer ?? "",
            $0.lateReason ?? "", $0.team ?? "", $0.cancelled.cell, $0.parents.cell, $0.seen.cell,
            $0.midwayCheck.cell, $0.decisionsSent.cell, $0.recordCompleted.cell,
            $0.recordSent.cell, $0.report.cell, $0.carePlan.cell, $0.permanence.cell,
            $0.advocacy.cell,
          ]
        }),
      table(
        .escalations,
        "ESCALATION_ID RAISED STAGE CHILD THEME TEAM STAGE_DATE RESPONDED RESOLVED OUTCOME KIND "
          + "IMPROPER_PRESSURE",
        escalations.map {
          [
            $0.id, $0.raised.cell, $0.stage ?? "", $0.child ?? "", $0.theme ?? "", $0.team ?? "",
            $0.stageDate.cell, $0.responded.cell, $0.resolved.cell, $0.outcome ?? "",
            $0.kind == .blank ? "" : $0.kind == .challenge ? "challenge" : "good-practice",
            $0.pressure.cell,
          ]
        }),
      table(
        .officers,
        "IRO FTE START END EMPLOYMENT SEX ETHNIC OTHER_CASES"
          + (duties.registerHasCases ? " CP_CASES" : ""),
        posts.map {
          [
            $0.officer, $0.fteThousandths.map { JSONWriter.number(Double($0) / 1000) } ?? "",
            $0.start.cell, $0.end.cell, $0.employment.cell, $0.sex.cell, $0.ethnic.cell,
            $0.otherCases.cell,
          ] + (duties.registerHasCases ? [$0.protectionCases.cell] : [])
        }),
      table(
        .allocations, "CHILD IRO START END",
        allocations.map { [$0.child, $0.officer, $0.start.cell, $0.end.cell] }),
      table(
        .feedback, "DATE KIND SCORE SCALE",
        details.feedback.map {
          [
            $0.date.cell,
            $0.kind == .audit ? "audit" : $0.kind == .feedback ? "feedback" : "letter",
            $0.score ?? "", $0.scale ?? "",
          ]
        }),
      table(
        .conferences, "CHILD FAMILY KIND STRATEGY DUE HELD IRO",
        duties.conferences.map {
          [
            $0.child ?? "", $0.family ?? "", $0.kind == .initial ? "initial" : "review",
            $0.strategy.cell, $0.due.cell, $0.held.cell, $0.officer ?? "",
          ]
        }),
      table(
        .carerReviews, "CARER DUE HELD IRO",
        duties.carerReviews.map {
          [$0.carer, $0.due.cell, $0.held.cell, $0.officer ?? ""]
        }),
      table(
        .healthAssessments, "CHILD ASSESSMENT ASSESSED",
        assessments.rows.map { [$0.child] + $0.content.cells }),
    ].compactMap { $0 }
  }
}
