/// The text that lies beside the sample and says what it is.
struct Readme {
  private let options: SampleOptions
  private let files: [WrittenFile]

  init(_ options: SampleOptions, _ files: [WrittenFile]) {
    self.options = options
    self.files = files
  }

  var text: String {
    var text = """
      # Exampleshire: a synthetic authority

      Everything in this folder is synthetic; no row is about a real person. Children, officers,
      dates, postcodes (no postcode of this country begins with X) and registration numbers were
      invented by `iro-report sample` from the seed \(options.seed); the same seed gives the
      same files again.


      """
    if options.returnsOnly {
      text += """
        Children: \(options.children). Years: \(options.years), the last \(lastYear), in one annual
        return, with one episode to a child and on average three and a half reviews. It is made for
        measuring speed, not for reading.


        """
    } else {
      text += """
        Children: \(options.children). Reporting years: \(options.years), the last \(lastYear).

        There is a folder for each year's annual return (SSDA903); the reviewing service's own
        exports are in `service`, and `iro-report.yaml` has the settings that read them all. The
        returns also follow young people who had left care before these years, so that there are
        more children in the Header than have episodes.


        """
      if options.xml { text += Self.notInXML }
    }
    text += "| file | records |\n|---|---:|\n"
    for file in files where file.rows > 0 { text += "| `\(file.name)` | \(file.rows) |\n" }
    if options.defects && !options.returnsOnly { text += "\n" + defects }
    return text
  }

  private var defects: String {
    var text = """
      ## Mistakes on purpose

      These rows were added at the end of the files; no other row was changed. The files of the
      annual return are those of the last year.

      | what is wrong | where | cases |
      |---|---|---:|

      """
    for kind in DefectKind.allCases where !(options.xml && kind.isForCSVOnly) {
      text += "| \(kind.words) | \(kind.place) | \(Defects.casesOfEach) |\n"
    }
    return text
  }

  private static let notInXML =
    """
    The return's XML has no place for the social workers (SWEpisodes) and the deprivations of
    liberty (DoLo) that the CSV form tells of.


    """

  private var lastYear: String {
    SampleWindow(endYear: options.endYear, years: options.years).last.label
  }
}
