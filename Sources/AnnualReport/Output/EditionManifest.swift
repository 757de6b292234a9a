import CareRecords
import Documents
import Files

/// `manifest-YYYY-YY.json`: which files of an edition a run wrote, and what was in them.
///
/// The manifest of the restricted edition also has the inputs, and the digest of the public edition's manifest,
/// which shows whether both editions are of one run. The public manifest says nothing of the restricted edition.
struct EditionManifest: Hashable, Sendable {
  /// A file with the SHA-256 of its bytes, in hexadecimal digits.
  struct Entry: Hashable, Sendable {
    /// The path below the folder of the edition; of an input, as the configuration names it.
    let name: String
    let sha256: String
  }

  /// The period of the report, such as 2024-25.
  let label: String
  /// The version of the program that wrote the files.
  let version: String
  /// The files, in the order of their names; the manifest itself is not among them.
  let files: [Entry]
  /// What the report was made from; of the restricted edition alone.
  let inputs: [Entry]
  /// The digest of the manifest of the public edition; nil if the run wrote none.
  let publicManifest: String?

  private static let schema = "iro-manifest/1"
  private static let prefix = "manifest-"
  private static let suffix = ".json"

  /// The name of the manifest of a period, below the folder of its edition.
  static func name(of label: String) -> String { prefix + label + suffix }

  /// The period of the manifest with a name; nil if a manifest has another name.
  static func label(of name: String) -> String? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix), !name.contains("/") else { return nil }
    let label = String(name.dropFirst(prefix.count).dropLast(suffix.count))
    return ReportingPeriod(label: label) == nil ? nil : label
  }

  /// The digest of bytes.
  static func digest(_ bytes: [UInt8]) -> String { FileDigest.sha256(of: bytes) ?? "" }

  /// A manifest of files by their names below the folder of the edition.
  init(
    label: String, version: String, files: [ReportFile], inputs: [Entry] = [],
    publicManifest: String? = nil
  ) {
    self.label = label
    self.version = version
    self.files = files.map { Entry(name: $0.name, sha256: Self.digest($0.bytes)) }
      .sorted { FileSystem.precedes($0.name, $1.name) }
    self.inputs = inputs
    self.publicManifest = publicManifest
  }

  /// The bytes of the file; the same for the same files.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema", Self.schema)
      json.key("generator") { json in
        json.object(inline: true) { json in
          json.key("name", "iro-report")
          json.key("version", version)
        }
      }
      json.key("period", label)
      json.key("files") { Self.write(files, &$0) }
      if !inputs.isEmpty { json.key("inputs") { Self.write(inputs, &$0) } }
      if let publicManifest { json.key("public", publicManifest) }
    }
    return Array(json.text.utf8)
  }

  private static func write(_ entries: [Entry], _ json: inout JSONWriter) {
    json.array(of: entries) { json, entry in
      json.object(inline: true) { json in
        json.key("file", entry.name)
        json.key("sha256", entry.sha256)
      }
    }
  }

  /// Reads a manifest.
  ///
  /// - Parameter file: the name of the file in messages.
  /// - Throws: `Failure` for a file of another kind.
  init(json: [UInt8], file: String) throws(Failure) {
    let top = try JSONNode(json, file: file, kind: "a manifest as generate writes it").object(
      ["schema", "generator", "period", "files"], or: ["inputs", "public"])
    _ = try top.required("schema").choice([Self.schema])
    label = try top.required("period").text()
    version = try top.required("generator").object(["name", "version"]).required("version").text()
    files = try Self.entries(try top.required("files"))
    inputs = try top["inputs"].map(Self.entries) ?? []
    publicManifest = try top["public"]?.text()
  }

  private static func entries(_ node: JSONNode) throws(Failure) -> [Entry] {
    try node.list().map { node throws(Failure) in
      let entry = try node.object(["file", "sha256"])
      return Entry(
        name: try entry.required("file").text(), sha256: try entry.required("sha256").text())
    }
  }
}
