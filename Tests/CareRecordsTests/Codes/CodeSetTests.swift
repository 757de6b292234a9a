import CareRecords
import Testing

@Suite("Code lists of the annual return")
struct CodeSetTests {
  private static func member<Code: CodeSet>(_ bytes: [UInt8]) -> Code {
    var text = String(decoding: bytes, as: UTF8.self)
    return text.withUTF8 { unsafe Code(field: ByteField($0)) }
  }

  private static func check<Code: CodeSet>(_: Code.Type) {
    #expect(Code.allCases.count == Code.list.count + 2)
    #expect(Set(Code.list.map(\.code)).count == Code.list.count)
    #expect(Set(Code.list.map(\.member)).count == Code.list.count)
    for entry in Code.list {
      #expect(member(Array(entry.code.utf8)) as Code == entry.member)
      #expect(member(Array(entry.code.lowercased().utf8)) as Code == entry.member)
      #expect(entry.member.code == entry.code && entry.member.label == entry.label)
      #expect(entry.member.isListed)
    }
    #expect(member([]) as Code == .blank)
    #expect(Code.blank.code == "blank" && Code.unlisted.code == "unlisted")
    #expect(!Code.blank.isListed && !Code.unlisted.isListed)
  }

  @Test
  func `every code is found in capitals and small letters and written back`() {
    Self.check(ParticipationCode.self)
    Self.check(LegalStatus.self)
    Self.check(PlacementType.self)
    Self.check(PlacementProvider.self)
    Self.check(ReasonNewEpisode.self)
    Self.check(ReasonEpisodeCeased.self)
    Self.check(ReasonPlaceChange.self)
    Self.check(CategoryOfNeed.self)
    Self.check(EthnicOrigin.self)
    Self.check(Sex.self)
  }

  @Test
  func `a sex is read as the number or the letter that the Department has used for it`() {
    for (code, sex) in [("1", Sex.male), ("m", .male), ("2", .female), ("F", .female)] {
      #expect(Self.member(Array(code.utf8)) as Sex == sex)
    }
    #expect(Self.member(Array("u".utf8)) as Sex == .unknown)
    #expect([Sex.male, .female, .unknown].map(\.letter) == ["M", "F", "U"])
  }

  /// Texts that the list finds although they are none of its codes.
  ///
  /// The lists are searched with all texts of one to three ASCII characters, which is where short
  /// codes could be mistaken for each other.
  private static func strangers<Code: CodeSet>(in _: Code.Type) -> [String] {
    let lookup = Code.lookup
    let codes = Set(Code.list.map(\.code))
    var found: [String] = []
    func look(_ bytes: [UInt8]) {
      let isFound = bytes.withUnsafeBufferPointer {
        unsafe lookup.member(ByteField($0)) != nil
      }
      guard isFound else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      if !codes.contains(text.uppercased()) { found.append(text) }
    }
    // Of letters only capitals: small ones are turned into them before the search.
    let alphabet = (UInt8(0)...127).filter { !(0x61...0x7A).contains($0) }
    for first in alphabet {
      look([first])
      for second in alphabet { look([first, second]) }
    }
    var bytes: [UInt8] = [0, 0, 0]
    for first in alphabet {
      bytes[0] = first
      for second in alphabet {
        bytes[1] = second
        for third in alphabet {
          bytes[2] = third
          look(bytes)
        }
      }
    }
    return found
  }

  @Test
  func `no short text that is not a code of the return is taken for one`() {
    #expect(Self.strangers(in: ParticipationCode.self) == [])
    #expect(Self.strangers(in: ReasonEpisodeCeased.self) == [])
    #expect(Self.strangers(in: PlacementType.self) == [])
  }

  /// Codes with one character changed, added or lost that the list finds all the same.
  private static func misspelt<Code: CodeSet>(
    in _: Code.Type, others: [String] = []
  ) -> [String] {
    let codes = Set(Code.list.map(\.code) + others)
    var found: [String] = []
    for code in codes.map({ Array($0.utf8) }) {
      var candidates: [[UInt8]] = []
      for index in code.indices {
        var shorter = code
        shorter.remove(at: index)
        if !shorter.isEmpty { candidates.append(shorter) }
        for byte in UInt8(0)...127 {
          var changed = code
          changed[index] = byte
          candidates.append(changed)
          candidates.append(code[..<index] + [byte] + code[index...])
        }
      }
      for byte in UInt8(0)...127 { candidates.append(code + [byte]) }
      for candidate in candidates where (member(candidate) as Code).isListed {
        let text = String(decoding: candidate, as: UTF8.self)
        if !codes.contains(text.uppercased()) { found.append(text) }
      }
    }
    return found
  }

  @Test
  func `no misspelt code is taken for another text`() {
    #expect(Self.misspelt(in: ParticipationCode.self) == [])
    #expect(Self.misspelt(in: LegalStatus.self) == [])
    #expect(Self.misspelt(in: PlacementType.self) == [])
    #expect(Self.misspelt(in: PlacementProvider.self) == [])
    #expect(Self.misspelt(in: ReasonNewEpisode.self) == [])
    #expect(Self.misspelt(in: ReasonEpisodeCeased.self) == [])
    #expect(Self.misspelt(in: ReasonPlaceChange.self) == [])
    #expect(Self.misspelt(in: CategoryOfNeed.self) == [])
    #expect(Self.misspelt(in: EthnicOrigin.self) == [])
    #expect(Self.misspelt(in: Sex.self, others: ["M", "F"]) == [])
  }

  @Test
  func `attendance and conveyed views follow the labels of the codes`() {
    func codes(_ test: (ParticipationCode) -> Bool) -> [String] {
      ParticipationCode.allCases.filter(test).map(\.code)
    }
    #expect(codes(\.attended) == ["PN1", "PN2", "PN3", "PN4"])
    #expect(codes(\.viewsConveyed) == ["PN1", "PN2", "PN3", "PN5", "PN6"])
    #expect(
      codes(\.isForFourAndOver) == ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"])
  }
}
