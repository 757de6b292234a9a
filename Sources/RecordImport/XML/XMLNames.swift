/// The names found in a file, each with a small number.
///
/// libxml2 keeps one copy of each name, so its address identifies it. Finding the number of a name
/// costs one multiplication and, nearly always, one comparison.
struct XMLNames {
  /// The names, in the order of their numbers.
  private(set) var texts: [String] = []
  /// Open addressing with linear probing; 0 is a free slot.
  private var addresses = ContiguousArray<UInt>(repeating: 0, count: 256)
  private var numbers = ContiguousArray<Int>(repeating: 0, count: 256)
  private var mask = 255

  /// The number of the name at an address; nil when the name is new.
  @inline(__always)
  func number(at address: UInt) -> Int? {
    let slot = slot(of: address)
    return addresses[slot] == address ? numbers[slot] : nil
  }

  /// Adds a new name, and returns its number.
  mutating func add(_ text: String, at address: UInt) -> Int {
    if texts.count * 4 >= addresses.count { grow() }
    let number = texts.count
    texts.append(text)
    place(number, at: address)
    return number
  }

  /// The slot that has the address, or the free slot where it belongs.
  @inline(__always)
  private func slot(of address: UInt) -> Int {
    let mixed = UInt64(address) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while addresses[slot] != address, addresses[slot] != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func place(_ number: Int, at address: UInt) {
    let slot = slot(of: address)
    addresses[slot] = address
    numbers[slot] = number
  }

  private mutating func grow() {
    let known = zip(addresses, numbers).filter { $0.0 != 0 }
    let size = addresses.count * 4
    addresses = ContiguousArray(repeating: 0, count: size)
    numbers = ContiguousArray(repeating: 0, count: size)
    mask = size - 1
    for (address, number) in known { place(number, at: address) }
  }
}
