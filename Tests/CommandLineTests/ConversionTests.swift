import Foundation
import Testing

/// `generate --docx` and `--pdf`, with programs that stand in for others and with real ones.
struct ConversionTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    try FileManager.default.createDirectory(
      atPath: folder.path("temporary"), withIntermediateDirectories: false)
    try FileManager.default.createDirectory(
      atPath: folder.path("bin"), withIntermediateDirectories: false)
  }

  private func generate(_ options: String..., path: String? = nil) throws -> Program.Result {
    try Program.run(
      ["generate", "iro-report.yaml", "--output", "out", "--quiet"] + options, in: folder.path,
      environment: [
        "PATH": path ?? folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("temporary"),
      ])
  }

  /// Puts a program in the place of another.
  private func standIn(for name: String, _ script: String) throws {
    let file = try folder.write("#!/bin/sh\n" + script, to: "bin/" + name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }

  /// A Chromium that writes down what it is told.
  private func standInForChromium() throws {
    try standIn(
      for: "chromium",
      """
      for word in "$@"; do
        echo "$word" >> '\(folder.path("words"))'
        case $word in --print-to-pdf=*) target=${word#*=};; esac
      done
      env | sort > '\(folder.path("environment"))'
      printf '%%PDF-1.4 stand-in' > "$target"

      """)
  }

  private func reportFiles() throws -> [String: Data] {
    try folder.contents().filter { $0.key.hasPrefix("out/") }
  }

  private func isLeftNothing() throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("temporary")).isEmpty
  }

  @Test func `each shape is given to the browser as it should be`() throws {
    try standInForChromium()
    let result = try generate("--pdf")
    #expect(result.code == 0 && result.error.isEmpty, "\(result.error)")
    let names = ["annual-report", "members-summary", "young-people", "method"].map {
      "\($0)-2024-25"
    }
    let made = try reportFiles().keys.filter { $0.hasSuffix(".pdf") }.sorted()
    #expect(made == names.map { "out/restricted/\($0).pdf" }.sorted())
    #expect(try folder.text("out/restricted/\(names[0]).pdf") == "%PDF-1.4 stand-in")
    let words = try folder.text("words").replacing(
      /\S*\/\.iro-report-temporary-\w{6}/, with: "TEMPORARY"
    )
    .replacing("--no-sandbox\n", with: "")
    #expect(
      words
        == names.map { name in
          """
          --headless
          --disable-gpu
          --disable-dev-shm-usage
          --no-first-run
          --disable-background-networking
          --proxy-server=http://127.0.0.1:1
          --proxy-bypass-list=<-loopback>
          --user-data-dir=TEMPORARY/profile
          --no-pdf-header-footer
          --generate-pdf-document-outline
          --print-to-pdf=TEMPORARY/restricted/\(name).pdf
          file://TEMPORARY/restricted/\(name).html

          """.replacing("--user-data-dir=TEMPORARY", with: "TEMPORARY")
            .replacing("--print-to-pdf=TEMPORARY", with: "TEMPORARY")
            .replacing("file://TEMPORARY", with: "TEMPORARY")
        }.joined())
    let variables = try folder.text("environment").split(separator: "\n").map {
      $0.prefix { $0 != "=" }
    }
    #expect(Set(variables).isSuperset(of: ["HOME", "PATH", "SOURCE_DATE_EPOCH", "http_proxy"]))
    #expect(variables.count <= 11)
    #expect(try isLeftNothing())
  }

  @Test func `links to files are not given to the browser, which would write their paths`() throws {
    try standIn(
      for: "chromium",
      """
      for word in "$@"; do
        case $word in --print-to-pdf=*) target=${word#*=};; file://*) page=${word#file://};; esac
      done
      grep -o 'href="[^"]*"' "$page" >> '\(folder.path("links"))'
      printf '%%PDF-1.4 stand-in' > "$target"

      """)
    try folder.write(
      "[A](figures-2024-25.csv) [B](//host/x) [C](https://example.org/) [D](file:///etc/passwd)\n",
      to: "texts/team.md")
    try CanaryReturn.writeConfiguration(into: folder, adding: "narrative: texts")
    let result = try generate("--pdf")
    #expect(result.code == 0, "\(result.error)")
    let links = try folder.text("links").split(separator: "\n")
    #expect(links.contains("href=\"https://example.org/\""))
    #expect(links.allSatisfy { $0.contains(/href="(#|https?:|mailto:|tel:)/) })
    #expect(
      try folder.text("out/restricted/annual-report-2024-25.html").contains(
        "href=\"figures-2024-25.csv\""))
  }

  @Test func `a run without the option says which files of the earlier run are gone`() throws {
    try standInForChromium()
    #expect(try generate("--pdf").code == 0)
    func words() throws -> String {
      try Program.run("generate", "iro-report.yaml", "--output", "out", in: folder.path).error
    }
    #expect(
      try words().contains(
        "\nremoved: restricted/annual-report-2024-25.pdf and 3 more of the earlier run; use --pdf to make them "
          + "again\n"))
    #expect(try !words().contains("removed: "))
  }

  @Test func `a program that is not installed is told before anything is read`() throws {
    try CanaryReturn.writeConfiguration(into: folder, adding: "report_date: 2025-06-30")
    try folder.write("not a return", to: "return/reviews.csv")
    let pdf = try generate("--pdf", path: folder.path("bin"))
    #expect(pdf.code == 2)
    #expect(
      pdf.error
        == "iro-report: --pdf: Chromium is not installed; expected chromium, chromium-browser, "
        + "google-chrome or google-chrome-stable on the PATH (Debian: apt-get install chromium)\n")
    let docx = try generate("--docx", path: folder.path("bin"))
    #expect(docx.code == 2)
    #expect(
      docx.error
        == "iro-report: --docx: pandoc is not installed; expected pandoc on the PATH (Debian: "
        + "apt-get install pandoc)\n")
    try standIn(for: "pandoc", "exit 0\n")
    let pictures = try generate("--docx", path: folder.path("bin"))
    #expect(
      pictures.error
        == "iro-report: --docx: rsvg-convert, with which pandoc reads pictures, is not installed; "
        + "expected rsvg-convert on the PATH (Debian: apt-get install librsvg2-bin)\n")
    #expect(try reportFiles().isEmpty)
  }

  @Test func `a file that only has the name of the program is not run`() throws {
    try folder.write("echo", to: "bin/chromium")
    #expect(try generate("--pdf", path: folder.path("bin")).code == 2)
    try FileManager.default.removeItem(atPath: folder.path("bin/chromium"))
    try FileManager.default.createDirectory(
      atPath: folder.path("bin/chromium"), withIntermediateDirectories: false)
    #expect(try generate("--pdf", path: folder.path("bin")).error.contains("not installed"))
  }

  @Test(arguments: [
    (
      "echo one >&2; echo 'no room' >&2; exit 3\n",
      "chromium ended with code 3 and said: no room; expected a file"
    ),
    ("exit 1\n", "chromium ended with code 1; expected a file"),
    ("kill -9 $$\n", "chromium was ended by signal 9; expected a file"),
    ("exit 0\n", "chromium wrote no PDF; expected a PDF"),
    (
      "for word in \"$@\"; do case $word in --print*) echo x > \"${word#*=}\";; esac; done\n",
      "chromium wrote no PDF; expected a PDF"
    ),
  ])
  func `a program that fails leaves the earlier report as it was`(
    _ script: String, _ words: String
  ) throws {
    #expect(try generate().code == 0)
    let before = try reportFiles()
    try CanaryReturn.writeConfiguration(into: folder, adding: "report_date: 2025-06-30")
    try standIn(for: "chromium", script)
    let result = try generate("--pdf")
    #expect(result.code == 2)
    #expect(result.error == "iro-report: restricted/annual-report-2024-25.pdf: \(words)\n")
    #expect(try reportFiles() == before)
    #expect(try isLeftNothing())
  }

  /// Starts `generate --pdf` with a Chromium that does not come to an end.
  private func startEndless() throws -> Process {
    try? FileManager.default.removeItem(atPath: folder.path("started"))
    try standIn(for: "chromium", "echo $$ > '\(folder.path("started"))'; exec sleep 60\n")
    let process = Process()
    process.executableURL = try Program.url
    process.arguments = ["generate", "iro-report.yaml", "--output", "out", "--quiet", "--pdf"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "PATH": folder.path("bin") + ":/usr/bin:/bin", "TMPDIR": folder.path("temporary"),
    ]
    try process.run()
    for _ in 0..<3_000 where (try? folder.text("started").hasSuffix("\n")) != true {
      usleep(10_000)
    }
    return process
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `stopped by a signal, it removes the restricted report and ends the other program`(
    _ signal: Int32
  ) throws {
    let process = try startEndless()
    #expect(try !isLeftNothing())
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try isLeftNothing())
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    let other = try #require(pid_t(try folder.text("started").dropLast()))
    for _ in 0..<500 where kill(other, 0) == 0 { usleep(10_000) }
    #expect(kill(other, 0) != 0)
  }

  @Test func `what a killed run has left goes with the next, but not what one still uses`() throws {
    let killed = try startEndless()
    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()
    let other = try #require(pid_t(try folder.text("started").dropLast()))
    for _ in 0..<500 where kill(other, 0) == 0 { usleep(10_000) }
    #expect(kill(other, 0) != 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("temporary"))
    #expect(left.count == 1)
    try FileManager.default.moveItem(atPath: folder.path("out"), toPath: folder.path("gone"))

    let running = try startEndless()
    let used = try FileManager.default.contentsOfDirectory(atPath: folder.path("temporary"))
    #expect(used.count == 1 && used != left)
    try FileManager.default.moveItem(atPath: folder.path("out"), toPath: folder.path("elsewhere"))
    try standInForChromium()
    #expect(try generate("--pdf").code == 0)
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path("temporary"))
    #expect(kept == used)
    kill(running.processIdentifier, SIGTERM)
    running.waitUntilExit()
    #expect(try isLeftNothing())
  }

  @Test func `without a folder for temporary files nothing is written`() throws {
    try standInForChromium()
    try FileManager.default.removeItem(atPath: folder.path("temporary"))
    let result = try generate("--pdf")
    #expect(result.code == 2)
    #expect(
      result.error
        == "iro-report: TMPDIR: no folder can be made there (No such file or directory); expected a "
        + "folder for temporary files that may be written to\n")
    #expect(try reportFiles().isEmpty)
  }

  private static func isInstalled(_ names: String...) -> Bool {
    names.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
  }

  @Test(.enabled(if: isInstalled("chromium")))
  func `a PDF of Chromium has a title, a language, tags and an outline`() throws {
    let result = try generate("--pdf")
    try #require(result.code == 0, "\(result.error)")
    for name in ["annual-report", "members-summary", "young-people"] {
      let data = try #require(try reportFiles()["out/restricted/\(name)-2024-25.pdf"])
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.hasPrefix("%PDF-1."))
      for part in ["/Marked true", "/Lang (en-GB)", "/Outlines", "/StructTreeRoot", "/Title"] {
        #expect(text.contains(part), "\(name): \(part)")
      }
      #expect(!text.contains("iro-report-"), "the folder for temporary files is not named")
    }
    #expect(try isLeftNothing())
  }

  @Test(.enabled(if: isInstalled("pandoc", "rsvg-convert")))
  func `a Word document is the same for the same report`() throws {
    let result = try generate("--docx")
    try #require(result.code == 0, "\(result.error)")
    let name = "out/restricted/annual-report-2024-25.docx"
    let first = try #require(try reportFiles()[name])
    #expect(first.starts(with: Data("PK".utf8)))
    #expect(try reportFiles().keys.count { $0.hasSuffix(".docx") } == 1)
    #expect(try generate("--docx").code == 0)
    #expect(try reportFiles()[name] == first)
    #expect(try isLeftNothing())
  }
}
