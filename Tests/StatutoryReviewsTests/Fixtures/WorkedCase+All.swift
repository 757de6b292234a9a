extension WorkedCase {
  /// Every worked case.
  static let all =
    first + later + windows + recordedDues + withoutEpisodes + ofThePeriod + adoption
    + adoptionFirst + continued + periods + shortBreaks
}
