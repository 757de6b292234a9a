import AnnualReport
import CareRecords
import Documents
import Files
import ServiceFigures

/// The configuration of the year after a report, with the files that go with it.
///
/// Settings, mappings, stages and their comments stay as they are. What belongs to one year moves on:
/// the period, the file of decisions, and the figures that were published, which become earlier ones.
package struct NextYear {
  /// The text of the configuration.
  package let text: String
  /// The files that go with it, by their paths below the folder; those of last year are copies.
  package let files: [(name: String, bytes: [UInt8])]
  /// What a person has to do, one line each.
  package let remarks: [String]

  /// Reads last year's configuration.
  ///
  /// - Parameters:
  ///   - folder: where the new configuration will be.
  ///   - last: last year's configuration, or the folder that has it as iro-report.yaml.
  ///   - inputs: the exports of the new year, where they are there already.
  /// - Throws: `Failure` where there is a configuration already, and for a file that cannot be read.
  package init(
    in folder: String, after last: String, adding inputs: [String] = []
  ) throws(Failure) {
    let target = folder + "/iro-report.yaml"
    guard !FileSystem.exists(target) else {
      throw Failure(
        target, what: "there is a configuration already, and nothing is overwritten",
        expected: "another folder")
    }
    let file = FileSystem.kind(last).kind == .folder ? last + "/iro-report.yaml" : last
    let before = try ReportConfiguration(readingFrom: file)
    let bytes = try FileSystem.bytes(of: file, largest: 1 << 20, kind: "a file of settings")
    var draft = YearDraft(
      before, folder, try SettingsText(String(decoding: bytes, as: UTF8.self), file: file))
    try draft.movePeriod()
    try draft.moveInputs(adding: inputs)
    try draft.moveManagerFiles()
    try draft.moveEarlierFigures()
    draft.markDays()
    text = draft.whole
    files = draft.files
    remarks = draft.remarks
  }
}

/// The configuration while it is changed from one year to the next.
private struct YearDraft {
  let before: ReportConfiguration
  let folder: String
  var settings: SettingsText
  var files: [(name: String, bytes: [UInt8])] = []
  var remarks: [String] = []

  init(_ before: ReportConfiguration, _ folder: String, _ settings: SettingsText) {
    self.before = before
    self.folder = folder
    self.settings = settings
  }

  private var mark: String { ConfigurationText.mark }

  private func has(_ key: String) -> Bool {
    guard case .mapping(let entries) = settings.value else { return false }
    return entries.contains { $0.key == .text(key) }
  }

  /// A path of last year's configuration as the new one writes it.
  private func moved(_ path: String) -> String {
    path.hasPrefix("/") ? path : RelativePath.from(folder, to: before.resolve(path))
  }

  /// The twelve months after the period, or the same part of the next year.
  var period: ReportingPeriod {
    let last = before.period
    let to =
      last.isWholeYear
      ? last.from.adding(months: 24).adding(days: -1) : last.to.adding(months: 12)
    return ReportingPeriod(from: last.from.adding(months: 12), to: to) ?? last
  }

  mutating func movePeriod() throws(Failure) {
    if has("year") {
      try settings.set(["year"], to: .text(period.label))
    } else {
      try settings.set(["period", "from"], to: .text("\(period.from)"))
      try settings.set(["period", "to"], to: .text("\(period.to)"))
    }
    if has("report_date") { try settings.remove(["report_date"]) }
  }

  mutating func moveInputs(adding inputs: [String]) throws(Failure) {
    let old = before.inputs.map(moved)
    for input in inputs
    where !FileSystem.exists(input) && !input.contains(where: { "*?[".contains($0) }) {
      throw Failure(input, what: "there is no such file or folder", expected: "a path that exists")
    }
    let new = inputs.map { RelativePath.from(folder, to: $0) }.filter { !old.contains($0) }
    try settings.set(["inputs"], to: .list((old + new).map { .text($0) }))
    if new.isEmpty {
      remarks.append(
        "add the exports of \(period.words) to 'inputs'; last year's stay there, because "
          + "they show when the first reviews of the year were due")
    }
    guard !before.collectionYears.isEmpty else { return }
    let years = before.collectionYears.sorted { $0.key < $1.key }.map { path, year in
      SettingValue.Entry(.text(moved(path)), .text(ReportingPeriod(startingIn: year).label))
    }
    try settings.set(["collection_years"], to: .mapping(years))
  }

