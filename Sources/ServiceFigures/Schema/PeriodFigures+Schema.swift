extension PeriodFigures {
  /// The JSON Schema that every file of figures keeps to.
  public static var jsonSchema: String {
    EmbeddedFiles.text("Schema/iro-figures-1.schema.json") ?? ""
  }
}
