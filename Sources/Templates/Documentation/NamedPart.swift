/// The path to a part of a value, as a template writes it: `figures.reviews.onTime`.
package struct NamedPart {
  /// What is wrong with a name.
  package struct Mistake: Error {
    /// The part of the path before the wrong name; empty if the first name is wrong.
    package let way: String
    /// The name that does not exist.
    package let name: String
    /// The names that exist at this place.
    package let known: [String]
  }

  private let slots: [Int]
  /// The shape of the part.
  package let shape: Shape

  /// Finds a part in a shape.
  ///
  /// - Throws: `Mistake` for a name that does not exist.
  package init(_ name: String, in shape: Shape) throws(Mistake) {
    var shape = shape
    var slots: [Int] = []
    var way: [String] = []
    for part in name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      var known: [String] = []
      if case .object(let object) = shape.present {
        let fields = object.fields
        if let slot = fields.firstIndex(where: { $0.name == part }) {
          slots.append(slot)
          way.append(part)
          shape = fields[slot].shape
          continue
        }
        known = fields.map(\.name)
      }
      throw Mistake(way: way.joined(separator: "."), name: part, known: known)
    }
    self.slots = slots
    self.shape = shape
  }

  /// The part of a value; absent if anything on the path to it is absent.
  package func value(in value: TemplateValue) -> TemplateValue {
    var value = value
    for slot in slots {
      guard case .object(let object) = value else { return .absent }
      value = object[slot]
    }
    return value
  }
}
