internal import CLibCrypto
import CareRecords
import Documents
import Glibc

/// The bytes of a file, mapped into memory for reading.
///
/// Pages that have been read can be dropped again, so that reading a large file takes no more
/// memory than the stretches at work. The file must not be cut short while it is read.
@safe
final class MappedFile: @unchecked Sendable {
  // Sendable: the bytes are only read, and stay mapped as long as the object lives.
  private let address: UnsafeMutableRawPointer
  private let size: Int
  private let isMapped: Bool

  /// Maps a file.
  init(_ file: InputFile) throws(Failure) {
    let descriptor = unsafe open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == EACCES || errno == EPERM
        ? .notPermitted(file.name)
        : .unreadable(file.name, reason: Self.reason(errno))
    }
    defer { close(descriptor) }
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else {
      throw .unreadable(file.name, reason: Self.reason(errno))
    }
    let size = Int(info.st_size)
    guard size > 0 else { throw .emptyFile(file.name) }
    guard let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { throw .unreadable(file.name, reason: Self.reason(errno)) }
    unsafe madvise(mapped, size, Int32(MADV_SEQUENTIAL))
    unsafe address = mapped
    self.size = size
    isMapped = true
  }

  /// Holds bytes that were made in memory, such as transcoded text.
  init(copying bytes: [UInt8]) {
    size = bytes.count
    isMapped = false
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
  var count: Int { size }

  /// Lends a stretch of the bytes.
  func withBytes<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (FileBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= size)
    let start = unsafe address.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self)
    return try unsafe body(FileBytes(start: start, count: range.count))
  }

  /// Gives back the memory of whole pages in a stretch that is not needed for now.
  func dropPages(_ range: Range<Int>) {
    guard isMapped else { return }
    let page = 4096
    let from = (range.lowerBound + page - 1) / page * page
    let to = range.upperBound == size ? size : range.upperBound / page * page
    if from < to { unsafe madvise(address + from, to - from, Int32(MADV_DONTNEED)) }
  }

  private static func reason(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// A stretch of the bytes of a file, borrowed while it stays in memory; every access is checked.
@safe
struct FileBytes {
  /// The first byte, for the scanners that check bounds themselves.
  let start: UnsafePointer<UInt8>?
  /// The number of bytes.
  let count: Int

  init(start: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.start = start
    self.count = unsafe start == nil ? 0 : count
  }

  /// The byte at an index.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    guard let start = unsafe start else { return 0 }
    return unsafe start[index]
  }

  /// The bytes from `first` on.
  func dropFirst(_ first: Int) -> FileBytes {
    precondition(first >= 0 && first <= count)
    return unsafe FileBytes(start: start.map { unsafe $0 + first }, count: count - first)
  }
}

extension FileBytes {
  /// Lends the bytes of an array.
  static func withArray<Result>(_ array: [UInt8], _ body: (FileBytes) -> Result) -> Result {
    unsafe array.withUnsafeBufferPointer {
      unsafe body(FileBytes(start: $0.baseAddress, count: $0.count))
    }
  }
}

/// SHA-256 of files, by the system's libcrypto.
enum FileDigest {
  /// The digest of a whole file in lower-case hexadecimal digits, read apart from the mapping so
  /// that it keeps no pages; nil when the file cannot be read to its end.
  static func sha256(of path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    defer { unsafe EVP_MD_CTX_free(context) }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      let isHashed = unsafe buffer.withUnsafeBytes {
        unsafe EVP_DigestUpdate(context, $0.baseAddress, count) == 1
      }
      guard isHashed else { return nil }
    }
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil) == 1
    }
    guard isDone else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
