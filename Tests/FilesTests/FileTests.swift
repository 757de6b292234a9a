import Documents
import Foundation
import Testing

@testable import Files

@Suite("Files and folders")
struct FileTests {
  /// A folder that goes when the test ends.
  private final class Folder {
    let path: String
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path
    }

    func file(_ name: String, _ text: String) throws -> String {
      let file = "\(path)/\(name)"
      try FileSystem.makeFolder(above: file)
      try Data(text.utf8).write(to: URL(filePath: file))
      return file
    }
  }

  private func message(_ body: () throws(Failure) -> Void) -> String {
    do throws(Failure) { try body() } catch { return error.description }
    return "no failure"
  }

  @Test func `a file is read whole, up to the most bytes that are asked for`() throws {
    let folder = try Folder()
    let text = String(repeating: "0123456789", count: 60_000)
    let file = try folder.file("a/b.txt", text)
    #expect(try FileSystem.bytes(of: file, largest: 600_000, kind: "a text") == Array(text.utf8))
    #expect(
      message { () throws(Failure) in
        _ = try FileSystem.bytes(of: file, largest: 599_999, kind: "a text")
      } == "\(file): the file is too large; expected a text of at most 599999 bytes")
    #expect(
      message { () throws(Failure) in
        _ = try FileSystem.bytes(of: file + "x", largest: 9, kind: "a text")
      } == "\(file)x: there is no such file; expected a text")
    #expect(
      message { () throws(Failure) in
        _ = try FileSystem.bytes(of: folder.path, largest: 9, kind: "a text")
      } == "\(folder.path): it cannot be read (Is a directory); expected a text")
  }

  @Test func `a pipe is refused, and not waited for`() throws {
    let folder = try Folder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(
      message { () throws(Failure) in
        _ = try FileSystem.bytes(of: pipe, largest: 9, kind: "a text")
      } == "\(pipe): it cannot be read (it is a pipe or a device); expected a text")
    #expect(
      message { () throws(Failure) in _ = try MappedFile(pipe, named: "pipe") }
        == "pipe: it cannot be read (it is a pipe or a device); expected a readable file")
    #expect(FileDigest.sha256(of: pipe) == nil)
  }

  @Test func `the digest is that of the standard`() throws {
    let folder = try Folder()
    #expect(
      FileDigest.sha256(of: try folder.file("abc", "abc"))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      FileDigest.sha256(of: try folder.file("empty", ""))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      FileDigest.sha256(of: try folder.file("million", String(repeating: "a", count: 1_000_000)))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(FileDigest.sha256(of: folder.path + "/nothing") == nil)
  }

  @Test func `a mapped file lends its bytes, and one of no bytes none`() throws {
    let folder = try Folder()
    let mapped = try MappedFile(try folder.file("a", "abcdef"), named: "a")
    #expect(mapped.count == 6)
    let middle = unsafe mapped.withStretch(1..<4) { start, count in
      unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
    #expect(middle == "bcd")
    #expect(try MappedFile(try folder.file("b", ""), named: "b").count == 0)
    #expect(
      message { () throws(Failure) in _ = try MappedFile(folder.path + "/c", named: "c") }
        == "c: it cannot be read (No such file or directory); expected a readable file")
  }

  @Test func `folders are made with those above them, and told from files`() throws {
    let folder = try Folder()
    try FileSystem.makeFolder(folder.path + "/a/b/c")
    try FileSystem.makeFolder(folder.path + "/a/b/c")
    #expect(FileSystem.kind(folder.path + "/a/b/c").kind == .folder)
    #expect(try FileSystem.isNewOrEmpty(folder.path + "/a/b/c"))
    #expect(try FileSystem.isNewOrEmpty(folder.path + "/nothing"))
    #expect(try !FileSystem.isNewOrEmpty(folder.path + "/a"))
    let file = try folder.file("a/file", "x")
    #expect(FileSystem.kind(file).kind == .file(size: 1))
    #expect(try FileSystem.names(in: folder.path + "/a") == ["b", "file"])
    #expect(
      message { () throws(Failure) in try FileSystem.makeFolder(file + "/d") }
        == "\(file): the folder cannot be made (Not a directory); "
        + "expected a path where a folder can be made")
  }

  @Test func `a temporary folder goes with all that is in it, but not what links lead to`() throws {
    let outside = try Folder()
    let kept = try outside.file("kept", "x")
    let path = try fill(linkingTo: outside.path)
    #expect(!FileSystem.exists(path))
    #expect(FileSystem.exists(kept))
  }

  /// Makes a temporary folder that is used no longer when its path is returned.
  private func fill(linkingTo outside: String) throws -> String {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: outside)
    try FileSystem.makeFolder(folder.path + "/a/b")
    let permissions = FileSystem.permissions(of: folder.path)
    #expect(permissions == 0o700)
    return folder.path
  }

  @Test func `a temporary folder whose program was killed goes when the next is made`() throws {
    let parent = (try TemporaryFolder().path as NSString).deletingLastPathComponent
    let abandoned = "\(parent)/.iro-report-temporary-test-\(getpid())"
    try FileSystem.makeFolder(abandoned + "/a")
    let used = try TemporaryFolder()
    #expect(!FileSystem.exists(abandoned))
    let other = try TemporaryFolder()
    #expect(FileSystem.exists(used.path) && FileSystem.exists(other.path))
  }

  @Test func `a folder is locked for one, or for several that only read it`() throws {
    // A temporary folder is locked itself.
    let folder = try Folder()
    let path = folder.path + "/a"
    try FileSystem.makeFolder(path)
    func failure(isShared: Bool = false) -> Failure? {
      #expect(throws: Failure.self) { try FolderLock(path, isShared: isShared) }
    }
    do {
      let lock = try FolderLock(path)
      #expect(
        failure()?.what
          == "another run is using this folder; wait until it has ended, or choose another folder")
      #expect(failure(isShared: true) != nil)
      #expect(lock.isOf(path))
    }
    let readers = try [
      FolderLock(path, isShared: true), FolderLock(path, isShared: true),
    ]
    #expect(failure() != nil)
    #expect(!readers[0].isOf("/"))
  }

  @Test func `what a killed run left beside a file goes when the file is written again`() throws {
    let folder = try Folder()
    let file = try folder.file("conclusions.yaml", "old")
    for ending in ["new", "old"] {
      _ = try folder.file(".conclusions.yaml.iro-report-\(ending)", "left")
    }
    var replacement = try FileReplacement(of: file, with: Array("new".utf8))
    try replacement.takePlace()
    replacement.finish()
    #expect(try FileSystem.names(in: folder.path) == ["conclusions.yaml"])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
  }

  @Test func `a file that has no name for a moment gets it back`() throws {
    let folder = try Folder()
    let earlier = try folder.file(".a.iro-report-old", "old")
    try FileReplacement.mend(folder.path + "/a")
    #expect(!FileSystem.exists(earlier))
    #expect(try String(contentsOfFile: folder.path + "/a", encoding: .utf8) == "old")
  }
}
