import CareRecords
import Testing

@Suite("Fields of bytes")
struct ByteFieldTests {
  @Test
  func `a short field is one number with its first byte lowest`() {
    for length in 0...8 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
      let expected = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      unsafe bytes.withUnsafeBufferPointer { buffer in
        let field = unsafe ByteField(buffer)
        #expect(field.shortWord == expected)
      }
    }
  }

  @Test
  func `of all pairs of characters a code matches its own letters in either case alone`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text = [first, second]
        let isCode = (first | 0x20 == UInt8(ascii: "u")) && (second == UInt8(ascii: "4"))
        let found = unsafe text.withUnsafeBufferPointer { buffer in
          unsafe PlacementType.lookup.member(ByteField(buffer))
        }
        #expect((found == .u4) == isCode)
      }
    }
  }
}
