import ServiceFigures
import Templates

/// The figures of the catalogue under their own names: `figures.reviews.onTime`.
///
/// The shape is made from the catalogue, so a template that names a figure or a breakdown that does
/// not exist is refused before anything is rendered.
enum FigureTree {
  private typealias Group = (name: String, definitions: [FigureDefinition])

  /// The groups of ids in the order of the catalogue: `reviews`, with its figures.
  private static let groups: [Group] = {
    var groups: [Group] = []
    for definition in Catalogue.figures {
      if let index = groups.firstIndex(where: { $0.name == definition.group }) {
        groups[index].definitions.append(definition)
      } else {
        groups.append((definition.group, [definition]))
      }
    }
    return groups
  }()

  private static func leaf(_ definition: FigureDefinition) -> String {
    String(definition.id.dropFirst(definition.group.count + 1))
  }

  /// The shape of `figures`.
  static let figureShape = Shape.object(
    ObjectShape(
      name: "Figures",
      fields: groups.map { group in
        ShapeField(
          group.name, "The figures whose ids begin with \(group.name)",
          .object(
            ObjectShape(
              name: "Figures of \(group.name)",
              fields: group.definitions.map { definition in
                ShapeField(leaf(definition), definition.title, FigureModel.shape)
              })))
      }))

  /// The groups as names of their own: `reviews`, with its figures.
  static func fields<Model: TemplateModel>(
    _ figure: @escaping @Sendable (Model, FigureDefinition) -> FigureModel
  ) -> [TemplateField<Model>] {
    guard case .object(let shape) = figureShape else { return [] }
    return zip(shape.fields, groups).map { field, group in
      .shaped(field.name, field.documentation, field.shape) { model in
        .object(
          ObjectValue(count: group.definitions.count) {
            figure(model, group.definitions[$0]).templateValue
          })
      }
    }
  }

  /// The values of `figures`, in the order of the shape.
  static func figures(
    _ model: @escaping @Sendable (FigureDefinition) -> FigureModel
  ) -> TemplateValue {
    parts(of: groups) { model($0).templateValue }
  }

  /// Figures with at least one breakdown.
  private static let tabled = groups.map { group in
    (name: group.name, definitions: group.definitions.filter { !$0.breakdowns.isEmpty })
  }.filter { !$0.definitions.isEmpty }

  /// The shape of `tables`: for each figure its breakdowns, each a table or absent.
  static let tableShape = Shape.object(
    ObjectShape(
      name: "Tables",
      fields: tabled.map { group in
        ShapeField(
          group.name, "The tables of figures whose ids begin with \(group.name)",
          .object(
            ObjectShape(
              name: "Tables of \(group.name)",
              fields: group.definitions.map { definition in
                ShapeField(
                  leaf(definition), "The breakdowns of \(definition.title.lowercased())",
                  .object(
                    ObjectShape(
                      name: "Breakdowns of \(definition.id)",
                      fields: definition.breakdowns.map { dimension in
                        ShapeField(
                          dimension.name, "By \(definition.phrase(of: dimension))",
                          .optional(TableModel.shape))
                      })))
              })))
      }))

  /// The values of `tables`, in the order of the shape.
  static func tables(
    _ table: @escaping @Sendable (FigureDefinition, Dimension) -> TableModel?
  ) -> TemplateValue {
    parts(of: tabled) { definition in
      let breakdowns = definition.breakdowns
      return .object(
        ObjectValue(count: breakdowns.count) {
          table(definition, breakdowns[$0])?.templateValue ?? .absent
        })
    }
  }

  /// Groups of values, each made only when a template asks for it, because few templates print all.
  private static func parts(
    of groups: [Group], _ value: @escaping @Sendable (FigureDefinition) -> TemplateValue
  ) -> TemplateValue {
    .object(
      ObjectValue(count: groups.count) { group in
        let definitions = groups[group].definitions
        return .object(
          ObjectValue(count: definitions.count) { value(definitions[$0]) })
      })
  }
}
