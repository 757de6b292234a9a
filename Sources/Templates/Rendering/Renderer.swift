/// Runs a ``Program`` and collects its output.
///
/// Sections and inclusions under way are kept in arrays, not on Swift's call stack. So neither
/// templates nor data can exhaust the stack.
struct Renderer {
  let program: Program
  var output: [UInt8] = []

  /// The values in which names are looked up.
  ///
  /// Those of the current part begin at `base`.
  var frames: [TemplateValue]
  var base = 0
  var sections: [OpenSection] = []
  var callers: [Caller] = []

  /// The indentations of all callers; the current one begins at `indentationStart`.
  var indentation: [UInt8] = []
  var indentationStart = 0
  /// The length of the output when the caller has already indented the line.
  var indentedLength = -1

  /// The white space before the text to come.
  var gap = Program.Gap.none
  /// Where the open paragraph begins.
  var paragraph: Int?
  /// Where the lines being written begin, one within the other.
  var lines: [Int] = []

  /// The operation being run.
  var position = 0
  private var steps = 0

  /// A section that is being rendered.
  struct OpenSection {
    let list: ListValue?
    /// The element after the current one.
    var next: Int
    let body: Int
  }

  /// What to go back to at the end of a part.
  struct Caller {
    let position: Int
    let base: Int
    let frameCount: Int
    let indentationStart: Int
    let indentationCount: Int
  }

  /// Writes `value` through `program`.
  static func render(
    _ program: Program, value: TemplateValue
  ) throws(TemplateError) -> [UInt8] {
    var renderer = Renderer(program: program, frames: [value])
    renderer.output.reserveCapacity(2 * program.literals.count)
    try renderer.run()
    try renderer.checkOutput()
    return renderer.output
  }

  private mutating func run() throws(TemplateError) {
    let operations = program.operations
    position = program.entries[0]
    while true {
      switch operations[position] {
      case .text(let start, let end):
        output.append(contentsOf: program.literals[start..<end])
        position += 1
      case .indentation:
        if output.count != indentedLength {
          output.append(contentsOf: indentation[indentationStart...])
        }
        position += 1
      case .print(let path, let language):
        switch try value(at: path) {
        case .text(let text): language.append(text, to: &output)
        case .absent: break
        default: throw error(.unexpectedValue)
        }
        position += 1
      case .printMarkup(let path):
        switch try value(at: path) {
        case .markup(let text): output.append(contentsOf: text.utf8)
        case .absent: break
        default: throw error(.unexpectedValue)
        }
        position += 1
      case .section(let path, let end): try enterSection(try value(at: path), end: end)
      case .inverted(let path, let end):
        position = try value(at: path).counts ? end : position + 1
      case .endSection: try continueSection()
      case .call(let index): try enter(program.calls[index])
      case .choose(let path, let index): try choose(try value(at: path), index)
      case .flow(let step):
        run(step)
        position += 1
      case .finish:
        guard let caller = callers.popLast() else { return }
        leave(to: caller)
      }
    }
  }

  private func value(at path: Program.Path) throws(TemplateError) -> TemplateValue {
    let frame = frames[base + Int(path.frame)]
    guard path.slot >= 0 else { return frame }
    guard case .object(let object) = frame else { throw error(.unexpectedValue) }
    let value = object[Int(path.slot)]
    return path.tail < 0 ? value : try part(program.pathTails[Int(path.tail)], of: value)
  }

  private func part(
    _ slots: [Int], of value: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    var value = value
    for slot in slots {
      switch value {
      case .object(let object): value = object[slot]
      case .absent: return .absent
      default: throw error(.unexpectedValue)
      }
    }
    return value
  }
}

// MARK: - Limits

extension Renderer {
  func error(_ problem: Problem) -> TemplateError {
    TemplateError(problem, at: program.place(of: position))
  }

  /// Counts the steps that could go on for ever, so that the limit stops them.
  mutating func countStep() throws(TemplateError) {
    steps += 1
    guard steps <= program.limits.steps else { throw error(.tooManySteps(program.limits.steps)) }
    try checkOutput()
  }

  func checkOutput() throws(TemplateError) {
    guard output.count <= program.limits.output else {
      throw error(.tooMuchOutput(program.limits.output))
    }
  }
}
