import Documents
import Templates

/// The service's health check against the recommendations of the National Association of IROs.
struct HealthCheckModel: TemplateModel {
  let answers: [HealthCheckAnswer]

  static let fields: [TemplateField<HealthCheckModel>] = [
    .optionalObject("table", "The answers") { $0.table },
    .optionalText("unanswered", "The recommendations that nobody has answered: 1, 3 and 4") {
      $0.unanswered
    },
  ]

  private var table: TableModel? {
    guard !answers.isEmpty else { return nil }
    return TableModel(
      caption: "Health check against the recommendations of April 2021",
      firstHeading: "Recommendation", columns: ["Asks for", "Answer", "Note"],
      rows: answers.map { answer in
        (
          "NAIRO \(answer.number)",
          [
            answer.about ?? HealthCheck.subjects[answer.number] ?? Symbol.notApplicable,
            answer.answer.rawValue, answer.note ?? Symbol.notApplicable,
          ]
        )
      })
  }

  private var unanswered: String? {
    let answered = Set(answers.map(\.number))
    let open = HealthCheck.numbers.filter { !answered.contains($0) }
    return open.isEmpty ? nil : open.map(String.init).listed("and")
  }
}
