/// The schema of the XML form of the service's own exports.
public enum ExportSchema {
  /// The XSD as it ships with the program.
  public static var xsd: String { EmbeddedFiles.text("XML/iro-export.xsd") ?? "" }
}
