import CareRecords
import Documents
import Foundation
import Testing

@testable import ServiceFigures

@Suite("Saved figures read back")
struct SavedFiguresTests {
  private static let sample = Result { try SampleExports.figures().json(version: "0.1.0") }

  private func read(
    _ text: String, version: String = "0.1.0", changes: DefinitionChanges = .catalogue
  ) throws(Failure) -> PeriodFigures {
    try PeriodFigures(json: Array(text.utf8), file: "f.json", version: version, changes: changes)
  }

  /// The sample's figures with one piece of text replaced.
  private func changed(_ old: String, _ new: String) throws -> String {
    let text = try Self.sample.get()
    let range = try #require(text.range(of: old))
    return text.replacingCharacters(in: range, with: new)
  }

  private func status(_ id: String, in figures: PeriodFigures) throws -> FigureStatus {
    figures[try #require(Catalogue.definition(id))].status
  }

  private func message(_ text: String, version: String = "0.1.0") -> String {
    do {
      _ = try read(text, version: version)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `every figure comes back as it was, but for the words of groups`() throws {
    let figures = try SampleExports.figures()
    let saved = try read(try Self.sample.get())
    #expect(saved.authority == figures.authority && saved.period == figures.period)
    #expect(saved.edition == .restricted && saved.intervalRule == "calendar-months")
    // What they were worked out from is not read back, and must not look as if it were.
    #expect(figures.basis != nil && saved.basis == nil)
    for figure in figures.figures {
      var result = figure.result
      for index in result.breakdowns.indices {
        for row in result.breakdowns[index].rows.indices {
          result.breakdowns[index].rows[row].label = result.breakdowns[index].rows[row].key
        }
      }
      #expect(saved.figure(figure.id)?.result == result, "\(figure.id)")
    }
    #expect(figures.figures.count > 50)
  }

  @Test func `figures read back compare as those worked out do`() throws {
    let records = try SampleExports.whole.get()
    var settings = SampleExports.settings
    settings.rules.period = ReportingPeriod(startingIn: 2023)
    let earlier = computeFigures(from: records.store, importIssues: [], settings: settings)
      .figures
    let now = try SampleExports.figures()
    let direct = PeriodComparison(now, since: earlier)
    let saved = PeriodComparison(
      try read(now.json(version: "0.1.0")), since: try read(earlier.json(version: "0.1.0")))
    for (one, other) in zip(direct.figures, saved.figures) {
      #expect(one.verdict == other.verdict && one.difference == other.difference)
    }
  }

  @Test func `a mistake is told with its file and JSON path`() throws {
    let cases: [(old: String, new: String, message: String)] = [
      (
        #""iro-figures/2""#, #""iro-figures/3""#,
        "f.json: $.schema: the format is another one; expected iro-figures/2"
      ),
      (
        #""version": "0.1.0""#, #""version": "0.2.0""#,
        "f.json: $.generator.version: a later version of the program wrote the file; "
          + "expected 0.1.0 or earlier"
      ),
      (
        #""to": "2025-03-31""#, #""to": "2025-04-30""#,
        "f.json: $.period: the period has 395 days; expected 1 to 366"
      ),
      (
        #""label": "2024-25""#, #""label": "2023-24""#,
        "f.json: $.period.label: the label is not that of the days; expected 2024-25"
      ),
      (
        #""edition": "restricted""#, #""edition": "secret""#,
        "f.json: $.edition: the value cannot be used; expected \"restricted\" or \"public\""
      ),
      (
        #""id": "reviews.held""#, #""id": "reviews.hold""#,
        "f.json: $.figures[0].id: no figure has this id; expected an id of the catalogue"
      ),
      (
        #""id": "reviews.onTime""#, #""id": "reviews.held""#,
        "f.json: $.figures[1].id: a figure appears twice in the file; expected each figure once"
      ),
      (
        #""unit": "reviews""#, #""unit": "children""#,
        "f.json: $.figures[0].unit: the unit is not that of the figure; expected reviews"
      ),
      (
        #""status": "available""#, #""status": "withheld""#,
        "f.json: $.figures[0]: a name of the object is not known; expected only names of the schema"
      ),
      (
        #""numerator": "#, #""numerator": 9"#,
        "f.json: $.figures[1]: the numbers are no proportion; "
          + "expected a numerator up to a denominator above 0"
      ),
      (
        #""count": "#, #""count": -"#,
        "f.json: $.figures[0].count: the value cannot be used; "
          + "expected a whole number that is not negative"
      ),
      (
        #""unit": "reviews","#, "",
        "f.json: $.figures[0]: the name 'unit' is missing; "
          + "expected every name that the schema asks for"
      ),
      (
        #""count": "#, #""count": 1000000"#,
        "f.json: $.figures[0].count: the value cannot be used; "
          + "expected a whole number up to 10000000"
      ),
      (
        #""rowsRefused": 0"#, #""rowsRefused": 1"#,
        "f.json: $.inputs[0]: the rows do not add up; expected read = used + refused + set aside"
      ),
      (
        #""edition": "restricted""#, #""edition": "restricted", "edition": "public""#,
        "f.json:4:28: a name appears twice in one object; expected each name once"
      ),
    ]
    for item in cases {
      let told = message(try changed(item.old, item.new))
      #expect(told == item.message)
    }
  }

  @Test func `text that is no figures is refused without being repeated`() throws {
    #expect(
      message(#"{"CHILD": "SECRET"}"#)
        == "f.json: $: this is not a file of figures; "
        + "expected figures-YYYY-YY.json as generate writes it")
    #expect(
      message("CHILD,DOB\nSECRET,1") == "f.json:1:1: this is not JSON; expected a file of figures")
    let text = try Self.sample.get()
    #expect(
      message(String(text.prefix(text.count / 2))).contains(
        "the file ends too soon; expected the whole of it"))
    #expect(
      message(text + "{}").hasSuffix("something follows after the end; expected one JSON object"))
    for bad in [
      "", "[", "{\"a\":01}", "{\"a\":1.}", "\"\\x\"", "\"\\ud800\"", "[1,]", "tru", "\"a",
    ] {
      #expect(message(bad) != "no error", "\(bad)")
    }
  }

