import Documents
import Files

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of templates or of the manager's texts.
struct TemplateFolder {
  /// The paths of all files below the folder, in order; hidden files only where they were asked
  /// for.
  let names: [String]
  private let path: String

  /// How many folders deep files are looked for; deeper folders are taken for a loop.
  private static let deepest = 16
  /// The largest file that is taken for a template.
  private static let largest = 16 << 20

  /// Lists a folder; `kind` is what messages call what should be there.
  ///
  /// - Parameter hidden: whether files and folders whose names begin with a dot are listed too.
  init(
    _ path: String, of kind: String = "templates", hidden: Bool = false
  ) throws(Failure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    var names: [String] = []
    try Self.list(path, of: kind, hidden: hidden, below: "", depth: 0, into: &names)
    self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file as messages call it.
  func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// Whether a file is really in the folder, and not only a link to one elsewhere.
  func holds(_ name: String) -> Bool {
    FileSystem.canonical(path(of: name)).hasPrefix(FileSystem.canonical(path) + "/")
  }

  func bytes(of name: String) throws(Failure) -> [UInt8] {
    try FileSystem.bytes(
      of: path(of: name), largest: Self.largest, kind: "a template or a style sheet")
  }

  private static func list(
    _ folder: String, of kind: String, hidden: Bool, below prefix: String, depth: Int,
    into names: inout [String]
  ) throws(Failure) {
    guard depth < deepest else { return }
    for name in try FileSystem.names(in: folder, expected: "a folder of \(kind)") {
      if !hidden, name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if FileSystem.kind(path).kind == .folder {
        try list(
          path, of: kind, hidden: hidden, below: prefix + name + "/", depth: depth + 1, into: &names
        )
      } else {
        names.append(prefix + name)
      }
    }
  }
}
