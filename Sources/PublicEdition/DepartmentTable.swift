import ServiceFigures

/// What the Department published of one figure in one release, number by number.
///
/// Where it withheld a number, our own count of the same records, counted its way, takes its place.
/// The numbers agree with each other, so that they are possible data:
///
/// - A part is no more than what it is a part of.
/// - Parts that divide a whole add up to it. If one of them alone is withheld, every reader can work
///   it out, so it counts as published.
///
/// Our exports and the return need not be the same. How far both are apart in the numbers that we can
/// compare shows how far a number that was withheld may be from our count.
struct DepartmentTable {
  /// A row of a data set.
  ///
  /// The whole of one measure can be the part of another.
  struct Row: Hashable {
    let dataset: OfficialDataset
    let group: String?
    let words: String
  }

  /// A number of a row.
  struct Number {
    /// What it is called in the names of cells, such as `part of health.dental`.
    let name: String
    /// The number that every reader knows; nil where it was withheld.
    var published: Int?
    /// Our count of it.
    let own: Int
    /// The published number, or else ours as far as the published ones allow.
    var value: Int
    /// The least that it can be: 1, because the Department prints a 0.
    ///
    /// It is 0 where our own count is 0, because then its number is not ours. It is 0 too where our
    /// figure is the same number, because the `[c]` of a figure by itself can stand for 0.
    var least: Int
    /// The most that it can be, given what was published; nil where nothing limits it.
    var most: Int?
  }

  /// A measure, with its rows.
  struct Measure {
    let measure: OfficialMeasure
    let part: Row
    /// The row of what it is a share of; nil for a rate.
    let whole: Row?
  }

  /// The measures of the figure, in the order of the catalogue.
  let measures: [Measure]
  /// The rows in the order in which the measures use them.
  private(set) var rows: [Row] = []
  private(set) var numbers: [Row: Number] = [:]
  /// How far the published numbers and ours are apart, all together.
  private(set) var amended = 0
  /// The whole that the parts of all measures divide; nil where they do not.
  private(set) var divided: Row?

  /// The numbers of a figure; nil where the Department published none.
  ///
  /// - Parameters:
  ///   - definition: the figure.
  ///   - release: what the Department published of all figures.
  ///   - source: our figures, with those that are counted the Department's way.
  ///   - met: the numerator of the figure, if it is a share.
  ///   - decided: the numbers of rows that another figure has too.
  init?(
    of definition: FigureDefinition, _ release: [OfficialCounts], source: PeriodFigures,
    met: Int?, decided: [Row: Int]
  ) {
    measures = Catalogue.official.filter { $0.figure.id == definition.id }.map(Measure.init)
    var known: [Row: Int] = [:]
    for counts in release {
      let measure = Measure(counts.measure)
      if let part = counts.part { known[measure.part] = part }
      if let row = measure.whole, let whole = counts.whole { known[row] = whole }
    }
    for measure in measures {
      let own = source.number(for: measure.measure).numbers
      let words = measure.whole == nil ? "number of" : "part of"
      add(measure.part, "\(words) \(measure.measure.id)", known, own.numerator ?? own.count ?? 0)
      if let whole = measure.whole {
        add(whole, "whole of \(measure.measure.id)", known, own.denominator ?? 0)
      }
    }
    guard numbers.values.contains(where: { $0.published != nil }) else { return nil }
    limitParts()
    addUp()
    if let met { meet(met) }
    for (row, value) in decided where numbers[row]?.published == nil { numbers[row]?.value = value }
  }

  /// Whether the Department's number is of the figure as a whole.
  private var isFigure: Bool { measures.count == 1 && measures[0].measure.dimension == nil }

  /// The number of a row.
  subscript(_ row: Row) -> Number { numbers[row] ?? Number(name: "", own: 0, value: 0, least: 0) }

  private mutating func add(_ row: Row, _ name: String, _ known: [Row: Int], _ own: Int) {
    guard numbers[row] == nil else { return }
    rows.append(row)
    let published = known[row]
    numbers[row] = Number(
      name: name, published: published, own: own, value: published ?? own,
      least: isFigure ? 0 : min(own, 1))
    if let published { amended += abs(published - own) }
  }

  /// Sees to it that no part is more than its whole.
  private mutating func limitParts() {
    for measure in measures {
      guard let row = measure.whole else { continue }
      let (part, whole) = (self[measure.part], self[row])
      if part.published == nil, let all = whole.published {
        numbers[measure.part]?.most = all
        numbers[measure.part]?.value = min(part.value, all)
        numbers[measure.part]?.least = min(part.least, all)
      } else if whole.published == nil {
        numbers[row]?.value = max(whole.value, part.value)
      }
    }
  }

  /// Sees to it that parts that divide a whole add up to it.
  private mutating func addUp() {
    let parts = measures.map(\.part)
    guard parts.count > 1, let row = measures[0].whole,
      measures.allSatisfy({ $0.whole == row }),
      parts.reduce(0, { $0 + self[$1].own }) == self[row].own
    else { return }
    let open = parts.filter { self[$0].published == nil }
    let sum = parts.reduce(0) { $0 + self[$1].value }
    guard let whole = self[row].published else {
      divided = row
      numbers[row]?.value = sum
      if open.isEmpty { numbers[row]?.published = sum }
      return
    }
    let rest = whole - (sum - open.reduce(0) { $0 + self[$1].value })
    let leasts = open.reduce(0) { $0 + self[$1].least }
    guard !open.isEmpty, rest >= leasts else { return }
    divided = row
    if open.count == 1 {
      numbers[open[0]]?.published = rest
      numbers[open[0]]?.value = rest
      return
    }
    spread(whole - sum, over: open)
    for part in open {
      let others = leasts - self[part].least
      numbers[part]?.most = rest - others
    }
  }

  /// Sees to it that the parts add up to our number, if by our own count they do.
  ///
  /// Readers take both to be the same and cannot see that the Department's numbers were amended.
  private mutating func meet(_ ours: Int) {
    let parts = measures.map(\.part)
    guard parts.reduce(0, { $0 + self[$1].own }) == ours else { return }
    spread(
      ours - parts.reduce(0) { $0 + self[$1].value },
      over: parts.filter { self[$0].published == nil })
  }

  /// Adds to numbers that were withheld, or takes from them, if they can be so many or so few.
  private mutating func spread(_ difference: Int, over rows: [Row]) {
    let room = rows.map { row in
      let number = self[row]
      return difference > 0
        ? number.most.map { $0 - number.value } ?? difference : number.value - number.least
    }
    guard difference != 0, room.reduce(0, +) >= abs(difference) else { return }
    amended += abs(difference)
    var left = abs(difference)
    for (row, room) in zip(rows, room) {
      let moved = min(left, room)
      left -= moved
      numbers[row]?.value += difference > 0 ? moved : -moved
    }
  }
}

extension DepartmentTable.Measure {
  init(_ measure: OfficialMeasure) {
    let published = measure.published
    self.measure = measure
    part = DepartmentTable.Row(
      dataset: published.dataset, group: published.group, words: published.part)
    whole = published.whole.map {
      DepartmentTable.Row(dataset: published.dataset, group: published.group, words: $0)
    }
  }
}
