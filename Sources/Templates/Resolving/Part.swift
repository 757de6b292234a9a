/// A piece of template that is compiled on its own: a template or a block's override.
///
/// It is compiled in one context, with one set of overrides, with or without indentation.
struct Part {
  /// What distinguishes one part from another.
  ///
  /// Inclusions with equal keys share a part.
  struct Key: Hashable {
    let body: Body
    let context: [Shape]
    let overrides: Int
    let isIndented: Bool
    let layout: Layout
  }

  /// How the white space of the part's own text is printed.
  enum Layout: Hashable {
    /// It is printed as written, like all text of a template of one language.
    case asWritten
    /// Lines of a neutral template that follow one another form a paragraph.
    case paragraphs
    /// All text of a neutral template is one line.
    case line
  }

  enum Body: Hashable {
    case template(Int)
    case block(template: Int, block: Int)

    var template: Int {
      switch self {
      case .template(let index), .block(let index, _): index
      }
    }
  }

  /// The inclusion that asked for a part first.
  struct Request {
    let part: Int
    let origin: Program.Origin
  }

  let key: Key
  let request: Request?

  /// The blocks that can be overridden in the part.
  var blocks: Set<String> = []
  /// The blocks that the part's overrides replace.
  var overridden: Set<String> = []
  /// The parts that this part includes.
  var inclusions: [PartInclusion] = []
}

/// One inclusion of a part by another.
struct PartInclusion {
  let part: Int
  let descent: Context.Descent
  let origin: Program.Origin
}

/// A block that replaces another, with the overrides that apply where it is written.
struct Override: Hashable {
  let template: Int
  let block: Int
  let overrides: Int
}

/// Every set of overrides, stored once.
struct OverrideSets {
  private(set) var sets: [[String: Override]] = [[:]]
  private var indices: [[String: Override]: Int] = [[:]: 0]

  /// The set that a parent tag passes on.
  ///
  /// It holds the tag's own blocks and those from further out, which win.
  mutating func adding(_ own: [String: Override], to outer: Int) -> Int {
    guard !own.isEmpty else { return outer }
    let merged = own.merging(sets[outer]) { _, outer in outer }
    if let index = indices[merged] { return index }
    sets.append(merged)
    indices[merged] = sets.count - 1
    return sets.count - 1
  }
}
