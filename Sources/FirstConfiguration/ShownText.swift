import CareRecords

/// Decides which cells of an export may be shown in a configuration.
///
/// Words of a list, such as how a child took part, must be shown so that somebody can say what they
/// mean. Nothing that could be about one child may be.
struct ShownText {
  /// Words of the file that are names, ids or dates of birth, in small letters.
  private var personal: Set<String> = []

  /// Words of headings whose cells are about one child.
  private static let personalHeadings: Set<String> = [
    "name", "forename", "surname", "firstname", "lastname", "first", "last", "known", "initial",
    "dob", "birth", "born", "child", "upn", "nhs", "address", "postcode", "mother", "father",
    "parent", "carer", "sibling", "client", "person", "yp",
  ]
  /// Words with a capital that are no name of a person.
  private static let common: Set<String> = Set(
    """
    attended attend attendance attends did not no yes child young person views view conveyed the a an \
    stage level step tier team manager service head of director assistant deputy senior practice \
    icpc rcpc cp cpc conference review meeting protection pep cin looked after care \
    informal formal group area operations locality social worker advocate spoke symbols symbol iro irm \
    drp drs cafcass resolved unresolved agreed partly partially upheld withdrawn outcome closed open \
    ongoing complete completed held cancelled abandoned postponed adjourned planned scheduled refused \
    declined absent present unknown other via by in on at to and or with without for before after \
    verbal discussion executive chief principal lead leader mixed form email phone letter report \
    good practice alert escalation challenge praise concern dispute compliment positive \
    took place went ahead happened occurred finalised rearranged called off carer ill \
    written consultation n/k pn la lac cla cic eclipse under over years own self
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether the rows are about staff, and so about no child.
  private let isOfStaff: Bool

  init(
    _ found: FoundTable, placed: Set<Int>, children: Set<String>, isOfStaff: Bool
  ) {
    self.isOfStaff = isOfStaff
    for column in found.columns where !placed.contains(column.position) {
      guard !column.words.set.isDisjoint(with: Self.personalHeadings) else { continue }
      for (text, _) in column.counts.prefix(50_000) where text.count <= 60 {
        for word in Self.words(text) where word.count > 2 { personal.insert(word) }
      }
    }
    personal.formUnion(children.lazy.map { $0.lowercased() })
    personal.subtract(Self.common)
  }

  /// Whether a text may be shown that is there for so many rows.
  func shows(_ text: String, count: Int) -> Bool {
    guard text.count <= 100 else { return false }
    if isOfStaff { return true }
    let words = Self.words(text)
    guard !words.contains(where: personal.contains),
      !words.contains(where: { $0.count { $0.isNumber } > 3 }),
      DateForms([(text, 1)]).share != 1
    else { return false }
    // A text of one row could hold a name: it must have no words with capitals but common ones. So could
    // that of a few rows, about brothers and sisters; but their first word may have a capital.
    let parts = text.split { !$0.isLetter && $0 != "/" }
    return count >= Self.fewest
      || parts.dropFirst(count > 1 ? 1 : 0).allSatisfy { word in
        word.first?.isLowercase == true || word.count == 1
          || Self.common.contains(word.lowercased())
      }
  }

  /// So many rows are not all about one family.
  private static let fewest = 6

  /// Hides what is personal in any of several files.
  static func share(_ texts: inout [ShownText]) {
    let all = texts.reduce(into: Set<String>()) { $0.formUnion($1.personal) }
    for index in texts.indices { texts[index].personal = all }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
