/// A compiled template: a flat list of operations, with all names turned into slots.
///
/// Operations hold numbers only; what they refer to is in tables beside them. So running one
/// touches no reference count but that of the value it prints.
struct Program: Sendable {
  var operations: [Operation] = []
  /// For each operation, where it comes from, should it fail.
  var origins: [Origin] = []
  /// The text of all templates, and the indentations of their partials.
  var literals: [UInt8] = []
  /// The slots of paths with more than one part.
  var pathTails: [[Int]] = []
  var calls: [Call] = []
  var choices: [Choices] = []
  /// The operation each compiled part begins with.
  var entries: [Int] = []
  var sources: [SourceText] = []
  var entrySource = 0
  var limits = TemplateLimits()

  /// One step of rendering.
  enum Operation: Sendable {
    /// Copies literal bytes.
    case text(start: Int, end: Int)
    /// Writes the current indentation, unless the line has it already.
    case indentation
    /// Prints text, escaped for a language.
    case print(Path, TemplateLanguage)
    /// Prints markup as it is.
    case printMarkup(Path)
    /// Runs what follows for the value or each element, or goes on at `end`.
    case section(Path, end: Int)
    /// Runs what follows if there is no value, or goes on at `end`.
    case inverted(Path, end: Int)
    /// Goes back for the next element.
    case endSection
    /// Runs another part: an index into ``Program/calls``.
    case call(Int)
    /// Runs the part that a value names: an index into ``Program/choices``.
    case choose(Path, Int)
    /// Goes back to the call.
    case finish
    /// Sees to the white space of neutral templates, and of Markdown.
    case flow(FlowStep)
  }

  /// What a neutral template has between its words, and where.
  enum FlowStep: Sendable {
    /// White space, which is printed if text follows.
    case gap(Gap)
    /// Text of a paragraph begins.
    case text(TemplateLanguage)
    /// Text of a line begins.
    case textOfLine
    /// An inclusion with lines to itself begins, or has ended.
    case beginBlock(TemplateLanguage)
    case endBlock
    /// The paragraphs of a template or block have ended.
    case end(TemplateLanguage)
    /// A template or block that is one line begins, or has ended.
    case beginLine
    case endLine
    /// An empty line of a Markdown template, which never prints two of them.
    case emptyLine
  }

  /// White space in the order in which one wins over another.
  enum Gap: Int, Sendable {
    case none, space, line, paragraph
  }

  /// The way to a value: a frame of the context, one of its slots, and perhaps on from there.
  struct Path: Sendable {
    let frame: Int32
    /// The slot in the frame, or -1 for the frame's value itself.
    let slot: Int32
    /// An index into ``Program/pathTails``, or -1.
    let tail: Int32
  }

  /// How one part runs another.
  struct Call: Sendable {
    let part: Int
    /// The caller's frames that are the part's context, or nil if it is all of them in order.
    let frames: [Int]?
    /// What is added to the indentation: a range of ``Program/literals``.
    let indentation: Range<Int>
    let placing: Placing

    enum Placing: Sendable {
      /// On lines of its own, each of which is indented.
      case lines
      /// Within a line that is indented already; further lines are indented.
      case continuingLine
      /// Within a line, without any indentation for further lines.
      case inline
    }
  }

  /// The parts that a dynamic name may stand for.
  struct Choices: Sendable {
    let name: String
    var options: [(name: String, call: Int)]
  }

  /// A byte of a template.
  struct Origin: Sendable, Hashable {
    let source: Int
    let offset: Int
  }

  func place(of operation: Int) -> TemplatePlace { place(of: origins[operation]) }

  func place(of origin: Origin) -> TemplatePlace { sources[origin.source].place(at: origin.offset) }
}
