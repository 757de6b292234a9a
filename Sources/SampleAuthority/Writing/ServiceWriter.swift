/// Writes the service's own exports, as CSV files or as one XML file.
enum ServiceWriter {
  private static let folder = "service"

  static func write(
    _ export: ServiceExport, to directory: String, xml: Bool
  ) throws(SampleError) -> [WrittenFile] {
    try OutputFolder.make(directory + "/" + folder)
    guard xml else {
      return [
        try table(export.reviews, "reviews.csv", in: directory),
        try table(export.escalations, "escalations.csv", in: directory),
        try table(export.officers, "iros.csv", in: directory),
        try table(export.allocations, "allocations.csv", in: directory),
        try table(export.feedback, "feedback.csv", in: directory),
      ]
    }
    var file = try XMLFile("\(folder)/service-export.xml", in: directory, root: "iroExport")
    try elements(export.reviews, "review", in: &file)
    try elements(export.escalations, "escalation", in: &file)
    try elements(export.officers, "iro", in: &file)
    try elements(export.allocations, "allocation", in: &file)
    try elements(export.feedback, "feedback", in: &file)
    return [try file.finish()]
  }

  private static func table<Record: SampleRecord>(
    _ records: [Record], _ name: String, in directory: String
  ) throws(SampleError) -> WrittenFile {
    var table = try CSVTable<Record>("\(folder)/\(name)", in: directory)
    for record in records { try table.write(record) }
    return try table.finish()
  }

  private static func elements<Record: SampleRecord>(
    _ records: [Record], _ element: String, in file: inout XMLFile
  ) throws(SampleError) {
    let names = ElementNames<Record>.lowerCamelCase
    for record in records {
      file.open(element)
      file.write(record, names)
      file.close(element)
      try file.endRow()
    }
  }
}
