import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file written under another name that will replace a file.
///
/// Its names are the same in every run, so that what a killed run has left is found by the next. Hold the lock of
/// the folder as long as the replacement is not finished.
package struct FileReplacement {
  /// The path of the file.
  package let target: String
  private let new: String
  /// A second name for the earlier file, kept while it may have to be put back.
  private let second: String
  private var hasEarlier = false
  private var isInPlace = false

  /// Writes the bytes to a new file next to `target` and flushes them to the disk.
  ///
  /// The permissions of a file that is replaced are kept; only the owner can read a file where there was none.
  ///
  /// - Throws: `Failure` for a file that cannot be written.
  package init(of target: String, with bytes: [UInt8]) throws(Failure) {
    self.target = target
    (new, second) = Self.otherNames(of: target)
    var permissions: UInt32 = 0o600
    if let given = FileSystem.permissions(of: target) {
      guard case .file? = FileSystem.kind(target).kind else { throw .notReplaced(target) }
      permissions = given & 0o777
    }
    try Self.mend(target)
    try FileSystem.create(new, bytes, permissions: permissions, named: target)
  }

  /// Whether a run has left something beside the file, or is just replacing it.
  package static func isUnfinished(_ target: String) throws(Failure) -> Bool {
    let (new, second) = otherNames(of: target)
    if try FileSystem.isTaken(new) { return true }
    return try FileSystem.isTaken(second)
  }

  /// Removes what a run that was killed while it replaced the file has left, and puts the file back if it has no
  /// name.
  ///
  /// - Throws: `Failure` for a file that cannot be put back, or something that cannot be removed.
  package static func mend(_ target: String) throws(Failure) {
    let (new, second) = otherNames(of: target)
    if try !FileSystem.isTaken(target), try FileSystem.isTaken(second) {
      try FileSystem.move(second, to: target)
    }
    for path in [new, second] {
      if let failure = FileSystem.remove(path) { throw failure }
    }
  }

  /// The folder of a file.
  package static func folder(of target: String) -> String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }

  /// The names of the new file and of the earlier one while neither is in its place.
  private static func otherNames(of target: String) -> (new: String, earlier: String) {
    let slash = target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex
    let hidden = "\(target[..<slash]).\(target[slash...]).iro-report"
    return (hidden + "-new", hidden + "-old")
  }

  /// Gives the file its name; the earlier file keeps another name until `finish`.
  package mutating func takePlace() throws(Failure) {
    if FileSystem.exists(target) {
      // On a file system without hard links, neither file has the name for a moment.
      guard unsafe link(target, second) == 0 || rename(target, second) == 0 else {
        throw .cannotWrite(target, errno)
      }
      hasEarlier = true
    }
    try FileSystem.move(new, to: target)
    isInPlace = true
  }

  /// Puts everything back as it was.
  package func undo() {
    if hasEarlier {
      // Moving one of two names of the same file onto the other leaves both.
      if unsafe rename(second, target) == 0 { unsafe unlink(second) }
    } else if isInPlace {
      unsafe unlink(target)
    }
    unsafe unlink(new)
  }

  /// Removes the earlier file.
  package func finish() {
    if hasEarlier { unsafe unlink(second) }
  }
}
