import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file written under a temporary name that will replace another file.
package struct FileReplacement {
  /// The folder of both names.
  package let folder: String
  private let target: String
  private let temporary: String
  /// A second name for the earlier file, kept while it may have to be put back.
  private var earlier: String?
  private var isInPlace = false

  /// Writes the bytes to a temporary file next to `target` and flushes them to the disk.
  ///
  /// - Parameter permissions: who may read the file; nil to keep the permissions of the file that is replaced,
  ///   or to let only the owner read a new one.
  package init(
    of target: String, with bytes: [UInt8], permissions: UInt32? = nil
  ) throws(Failure) {
    let slash = target.lastIndex(of: "/")
    folder = slash.map { String(target[..<$0]) } ?? "."
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    self.target = target
    temporary = "\(folder)/.\(name).\(getpid()).new"
    var mode: mode_t = 0o600
    var status = stat()
    if unsafe stat(target, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notReplaced(target) }
      mode = status.st_mode & 0o777
    }
    if let permissions { mode = mode_t(permissions) }
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(target, errno) }
    let failure = Self.fill(descriptor, bytes, mode)
    // Some write errors are reported only when the file is closed.
    let closed = close(descriptor)
    let code = failure ?? (closed == 0 ? nil : errno)
    if let code {
      unsafe unlink(temporary)
      throw .cannotWrite(target, code)
    }
  }

  /// Gives the file its name; the earlier file keeps another name until `finish`.
  package mutating func takePlace() throws(Failure) {
    if FileSystem.exists(target) {
      let second = temporary + ".old"
      // On a file system without hard links, neither file has the name for a moment.
      guard unsafe link(target, second) == 0 || rename(target, second) == 0 else {
        throw .cannotWrite(target, errno)
      }
      earlier = second
    }
    guard unsafe rename(temporary, target) == 0 else { throw .cannotWrite(target, errno) }
    isInPlace = true
  }

  /// Puts everything back as it was.
  package func undo() {
    if let earlier {
      unsafe rename(earlier, target)
    } else if isInPlace {
      unsafe unlink(target)
    }
    if let earlier { unsafe unlink(earlier) }
    unsafe unlink(temporary)
  }

  /// Removes the earlier file.
  package func finish() {
    if let earlier { unsafe unlink(earlier) }
  }

  /// Writes, flushes and sets permissions; returns the error number of the first failure.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ mode: mode_t) -> Int32? {
    if let code = FileSystem.writeAll(bytes.span, to: descriptor) { return code }
    if mode != 0o600, fchmod(descriptor, mode) != 0 { return errno }
    return fsync(descriptor) == 0 ? nil : errno
  }
}
