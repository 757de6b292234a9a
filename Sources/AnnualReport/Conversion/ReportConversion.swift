import CareRecords
import Documents
import Files

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Makes Word documents and PDF files of a report with programs that are installed.
package struct ReportConversion {
  /// The kinds with the program that makes each, in their order.
  private let programs: [(kind: ConvertedKind, path: String)]

  /// How long a program may take for one file.
  private let seconds: Int

  /// Finds the programs on the `PATH`.
  ///
  /// - Parameters:
  ///   - kinds: what is to be made.
  ///   - seconds: how long a program may take for one file.
  /// - Throws: `Failure` for a program that is not installed.
  package init(to kinds: Set<ConvertedKind>, within seconds: Int = 120) throws(Failure) {
    var programs: [(ConvertedKind, String)] = []
    for kind in ConvertedKind.allCases where kinds.contains(kind) {
      var found: [String] = []
      for program in kind.programs {
        guard let path = program.names.lazy.compactMap(InstalledProgram.path).first else {
          throw .notInstalled(kind, program)
        }
        found.append(path)
      }
      programs.append((kind, found[0]))
    }
    self.programs = programs
    self.seconds = seconds
  }

  /// The files of other kinds that are made from those of a report.
  ///
  /// - Parameters:
  ///   - files: all files of the report, pictures among them.
  ///   - day: the day on which Word documents say that they were made.
  /// - Throws: `Failure` for a program that fails, is too slow or writes something else.
  package func files(
    from files: [ReportFile], day: CivilDate
  ) throws(Failure) -> [ReportFile] {
    guard !programs.isEmpty else { return [] }
    let folder = try TemporaryFolder()
    do throws(Failure) {
      try ReportFolder(folder.path).write(
        files.filter { file in
          [".html", ".md", ".svg"].contains(where: file.name.hasSuffix)
            || NarrativePictures.isPicture(file.name)
        }.map(Self.withoutLinksToFiles), inputs: [])
    } catch {
      throw .noTemporaryFolder(error.what)
    }
    var made: [ReportFile] = []
    for (kind, path) in programs {
      for file in files where kind.isMade(of: file.name) {
        made.append(try make(kind, of: file.name, with: path, in: folder, day))
      }
    }
    try folder.remove()
    return made
  }

  /// A page without the targets of its links to other files: a PDF would hold them with the whole path of the
  /// temporary folder, which no reader has and which may name the user.
  private static func withoutLinksToFiles(_ file: ReportFile) -> ReportFile {
    guard file.name.hasSuffix(".html") else { return file }
    let page = String(decoding: file.bytes, as: UTF8.self).replacing(#/ href="([^"]*)"/#) { link in
      let isKept =
        link.1.hasPrefix("#")
        || ["http:", "https:", "mailto:", "tel:"].contains(where: link.1.lowercased().hasPrefix)
      return isKept ? String(link.0) : ""
    }
    return ReportFile(name: file.name, text: page)
  }

  private func make(
    _ kind: ConvertedKind, of source: String, with path: String, in folder: TemporaryFolder,
    _ day: CivilDate
  ) throws(Failure) -> ReportFile {
    let name = kind.fileName(madeOf: source)
    let target = "\(folder.path)/\(name)"
    var arguments = kind.arguments(
      from: "\(folder.path)/\(source)", to: target, in: folder.path)
    // Chromium's sandbox does not start for root, and containers often run as root.
    if kind == .pdf, geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
    let run = InstalledProgram(
      path: path, arguments: arguments, environment: environment(in: folder, day))
    try run.run(for: name, told: folder.path + "/told", within: seconds)
    let bytes = try? FileSystem.bytes(of: target, largest: 1 << 28, kind: kind.title)
    guard let bytes, bytes.starts(with: kind.signature) else {
      throw .notOfKind(name, run.name, kind)
    }
    return ReportFile(name: name, bytes: bytes)
  }

  /// The environment variables, which are all that a program learns about the machine.
  private func environment(in folder: TemporaryFolder, _ day: CivilDate) -> [String] {
    let epoch =
      CivilDate(text: "1970-01-01").map { CivilDate.days(from: $0, to: day) * 86_400 } ?? 0
    var variables = [
      "PATH=\(InstalledProgram.searchPath)", "HOME=\(folder.path)",
      "LANG=C.UTF-8", "TZ=UTC", "SOURCE_DATE_EPOCH=\(epoch)",
      "http_proxy=\(ConvertedKind.nowhere)", "https_proxy=\(ConvertedKind.nowhere)",
    ]
    // Chromium makes a socket in this folder. The path of a socket may have 107 letters at most.
    if folder.path.utf8.count <= 48 { variables.append("TMPDIR=\(folder.path)") }
    return variables
  }
}

/// Why a report could not be made into another kind of file.
extension Failure {
  static func notInstalled(_ kind: ConvertedKind, _ program: ConvertedKind.Program) -> Self {
    Failure(
      "--\(kind.rawValue)", what: "\(program.title) is not installed",
      expected: "\(program.names.listed("or")) on the PATH (Debian: apt-get install "
        + "\(program.package))")
  }

  static func notOfKind(_ name: String, _ program: String, _ kind: ConvertedKind) -> Self {
    Failure(
      name, what: "\(program) wrote no \(kind.title)", expected: "a \(kind.title)")
  }
}
