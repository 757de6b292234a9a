import Foundation
import TestSupport
import Testing

/// Numbers that cannot be, in files that others wrote: they are refused or noted, and never end the
/// program at once.
struct OddNumberTests {
  private static let odd = [
    "-1", "-0", "101", "1e18", "1e300", "9999999999999999999", "NaN", "inf", "0.5", "1,000", "%",
    "many", "", "c", "z", "null",
  ]

  /// The text with one of its cells replaced, and what was replaced by what.
  private static func spoilt(
    _ text: String, _ numbers: inout SeededNumbers
  ) -> (text: String, damage: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let full = lines.indices.filter { $0 > 0 && !lines[$0].isEmpty }
    guard !full.isEmpty else { return (text, "none") }
    let line = numbers.one(of: full)
    var cells = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    // Most numbers of the Department's files are in the last cells.
    let cell =
      numbers.happens(70)
      ? numbers.number(in: max(0, cells.count - 3)...cells.count - 1)
      : numbers.number(in: 0...cells.count - 1)
    let value = numbers.one(of: odd)
    let damage = "line \(line + 1), cell \(cell + 1): \(cells[cell]) is now \(value)"
    cells[cell] = value
    lines[line] = cells.joined(separator: ",")
    return (lines.joined(separator: "\n"), damage)
  }

  /// The folder `in` with a small authority, its official statistics and comparators of its own.
  private static func sample() throws -> WorkFolder {
    let folder = try WorkFolder()
    _ = try Program.run("sample", "in", "--children", "30", "--quiet", in: folder.path)
    let settings = try folder.text("in/iro-report.yaml")
    let start = try #require(settings.firstRange(of: "\ncomparators:\n"))
    let rest = settings[start.upperBound...]
    let end = try #require(rest.firstRange(of: "\n\n"))
    try folder.write(
      settings[..<start.lowerBound] + "\ncomparators: comparators.csv\n" + rest[end.lowerBound...],
      to: "in/iro-report.yaml")
    return folder
  }

  private static let comparators = """
    figure,name,period,value,numerator,denominator,source,date
    reviews.onTime,England,2023-24,91%,,,A table,2024-11-14
    participation.viewsConveyed,North West,2023-24,,6402,7115,Another table,2024-11-14

    """

  @Test func `numbers of official files and comparators that cannot be end no run`() throws {
    let folder = try Self.sample()
    try folder.write(Self.comparators, to: "in/comparators.csv")
    let official = try FileManager.default.contentsOfDirectory(atPath: folder.path("in/official"))
      .sorted().map { "in/official/\($0)" }
    let files = official + ["in/comparators.csv"]
    for seed in RandomCases.seeds(from: 0, few: 12, soak: 600) {
      var numbers = SeededNumbers(seed)
      let name = numbers.one(of: files)
      let text = try folder.text(name)
      var spoilt = text
      var damage: [String] = []
      for _ in 0..<numbers.one(of: [1, 1, 20]) {
        let next = Self.spoilt(spoilt, &numbers)
        spoilt = next.text
        damage.append(next.damage)
      }
      try folder.write(spoilt, to: name)
      defer { _ = try? folder.write(text, to: name) }
      let result = try Program.run(
        numbers.happens(30)
          ? ["generate", "in/iro-report.yaml", "--output", "out"]
          : ["context", "in/iro-report.yaml"], in: folder.path)
      #expect(
        [0, 1, 2].contains(result.code), "seed \(seed), \(name): \(damage.joined(separator: "; "))")
      if result.code == 2 { #expect(result.error.contains(name), "\(result.error)") }
    }
  }

  @Test func `a percentage above 100 is noted with its line, and not used`() throws {
    let folder = try Self.sample()
    try folder.write(Self.comparators, to: "in/comparators.csv")
    let name = "in/official/invented_la_cla_placement_stability.csv"
    var lines = try folder.text(name).split(separator: "\n").map(String.init)
    let row = try #require(lines.lastIndex { $0.contains("National") && $0.contains("3 or more") })
    let comma = try #require(lines[row].lastIndex(of: ","))
    lines[row] = lines[row][...comma] + "101"
    try folder.write(lines.joined(separator: "\n") + "\n", to: name)
    let result = try Program.run(
      "generate", "in/iro-report.yaml", "--output", "out", in: folder.path)
    #expect(result.code == 0, "\(result.error)")
    let report = try folder.text("out/restricted/method-2024-25.md")
    #expect(
      report.contains(
        "one cell holds no number that can be "
          + "(line \(row + 1), children_percent: not a percentage from 0 to 100)"))
  }

  @Test func `a comparator of more records than any country has is refused`() throws {
    let folder = try Self.sample()
    try folder.write(
      Self.comparators.replacing("7115", with: "9223372036854775807"), to: "in/comparators.csv")
    let result = try Program.run("context", "in/iro-report.yaml", in: folder.path)
    #expect(result.code == 2)
    #expect(
      result.error
        == "iro-report: in/comparators.csv:3: the denominator is too large; "
        + "expected a number up to 100000000\n")
  }

  @Test func `numbers of saved figures that cannot be end no comparison`() throws {
    let folder = try Self.sample()
    try folder.write(Self.comparators, to: "in/comparators.csv")
    try folder.write(
      Program.run("figures", "in/iro-report.yaml", in: folder.path).output, to: "this.json")
    let settings = try folder.text("in/iro-report.yaml")
    try folder.write(
      settings.replacing(
        "{from: 2024-04-01, to: 2025-03-31}", with: "{from: 2023-04-01, to: 2024-03-31}"),
      to: "in/last.yaml")
    try folder.write(
      Program.run("figures", "in/last.yaml", in: folder.path).output, to: "last.json")
    let (this, last) = (try folder.text("this.json"), try folder.text("last.json"))
    let others = try (1...10).map { number in
      let name = "other\(number).json"
      try folder.write(
        this.replacing("Exampleshire", with: "Town \(number)")
          .replacing("E10000099", with: "E1000010\(number)"), to: name)
      return name
    }
    for seed in RandomCases.seeds(from: 0, few: 40, soak: 3_000) {
      var numbers = SeededNumbers(seed)
      let name = numbers.one(of: ["this.json", "last.json"])
      let text = name == "this.json" ? this : last
      var lines = text.split(separator: "\n").map(String.init)
      // Two of three are numbers of figures.
      let places = lines.indices.filter { lines[$0].contains(/": -?[0-9]/) }
      let line = numbers.one(of: places)
      let value = numbers.one(of: Self.odd)
      lines[line].replace(/": -?[0-9.e+-]+/, with: "\": \(value.isEmpty ? "null" : value)")
      try folder.write(lines.joined(separator: "\n") + "\n", to: name)
      defer { _ = try? folder.write(text, to: name) }
      let files =
        numbers.happens(70) ? ["this.json", "last.json"] : [name] + others
      let result = try Program.run(
        ["compare"] + files + ["--comparators", "in/comparators.csv"]
          + ["--format", numbers.one(of: ["html", "csv", "markdown"])], in: folder.path)
      #expect([0, 2].contains(result.code), "seed \(seed), \(name):\(line + 1): \(lines[line])")
    }
  }
}
