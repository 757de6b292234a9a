import ServiceFigures

/// The stages of escalation as a file of settings names them.
public enum EscalationStages {
  /// Reads a JSON file that holds nothing but the stages, lowest first.
  ///
  /// ```json
  /// [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]
  /// ```
  ///
  /// - Throws: `ConfigurationError` with the line and column of a mistake.
  public static func read(file: String) throws(ConfigurationError) -> [EscalationStage] {
    try read(try SettingsFile.read(file))
  }

  static func read(_ setting: Setting) throws(ConfigurationError) -> [EscalationStage] {
    var stages: [EscalationStage] = []
    for item in try setting.list(of: "stages, lowest first") {
      let settings = try item.settings(ConfigurationKey.escalationStage)
      let name = try settings.required("name")
      let stage = EscalationStage(
        name: try name.text(), isFormal: try settings.required("formal").bool(),
        isCafcass: try settings["cafcass"]?.bool() ?? false,
        days: try settings["days"]?.wholeNumber(in: 0...1000))
      guard !stages.contains(where: { $0.name.lowercased() == stage.name.lowercased() }) else {
        throw name.error("an earlier stage has the same name", expected: "each stage once")
      }
      stages.append(stage)
    }
    return stages
  }
}
