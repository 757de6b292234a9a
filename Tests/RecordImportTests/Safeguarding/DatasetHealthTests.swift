import CareRecords
import Testing

@testable import RecordImport

/// The checks of health of an SSD extract.
@Suite("The health assessments of an SSD extract")
struct DatasetHealthTests {
  @Test func `words of the system are kinds of assessments, and those not held are set aside`()
    throws
  {
    let rows = [
      "7,Initial Health Assessment,2024-05-21 00:00:00.000,Completed",
      "7,Health Assessment,2024-11-21,NULL", "7,Review Health Assessment,2025-05-21,COMPLETE",
      "7,Dental Check,2024-06-01,Completed", "8,HEALTH,2024-05-21,Refused Cancelled",
      "8,Health Assessment,2024-06-30,Planned", "8,Zoom call,2024-06-02,", "9,IHA,NULL,",
      "9,IHA,soon,Completed",
    ].enumerated().map { "\($0),\($1)\n" }
    let records = try TemporaryFolder([
      "ssd/cla_health.csv":
        "clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,"
        + "clah_health_check_status\n" + rows.joined()
    ]).records()
    #expect(
      records.childRowLines == [
        "HealthAssessments 7 - initial 2024-05-21", "HealthAssessments 7 - unstated 2024-11-21",
        "HealthAssessments 7 - review 2025-05-21", "HealthAssessments 7 - other 2024-06-01",
        "HealthAssessments 8 - unknown 2024-06-02", "HealthAssessments 9 - initial -",
        "HealthAssessments 9 - initial - unread",
      ])
    #expect(
      records.issueLines.filter { !$0.contains("moment") } == [
        "cla_health.csv:8 answer-invalid ASSESSMENT 'Zoom call' used without the field",
        "cla_health.csv:10 date-invalid ASSESSED 'soon' used without the field",
      ])
    #expect(records.store.sources[0].rowsSetAside == 2)
  }

  @Test func `an extract without the statuses is read, and one without the kinds is not`() throws {
    let heading = "clah_person_id,clah_health_check_type,clah_health_check_date\n"
    let records = try TemporaryFolder(["h.csv": heading + "7,IHA,2024-05-21\n"]).records()
    #expect(records.childRowLines == ["HealthAssessments 7 - initial 2024-05-21"])
    #expect(
      try TemporaryFolder(["h.csv": "clah_person_id,clah_health_check_date\n7,2024-05-21\n"])
        .error()
        == "h.csv: looks like ssd_cla_health, but CLAH_HEALTH_CHECK_TYPE is missing; expected a "
        + "heading with all columns that ssd_cla_health needs")
  }
}
