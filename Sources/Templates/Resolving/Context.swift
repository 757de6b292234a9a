/// The values that names are looked up in, innermost last, as far as they are known before
/// rendering: their shapes.
struct Context {
  var frames: [Frame]

  /// One value of the context.
  struct Frame {
    let shape: Shape
    let descent: Descent
  }

  /// How a frame came from the innermost object of the context that its part was called with.
  ///
  /// Only an inclusion that goes deeper into that object comes to an end; ``RecursionCheck`` tells
  /// them by this.
  enum Descent {
    /// It is that object.
    case same
    /// It was found within that object.
    case deeper
    /// It has to do with another frame.
    case elsewhere
  }

  /// The context at the beginning of a part.
  init(shapes: [Shape]) {
    frames = shapes.map { Frame(shape: $0, descent: .elsewhere) }
    let innermost = shapes.lastIndex { if case .object = $0 { true } else { false } }
    if let innermost { frames[innermost] = Frame(shape: shapes[innermost], descent: .same) }
  }

  /// How the innermost object came about.
  var descent: Descent {
    let object = frames.last { if case .object = $0.shape { true } else { false } }
    return object?.descent ?? .same
  }

  /// The frames that can still be reached, as indices.
  ///
  /// A name is found in the innermost object that has it, so another object of the same shape
  /// further out never is; and a value without parts is only reached by `{{.}}`, while it is the
  /// innermost. Leaving those out makes recursive data run through finitely many contexts.
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
