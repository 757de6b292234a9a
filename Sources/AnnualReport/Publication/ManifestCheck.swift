import Documents
import Files

/// Whether the files of a folder are those that the runs wrote, by their manifests.
///
/// A manifest has no secret in it: somebody who changes a file and all manifests that lead to it is not found by
/// this. What may be printed is checked by itself, in `PublishedEdition`.
struct ManifestCheck {
  /// An edition's folder with its manifests by their periods.
  private struct EditionFiles {
    let edition: Edition
    /// All files, hidden ones too, and folders with nothing in them.
    let names: [String]
    var manifests: [String: EditionManifest] = [:]
    /// The digests of the manifests themselves.
    var digests: [String: String] = [:]
    /// What is wrong with the manifests.
    var problems: [String] = []

    init(_ edition: Edition, in folder: String) {
      self.edition = edition
      let path = "\(folder)/\(edition.rawValue)"
      do throws(Failure) {
        names = try FileSystem.files(below: path, withEmptyFolders: true)
      } catch {
        names = []
        problems.append(error.description)
      }
      for name in names {
        guard let label = EditionManifest.label(of: name) else { continue }
        let file = "\(edition.rawValue)/\(name)"
        guard PlainFile.isAt(name, below: path) else {
          problems.append("\(file): \(PlainFile.problem)")
          continue
        }
        do throws(Failure) {
          let bytes = try FileSystem.bytes(
            of: "\(path)/\(name)", largest: 1 << 26, kind: "a manifest")
          digests[label] = EditionManifest.digest(bytes)
          let manifest = try EditionManifest(json: bytes, file: file)
          if manifest.label == label {
            manifests[label] = manifest
          } else {
            problems.append("\(file): it is of another year")
          }
        } catch {
          problems.append(error.description)
        }
      }
    }
  }

  private let folder: String
  private let restricted: EditionFiles
  private let published: EditionFiles
  /// The only period to be checked; nil to check all.
  private let period: String?
  /// The periods with a record of their public edition.
  private let recorded: [String]
  private let identifiers: RestrictedIdentifiers
  /// Whether names of files are printed that may name a child.
  private let showsValues: Bool

  /// Reads the manifests of a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder of the report.
  ///   - period: the only period to be checked; nil to check all.
  ///   - recorded: the periods with a record of their public edition.
  ///   - identifiers: the children's identifiers, which no file of the public edition may hold.
  ///   - showsValues: whether names of files are printed that may name a child.
  init(
    of folder: String, period: String?, recorded: [String],
    identifiers: RestrictedIdentifiers = RestrictedIdentifiers(), showsValues: Bool = false
  ) {
    self.identifiers = identifiers
    self.showsValues = showsValues
    self.folder = folder
    self.period = period
    self.recorded = recorded
    restricted = EditionFiles(.restricted, in: folder)
    published = EditionFiles(.public, in: folder)
  }

  /// Everything that is wrong, one line each.
  var problems: [String] {
    [restricted, published].flatMap { edition in
      edition.problems + labels(of: edition).flatMap { changed(edition, $0) }
        + foreign(edition).map { foreignProblem($0, in: edition) }
    } + namingChildren + labels(of: restricted).flatMap(otherRun)
      + labels(of: published).filter { restricted.digests[$0] == nil }.map {
        "restricted/\(EditionManifest.name(of: $0)) is missing, so nothing of restricted can be checked; generate "
          + "again"
      }
      + withoutManifest.map {
        "\($0): there is no manifest, as in earlier versions, so audit cannot check that all files are of one "
          + "run; write the report again"
      }
  }

  /// Files in a manifest of the public edition that `generate` does not write for any of the periods.
  func unexpected(_ labels: [String]) -> [String] {
    let known = labels.map(PublishedNames.init)
    return published.names.filter { name in
      isKnown(name, in: published) && EditionManifest.label(of: name) == nil
        && !known.contains { $0.isReport(name) || $0.isNotRead(name) }
    }.map { foreignProblem($0, in: published) }
  }

  /// Files that no run has written.
  var foreignFiles: [String] {
    [restricted, published].flatMap { edition in
      foreign(edition).map { shown($0, in: edition) }
    }
  }

  /// Whether a run has written a public edition of the period.
  func isPublished(_ label: String) -> Bool {
    restricted.manifests[label]?.publicManifest != nil || published.digests[label] != nil
  }

  private func labels(of edition: EditionFiles) -> [String] {
    edition.manifests.keys.filter { period == nil || period == $0 }.sorted()
  }

