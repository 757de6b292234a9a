import Documents

/// The figures of a file, each checked against the schema and the catalogue.
struct SavedFigures {
  /// Whether figures may be withheld.
  let isPublic: Bool
  /// The version that wrote the file.
  let writer: ProgramVersion
  /// The version of the program.
  let program: String
  let changes: DefinitionChanges

  private static let whole = ["count", "numerator", "denominator"]
  private static let real = ["value", "mean", "peak", "min", "median", "p90", "max"]

  /// Whether an earlier version wrote the file, which may have had other figures.
  private var isEarlier: Bool { ProgramVersion(program).map { writer < $0 } ?? false }

  /// The results in the file for each figure of the catalogue that it contains, by id.
  func results(_ value: JSONNode) throws(Failure) -> [String: FigureResult] {
    var results: [String: FigureResult] = [:]
    var ids: Set<String> = []
    for item in try value.list() {
      let object = try item.object(
        ["id", "unit", "kind", "status"],
        or: Self.whole + Self.real
          + ["needs", "range", "interval", "clusteredInterval", "leftOut", "breakdowns"])
      let place = try object.required("id")
      let id = try place.text()
      guard ids.insert(id).inserted else {
        throw place.error("a figure appears twice in the file", expected: "each figure once")
      }
      guard let definition = Catalogue.definition(id) else {
        // A figure that was removed from the catalogue cannot be compared, so it is skipped.
        if isEarlier { continue }
        throw place.error("no figure has this id", expected: "an id of the catalogue")
      }
      results[id] = try result(object, definition)
    }
    return results
  }

  private func result(
    _ object: JSONObject, _ definition: FigureDefinition
  ) throws(Failure) -> FigureResult {
    if let changed = changes.versions[definition.id], writer < changed {
      return FigureResult(status: .definedOtherwise(until: changed.description))
    }
    for (name, own) in [("unit", definition.unit), ("kind", definition.kind.rawValue)] {
      let place = try object.required(name)
      guard try place.text() != own else { continue }
      if isEarlier { return FigureResult(status: .definedOtherwise(until: program)) }
      throw place.error("the \(name) is not that of the figure", expected: own)
    }
    let status = try object.required("status")
    let word = try status.choice([
      "available", "partial", "notSupplied", "notApplicable", "withheld",
    ])
    if word == "notSupplied" || word == "withheld" {
      // No number of such a figure may appear in the file.
      let bare = try object.place.object(
        ["id", "unit", "kind", "status"], or: word == "withheld" ? [] : ["needs"])
      guard word == "withheld" else {
        return FigureResult(status: .notSupplied(needs: try bare.required("needs").text()))
      }
      guard isPublic else {
        throw status.error("a figure is withheld", expected: "no such figure in this edition")
      }
      return FigureResult(status: .withheld)
    }
    if let needs = object["needs"] {
      throw needs.error("a figure that is there needs nothing", expected: "no such name")
    }
    var result = FigureResult(leftOut: try leftOut(object["leftOut"], definition))
    result.numbers = try numbers(object, definition, isWhole: word != "notApplicable")
    result.status = try self.status(word, object, definition)
    result.interval = try interval(object["interval"], result.numbers)
    // A file may leave out the interval, because it follows from the numerator and denominator.
    if result.interval == nil, result.status == .available, result.numbers.value != nil,
      let met = result.numbers.numerator, let total = result.numbers.denominator
    {
      result.interval = Proportion.wilson(met: met, of: total)
    }
    result.clusteredInterval = try interval(object["clusteredInterval"], result.numbers)
    result.breakdowns = try breakdowns(object["breakdowns"], definition)
    return result
  }

  private func status(
    _ word: String, _ object: JSONObject, _ definition: FigureDefinition
  ) throws(Failure) -> FigureStatus {
    if word == "partial" {
      let range = try object.required("range")
      let bounds = try range.object(["lower", "upper"])
      let isShare = definition.kind == .proportion
      func bound(_ name: String) throws(Failure) -> Double {
        let place = try bounds.required(name)
        return try isShare ? place.share() : place.amount()
      }
      let (lower, upper) = (try bound("lower"), try bound("upper"))
      guard lower <= upper else {
        throw range.error("the lower end is above the upper", expected: "lower, then upper")
      }
      return .partial(lower: lower, upper: upper)
    }
    if let range = object["range"] {
      throw range.error("only a partial figure has a range", expected: "no such name")
    }
    guard word == "notApplicable" else { return .available }
    if let value = object["value"] {
      throw value.error("a figure of nothing has no value", expected: "no such name")
    }
    return .notApplicable
  }

