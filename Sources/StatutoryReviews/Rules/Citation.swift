/// A source of law or guidance that a figure or a due date rests on.
public struct Citation: Hashable, Sendable {
  /// The short form printed beside a figure: `reg 33(1)`.
  public let short: String
  /// The full reference printed in the method appendix.
  public let full: String
  /// The place in its instrument, which standards print: `regulation 33(1)`.
  public let provision: String
  /// The reference in a sentence, without the number of the instrument.
  public let inText: String
  /// The rule of the timetable of reviews that it is; nil for all other sources.
  ///
  /// Under another timetable, the citation of the same rule takes its place.
  public let rule: TimetableRule?

  /// Names a source that is the same under every timetable of reviews.
  public init(short: String, full: String) {
    self.short = short
    self.full = full
    provision = full
    inText = full
    rule = nil
  }

  /// Names the provision that gives a rule of a timetable of reviews.
  public init(
    _ rule: TimetableRule, short: String, _ instrument: Instrument, provision: String
  ) {
    self.short = short
    full = "\(instrument.name) (\(instrument.number)), \(provision)"
    self.provision = provision
    inText = "\(instrument.name), \(provision)"
    self.rule = rule
  }
}

/// An instrument of law, such as a set of regulations.
public struct Instrument: Hashable, Sendable {
  /// The name with its year.
  public let name: String
  /// The number in its series: `SI 2010/959`.
  public let number: String

  /// Names an instrument.
  public init(name: String, number: String) {
    self.name = name
    self.number = number
  }
}
