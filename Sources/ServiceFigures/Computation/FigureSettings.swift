import CareRecords
import StatutoryReviews

/// The settings of the figures.
///
/// The numbers of guidance are the defaults, so that an authority's own protocol can be stricter.
public struct FigureSettings: Sendable {
  /// The authority; nil where none is named.
  public var authority: Authority?
  /// The period, and the rules for reviews.
  public var rules: ReviewRules
  /// The stages of escalation from the lowest to the highest; empty when none are named.
  public var stages: [EscalationStage] = []
  /// Working days within which a dispute should be settled (Handbook 6.2).
  public var disputeWorkingDays = 20
  /// Working days within which an officer is appointed.
  public var allocationWorkingDays = 5
  /// Children for each full-time officer (Handbook 7.15).
  public var caseloadRange: ClosedRange<Double> = 50...70
  /// The limits in working days after a review.
  ///
  /// They are for sending the decisions, completing the record and sending the record.
  public var recordWorkingDays = (decisions: 5, completed: 15, sent: 20)
  /// Children aged 0 to 17 in the area, for rates; nil where their number is not set.
  public var population: Int?
  /// The day of the report, nil where it is not set; a review dated later is an issue.
  public var reportDate: CivilDate?
  /// Whether every obligation of the period is listed.
  public var listsObligations = false

  /// Sets the rules, with the defaults of guidance for all else.
  public init(rules: ReviewRules) { self.rules = rules }
}
