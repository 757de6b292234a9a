import CareRecords

// Checks of the health of children in care.
extension SafeguardingTables {
  /// The checks of health, of which those that were not held are set aside.
  static let healthAssessments: TableMapping = {
    var mapping = table(
      "ssd_cla_health", "CLAH", HealthAssessmentColumn.self, key: nil,
      [
        (.child, "CLAH_PERSON_ID", .asWritten),
        (.kind, "CLAH_HEALTH_CHECK_TYPE", .healthAssessment),
        (.held, "CLAH_HEALTH_CHECK_DATE", dates),
      ])
    mapping.filters = [
      TableMapping.Filter(
        heading: "CLAH_HEALTH_CHECK_STATUS", cells: Set(statusesNotHeld), isKept: false)
    ]
    return mapping
  }()

  /// The statuses of checks that were not held: those of the dataset's list, and what systems write.
  static let statusesNotHeld = [
    "planned", "refused", "cancelled", "refused cancelled", "refused/cancelled", "declined",
    "did not attend", "dna", "not held", "draft",
  ]
}
