/// What a period's figures say of one figure, to be compared.
public enum FigureReading: Hashable, Sendable {
  /// The figure as it was worked out; it may still be partial, not supplied or not applicable.
  case given(FigureResult)
  /// A public edition does not show it, to protect children's identities.
  case withheld
  /// It was worked out by a definition that changed later, in this version of the program.
  case definedOtherwise(until: String)
  /// The figures are of a version that did not have it.
  case unknown

  /// The figure as it was worked out; nil where there is none to be compared.
  public var result: FigureResult? { if case .given(let result) = self { result } else { nil } }
}
