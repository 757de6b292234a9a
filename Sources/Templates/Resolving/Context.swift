/// The shapes of the values in which names are looked up, innermost last.
///
/// The values themselves are not known before rendering.
struct Context {
  var frames: [Frame]

  /// One value of the context.
  struct Frame {
    let shape: Shape
    let descent: Descent
  }

  /// How a frame relates to the innermost object of the context that its part was called with.
  ///
  /// Recursion ends only if the inclusions go deeper into that object. ``RecursionCheck`` uses this
  /// to find inclusions that do not.
  enum Descent {
    /// It is that object.
    case same
    /// It was found within that object.
    case deeper
    /// It comes from another frame.
    case elsewhere
  }

  /// The context at the beginning of a part.
  init(shapes: [Shape]) {
    frames = shapes.map { Frame(shape: $0, descent: .elsewhere) }
    let innermost = shapes.lastIndex { if case .object = $0 { true } else { false } }
    if let innermost { frames[innermost] = Frame(shape: shapes[innermost], descent: .same) }
  }

  /// How the innermost object relates to the one that the part was called with.
  var descent: Descent {
    let object = frames.last { if case .object = $0.shape { true } else { false } }
    return object?.descent ?? .same
  }

  /// The frames that can still be reached, as indices.
  ///
  /// A name is found in the innermost object that has it. So another object of the same shape
  /// further out is never found. A value without parts is reached only by `{{.}}`, while it is the
  /// innermost. Leaving out the frames that cannot be reached means that recursive data has
  /// finitely many contexts.
  var reachable: [Int] {
    var seen: Set<ObjectShape> = []
    var kept: [Int] = []
    for (index, frame) in frames.enumerated().reversed() {
      if case .object(let shape) = frame.shape {
        if seen.insert(shape).inserted { kept.append(index) }
      } else if index == frames.count - 1 {
        kept.append(index)
      }
    }
    return kept.reversed()
  }
}