  @Test func `no cut or flipped byte of a file makes it crash or say what it held`() throws {
    let bytes = Array(try Self.sample.get().utf8)
    for cut in stride(from: 0, to: bytes.count, by: 4099) {
      #expect(throws: Failure.self) {
        try PeriodFigures(json: Array(bytes[..<cut]), file: "f.json", version: "0.1.0")
      }
    }
    for place in stride(from: 7, to: bytes.count, by: 2003) {
      var flipped = bytes
      flipped[place] ^= 0x15
      // A letter of a name of the authority's own may change without harm.
      _ = try? PeriodFigures(json: flipped, file: "f.json", version: "0.1.0")
    }
  }

  @Test func `a definition that changed since the file was written is marked and not compared`()
    throws
  {
    let later = try #require(ProgramVersion("0.3.0"))
    let saved = try read(
      try Self.sample.get(), version: "0.4.0",
      changes: DefinitionChanges(versions: ["reviews.onTime": later]))
    #expect(try status("reviews.onTime", in: saved) == .definedOtherwise(until: "0.3.0"))
    #expect(saved.figure("reviews.onTime") == nil && saved.figure("reviews.held") != nil)
    let now = try SampleExports.figures()
    let comparison = PeriodComparison(now, since: saved)
    let onTime = try #require(comparison["reviews.onTime"])
    #expect(onTime.verdict == .cannotBeCompared(.definition) && onTime.difference == nil)
    #expect(onTime.words() == "cannot be compared with last year")
    // A file of the version that made the change is counted by the definition of today.
    let first = try #require(ProgramVersion("0.1.0"))
    let same = try read(
      try Self.sample.get(), version: "0.4.0",
      changes: DefinitionChanges(versions: ["reviews.onTime": first]))
    #expect(same.figure("reviews.onTime") != nil)
  }

  @Test func `an earlier version's other units and dropped figures are no mistakes`() throws {
    let unit = try read(
      try changed(#""unit": "reviews""#, #""unit": "meetings""#), version: "0.2.0")
    #expect(try status("reviews.held", in: unit) == .definedOtherwise(until: "0.2.0"))
    let dropped = try read(
      try changed(#""id": "reviews.held""#, #""id": "reviews.counted""#), version: "0.2.0")
    #expect(try status("reviews.held", in: dropped) == .unknown)
  }

  @Test func `a public edition may withhold a figure, and its numbers are nowhere`() throws {
    let figure =
      #"{"id": "reviews.held", "unit": "reviews", "kind": "count", "status": "withheld"}"#
    func file(_ figure: String) -> String {
      """
      {"schema": "iro-figures/1", "generator": {"name": "iro-report", "version": "0.1.0"},
       "edition": "public", "period": {"from": "2024-04-01", "to": "2025-03-31", "label": "2024-25"},
       "method": {"intervalRule": "calendar-months", "reviewsCompleteFrom": "2023-04-01"},
       "inputs": [], "figures": [\(figure)], "dataQuality": [], "balance": []}
      """
    }
    #expect(try status("reviews.held", in: read(file(figure))) == .withheld)
    #expect(
      message(file(figure.dropLast() + #", "count": 3}"#)).contains("$.figures[0]: a name"))
    #expect(
      message(file(figure).replacing(#""public""#, with: #""restricted""#))
        == "f.json: $.figures[0].status: a figure is withheld; "
        + "expected no such figure in this edition")
  }

  @Test func `versions are in the order of their numbers`() throws {
    let versions = try ["0.1.0", "0.2.0", "0.10.0", "1.0.0"].map {
      try #require(ProgramVersion($0))
    }
    #expect(versions == versions.sorted() && "\(versions[2])" == "0.10.0")
    #expect(ProgramVersion("0.1.0-beta+1") == versions[0])
    for wrong in ["", "1", "1.2", "1.2.x", "1.2.3.4", "-1.2.3"] {
      #expect(ProgramVersion(wrong) == nil)
    }
  }
}