  private func numbers(
    _ object: JSONObject, _ definition: FigureDefinition, isWhole: Bool
  ) throws(Failure) -> FigureNumbers {
    var numbers = FigureNumbers()
    numbers.count = try object["count"]?.count()
    numbers.numerator = try object["numerator"]?.count()
    numbers.denominator = try object["denominator"]?.count()
    numbers.value = try object["value"]?.amount()
    numbers.mean = try object["mean"]?.amount()
    numbers.peak = try object["peak"]?.amount()
    numbers.min = try object["min"]?.amount()
    numbers.median = try object["median"]?.amount()
    numbers.p90 = try object["p90"]?.amount()
    numbers.max = try object["max"]?.amount()
    guard definition.kind == .proportion else {
      if isWhole, definition.kind == .count { _ = try object.required("count") }
      return numbers
    }
    // For a partial figure, a public edition gives only the range.
    let hasNone = numbers.numerator == nil && numbers.denominator == nil && numbers.value == nil
    if hasNone, !isWhole || isPublic && object["range"] != nil { return numbers }
    guard let met = numbers.numerator, let total = numbers.denominator, met <= total,
      isWhole == (total > 0)
    else {
      throw object.place.error(
        "the numbers are no proportion", expected: "a numerator up to a denominator above 0")
    }
    let share = isWhole ? Double(met) / Double(total) : nil
    // A public edition gives no share if the denominator is below 20.
    let isTooFew = isPublic && total < FigureComparison.fewest && numbers.value == nil
    guard numbers.value == share || isTooFew else {
      throw object.place.error(
        "the value is not the numerator by the denominator", expected: "numbers that agree")
    }
    return numbers
  }

  private func interval(
    _ value: JSONNode?, _ numbers: FigureNumbers
  ) throws(Failure) -> Interval? {
    guard let value else { return nil }
    let object = try value.object(["method", "level", "lower", "upper"])
    let interval = Interval(
      method: try object.required("method").choice(["wilson", "wilson, clustered by child"]),
      level: try object.required("level").share(), lower: try object.required("lower").share(),
      upper: try object.required("upper").share())
    guard interval.level == 0.95, let share = numbers.value, interval.lower <= share,
      share <= interval.upper
    else {
      throw value.error("the interval does not hold the value", expected: "a 95% interval of it")
    }
    return interval
  }

  private func leftOut(
    _ value: JSONNode?, _ definition: FigureDefinition
  ) throws(Failure) -> [LeftOut] {
    var leftOut: [LeftOut] = []
    for (name, count) in try value?.members() ?? [] {
      guard let reason = LeftOutReason(rawValue: name) else {
        // An earlier version may use a reason that no longer exists.
        if isEarlier { continue }
        throw value?.error("a reason is not known", expected: "a reason of the schema")
          ?? count.error("a reason is not known", expected: "a reason of the schema")
      }
      leftOut.append(LeftOut(reason: reason, count: try count.count()))
    }
    return leftOut
  }

  /// The breakdowns; files contain only the keys of groups, so the keys are also used as labels.
  private func breakdowns(
    _ value: JSONNode?, _ definition: FigureDefinition
  ) throws(Failure) -> [Breakdown] {
    var breakdowns: [Breakdown] = []
    for (name, groups) in try value?.members() ?? [] {
      let dimension =
        definition.breakdowns.first { $0.name == name }
        ?? Dimension.allCases.first { $0.name == name }
      guard let dimension else {
        if isEarlier { continue }
        throw groups.error("the breakdown is not known", expected: "a name of the schema")
      }
      var rows: [FigureRow] = []
      var keys: Set<String> = []
      for group in try groups.list() {
        let object = try group.object(
          ["key"], or: Self.whole + Self.real + ["leftOut", "withheld"])
        guard case .text(let key) = try object.required("key").value, keys.insert(key).inserted
        else {
          throw group.error("a group has no key of its own", expected: "each key once")
        }
        if let withheld = object["withheld"], try withheld.flag() {
          _ = try group.object(["key", "withheld"])
          guard isPublic else {
            throw withheld.error("a group is withheld", expected: "no such group in this edition")
          }
          rows.append(FigureRow(key: key, label: key, numbers: FigureNumbers(), isWithheld: true))
          continue
        }
        let total = try object["denominator"]?.count() ?? 0
        rows.append(
          FigureRow(
            key: key, label: key,
            numbers: try numbers(object, definition, isWhole: total > 0 || object["count"] != nil),
            leftOut: try leftOut(object["leftOut"], definition)))
      }
      breakdowns.append(Breakdown(dimension: dimension, rows: rows))
    }
    return breakdowns
  }
}
