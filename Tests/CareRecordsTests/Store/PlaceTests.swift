import CareRecords
import TestSupport
import Testing

@Suite("Places where children live")
struct PlaceTests {
  @Test(arguments: UInt64(0)..<20)
  func `are one place where URN and postcode are the same in capitals`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let urns = ["", "SC1", "sc1", "SC012345", "SC0123456", "Sc0123456", "É1", "é1", "7"]
    let postcodes = ["", "AB1 2CD", "ab1 2cd", "EF34 56GH", "EF34  56GH", "ef34  56gh", "7"]
    var places = Places()
    var known: [String: UInt32] = [:]
    for _ in 0..<3 {
      var pool = IdentifierPool()
      for _ in 0..<200 {
        let (urn, postcode) = (numbers.one(of: urns), numbers.one(of: postcodes))
        func capitals(_ text: String) -> String {
          // Letters that are not ASCII stay as they are written.
          String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 })
        }
        let expected = (capitals(urn), capitals(postcode))
        let name = "\(expected.0)|\(expected.1)"
        if known[name] == nil { known[name] = UInt32(known.count) }
        var (urnBytes, postcodeBytes) = (urn, postcode)
        let key = urnBytes.withUTF8 { urn in
          postcodeBytes.withUTF8 { postcode in
            unsafe PlaceKey(urn: ByteField(urn), postcode: ByteField(postcode), longer: &pool)
          }
        }
        let number = places.number(of: key, in: pool)
        #expect(number == known[name] && places[number] == expected)
        #expect(places.number(urn: urn, postcode: postcode) == number)
        #expect((key == .blank) == (urn + postcode).isEmpty)
      }
    }
  }
}
