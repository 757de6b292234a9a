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

  /// Gives a file a second path, or copies it where files cannot have two.
  package static func share(_ path: String, as target: String) throws(Failure) {
    if unsafe linkat(AT_FDCWD, path, AT_FDCWD, target, 0) == 0 { return }
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotWrite(target, errno)
    }
    let bytes = try bytes(of: path, largest: .max, kind: "a file")
    try create(target, bytes, permissions: UInt32(status.st_mode & 0o777), named: target)
  }

  /// Removes a file, or a folder with all that is in it; what cannot be removed stays.
  ///
  /// Of a link only the link is removed, not the file or folder that it leads to, and nothing of another file system
  /// that is mounted there.
  package static func remove(_ path: String) { remove(path, on: nil) }

  private static func remove(_ path: String, on device: dev_t?) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unsafe unlink(path)
      return
    }
    guard device == nil || device == status.st_dev else { return }
    for name in names(in: path) ?? [] { remove(path + "/" + name, on: status.st_dev) }
    unsafe rmdir(path)
  }

  /// Removes a folder if nothing is in it.
  package static func removeIfEmpty(_ folder: String) { unsafe rmdir(folder) }

  /// The paths of all files below a folder, hidden ones and links too, in order.
  ///
  /// - Parameter withEmptyFolders: whether folders with nothing in them are listed too, with a slash at the end.
  package static func files(below folder: String, withEmptyFolders: Bool = false) -> [String] {
    (names(in: folder) ?? []).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      guard isFolder(path) else { return [name] }
      let files = files(below: path, withEmptyFolders: withEmptyFolders)
      return files.isEmpty && withEmptyFolders ? ["\(name)/"] : files.map { "\(name)/\($0)" }
    }
  }

  /// Whether there is a folder at the path; a link to one is none.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything at the path, a link that leads nowhere too.
  package static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Who may do what with a file or folder; nil where there is none.
  package static func permissions(of path: String) -> UInt32? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return UInt32(status.st_mode & 0o7777)
  }

  /// Lets only its owner read and write a file, if that can be said of it; a link stays as it is.
  package static func closeFile(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    unsafe chmod(path, 0o600)
  }

  /// Flushes the names in a folder and in all folders below it to the disk.
  package static func flushFolders(below folder: String) {
    for name in names(in: folder) ?? [] where isFolder("\(folder)/\(name)") {
      flushFolders(below: "\(folder)/\(name)")
    }
    flush(folder)
  }

  /// Says who may do what with a file or folder.
  package static func setPermissions(_ permissions: UInt32, of path: String) throws(Failure) {
    guard unsafe chmod(path, mode_t(permissions)) == 0 else { throw .cannotWrite(path, errno) }
  }
}
