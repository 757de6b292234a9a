/// The schema of the XML form of the service's own exports.
package enum ExportSchema {
  /// The XSD as it ships with the program.
  package static var xsd: String { EmbeddedFiles.text("XML/iro-export.xsd") ?? "" }
}
