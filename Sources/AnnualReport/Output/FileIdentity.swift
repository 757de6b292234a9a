#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells whether two paths lead to the same file.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// The identity of what a path leads to, links followed; nil when there is nothing.
  init?(_ path: String) {
    guard let status = Self.status(of: path) else { return nil }
    device = status.st_dev
    number = status.st_ino
  }

  /// What the system knows of a path, nil when there is nothing.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}
