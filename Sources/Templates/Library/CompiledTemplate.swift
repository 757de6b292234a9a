/// A template whose every name has been found in `Model`.
public struct CompiledTemplate<Model: TemplateModel>: Sendable {
  let program: Program

  /// Writes `model` through the template.
  ///
  /// - Returns: the output in UTF-8.
  /// - Throws: a ``TemplateError`` if one of the library's ``TemplateLimits`` is passed, or a
  ///   dynamic partial's name is not one that its field allows.
  public func render(_ model: Model) throws(TemplateError) -> [UInt8] {
    try Renderer.render(program, value: model.templateValue)
  }
}

/// A template whose every name has been found in a ``Shape`` that no Swift type stands for.
public struct CompiledShapeTemplate: Sendable {
  let program: Program
  let shape: Shape

  /// Writes `value` through the template.
  ///
  /// - Returns: the output in UTF-8.
  /// - Throws: a ``TemplateError`` if `value` does not fit the shape the template was compiled
  ///   for, and for the same reasons as ``CompiledTemplate/render(_:)``.
  public func render(_ value: TemplateValue) throws(TemplateError) -> [UInt8] {
    if let misfit = Misfit.find(in: value, for: shape) {
      let place = TemplatePlace(file: program.sources[program.entrySource].path)
      throw TemplateError(.misfit(misfit), at: place)
    }
    return try Renderer.render(program, value: value)
  }
}
