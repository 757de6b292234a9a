import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The calls to the file system for finding, reading and writing files.
package enum FileSystem {
  /// The kinds of things that a path leads to.
  package enum Kind: Equatable, Sendable {
    case file(size: Int)
    case folder
    case other
  }

  /// The kind of thing that the path leads to, following links.
  ///
  /// It is nil, with the error number, when the system does not say.
  package static func kind(_ path: String) -> (kind: Kind?, error: Int32) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return (nil, errno) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return (.file(size: Int(info.st_size)), 0)
    case S_IFDIR: return (.folder, 0)
    default: return (.other, 0)
    }
  }

  /// Whether there is anything at a path, following links.
  package static func exists(_ path: String) -> Bool { kind(path).kind != nil }

  /// The path without links, `.` and `..`, so that two paths to the same file are equal.
  package static func canonical(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether there is anything at a path, a link that leads nowhere too.
  ///
  /// - Throws: `Failure` where the system does not say.
  package static func isTaken(_ path: String) throws(Failure) -> Bool {
    try status(of: path) != nil
  }

  /// What the system knows of a path, not following links; nil where there is nothing.
  static func status(of path: String) throws(Failure) -> stat? {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return status }
    let code = errno
    guard [ENOENT, ENOTDIR, ENAMETOOLONG].contains(code) else {
      throw .unreadable(path, reason: reason(code))
    }
    return nil
  }

  /// The names in a folder, sorted by their bytes.
  ///
  /// A name that is not UTF-8 has U+FFFD in the place of the bytes that are not, and leads to nothing.
  ///
  /// - Parameter expected: what the folder should be, for messages.
  /// - Throws: `Failure` for a folder that cannot be read to its end: it must never pass for an empty one.
  package static func names(
    in folder: String, expected: String = "a readable folder"
  ) throws(Failure) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw .cannotList(folder, errno, expected: expected)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      // Only the error number shows whether the folder has ended or cannot be read further.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .cannotList(folder, errno, expected: expected) }
    return names.sorted(by: precedes)
  }

  /// The paths that a pattern matches, sorted by their bytes.
  ///
  /// - Throws: `Failure` where a folder that the pattern leads to cannot be opened: files in it might match.
  package static func matches(_ pattern: String) throws(Failure) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    let code = unsafe glob(
      pattern, GLOB_NOSORT, { _, code in [ENOENT, ENOTDIR].contains(code) ? 0 : 1 }, &found)
    guard code == 0 || code == GLOB_NOMATCH else {
      throw .unreadable(pattern, reason: "a folder of this pattern cannot be read")
    }
    guard code == 0 else { return [] }
    var paths: [String] = []
    for index in 0..<Int(unsafe found.gl_pathc) {
      if let path = unsafe found.gl_pathv[index] { paths.append(unsafe String(cString: path)) }
    }
    return paths.sorted(by: precedes)
  }

  /// The order of two paths by their bytes, the same on every machine.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The system's words for an error number.
  package static func reason(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// The identity of a file: two paths with the same identity lead to the same file.
package struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// The identity of the file at a path, following links; nil when there is nothing.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}
