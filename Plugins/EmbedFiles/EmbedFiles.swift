import Foundation
import PackagePlugin

/// Puts the texts that a target ships into its code, so that the program is one file.
///
/// A target that uses the plugin gets `EmbeddedFiles`, in which each text goes by its path below
/// the folder that it was found in. `AnnualReport` takes the folder `Templates` of the package;
/// any other target takes the schemas and texts in its own folder.
@main
struct EmbedFiles: BuildToolPlugin {
  /// Where a target's texts lie and how their names end.
  private struct Place {
    var folder: URL
    var endings: [String]
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let place = place(of: target, in: context.package)
    let files = try files(at: place)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) texts into \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path] + files.flatMap { [$0.name, $0.url.path] },
        inputFiles: files.map(\.url), outputFiles: [output])
    ]
  }

  private func place(of target: any SourceModuleTarget, in package: Package) -> Place {
    target.name == "AnnualReport"
      ? Place(
        folder: package.directoryURL.appending(path: "Templates"),
        endings: [".mustache", ".css", ".yaml"])
      : Place(folder: target.directoryURL, endings: [".xsd", ".json", ".md", ".yaml"])
  }

  /// The files in order of their names, so that the same texts always give the same code.
  private func files(at place: Place) throws -> [(name: String, url: URL)] {
    let root = place.folder.path
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    return names.filter { name in
      place.endings.contains { name.hasSuffix($0) }
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted().map { ($0, place.folder.appending(path: $0)) }
  }
}
