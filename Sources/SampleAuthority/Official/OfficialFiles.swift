import Documents
import Files

/// Invented statistics in the form of the Department's data sets, and invented statistical neighbours.
///
/// They are of the reporting year before the last one, as they are when a report is written. All areas but
/// England are invented, and so are the numbers of all of them.
struct OfficialFiles {
  /// The folder that they are written into.
  static let folder = "official"

  private let year: Int
  private let population: Int
  private var random: SampleRandom

  /// Prepares the files.
  ///
  /// - Parameters:
  ///   - year: the year in which the reporting year of the statistics ends.
  ///   - children: the children of the sample; about six in ten are looked after on the last day.
  init(seed: UInt64, year: Int, children: Int) {
    self.year = year
    population = max(1000, children * 90)
    random = SampleRandom(seed: seed, .official)
  }

  /// Writes every data set and the neighbours.
  mutating func write(in directory: String) throws(Failure) -> [WrittenFile] {
    try FileSystem.makeFolder(directory + "/" + Self.folder)
    let areas = InventedArea.all(&random, population: population)
    var files: [WrittenFile] = []
    for dataset in InventedDataset.all {
      var lines = [(InventedArea.columns + dataset.columns).joined(separator: ",")]
      for area in areas {
        for cells in dataset.rows(of: area, &random) {
          lines.append(
            (["\(year)", "Reporting year"] + area.cells + cells).map(CSVCell.quoted)
              .joined(separator: ","))
        }
      }
      files.append(try Self.write(lines, dataset.file, in: directory))
    }
    files.append(try Self.write(neighbours(areas), "invented_sn_model_wide.csv", in: directory))
    return files
  }

  /// The ten neighbours of every authority: the ones after it in the list.
  private func neighbours(_ areas: [InventedArea]) -> [String] {
    let authorities = areas.filter { $0.level == .authority }
    let ranks = (1...10).flatMap { ["SN_\($0)", "SN_\($0)P"] }
    return [(["old_la_code", "la_name"] + ranks).joined(separator: ",")]
      + authorities.indices.map { index in
        let others = (1...10).map { authorities[(index + $0) % authorities.count] }
        return
          ([authorities[index].number, authorities[index].name]
          + others.flatMap { [$0.number, "Close"] }).joined(separator: ",")
      }
  }

  private static func write(
    _ lines: [String], _ name: String, in directory: String
  ) throws(Failure) -> WrittenFile {
    let file = try OutputFile(folder + "/" + name, in: directory)
    var row = RowBuffer()
    for (index, line) in lines.enumerated() {
      row.append(line + "\n")
      try file.add(&row, isRecord: index > 0)
    }
    return try file.finish()
  }
}

/// England, an invented region or an invented authority.
struct InventedArea {
  /// How large an area is.
  enum Level { case national, region, authority }

  static let columns = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "la_name", "new_la_code",
  ]

  let level: Level
  let region: Int
  let name: String
  let number: String
  let code: String
  /// Children looked after on the last day.
  let children: Int
  /// Children of the area.
  let population: Int
  /// Whether its numbers are published; those of the authority that the sample is about are not.
  let isPublished: Bool

  private static let regions = ["Invented North", "Invented South"]
  private static let names = [
    "Exampleshire", "Sampleborough", "Mockton", "Testford", "Dummyham", "Placebury", "Fictionley",
    "Inventon", "Specimouth", "Draftwick", "Stubchester", "Probeham",
  ]

  /// All areas: England, the regions and the authorities.
  ///
  /// - Parameter population: the children of the area that the sample is about.
  static func all(_ random: inout SampleRandom, population own: Int) -> [InventedArea] {
    var areas = [
      InventedArea(
        level: .national, region: 0, name: "", number: "", code: "", children: 80_000,
        population: 12_000_000, isPublished: true)
    ]
    for region in 1...regions.count {
      areas.append(
        InventedArea(
          level: .region, region: region, name: "", number: "", code: "", children: 8_000,
          population: 1_100_000, isPublished: true))
    }
    for (index, name) in names.enumerated() {
      let population = index == 0 ? own : random.within(45_000...120_000)
      areas.append(
        InventedArea(
          level: .authority, region: 1 + index % regions.count, name: name,
          number: "\(index == 0 ? 999 : 980 + index)",
          code: index == 0 ? "E10000099" : "E100009\(10 + index)",
          children: population * random.within(48...92) / 10_000, population: population,
          isPublished: index > 0))
    }
    return areas
  }

  /// The cells that say what a row is about.
  var cells: [String] {
    let place =
      level == .national ? ["", ""] : ["E1200009\(region)", Self.regions[region - 1]]
    let levelName =
      switch level {
      case .national: "National"
      case .region: "Regional"
      case .authority: "Local authority"
      }
    return [levelName, "E92000001", "England"] + place + [number, name, code]
  }

  /// A share as the Department prints it: whole per cents, and `k` for less than half of one.
  func printed(_ count: Int, of whole: Int) -> String {
    guard isPublished, whole > 0 else { return isPublished ? "z" : "x" }
    let percent = (100 * count + whole / 2) / whole
    return percent == 0 && count > 0 ? "k" : "\(percent)"
  }

  /// A number as the Department prints it: counts of England and regions rounded to the nearest 10.
  func printed(_ count: Int) -> String {
    guard isPublished else { return "x" }
    return "\(level == .authority ? count : (count + 5) / 10 * 10)"
  }
}
