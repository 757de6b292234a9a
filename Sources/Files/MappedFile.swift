import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file, mapped into memory for reading.
///
/// Pages that have been read can be dropped again. So reading a large file takes no more memory
/// than the stretches that are being read. A file that is cut short while it is read ends the program
/// with a signal, unless `CutFiles.endProgram(with:)` has been called.
@safe
package final class MappedFile: @unchecked Sendable {
  // Sendable, because the bytes are only read, and stay mapped as long as the object exists.
  private let address: UnsafeMutableRawPointer
  private let size: Int
  private let isMapped: Bool
  private let path: String?
  private let modified: FileTime?

  /// When a file was last changed.
  private struct FileTime: Equatable {
    let seconds: Int
    let nanoseconds: Int

    init(_ info: stat) {
      (seconds, nanoseconds) = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
    }
  }

  /// Maps a file; `name` is its name in messages.
  package init(_ path: String, named name: String) throws(Failure) {
    let (descriptor, code) = FileSystem.openFile(path)
    guard descriptor >= 0 else {
      throw code == EACCES || code == EPERM
        ? .notPermitted(name) : .unreadable(name, reason: FileSystem.reasonNotRead(code))
    }
    defer { close(descriptor) }
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else {
      throw .unreadable(name, reason: FileSystem.reason(errno))
    }
    size = Int(info.st_size)
    // An empty file cannot be mapped.
    isMapped = size > 0
    guard isMapped else {
      unsafe address = .allocate(byteCount: 1, alignment: 16)
      (self.path, modified) = (nil, nil)
      return
    }
    guard let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { throw .unreadable(name, reason: FileSystem.reason(errno)) }
    unsafe madvise(mapped, size, Int32(MADV_SEQUENTIAL))
    unsafe address = mapped
    modified = FileTime(info)
    self.path = path
  }

  /// Whether the file is as long and as old as when it was opened.
  package var isUnchanged: Bool {
    guard let path, let modified else { return true }
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return true }
    return Int(info.st_size) == size && FileTime(info) == modified
  }

  /// Holds bytes that were made in memory, such as transcoded text.
  package init(copying bytes: [UInt8]) {
    size = bytes.count
    isMapped = false
    (path, modified) = (nil, nil)
    unsafe address = .allocate(byteCount: max(size, 1), alignment: 16)
    unsafe bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        unsafe address.copyMemory(from: start, byteCount: buffer.count)
      }
    }
  }

  deinit {
    if isMapped {
      unsafe munmap(address, size)
    } else {
      unsafe address.deallocate()
    }
  }

  /// The number of bytes.
  package var count: Int { size }

  /// Lends a stretch of the bytes: where it begins and how long it is.
  package func withStretch<Result, Thrown: Error>(
    _ range: Range<Int>, _ body: (UnsafePointer<UInt8>, Int) throws(Thrown) -> Result
  ) throws(Thrown) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= size)
    let start = unsafe address.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self)
    return try unsafe body(start, range.count)
  }

  /// Gives back the memory of whole pages in a stretch that is not needed for now.
  package func dropPages(_ range: Range<Int>) {
    guard isMapped else { return }
    let page = 4096
    let from = (range.lowerBound + page - 1) / page * page
    let to = range.upperBound == size ? size : range.upperBound / page * page
    if from < to { unsafe madvise(address + from, to - from, Int32(MADV_DONTNEED)) }
  }
}
