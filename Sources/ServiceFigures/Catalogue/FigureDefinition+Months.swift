extension FigureDefinition {
  /// Whether the figure rests on due dates, and so on how months are counted.
  public var countsMonths: Bool {
    citation == .reviewTimes || citation == .firstReview || id == "reviews.late"
      || id == "reviews.daysLateBands" || id == "reviews.dueDisagreement"
  }
}
