extension WorkFolder {
  /// Writes the configuration of the year before beside that of a sample authority, which is in the folder `in`.
  func writeLastYear(to name: String) throws {
    try write(
      text("in/iro-report.yaml")
        .replacing(
          "{from: 2024-04-01, to: 2025-03-31}", with: "{from: 2023-04-01, to: 2024-03-31}"
        )
        .replacing("[2023-24, 2024-25, service]", with: "[2023-24, service]")
        .replacing("conclusions-2024-25", with: "conclusions-2023-24"), to: name)
  }
}
