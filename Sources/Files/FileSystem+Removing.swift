import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Removes a file, or a folder with all that is in it; what cannot be removed stays.
  ///
  /// Of a link only the link is removed, not the file or folder that it leads to, and nothing of another file system
  /// that is mounted there.
  ///
  /// - Parameter seconds: how long to try again, because a program that is just ending may still write.
  /// - Returns: why something is still there, by its path; nil where nothing is.
  @discardableResult
  package static func remove(_ path: String, within seconds: Double = 0) -> Failure? {
    var tries = Int(seconds * 50)
    while true {
      guard let failure = remove(path, on: nil) else { return nil }
      guard tries > 0 else { return failure }
      tries -= 1
      usleep(20_000)
    }
  }

  private static func remove(_ path: String, on device: dev_t?) -> Failure? {
    do throws(Failure) {
      guard let status = try status(of: path) else { return nil }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        return unsafe unlink(path) == 0 || errno == ENOENT ? nil : .cannotRemove(path, errno)
      }
      guard device == nil || device == status.st_dev else { return .cannotRemove(path, EBUSY) }
      var failure: Failure?
      for name in try names(in: path) {
        failure = remove(path + "/" + name, on: status.st_dev) ?? failure
      }
      return unsafe rmdir(path) == 0 || errno == ENOENT
        ? nil : failure ?? .cannotRemove(path, errno)
    } catch {
      return error
    }
  }

  /// Removes a folder if nothing is in it.
  package static func removeIfEmpty(_ folder: String) { unsafe rmdir(folder) }

  /// Makes sure that a folder can be moved, and that all that is in it can be read and removed; nothing happens
  /// where there is no folder.
  ///
  /// - Throws: `Failure` that names what cannot be, and says what to do.
  package static func checkReplaceable(_ folder: String) throws(Failure) {
    guard let status = try status(of: folder) else { return }
    if let above = try Self.status(of: FileReplacement.folder(of: folder)),
      isKept(status, in: above)
    {
      throw .notReplaceable(folder, EPERM)
    }
    try checkContents(of: folder, status)
  }

  private static func checkContents(of folder: String, _ status: stat) throws(Failure) {
    guard unsafe access(folder, R_OK | W_OK | X_OK) == 0 else {
      throw .notReplaceable(folder, errno)
    }
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let inner = try Self.status(of: path) else {
        if name.contains("\u{FFFD}") { throw .notUTF8(path) }
        continue
      }
      guard !isKept(inner, in: status) else { throw .notReplaceable(path, EPERM) }
      guard inner.st_mode & S_IFMT == S_IFDIR else { continue }
      guard inner.st_dev == status.st_dev else { throw .notReplaceable(path, EBUSY) }
      try checkContents(of: path, inner)
    }
  }

  /// Whether only its owner may move or remove something, because its folder has the sticky bit.
  private static func isKept(_ inner: stat, in folder: stat) -> Bool {
    folder.st_mode & S_ISVTX != 0 && ![0, folder.st_uid, inner.st_uid].contains(geteuid())
  }
}