  /// Files of a manifest that are missing, or are not as they were written.
  private func changed(_ edition: EditionFiles, _ label: String) -> [String] {
    let present = Set(edition.names.map { Array($0.utf8) })
    return (edition.manifests[label]?.files ?? []).compactMap { entry in
      let file = shown(entry.name, in: edition)
      // Names that look the same can have other bytes.
      guard present.contains(Array(entry.name.utf8)) else {
        return "\(file) is missing; generate the report again"
      }
      guard PlainFile.isAt(entry.name, below: "\(folder)/\(edition.edition.rawValue)") else {
        return "\(file): \(PlainFile.problem)"
      }
      return FileDigest.sha256(of: path(entry.name, in: edition)) == entry.sha256
        ? nil
        : "\(file) has been changed since the report was written: generate again, or put the change into the "
          + "narrative or a template"
    }
  }

  private func path(_ name: String, in edition: EditionFiles) -> String {
    "\(folder)/\(edition.edition.rawValue)/\(name)"
  }

  /// A file as problems name it; not by its name if that names a child.
  private func shown(_ name: String, in edition: EditionFiles) -> String {
    !showsValues && identifiers.areNamed(in: name)
      ? "\(edition.edition.rawValue): a file with a child's identifier in its name"
      : "\(edition.edition.rawValue)/\(name)"
  }

  /// Files of the public edition that a run has written, with a child's identifier in their names.
  private var namingChildren: [String] {
    published.names.filter { isKnown($0, in: published) && identifiers.areNamed(in: $0) }.map {
      "\(shown($0, in: published)): do not publish it; rename the picture in the narrative and generate again"
    }
  }

  // MARK: Files of others

  private func foreign(_ edition: EditionFiles) -> [String] {
    edition.names.filter { !isKnown($0, in: edition) }
  }

  /// What to do about a file that is not part of the report.
  private func foreignProblem(_ name: String, in edition: EditionFiles) -> String {
    let file = shown(name, in: edition)
    if edition.edition == .public,
      identifiers.areNamed(in: name) || identifiers.areNamed(inFile: path(name, in: edition))
    {
      return
        "\(file): children's identifiers are in it: do not publish it; it is not part of the report, so "
        + "delete it"
    }
    return "\(file): not part of the report, so it was not checked; delete it, or move it out of "
      + edition.edition.rawValue
  }

  private func isKnown(_ name: String, in edition: EditionFiles) -> Bool {
    EditionManifest.label(of: name).map { edition.digests[$0] != nil } == true
      || edition.manifests.values.contains { manifest in
        manifest.files.contains {
          // A folder of which a file is missing has been written.
          $0.name.utf8.elementsEqual(name.utf8) || name.hasSuffix("/") && $0.name.hasPrefix(name)
        }
      }
      // Of a year whose manifest is missing one line says all.
      || Set(recorded + restricted.manifests.keys + published.manifests.keys).contains { label in
        lacksManifest(edition, label) && Self.isName(name, of: label, in: edition)
      }
  }

  /// Whether a run has written an edition of the period, of which there is no manifest.
  private func lacksManifest(_ edition: EditionFiles, _ label: String) -> Bool {
    guard edition.digests[label] == nil else { return false }
    guard edition.edition == .public, let manifest = restricted.manifests[label] else {
      return true
    }
    return manifest.publicManifest != nil
  }

  private static func isName(_ name: String, of label: String, in edition: EditionFiles) -> Bool {
    edition.edition == .public
      ? PublishedNames(label).isReport(name) || PublishedNames(label).isNotRead(name)
      : name.contains(label)
  }

  // MARK: Both editions

  /// A public edition that is missing, or is of another run than the restricted one.
  private func otherRun(_ label: String) -> [String] {
    let name = EditionManifest.name(of: label)
    switch (restricted.manifests[label]?.publicManifest, published.digests[label]) {
    case (nil, nil): return []
    case (_?, nil):
      let isThere = published.names.contains { Self.isName($0, of: label, in: published) }
      return [
        isThere
          ? "public/\(name) is missing, so nothing of public can be checked; generate again"
          : "public: the edition of \(label) is missing; generate again"
      ]
    case (let expected, let found):
      return expected == found
        ? []
        : [
          "public/\(name): it is of another run than the restricted edition of \(label); generate again"
        ]
    }
  }

  /// The recorded periods that have no manifest at all.
  private var withoutManifest: [String] {
    recorded.filter {
      (period == nil || period == $0) && restricted.digests[$0] == nil
        && published.digests[$0] == nil
    }
  }
}
