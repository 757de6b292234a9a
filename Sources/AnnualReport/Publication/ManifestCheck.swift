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

  /// Reads the manifests of a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder of the report.
  ///   - period: the only period to be checked; nil to check all.
  ///   - recorded: the periods with a record of their public edition.
  init(of folder: String, period: String?, recorded: [String]) {
    self.folder = folder
    self.period = period
    self.recorded = recorded
    restricted = EditionFiles(.restricted, in: folder)
    published = EditionFiles(.public, in: folder)
  }

  /// The files that are in a manifest of the public edition, or are one.
  var publishedFiles: [String] { published.names.filter { isKnown($0, in: published) } }

  /// Everything that is wrong, one line each.
  var problems: [String] {
    [restricted, published].flatMap { edition in
      edition.problems + labels(of: edition).flatMap { changed(edition, $0) } + unknown(edition)
    } + labels(of: restricted).flatMap(otherRun)
      + labels(of: published).filter { restricted.manifests[$0] == nil }.map {
        "public/\(EditionManifest.name(of: $0)): there is no restricted edition of the same run"
      }
      + withoutManifest.map {
        "\($0): there is no manifest, as in earlier versions, so audit cannot check that all files are of one "
          + "run; write the report again"
      }
  }

  private func labels(of edition: EditionFiles) -> [String] {
    edition.manifests.keys.filter { period == nil || period == $0 }.sorted()
  }

  /// Files of a manifest that are missing, or are not as they were written.
  private func changed(_ edition: EditionFiles, _ label: String) -> [String] {
    let present = Set(edition.names)
    return (edition.manifests[label]?.files ?? []).compactMap { entry in
      let file = "\(edition.edition.rawValue)/\(entry.name)"
      guard present.contains(entry.name) else { return "\(file) is missing" }
      return FileDigest.sha256(of: "\(folder)/\(file)") == entry.sha256
        ? nil : "\(file): it is not as the run of \(label) wrote it"
    }
  }

  /// Files that no run has written.
  private func unknown(_ edition: EditionFiles) -> [String] {
    edition.names.filter { !isKnown($0, in: edition) }.map {
      "\(edition.edition.rawValue)/\($0): no run wrote it"
    }
  }

  private func isKnown(_ name: String, in edition: EditionFiles) -> Bool {
    EditionManifest.label(of: name).map { edition.digests[$0] != nil } == true
      || edition.manifests.values.contains { manifest in
        manifest.files.contains {
          // A folder of which a file is missing has been written.
          $0.name == name || name.hasSuffix("/") && $0.name.hasPrefix(name)
        }
      }
      // Of a year without a manifest one line says all.
      || recorded.contains { label in
        guard restricted.digests[label] == nil, published.digests[label] == nil else {
          return false
        }
        return edition.edition == .public
          ? PublishedNames(label).isReport(name) || PublishedNames(label).isNotRead(name)
          : name.contains(label)
      }
  }

  /// A public edition that is missing, or is of another run than the restricted one.
  private func otherRun(_ label: String) -> [String] {
    let name = EditionManifest.name(of: label)
    switch (restricted.manifests[label]?.publicManifest, published.digests[label]) {
    case (nil, nil): return []
    case (_?, nil): return ["public/\(name): the public edition of \(label) is missing"]
    case (let expected, let found):
      return expected == found
        ? [] : ["public/\(name): it is of another run than the restricted edition of \(label)"]
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
