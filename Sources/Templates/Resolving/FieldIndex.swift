/// The fields of each object shape by name, listed once.
struct FieldIndex {
  /// The fields of one object.
  struct Fields {
    var slots: [String: Int] = [:]
    var shapes: [Shape] = []

    var names: [String] { Array(slots.keys) }
  }

  private var known: [ObjectShape: Fields] = [:]

  /// The fields of `object`.
  ///
  /// - Throws: the name that is declared twice, if there is one.
  mutating func fields(of object: ObjectShape) throws(Duplicate) -> Fields {
    if let fields = known[object] { return fields }
    var fields = Fields()
    for (slot, field) in object.fields.enumerated() {
      guard fields.slots.updateValue(slot, forKey: field.name) == nil else {
        throw Duplicate(name: field.name)
      }
      fields.shapes.append(field.shape)
    }
    known[object] = fields
    return fields
  }

  /// A name that one object declares twice.
  struct Duplicate: Error {
    let name: String
  }
}
