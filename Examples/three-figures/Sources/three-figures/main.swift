// Prints three figures of a year and one section of its report, from the exports that a
// configuration names:
//
//   swift run three-figures ../../SampleData/iro-report.yaml
import ReportRun

let run = try ReportRun(configuration: CommandLine.arguments.last ?? "iro-report.yaml")

let figures = try run.figures
print("\(figures.authority?.name ?? "The authority"), \(figures.period.label)\n")
for id in ["reviews.onTime", "children.allOnTime", "participation.viewsConveyed"] {
  guard let figure = figures.figure(id) else { continue }
  switch (figure.status, figure.numbers.numerator, figure.numbers.denominator) {
  case (.available, let part?, let total?):
    let share = Percentage.text(part, of: total) ?? ""
    print("- \(figure.definition.title): \(part) of \(total) (\(share))")
  case (.notSupplied(let needs), _, _):
    print("- \(figure.definition.title): \(needs) is not supplied")
  default:
    print("- \(figure.definition.title): not known in full")
  }
}
print()
print(try run.section(.resources, as: .markdown), terminator: "")
