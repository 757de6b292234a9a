extension FigureNumbers {
  /// The numbers that are there, by the names of the files and in their order.
  ///
  /// Every file is written from this list, so that none can hold a number that another lacks.
  var named: [(name: String, digits: String)] {
    let whole = [("count", count), ("numerator", numerator), ("denominator", denominator)]
    let real = [
      ("value", value), ("mean", mean), ("peak", peak), ("min", min), ("median", median),
      ("p90", p90), ("max", max),
    ]
    return whole.compactMap { name, number in number.map { (name, "\($0)") } }
      + real.compactMap { name, number in number.map { (name, JSONWriter.number($0)) } }
  }
}

extension FigureKind {
  /// The name of the number that a reader of the figure looks at first.
  var leading: String {
    switch self {
    case .proportion, .rate: "value"
    case .duration: "median"
    case .count, .distribution: "count"
    }
  }
}
