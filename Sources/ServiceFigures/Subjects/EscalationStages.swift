/// A stage of the authority's way of settling disputes, as the user names it.
public struct EscalationStage: Hashable, Sendable {
  /// The name as it stands in the exports.
  public var name: String
  /// Whether reaching the stage makes the challenge a formal one.
  public var isFormal: Bool
  /// Whether the stage is a referral to Cafcass.
  public var isCafcass: Bool
  /// Working days allowed for a response, nil when none are set.
  public var days: Int?

  /// Names a stage.
  public init(name: String, isFormal: Bool, isCafcass: Bool, days: Int?) {
    self.name = name
    self.isFormal = isFormal
    self.isCafcass = isCafcass
    self.days = days
  }
}
