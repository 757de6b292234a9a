internal import CLibCrypto

/// SHA-256 of files, by the system's libcrypto, in lower-case hexadecimal digits.
package enum FileDigest {
  /// The digest of a whole file.
  ///
  /// The file is read separately from the mapping, so that the mapping keeps no pages. The digest
  /// is nil when the file cannot be read to its end.
  package static func sha256(of path: String) -> String? {
    digest { add in FileSystem.forEachChunk(of: path) { add($0) } == nil }
  }

  /// The digest of bytes; nil where the library gives none.
  package static func sha256(of bytes: [UInt8]) -> String? { digest { add in add(bytes[...]) } }

  /// The digest of everything that `read` adds; nil if it or an addition fails.
  private static func digest(_ read: ((ArraySlice<UInt8>) -> Bool) -> Bool) -> String? {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    defer { unsafe EVP_MD_CTX_free(context) }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return nil }
    let isRead = read { chunk in
      unsafe chunk.withUnsafeBytes {
        unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1
      }
    }
    guard isRead else { return nil }
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
