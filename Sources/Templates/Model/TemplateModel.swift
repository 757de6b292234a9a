/// A type whose values are rendered by templates.
///
/// One list gives each name, its documentation, its shape and its value, so that the four cannot
/// disagree:
///
/// ```swift
/// struct Team: TemplateModel {
///   let name: String
///   let members: [Member]
///
///   static let fields: [TemplateField<Team>] = [
///     .text("name", "The team's name as the authority writes it") { $0.name },
///     .list("members", "The officers in the team, by name") { $0.members },
///   ]
/// }
/// ```
///
/// A model may contain values of its own type. Declare the list with `static let`; a computed
/// list would be made anew for every object that is rendered.
public protocol TemplateModel: Sendable {
  /// Every name that templates may use for a value of this type.
  static var fields: [TemplateField<Self>] { get }
}

extension TemplateModel {
  /// The shape that templates for this type are checked against.
  public static var shape: Shape { .object(ObjectShape(Self.self)) }

  /// The value as templates see it.
  ///
  /// Parts are computed when a template asks for them.
  public var templateValue: TemplateValue {
    .object(ObjectValue(source: ModelObject(model: self)))
  }
}

extension ListValue {
  init<Model: TemplateModel>(_ models: [Model]) {
    self.init(source: ModelList(models: models))
  }

  init(_ texts: [String]) { self.init(source: TextList(texts: texts)) }
}

private final class ModelObject<Model: TemplateModel>: ObjectSource {
  let model: Model

  init(model: Model) { self.model = model }

  var count: Int { Model.fields.count }

  func value(at slot: Int) -> TemplateValue { Model.fields[slot].value(model) }
}

private final class ModelList<Model: TemplateModel>: ListSource {
  let models: [Model]

  init(models: [Model]) { self.models = models }

  var count: Int { models.count }

  func element(at index: Int) -> TemplateValue {
    .object(ObjectValue(source: ModelObject(model: models[index])))
  }
}

private final class TextList: ListSource {
  let texts: [String]

  init(texts: [String]) { self.texts = texts }

  var count: Int { texts.count }

  func element(at index: Int) -> TemplateValue { .text(texts[index]) }
}
