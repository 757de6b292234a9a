import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of templates or of the manager's texts.
struct TemplateFolder {
  /// The paths of all files below the folder, in order, hidden ones apart.
  let names: [String]
  private let path: String

  /// Folders below folders; deeper ones are taken for a loop.
  private static let deepest = 16
  /// The largest file that is taken for a template.
  private static let largest = 16 << 20

  /// Lists a folder; `kind` is what messages call what should be there.
  init(_ path: String, of kind: String = "templates") throws(Failure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    var names: [String] = []
    try Self.list(path, of: kind, below: "", depth: 0, into: &names)
    self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file as messages call it.
  func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// The content of a file.
  func bytes(of name: String) throws(Failure) -> [UInt8] {
    try TextFile.bytes(
      of: path(of: name), largest: Self.largest, kind: "a template or a style sheet")
  }

  private static func list(
    _ folder: String, of kind: String, below prefix: String, depth: Int, into names: inout [String]
  ) throws(Failure) {
    guard depth < deepest else { return }
    guard let stream = unsafe opendir(folder) else {
      throw Failure(
        folder, what: "the folder cannot be read (\(SystemWords.reason(errno)))",
        expected: "a folder of \(kind)")
    }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if let mode = FileIdentity.status(of: path)?.st_mode, mode & S_IFMT == S_IFDIR {
        try list(path, of: kind, below: prefix + name + "/", depth: depth + 1, into: &names)
      } else {
        names.append(prefix + name)
      }
    }
  }
}
