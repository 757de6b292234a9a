import CareRecords
import Documents

// Child protection conferences. The dataset has all of the authority and names no chair. So they are
// read as the service's own only where the configuration says that IROs chair them.
extension SafeguardingTables {
  /// The tables of conferences, which feed Conferences.
  static let conferences = [initialConferences, conferenceReviews]

  private static let initialConferences = conferenceTable(
    "ssd_initial_cp_conference", "ICPC", kind: "initial",
    [
      (.child, "ICPC_PERSON_ID", .asWritten), (.family, "ICPC_ICPC_MEETING_ID", .asWritten),
      (.due, "ICPC_ICPC_TARGET_DATE", dates), (.held, "ICPC_ICPC_DATE", dates),
    ])

  private static let conferenceReviews = conferenceTable(
    "ssd_cp_reviews", "CPPR", kind: "review",
    [
      (.child, "CPPR_PERSON_ID", .asWritten), (.family, "CPPR_CP_REVIEW_MEETING_ID", .asWritten),
      (.due, "CPPR_CP_REVIEW_DUE", dates), (.held, "CPPR_CP_REVIEW_DATE", dates),
    ])

  /// A table whose rows are all of one kind.
  private static func conferenceTable(
    _ name: String, _ prefix: String, kind: String,
    _ fields: [(column: ConferenceColumn, heading: String, content: CellReading.Content)]
  ) -> TableMapping {
    // Some systems write -1 where no meeting is recorded.
    var mapping = table(
      name, prefix, ConferenceColumn.self, key: nil, fields, values: [.family: ["-1": ""]])
    mapping.constants = [.init(column: ConferenceColumn.kind.ordinal, text: kind)]
    return mapping
  }
}

extension ReadFile {
  private var hasConferences: Bool { tables.contains { $0.table == .conferences } }

  /// Checks that conferences are not read both from the service's own table and from an SSD extract,
  /// where each would count twice.
  static func checkConferences(_ files: [ReadFile]) throws(Failure) {
    let ofExtract = files.first { $0.hasConferences && $0.format == .ssdCSV }
    let own = files.first { $0.hasConferences && $0.format != .ssdCSV }
    if let ofExtract, let own { throw .conferencesTwice(ofExtract.name, own: own.name) }
  }
}
