/// A compiled template: a flat list of operations, with all names turned into slots.
///
/// Operations hold only numbers; what they refer to is in tables next to them. So running an
/// operation changes no reference count but that of the value it prints.
struct Program: Sendable {
  var operations: [Operation] = []
  /// Where each operation comes from, for errors.
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
    /// Runs the following operations for the value or for each element, or continues at `end`.
    case section(Path, end: Int)
    /// Runs the following operations if there is no value, or continues at `end`.
    case inverted(Path, end: Int)
    /// Goes back for the next element.
    case endSection
    /// Runs another part: an index into ``Program/calls``.
    case call(Int)
    /// Runs the part that a value names: an index into ``Program/choices``.
    case choose(Path, Int)
    /// Goes back to the call.
    case finish
    /// Handles the white space of neutral templates, and of Markdown.
    case flow(FlowStep)
  }

  /// What separates the words of a neutral template, and where.
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

  /// White space, the weakest first; a stronger kind replaces a weaker one.
  enum Gap: Int, Sendable {
    case none, space, line, paragraph
  }

  /// The path to a value: a frame of the context, one of its slots, and perhaps further parts.
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
    /// The caller's frames that form the part's context; nil if all of them do, in order.
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

  /// The parts that a dynamic name can choose.
  struct Choices: Sendable {
    let name: String
    var options: [(name: String, call: Int)]
  }

  /// The position of a byte in a template.
  struct Origin: Sendable, Hashable {
    let source: Int
    let offset: Int
  }

  func place(of operation: Int) -> TemplatePlace { place(of: origins[operation]) }

  func place(of origin: Origin) -> TemplatePlace { sources[origin.source].place(at: origin.offset) }
}
