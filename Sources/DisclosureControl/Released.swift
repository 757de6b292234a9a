/// A value that may be published, or the fact that it is withheld.
///
/// Values are made of released ones only: what is computed from a withheld one is withheld.
package struct Released<Value: Sendable>: Sendable {
  /// The value; nil where the report shows `[c]`.
  package let value: Value?

  init(_ value: Value?) { self.value = value }

  /// What is computed from the value.
  package func map<Result>(_ transform: (Value) -> Result) -> Released<Result> {
    Released<Result>(value.map(transform))
  }

  /// What is computed from two values: withheld where either of them is.
  package func combined<Other, Result>(
    with other: Released<Other>, _ compute: (Value, Other) -> Result
  ) -> Released<Result> {
    guard let value, let otherValue = other.value else { return Released<Result>(nil) }
    return Released<Result>(compute(value, otherValue))
  }
}

extension Released: Equatable where Value: Equatable {}
extension Released: Hashable where Value: Hashable {}
