import CareRecords
import Documents
import RecordImport

/// How a child took part in a review, as people describe it.
///
/// Phrases that deny something are read first and taken out. Where a word such as `without` or
/// `nobody` is left, or where the words fit two codes, the code is open: a person is asked.
struct ParticipationWords {
  /// What is left of the text once the phrases that are understood are taken out.
  private var rest: String
  private var isAbsent = false
  private var saysNothing = false

  /// The code that words describe; nil where they leave it open.
  ///
  /// `Attended` alone is open: the child may have spoken (PN1) or not (PN4).
  static func code(_ text: String) -> String? {
    let folded = FoldedText.of(text)
    let codes = Set(folded.matches(of: /(?:^|[\s(\[\-:\/])pn ?([0-7])(?![0-9])/).map(\.1))
    if let code = codes.first { return codes.count == 1 ? "PN\(code)" : nil }
    if let label = ParticipationCode.list.first(where: { FoldedText.of($0.label) == folded }) {
      return label.code
    }
    return ParticipationWords(folded).code
  }

  private init(_ folded: String) {
    rest = folded.replacing("n't ", with: " not ")
    _ = take(Self.noAdvocate)
    saysNothing = take(Self.silence)
    isAbsent = take(Self.absence)
  }

  /// Takes phrases out, with the letters that end their last word; whether any was there.
  private mutating func take(_ phrases: [String]) -> Bool {
    let before = rest
    for phrase in phrases {
      while let range = rest.firstRange(of: phrase) {
        let end = rest[range.upperBound...].firstIndex { !$0.isLetter } ?? rest.endIndex
        rest.replaceSubrange(range.lowerBound..<end, with: " ; ")
      }
    }
    return rest != before
  }

  private func has(_ words: [String]) -> Bool { words.contains(where: rest.contains) }

  private var code: String? {
    let words = Set(rest.split { !$0.isLetter }.map(String.init))
    if rest.contains(/\b(under|below) (the age of |age )?(4|four)\b|\bu4\b|\btoo young\b/) {
      let others = words.subtracting(rest.contains(Self.notAsked) ? ["not", "no"] : [])
      return others.isDisjoint(with: Self.denials) ? "PN0" : nil
    }
    guard words.isDisjoint(with: Self.denials) else { return nil }
    return isAbsent ? absentCode : presentCode
  }

  private var absentCode: String? {
    let hasAdvocate = has(["advoca", "representative", "briefed"])
    if saysNothing { return hasAdvocate || has(Self.otherWays) ? nil : "PN7" }
    if hasAdvocate { return "PN5" }
    return has(Self.otherWays) ? "PN6" : nil
  }

  private var presentCode: String? {
    guard has(["attend", "present", "in person", "was there", "came"]) else { return nil }
    let isForChild = rest.contains("spoke for them") && !rest.contains("themsel")
    let hasAdvocate = has(["advoca", "representative"])
    let isThroughAdvocate =
      isForChild
      || hasAdvocate
        && (has(["on behalf", "on their behalf"])
          || rest.contains(Self.advocateSpoke) || rest.contains(Self.throughAdvocate))
    let isForSelf = has(["themsel", "for self", "own view", "own word"])
    // The child may have spoken with an advocate at its side.
    if rest.contains(/with (an |the |their )?advoca\w*,? and\b/) { return nil }
    if isThroughAdvocate { return isForSelf ? nil : "PN2" }
    if hasAdvocate || saysNothing && isForSelf { return nil }
    if has(Self.symbols) { return "PN3" }
    if saysNothing { return "PN4" }
    // Somebody else may have spoken, unless the words say that the child did.
    if !isForSelf, has(Self.somebodyElse) { return nil }
    return has(Self.speech) || isForSelf ? "PN1" : nil
  }

  /// The longest first, so that nothing is left of them.
  private static func longestFirst(_ phrases: [String]) -> [String] {
    phrases.sorted { $0.count > $1.count }
  }

  private static let noAdvocate = longestFirst([
    "did not want an advocate", "did not want advocate", "does not want an advocate",
    "without an advocate", "without advocate", "without their advocate", "no advocate",
    "advocate was not available", "advocate not available", "advocate unavailable",
    "advocate declined", "advocate was declined", "advocacy declined", "declined an advocate",
    "declined advocate", "declined advocacy", "refused an advocate", "advocate did not speak",
    "advocate did not attend", "advocate not present", "advocate absent",
  ])
  private static let silence = longestFirst([
    "did not convey their views", "did not convey views", "did not convey", "nor convey",
    "not convey their views", "not convey", "without conveying views", "without conveying",
    "without conveying their views", "no views shared", "no views given", "no views conveyed",
    "no views", "no view", "without views", "views not shared", "views not given",
    "views not conveyed", "views not obtained", "views not known", "did not share views",
    "did not share their views", "not share views", "not share", "did not contribute",
    "not contribute", "no contribution", "without contributing", "did not speak",
    "would not speak", "chose not to speak", "not speak", "without speaking", "said nothing",
    "did not say anything", "silent", "did not express views", "not express views",
    "did not express", "not express", "did not give views", "did not give their views",
    "did not give", "not give views", "did not participate", "not participate",
    "no participation", "without participating", "unable to speak for self",
    "not able to speak for self", "gave nothing",
  ])
  private static let absence = longestFirst([
    "refused to attend", "declined to attend", "declined attending", "did not wish to attend",
    "did not want to attend", "chose not to attend", "unable to attend", "did not attend",
    "not attending", "not attended", "not attend", "non-attendance", "non attendance",
    "non-attender", "non attender", "non-attended", "non attended", "was not present",
    "not present", "did not come", "would not come",
    "stayed away", "kept away", "not in attendance", "absent", "dna",
  ])
  /// What is left of them means that something was denied that is not understood.
  private static let denials: Set<String> = [
    "not", "no", "without", "nobody", "none", "never", "neither", "nor", "declined", "refused",
    "unable", "nothing", "unwilling", "didnt", "over", "would", "cannot", "left",
  ]
  private static let symbols = [
    "symbol", "gesture", "non-verbal", "non verbal", "nonverbal", "makaton", "pictures",
    "drawing",
  ]
  private static let speech = [
    "spoke", "speak", "spoken", "contribut", "gave views", "gave their views", "shared views",
    "shared their views", "chaired", "views shared", "views given", "participated", "expressed",
    "conveyed", "took part",
  ]
  private static let somebodyElse = [
    "carer", "mother", "mum", "father", "dad", "parent", "worker", "teacher", "sibling", "iro",
    "guardian",
  ]
  private static let otherWays = [
    "view", "convey", "letter", "written", "wrote", "form", "phone", "text", "video", "consult",
    "contribut", "mind of my own", "momo", "email", "drawing", "via iro", "spoke",
  ]
  /// Words of a child too young to be asked, which deny nothing.
  private static var notAsked: some RegexComponent {
    /\b(not (applicable|required|needed|asked)|n\/?a)\b/
  }
  private static var advocateSpoke: some RegexComponent {
    /advoca\w*[^.;]*?\b(spoke|speak|speaking|spoken|view|views|conveyed|shared|said|represent\w*)\b/
  }
  private static var throughAdvocate: some RegexComponent {
    /\b(by|via|through) (an |the |their |his |her )?advoca/
  }
}