  /// Copies templates, rules and recommendations, and begins the narrative and the decisions anew.
  mutating func moveManagerFiles() throws(Failure) {
    if let templates = before.templates {
      try copyFolder(before.resolve(templates), to: "templates")
      try settings.set(["templates"], to: .text("templates"))
    }
    if let rules = before.rules { try copy(rules, key: "rules") }
    if let recommendations = before.recommendations {
      if FileSystem.exists(before.resolve(recommendations)) {
        try copy(recommendations, key: "recommendations")
        remarks.append("say in the recommendations what happened since last year")
      } else {
        try settings.set(["recommendations"], to: .text("recommendations.yaml"))
      }
    }
    if let decisions = before.conclusions {
      // The key had another name once.
      let key = has("conclusions") ? "conclusions" : "findings"
      let name = decisions.split(separator: "/").last.map(String.init) ?? decisions
      let moved = name.replacing(before.period.label, with: period.label)
      try settings.set(
        [.key(key)], to: .text(moved == name ? "\(key)-\(period.label).yaml" : moved))
    }
    if case .mapping(let entries) = settings.value,
      case .text(let path)? = entries.first(where: { $0.key == .text("comparators") })?.value
    {
      try settings.set(["comparators"], to: .text(moved(path)))
    }
    if !before.official.isEmpty {
      try settings.set(["official"], to: .list(before.official.map { .text(moved($0)) }))
    }
    try settings.set(["narrative"], to: .text("narrative"))
    for place in NarrativePlace.allCases {
      let last = before.narrative.flatMap { text(of: place, in: before.resolve($0)) }
      files.append(
        ("narrative/" + place.fileName, Array(place.emptyFile(lastYear: last).utf8)))
    }
  }

  /// What was written to a place last year; nil where there was no file of it.
  private func text(of place: NarrativePlace, in folder: String) -> String? {
    for name in place.fileNames {
      if let bytes = try? FileSystem.bytes(
        of: "\(folder)/\(name)", largest: 16 << 20, kind: "a narrative")
      {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    return nil
  }

  /// Names the figures that were published, where they can be found below last year's folder.
  mutating func moveEarlierFigures() throws(Failure) {
    let name = "public/figures-\(before.period.label).json"
    let root = before.pathPrefix.isEmpty ? "." : String(before.pathPrefix.dropLast())
    var figures = before.earlierFigures.map(moved)
    var unreadable: [String] = []
    let found =
      find(name, below: root, depth: 3, &unreadable)
      ?? find(name, below: root + "/..", depth: 1, &unreadable)
    if let found {
      let path = RelativePath.from(folder, to: found)
      if !figures.contains(path) { figures.append(path) }
    } else {
      remarks.append(
        "write the path of last year's published figures (\(name)) after 'earlier_figures'"
          + (unreadable.isEmpty
            ? ""
            : "; they were not looked for in \(unreadable.listed("and")), which cannot be read"))
    }
    guard !figures.isEmpty else { return }
    try settings.set(["earlier_figures"], to: .list(figures.map { .text($0) }))
  }

  private func find(
    _ name: String, below folder: String, depth: Int, _ unreadable: inout [String]
  ) -> String? {
    let path = folder + "/" + name
    if FileSystem.exists(path), isOfAuthority(path) { return path }
    guard depth > 0 else { return nil }
    guard let names = try? FileSystem.names(in: folder) else {
      if !unreadable.contains(folder) { unreadable.append(folder) }
      return nil
    }
    for inner in names where !inner.hasPrefix(".") {
      let next = folder + "/" + inner
      guard FileSystem.kind(next).kind == .folder else { continue }
      if let found = find(name, below: next, depth: depth - 1, &unreadable) { return found }
    }
    return nil
  }

  /// Whether a file of figures names the authority of the report.
  private func isOfAuthority(_ path: String) -> Bool {
    guard let authority = before.authority,
      let bytes = try? FileSystem.bytes(of: path, largest: 64 << 20, kind: "a file of figures")
    else { return false }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return start.contains(authority.code ?? authority.name) || start.contains(authority.name)
  }

  /// Notes the day of a list, which is another one this year.
  mutating func markDays() {
    guard before.mappings.contains(where: { $0.asAt != nil }) else { return }
    remarks.append(
      "take last year's list of allocations out of 'inputs', and write this year's day after 'as_at'"
    )
  }

  /// The text with what a person has to do at its top.
  var whole: String {
    guard !remarks.isEmpty else { return settings.text }
    let lines = remarks.map { "# \(mark): \($0).\n" }.joined()
    return "# The report of \(period.words), begun from that of \(before.period.words).\n"
      + lines + "\n" + settings.text
  }

  private mutating func copy(_ path: String, key: String) throws(Failure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try FileSystem.bytes(
      of: before.resolve(path), largest: 16 << 20, kind: "a file of settings")
    files.append((name, bytes))
    try settings.set([.key(key)], to: .text(name))
  }

  private mutating func copyFolder(_ path: String, to name: String) throws(Failure) {
    for inner in try FileSystem.names(in: path) where !inner.hasPrefix(".") {
      let (file, target) = (path + "/" + inner, name + "/" + inner)
      if FileSystem.kind(file).kind == .folder {
        try copyFolder(file, to: target)
      } else {
        files.append(
          (target, try FileSystem.bytes(of: file, largest: 16 << 20, kind: "a template")))
      }
    }
  }
}
