import CareRecords
import Foundation
import RecordImport
import SampleAuthority
import StatutoryReviews
import Testing

struct ReadingTests {
  private func read(_ options: SampleOptions) throws -> ImportedRecords {
    let path = SampleFolder.temporaryPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try writeSample(to: path, options: options)
    return try importRecords(from: ["2023-24", "2024-25", "service"].map { "\(path)/\($0)" })
  }

  @Test(arguments: [false, true])
  func `the program finds nothing wrong but the reviews of short breaks`(xml: Bool) throws {
    let records = try read(SampleOptions(children: 1500, seed: 12, xml: xml))
    let found = Set(records.issues.map(\.check))
    #expect(found.isSubset(of: [.shortBreakReviewed]))
    #expect(records.checksNotRun.isEmpty)
    #expect(records.store.sources.allSatisfy { $0.rowsRefused == 0 && $0.ignoredColumns.isEmpty })
  }

  @Test func `every recorded due date is the one that the program works out`() throws {
    let records = try read(SampleOptions(children: 1500, seed: 12))
    let period = ReportingPeriod(startingIn: 2024)
    let reader = CareReader(records.store, rules: ReviewRules(period: period))
    var care = ChildCare()
    var found: Set<Check> = []
    var verdicts: [Verdict: Int] = [:]
    for partition in records.store.partitions.indices {
      let reader = reader.of(partition: partition)
      for child in 0..<reader.childCount {
        reader.read(child, into: &care)
        found.formUnion(care.issues.map(\.check))
        for obligation in care.obligations where obligation.belongs(to: period) {
          verdicts[obligation.verdict, default: 0] += 1
        }
      }
    }
    #expect(found.isSubset(of: [.startUnknown]))
    #expect(verdicts[.onTime, default: 0] > 1500)
    #expect(verdicts[.late, default: 0] > 50)
    #expect(verdicts[.overdue, default: 0] > 0)
    #expect(verdicts[.undetermined, default: 0] == 0)
  }

  @Test func `the program finds every mistake on purpose`() throws {
    let records = try read(SampleOptions(children: 20, seed: 12, defects: true))
    let found = Set(records.issues.map(\.check))
    #expect(
      found.isSuperset(of: [
        .reviewDateInvalid, .participationInvalid, .shortBreakReviewed, .under4CodeAtFourOrOver,
        .fourOrOverCodeUnder4, .childWithoutEpisode, .childNotInHeader, .birthDateDiffers,
        .cellCount, .repeatedRow, .twoDigitYear, .episodeEndsBeforeStart, .officerNotInRegister,
        .resolvedBeforeRaised,
      ]))
  }
}
