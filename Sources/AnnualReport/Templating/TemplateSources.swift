import Documents
import Templates

/// Where the templates of a report come from.
public enum TemplateSources: Hashable, Sendable {
  /// Those that are part of the program.
  case embedded
  /// The program's own and a folder of the user's.
  ///
  /// A file in that folder replaces the program's file of the same name.
  case folder(String)

  /// The templates in the order of their names.
  ///
  /// - Throws: `Failure` for a folder that cannot be read or holds no template.
  public func templates() throws(Failure) -> [TemplateSource] {
    var sources: [String: TemplateSource] = [:]
    for file in EmbeddedFiles.files where file.name.hasSuffix(Self.ending) {
      sources[file.name] = TemplateSource(name: file.name, text: file.text)
    }
    if case .folder(let path) = self {
      let folder = try TemplateFolder(path)
      guard folder.names.contains(where: Self.isOfTemplates) else {
        throw Failure(
          path, what: "the folder holds no template",
          expected: "files named as those of `iro-report templates list`")
      }
      for written in folder.names where written.hasSuffix(Self.ending) {
        let name = FormerTemplateNames.current[written] ?? written
        sources[name] = TemplateSource(
          name: name, path: folder.path(of: written), bytes: try folder.bytes(of: written))
      }
      // Templates of the user may still include others by their former names.
      let texts = sources.values.filter { $0.path != $0.name }.map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      for (former, name) in FormerTemplateNames.current {
        let names = Self.namesIncluding(former)
        guard let source = sources[name],
          texts.contains(where: { text in names.contains(where: text.contains) })
        else { continue }
        sources[former] = TemplateSource(name: former, path: source.path, bytes: source.bytes)
      }
    }
    return sources.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The templates, parsed.
  ///
  /// - Throws: `ReportError` for a template that cannot be read or is broken, and for a file of the
  ///   user's folder that nothing asks for, because its name is misspelt.
  public func library() throws(ReportError) -> TemplateLibrary {
    let sources: [TemplateSource]
    do throws(Failure) { sources = try templates() } catch { throw .sources(error) }
    let library: TemplateLibrary
    do throws(TemplateError) {
      library = try TemplateLibrary(sources: sources)
    } catch {
      throw .template(error)
    }
    do throws(Failure) { try refuseUnused(library) } catch { throw .sources(error) }
    return library
  }

  private func refuseUnused(_ library: TemplateLibrary) throws(Failure) {
    guard case .folder(let path) = self else { return }
    let folder = try TemplateFolder(path)
    let known = TemplateCopy.names
    let included = library.includedNames
    for name in folder.names where Self.isOfTemplates(name) && !known.contains(name) {
      if let current = FormerTemplateNames.current[name] {
        guard folder.names.contains(current) else { continue }
        throw Failure(
          folder.path(of: name), what: "this is the former name of \(current), which is there too",
          expected: "only \(current)")
      }
      guard !Self.namesIncluding(name).contains(where: included.contains) else { continue }
      throw Failure(
        folder.path(of: name),
        what: "no template includes this file and the program has none of its name",
        expected: NearestName.quoted(name, in: known)
          ?? "a name that `iro-report templates list` prints, or one that a template includes")
    }
  }

  /// A text that goes with the templates, such as a style sheet.
  ///
  /// Where the user's folder has no file of this name, the program's file is used.
  ///
  /// - Throws: `Failure` for a file that cannot be read.
  public func text(_ name: String) throws(Failure) -> String? {
    if case .folder(let path) = self {
      let folder = try TemplateFolder(path)
      if let written = FormerTemplateNames.written(name, in: folder) {
        guard let text = String(validating: try folder.bytes(of: written), as: UTF8.self) else {
          throw Failure(
            folder.path(of: written), what: "the bytes are not UTF-8",
            expected: "a file saved as UTF-8")
        }
        return text
      }
    }
    return EmbeddedFiles.text(name)
  }

  /// Files of the user's folder with a former name, each with a line that gives the new one.
  func notes() throws(Failure) -> [String] {
    guard case .folder(let path) = self else { return [] }
    let folder = try TemplateFolder(path)
    return folder.names.compactMap { name in
      FormerTemplateNames.current[name].map {
        "\(folder.path(of: name)): this template is now called \($0)"
      }
    }
  }

  private static let ending = ".mustache"

  /// Whether the program would look for a file of this kind.
  ///
  /// The folder may also hold other files, such as a note or a licence.
  private static func isOfTemplates(_ name: String) -> Bool {
    [ending, ".css", ".yaml", ".yml"].contains { name.contains($0) }
  }

  /// The names by which a template may include a file.
  private static func namesIncluding(_ file: String) -> [String] {
    (TemplateLanguage.allCases.map(\.ending) + [ending]).compactMap {
      file.hasSuffix($0) ? String(file.dropLast($0.count)) : nil
    }
  }
}
