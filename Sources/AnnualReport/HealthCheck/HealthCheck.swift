import Documents

/// What the service answers to one recommendation of the National Association of IROs.
public struct HealthCheckAnswer: Hashable, Sendable {
  /// The answer.
  public enum Answer: String, CaseIterable, Sendable {
    case yes, partly, no
  }

  /// The number of the recommendation.
  public let number: Int
  /// What the recommendation asks for, in the service's own words.
  ///
  /// Where it is nil, the program's words are used if it has any.
  public let about: String?
  /// The answer.
  public let answer: Answer
  /// What the answer is based on.
  public let note: String?
}

/// The recommendations of April 2021 that a service can check itself against.
enum HealthCheck {
  /// The numbers of these recommendations.
  ///
  /// The others are not listed: a service cannot answer them, or this report is what they ask for.
  static let numbers = [1, 2, 3, 4, 5, 7, 8, 10, 17, 18, 19, 20, 21]

  /// What a recommendation asks for, in our words, if one of the program's figures covers it.
  static let subjects = [2: "Improper pressure on IROs is reported and counted"]

  static func read(_ setting: Setting) throws(Failure) -> [HealthCheckAnswer] {
    var answers: [HealthCheckAnswer] = []
    for (key, value) in try setting.entries(of: "a mapping of recommendations to answers") {
      let words = numbers.map(String.init).listed("or")
      guard let number = Int(try key.text(expected: words)), numbers.contains(number) else {
        throw key.error("the health check has no recommendation of this number", expected: words)
      }
      let keys = try value.settings(ConfigurationKey.answer)
      let setting = try keys.required("answer")
      let word = try setting.word(of: HealthCheckAnswer.Answer.allCases.map(\.rawValue))
      guard let answer = HealthCheckAnswer.Answer(rawValue: word) else { continue }
      let note = try keys["note"]?.text()
      // An answer of partly or no must say what is missing.
      guard answer == .yes || note != nil else {
        throw setting.error(
          "'\(word)' has no note", expected: "note: what is in place and what is missing")
      }
      answers.append(
        HealthCheckAnswer(
          number: number, about: try keys["about"]?.text(), answer: answer, note: note))
    }
    return answers.sorted { $0.number < $1.number }
  }
}
