import CareRecords
import RecordImport

/// A day in a title or the name of a file, such as `Caseloads 31.03.2025`.
enum TitleDay {
  static func find(in titles: [String]) -> CivilDate? {
    for title in titles {
      for match in title.matches(of: /\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} \d{4}/) {
        let text = String(match.0).replacing(/(\d)(?:st|nd|rd|th)\s/) { "\($0.1) " }
        for form in ["D MMM YYYY", "D MMMM YYYY"] {
          if let day = DatePattern(form)?.date(in: text) { return day }
        }
      }
      for match in title.matches(of: /\d{1,4}[.\/_-]\d{1,2}[.\/_-]\d{2,4}/) {
        let text = String(match.0).replacing("_", with: "-").replacing(".", with: "-")
          .replacing("/", with: "-")
        let forms = ["YYYY-M-D", "D-M-YYYY", "D-M-YY"]
        for form in forms.compactMap(DatePattern.init) {
          if let day = form.readingYears(near: DateForms.nearYear).date(in: text) { return day }
        }
      }
      for match in title.matches(of: /(?:^|[^0-9])(20\d{6})(?:[^0-9]|$)/) {
        if let day = DatePattern("YYYYMMDD")?.date(in: String(match.1)) { return day }
      }
    }
    return nil
  }
}
