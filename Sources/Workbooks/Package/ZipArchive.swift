internal import CLibZip
import Documents
import Files

/// The parts of a ZIP file, which are unpacked in pieces and never whole.
///
/// libzip finds and unpacks them. The limits hold for what is unpacked, whatever the file says of
/// its sizes.
@safe
final class ZipArchive {
  /// The name of the file in messages.
  let file: String
  let fileBytes: Int
  private let limits: Workbook.Limits
  private let archive: OpaquePointer
  /// The index of each part by its name in small letters, since names are compared that way.
  private var indices: [String: UInt64] = [:]
  /// The names that two parts have.
  private var repeated: Set<String> = []
  /// How many bytes were unpacked so far.
  private var unpacked = 0

  /// Opens a file.
  init(_ path: String, named file: String, limits: Workbook.Limits) throws(Failure) {
    self.file = file
    self.limits = limits
    guard case .file(let size)? = FileSystem.kind(path).kind else {
      throw .unreadable(file, reason: FileSystem.reason(FileSystem.kind(path).error))
    }
    guard size <= limits.fileBytes else {
      throw .tooLarge(file, "the file has more than \(Megabytes(limits.fileBytes))")
    }
    fileBytes = size
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw .damaged(file, Self.reason(code))
    }
    unsafe self.archive = archive
    try listParts()
  }

  deinit { unsafe zip_discard(archive) }

  private func listParts() throws(Failure) {
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count <= limits.parts else {
      throw .tooLarge(file, "it has more than \(limits.parts) parts")
    }
    for index in 0..<UInt64(max(count, 0)) {
      guard let name = unsafe zip_get_name(archive, index, 0) else { continue }
      let key = Self.key(unsafe String(cString: name))
      if indices.updateValue(index, forKey: key) != nil { repeated.insert(key) }
    }
  }

  /// The name of a part as it is compared: without a slash in front and in small letters.
  private static func key(_ name: String) -> String {
    let name = name.replacing("\\", with: "/").lowercased()
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// The most parts, and the most references and kinds that a part may list.
  var partLimit: Int { limits.parts }

  /// The names of all parts, in small letters.
  var names: some Collection<String> { indices.keys }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { indices[Self.key(name)] != nil }

  /// The size that the file gives for a part; 0 where it gives none.
  func size(of name: String) -> Int {
    guard let index = indices[Self.key(name)] else { return 0 }
    return unsafe Int(clamping: status(index)?.size ?? 0)
  }

  private func status(_ index: UInt64) -> zip_stat_t? {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else { return nil }
    return unsafe status
  }

  /// Ends the reading where parts would pass the limits by the sizes that the file gives for them.
  func check(sizesOf names: [String]) throws(Failure) {
    var total = 0
    for name in names {
      let size = size(of: name)
      try checkPart(size)
      total += min(size, limits.partBytes)
    }
    try checkAll(unpacked + total)
  }

  private func checkPart(_ size: Int) throws(Failure) {
    guard size <= limits.partBytes else {
      throw .tooLarge(file, "a part of it unpacks to more than \(Megabytes(limits.partBytes))")
    }
  }

  private func checkAll(_ size: Int) throws(Failure) {
    let most = limits.unpackedBytes(ofFileWith: fileBytes)
    guard size <= most else { throw .tooLarge(file, "it unpacks to more than \(Megabytes(most))") }
  }

  /// Unpacks a part and lends its bytes in pieces, until `body` returns false.
  func read(
    _ name: String, _ body: (Span<UInt8>) throws(Failure) -> Bool
  ) throws(Failure) {
    let key = Self.key(name)
    guard let index = indices[key] else { throw .damaged(file, "\(name) is missing") }
    guard !repeated.contains(key) else { throw .damaged(file, "\(name) is there twice") }
    guard let status = unsafe status(index) else { throw .damaged(file, "\(name) is missing") }
    guard unsafe status.encryption_method == ZIP_EM_NONE else { throw .protected(file) }
    guard unsafe [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .damaged(file, "\(name) is packed in a way that workbooks do not use")
    }
    guard let part = unsafe zip_fopen_index(archive, index, 0) else {
      throw .damaged(
        file, "\(name): \(unsafe Self.reason(zip_error_code_zip(zip_get_error(archive))))")
    }
    defer { unsafe zip_fclose(part) }
    var buffer = [UInt8](repeating: 0, count: 1 << 15)
    var size = 0
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe zip_fread(part, bytes.baseAddress, zip_uint64_t(bytes.count))
      }
      guard count >= 0 else {
        let code = unsafe zip_error_code_zip(zip_file_get_error(part))
        throw .damaged(file, "\(name): \(Self.reason(code))")
      }
      guard count > 0 else { return }
      size += Int(count)
      unpacked += Int(count)
      try checkPart(size)
      try checkAll(unpacked)
      guard try body(buffer.span.extracting(0..<Int(count))) else { return }
    }
  }

  /// The meaning of libzip's error code in words.
  private static func reason(_ code: Int32) -> String {
    switch code {
    case ZIP_ER_NOZIP: "its list of parts is missing"
    case ZIP_ER_EOF, ZIP_ER_READ, ZIP_ER_SEEK: "it ends too early"
    case ZIP_ER_CRC: "its bytes have changed since it was saved"
    case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: "it cannot be unpacked"
    case ZIP_ER_INCONS: "its list of parts does not agree with the parts"
    case ZIP_ER_MULTIDISK: "it is a piece of a larger file"
    case ZIP_ER_MEMORY: "there is not enough memory"
    default: "libzip error \(code)"
    }
  }
}

/// A number of bytes in words.
struct Megabytes: CustomStringConvertible {
  private let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var description: String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) byte\(bytes == 1 ? "" : "s")"
  }
}
