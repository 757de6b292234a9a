/// Looking names up in the context.
extension Compiler {
  /// A name that has been found.
  struct Resolved {
    let path: Program.Path
    let shape: Shape
    /// How the value relates to the innermost object of the part's context.
    let descent: Context.Descent
  }

  mutating func resolve(_ name: DottedName) throws(TemplateError) -> Resolved {
    guard let first = name.parts.first else {
      let frame = context.frames.count - 1
      return Resolved(
        path: Program.Path(frame: Int32(frame), slot: -1, tail: -1),
        shape: context.frames[frame].shape, descent: context.frames[frame].descent)
    }
    for (index, frame) in context.frames.enumerated().reversed() {
      guard case .object(let object) = frame.shape else { continue }
      let fields = try fields(of: object, for: name)
      guard let slot = fields.slots[first] else { continue }
      let (tail, shape) = try resolveTail(of: name, in: fields.shapes[slot])
      return Resolved(
        path: Program.Path(frame: Int32(index), slot: Int32(slot), tail: tail), shape: shape,
        descent: frame.descent == .elsewhere ? .elsewhere : .deeper)
    }
    throw error(.unknownName(first, known: try knownNames(for: name)), at: name.offset)
  }

  /// Follows the parts of `name` after the first, each of which must be a field of the one before.
  private mutating func resolveTail(
    of name: DottedName, in first: Shape
  ) throws(TemplateError) -> (index: Int32, shape: Shape) {
    var shape = first
    var slots: [Int] = []
    var mayBeAbsent = false
    for (index, part) in name.parts.enumerated().dropFirst() {
      if case .optional = shape { mayBeAbsent = true }
      let whole = name.prefix(through: index - 1)
      guard case .object(let object) = shape.present else {
        throw error(
          .noParts(whole, shape: shape, next: part), at: name.offset(ofPart: index))
      }
      let fields = try fields(of: object, for: name)
      guard let slot = fields.slots[part] else {
        throw error(
          .unknownPart(part, of: whole, known: fields.names), at: name.offset(ofPart: index))
      }
      slots.append(slot)
      shape = fields.shapes[slot]
    }
    if mayBeAbsent { shape = .optional(shape.present) }
    guard !slots.isEmpty else { return (-1, shape) }
    program.pathTails.append(slots)
    return (Int32(program.pathTails.count - 1), shape)
  }

  private mutating func fields(
    of object: ObjectShape, for name: DottedName
  ) throws(TemplateError) -> FieldIndex.Fields {
    do throws(FieldIndex.Duplicate) {
      return try fieldIndex.fields(of: object)
    } catch {
      throw self.error(.duplicateField(error.name, in: object.name), at: name.offset)
    }
  }

  private mutating func knownNames(for name: DottedName) throws(TemplateError) -> [String] {
    var known: Set<String> = []
    for frame in context.frames {
      guard case .object(let object) = frame.shape else { continue }
      known.formUnion(try fields(of: object, for: name).names)
    }
    return Array(known)
  }
}

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
