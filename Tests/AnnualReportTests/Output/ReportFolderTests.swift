import AnnualReport
import Documents
import Foundation
import Testing

struct ReportFolderTests {
  private let folder: WorkFolder
  private var output: String { folder.path("out") }

  init() throws { folder = try WorkFolder() }

  private func message(_ files: [ReportFile], inputs: [String] = []) -> String {
    do throws(Failure) {
      try ReportFolder(output).write(files, inputs: inputs)
      return "no error"
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  private func earlierReport() throws {
    try folder.write("earlier a", to: "out/a.md")
    try folder.write("earlier b", to: "out/restricted/b.csv")
  }

  private func isUntouched() throws -> Bool {
    try folder.names() == ["out", "out/a.md", "out/restricted", "out/restricted/b.csv"]
      && folder.text("out/a.md") == "earlier a"
      && folder.text("out/restricted/b.csv") == "earlier b"
  }

  @Test func `files and folders are made`() throws {
    #expect(
      message([
        ReportFile(name: "a.md", text: "new a"), ReportFile(name: "x/y/b.csv", text: "new b"),
      ]) == "no error")
    #expect(try folder.names() == ["out", "out/a.md", "out/x", "out/x/y", "out/x/y/b.csv"])
    #expect(try folder.text("out/a.md") == "new a")
    #expect(try folder.text("out/x/y/b.csv") == "new b")
  }

  @Test func `a new file is its owner's, a replaced one keeps its permissions`() throws {
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
    }
    try folder.write("earlier", to: "out/old.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path("out/old.md"))
    #expect(
      message([ReportFile(name: "old.md", text: "1"), ReportFile(name: "new.md", text: "2")])
        == "no error")
    #expect(try mode("out/old.md") == 0o640)
    #expect(try mode("out/new.md") == 0o600)
  }

  @Test func `an earlier report is replaced and nothing else is left`() throws {
    try earlierReport()
    #expect(
      message([
        ReportFile(name: "a.md", text: "new a"),
        ReportFile(name: "restricted/b.csv", text: "new b"),
      ]) == "no error")
    #expect(try folder.names() == ["out", "out/a.md", "out/restricted", "out/restricted/b.csv"])
    #expect(try folder.text("out/a.md") == "new a")
    #expect(try folder.text("out/restricted/b.csv") == "new b")
  }

  @Test func `when the disk refuses a later file, the earlier report is whole`() throws {
    try earlierReport()
    let long = String(repeating: "n", count: 300)
    #expect(
      message([
        ReportFile(name: "a.md", text: "new a"), ReportFile(name: "\(long).md", text: "new"),
        ReportFile(name: "restricted/b.csv", text: "new b"),
      ])
        == "out/\(long).md: it cannot be written (File name too long); "
        + "expected a folder with room that may be written to")
    #expect(try isUntouched())
  }

  @Test func `when something else stands in the place of a file, the earlier report is whole`()
    throws
  {
    try earlierReport()
    #expect(
      message([
        ReportFile(name: "a.md", text: "new a"), ReportFile(name: "restricted", text: "new"),
      ])
        == "out/restricted: there is already something here that is not a file; "
        + "expected a file or nothing")
    #expect(try isUntouched())
  }

  @Test func `when a file stands in the place of a folder, the earlier report is whole`() throws {
    try earlierReport()
    #expect(
      message([
        ReportFile(name: "restricted/b.csv", text: "new b"),
        ReportFile(name: "a.md/c.md", text: "new"),
      ])
        == "out/a.md: the folder cannot be made (Not a directory); "
        + "expected a path where a folder can be made")
    #expect(try isUntouched())
  }

  @Test func `a name given twice leaves the earlier report whole`() throws {
    try earlierReport()
    #expect(
      message([ReportFile(name: "a.md", text: "1"), ReportFile(name: "a.md", text: "2")])
        == "out/a.md: two files are to have this name; expected each name once")
    #expect(try isUntouched())
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a folder that may not be written to keeps the earlier report whole`() throws {
    try earlierReport()
    let restricted = folder.path("out/restricted")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: restricted)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: restricted)
    }
    #expect(
      message([
        ReportFile(name: "a.md", text: "new a"),
        ReportFile(name: "restricted/b.csv", text: "new b"),
      ])
        == "out/restricted/b.csv: it cannot be written (Permission denied); "
        + "expected a folder with room that may be written to")
    #expect(try isUntouched())
  }

  @Test func `an input is never overwritten, whatever it is called`() throws {
    let input = try folder.write("CHILD,DOB\n", to: "out/reviews.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/other.csv"), withDestinationPath: input)
    for name in ["reviews.csv", "other.csv"] {
      #expect(
        message([ReportFile(name: name, text: "new")], inputs: [input])
          == "out/\(name): this is one of the inputs, which are never changed; "
          + "expected another folder")
    }
    #expect(try folder.text("out/reviews.csv") == "CHILD,DOB\n")
  }

  @Test(arguments: ["../a.md", "/a.md", "x/../../a.md", "", "x//a.md"])
  func `a name cannot lead out of the folder`(_ name: String) {
    #expect(
      message([ReportFile(name: name, text: "new")])
        == "\(name): the name leads out of the folder of the report; expected a path inside it")
  }
}
