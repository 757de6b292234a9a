import Documents
import Foundation
import Testing

@testable import Files

@Suite("Folders that are listed, shared and removed")
struct FolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func file(_ name: String, _ permissions: UInt32 = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try FileSystem.makeFolder(above: file)
    try FileSystem.create(file, Array(name.utf8), permissions: permissions, named: file)
    return file
  }

  /// Makes a file whose name is no UTF-8.
  private func fileOfBytes(in folder: String) throws {
    try FileSystem.makeFolder(folder)
    let name = Array(folder.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0x78, 0]
    let descriptor = unsafe open(name, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
  }

  private func message(_ body: () throws(Failure) -> Void) -> String {
    do throws(Failure) { try body() } catch { return shown(error) }
    return "no failure"
  }

  private func shown(_ failure: Failure?) -> String {
    failure?.description.replacing(path + "/", with: "") ?? "no failure"
  }

  @Test func `files are listed with empty folders, and none where there is no folder`() throws {
    for name in ["a/b", "a/.c", "d"] { try file(name) }
    try FileSystem.makeFolder(path + "/e/f")
    #expect(try FileSystem.files(below: path) == ["a/.c", "a/b", "d"])
    #expect(
      try FileSystem.files(below: path, withEmptyFolders: true) == ["a/.c", "a/b", "d", "e/f/"])
    #expect(try FileSystem.files(below: path + "/nothing") == [])
    #expect(
      message { () throws(Failure) in _ = try FileSystem.files(below: path + "/d") }
        == "d: the folder cannot be read (Not a directory); expected a readable folder")
  }

  @Test func `a file has two paths, or is copied where its permissions should be others`() throws {
    let one = try file("one", 0o644)
    try FileSystem.share(one, as: path + "/two") { $0 | 0o644 }
    #expect(FileIdentity(one) == FileIdentity(path + "/two"))
    try FileSystem.share(one, as: path + "/closed") { $0 & 0o600 }
    #expect(FileIdentity(one) != FileIdentity(path + "/closed"))
    #expect(FileSystem.permissions(of: path + "/closed") == 0o600)
    #expect(FileSystem.permissions(of: one) == 0o644)
    #expect(try String(contentsOfFile: path + "/closed", encoding: .utf8) == "one")
    #expect(
      message { () throws(Failure) in try FileSystem.share(path + "/no", as: path + "/three") }
        == "three: it cannot be written (No such file or directory); "
        + "expected a folder with room that may be written to")
  }

  @Test func `what cannot be removed is named, and everything else goes`() throws {
    try file("a/gone")
    try fileOfBytes(in: path + "/a/b")
    #expect(
      shown(FileSystem.remove(path + "/a"))
        == "a/b: it cannot be removed (Directory not empty); expected permission to remove it, or that you remove "
        + "it yourself")
    #expect(try FileSystem.names(in: path + "/a") == ["b"])
    #expect(FileSystem.remove(path + "/nothing") == nil)
    try FileManager.default.removeItem(atPath: path + "/a")
  }

  @Test func `a folder with a name that is no text cannot be replaced`() throws {
    try file("a/b/c")
    #expect(
      message { () throws(Failure) in try FileSystem.checkReplaceable(path + "/a") } == "no failure"
    )
    #expect(
      message { () throws(Failure) in try FileSystem.checkReplaceable(path + "/x") } == "no failure"
    )
    try fileOfBytes(in: path + "/a/b")
    #expect(
      message { () throws(Failure) in try FileSystem.checkReplaceable(path + "/a") }
        == "a/b/\u{FFFD}x: the name of this file is not UTF-8; expected that you give it another name, or move it "
        + "elsewhere")
    try FileManager.default.removeItem(atPath: path + "/a")
  }

  @Test func `a program ends with the thread that has started it`() throws {
    let told = path + "/told"
    let started = try Interruption.start { () throws(Failure) in
      // The thread ends at once, and the program would sleep on.
      final class Box: @unchecked Sendable { var process: pid_t = 0 }
      let box = Box()
      let thread = Thread {
        let program = InstalledProgram(path: "/bin/sleep", arguments: ["60"], environment: [])
        box.process = (try? program.start(for: "nothing", told: told)) ?? 0
      }
      thread.start()
      while !thread.isFinished { usleep(1000) }
      return box.process
    }
    defer { Interruption.forget(started) }
    #expect(started > 0)
    var status: Int32 = 0
    #expect(waitpid(started, &status, 0) == started)
    #expect(status & 0x7F == SIGKILL)
  }
}
