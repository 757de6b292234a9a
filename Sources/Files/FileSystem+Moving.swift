internal import CLinux
import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Gives a file or folder another path on the same file system.
  package static func move(_ path: String, to target: String) throws(Failure) {
    guard unsafe rename(path, target) == 0 else { throw .cannotWrite(target, errno) }
  }

  /// Gives each of two folders the path of the other, in one step.
  ///
  /// - Returns: whether that was done; a few file systems, of networks above all, have no such step.
  package static func exchange(_ one: String, _ other: String) throws(Failure) -> Bool {
    if unsafe exchange_paths(one, other) == 0 { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw .cannotWrite(one, errno) }
    return false
  }

  /// Gives a file a second path, or a copy where files cannot have two.
  ///
  /// A file that should have other permissions is copied too: what else has the same file keeps its own.
  ///
  /// - Parameter permissions: who may do what with the file at the new path, by who may now.
  package static func share(
    _ path: String, as target: String, permissions: (UInt32) -> UInt32 = { $0 }
  ) throws(Failure) {
    guard let status = try status(of: path) else { throw .cannotWrite(target, ENOENT) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let given = UInt32(status.st_mode & 0o777)
    let wanted = isFile ? permissions(given) : given
    if wanted == given {
      if unsafe linkat(AT_FDCWD, path, AT_FDCWD, target, 0) == 0 { return }
      guard isFile else { throw .cannotWrite(target, errno) }
    }
    let bytes = try bytes(of: path, largest: .max, kind: "a file")
    try create(target, bytes, permissions: wanted, named: target)
  }

  /// The paths of all files below a folder, hidden ones and links too, in order; none where there is no folder.
  ///
  /// - Parameter withEmptyFolders: whether folders with nothing in them are listed too, with a slash at the end.
  /// - Throws: `Failure` for a folder that cannot be listed.
  package static func files(
    below folder: String, withEmptyFolders: Bool = false
  ) throws(Failure) -> [String] {
    guard try isTaken(folder) else { return [] }
    var found: [String] = []
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let status = try status(of: path), status.st_mode & S_IFMT == S_IFDIR else {
        found.append(name)
        continue
      }
      let files = try files(below: path, withEmptyFolders: withEmptyFolders)
      if files.isEmpty, withEmptyFolders { found.append("\(name)/") }
      found += files.map { "\(name)/\($0)" }
    }
    return found
  }

  /// Whether there is a folder at the path; a link to one is none.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Who may do what with a file or folder; nil where there is none.
  package static func permissions(of path: String) -> UInt32? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return UInt32(status.st_mode & 0o7777)
  }

  /// Flushes the names in a folder and in all folders below it to the disk.
  package static func flushFolders(below folder: String) throws(Failure) {
    try forEachFolder(in: folder) { path throws(Failure) in flush(path) }
  }

  /// Says who may do what with a file or folder.
  package static func setPermissions(_ permissions: UInt32, of path: String) throws(Failure) {
    guard unsafe chmod(path, mode_t(permissions)) == 0 else { throw .cannotWrite(path, errno) }
  }

  /// Lets everybody go into a folder and all folders below it, and their owner change them.
  package static func openFolders(in folder: String) throws(Failure) {
    try forEachFolder(in: folder) { path throws(Failure) in
      try setPermissions((permissions(of: path) ?? 0) | 0o755, of: path)
    }
  }

  /// Does something with all folders below a folder, and with itself last.
  private static func forEachFolder(
    in folder: String, _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    for name in try names(in: folder) where isFolder("\(folder)/\(name)") {
      try forEachFolder(in: "\(folder)/\(name)", body)
    }
    try body(folder)
  }
}
