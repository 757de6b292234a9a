import CareRecords
import Documents

/// The board that a report is made for, and what it is asked to do.
///
/// ```yaml
/// board:
///   name: Corporate parenting board
///   meets: 2025-07-14
///   asked_to: [note the report, agree its recommendations]
/// ```
public struct Board: Hashable, Sendable {
  /// Its name as printed.
  public var name: String
  /// The day of its meeting; nil where none is set.
  public var meets: CivilDate?
  /// What it is asked to do, each beginning with a verb; empty where the program proposes it.
  public var askedTo: [String]

  /// Names a board.
  public init(name: String, meets: CivilDate? = nil, askedTo: [String] = []) {
    self.name = name
    self.meets = meets
    self.askedTo = askedTo
  }

  static func read(_ setting: Setting) throws(Failure) -> Board {
    let settings = try setting.settings(ConfigurationKey.keys(of: "board"))
    var board = Board(
      name: try settings.required("name").text(), meets: try settings["meets"]?.date())
    for item in try settings["asked_to"]?.list(of: "texts") ?? [] {
      board.askedTo.append(try item.text())
    }
    return board
  }
}
