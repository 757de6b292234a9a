extension [UInt8] {
  /// Appends bytes that are lent.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends one byte many times.
  mutating func append(_ byte: UInt8, count: Int) {
    if count > 0 { append(contentsOf: [UInt8](repeating: byte, count: count)) }
  }
}
