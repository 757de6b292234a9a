import Templates

/// A page that explains the symbols in place of numbers that are on it, and no others.
///
/// Which ones those are shows when the page is rendered without any explanation.
protocol SymbolPage: TemplateModel {
  /// The symbols that are on the page in place of numbers; nil while that is not known.
  var symbols: Set<String>? { get set }

  /// What each symbol means on the page, in the order of the explanation.
  var meanings: [(symbol: String, words: String)] { get }
}

extension SymbolPage {
  func prints(_ symbol: String) -> Bool { symbols?.contains(symbol) ?? true }

  /// The symbols of the page with what they mean.
  var explained: [SymbolModel] {
    meanings.filter { prints($0.symbol) }.enumerated().map { place, meaning in
      SymbolModel(
        symbol: meaning.symbol, meaning: meaning.words, separator: place == 0 ? "" : "; ")
    }
  }

  /// Renders the page with the symbols that are on it.
  func page(
    _ render: (Self) throws(TemplateError) -> [UInt8]
  ) throws(TemplateError) -> [UInt8] {
    var model = self
    model.symbols = try symbolsPrinted(render)
    return try render(model)
  }

  /// The symbols that are on a page in place of numbers.
  func symbolsPrinted(
    _ render: (Self) throws(TemplateError) -> [UInt8]
  ) throws(TemplateError) -> Set<String> {
    var model = self
    model.symbols = []
    let page = try render(model).filter { $0 != UInt8(ascii: "\\") }
    let starts = page.indices.filter { page[$0] == UInt8(ascii: "[") }
    return Set(
      meanings.map(\.symbol).filter { symbol in
        starts.contains { page[$0...].starts(with: symbol.utf8) }
      })
  }
}

/// A symbol in place of a number, with what it means.
struct SymbolModel: TemplateModel {
  let symbol: String
  let meaning: String
  let separator: String

  static let fields: [TemplateField<SymbolModel>] = [
    .text("symbol", "A symbol in place of a number: [x]") { $0.symbol },
    .text("meaning", "What it means: not available") { $0.meaning },
    .text("separator", "What stands before it in a sentence: nothing, or a semicolon") {
      $0.separator
    },
  ]
}

/// What the symbols mean.
enum SymbolMeanings {
  static let tooFew =
    "a share of fewer than 20, of which only the two numbers are given, or a median of fewer than 20"
  static let staff = "not shown, because it would describe single members of staff"
  static let notApplicable = "not applicable, because there is nothing to count"

  /// On a page of a report.
  static func report(isPublic: Bool) -> [(symbol: String, words: String)] {
    [
      (
        Symbol.notAvailable,
        "not available, because a table or column was not supplied or could not be read"
      ),
      (Symbol.notApplicable, notApplicable),
      (
        Symbol.withheld,
        isPublic
          ? "not published, so that nobody can be recognised; in a table it is at least 1, because "
            + "zeros are printed there; as a figure by itself (in a list of recommendations too), and "
            + "in a table with a column “Out of”, it may be 0"
          : "withheld by the Department for Education, so that nobody can be recognised"
      ),
      (Symbol.staff, staff), (Symbol.tooFew, tooFew),
      (Symbol.definedOtherwise, "counted by another definition"),
    ]
  }

  /// On a page of figures side by side.
  static let comparison: [(symbol: String, words: String)] = [
    (Symbol.notAvailable, "not available, because it was not supplied"),
    (Symbol.notApplicable, notApplicable),
    (Symbol.withheld, "withheld, to protect children’s identities"), (Symbol.staff, staff),
    (Symbol.definedOtherwise, "counted by another definition"), (Symbol.tooFew, tooFew),
  ]
}
