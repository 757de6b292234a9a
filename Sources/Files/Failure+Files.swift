import Documents

// Why a file or folder could not be read or written.
extension Failure {
  /// The user has no permission to read the file.
  package static func notPermitted(_ file: String) -> Failure {
    Failure(
      file, what: "permission to read it is denied", expected: "a readable file or folder")
  }

  /// The system cannot read the content, for another reason.
  package static func unreadable(_ file: String, reason: String) -> Failure {
    Failure(file, what: "it cannot be read (\(reason))", expected: "a readable file")
  }

  /// The system cannot list what is in a folder.
  static func cannotList(_ folder: String, _ code: Int32, expected: String) -> Failure {
    Failure(
      folder, what: "the folder cannot be read (\(FileSystem.reason(code)))", expected: expected)
  }

  /// The system cannot remove a file or folder.
  static func cannotRemove(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "it cannot be removed (\(FileSystem.reason(code)))",
      expected: "permission to remove it, or that you remove it yourself")
  }

  /// A part of a folder cannot be replaced together with it.
  static func notReplaceable(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "it cannot be replaced together with the report (\(FileSystem.reason(code)))",
      expected:
        "permission to read, change and remove it (chmod u+rwx), or that you move it elsewhere")
  }

  /// The name of a file has bytes that are no text.
  static func notUTF8(_ path: String) -> Failure {
    Failure(
      path, what: "the name of this file is not UTF-8",
      expected: "that you give it another name, or move it elsewhere")
  }

  /// The system cannot write the content.
  package static func cannotWrite(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "it cannot be written (\(FileSystem.reason(code)))",
      expected: "a folder with room that may be written to")
  }

  /// Another run of the program holds the lock of the folder.
  static func inUse(_ folder: String) -> Failure {
    Failure(
      folder,
      what: "another run is using this folder; wait until it has ended, or choose another folder")
  }

  /// Somebody has stopped the program; nobody sees the message, because the program ends.
  static let interrupted = Failure(
    "iro-report", what: "it was stopped", expected: "to be run again")

  /// The folder is missing and cannot be made.
  package static func cannotMakeFolder(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "the folder cannot be made (\(FileSystem.reason(code)))",
      expected: "a path where a folder can be made")
  }

  /// What stands in the place of a file is none.
  package static func notReplaced(_ path: String) -> Failure {
    Failure(
      path, what: "there is already something here that is not a file",
      expected: "a file or nothing")
  }

  /// No temporary folder can be written to.
  package static func noTemporaryFolder(_ reason: String) -> Failure {
    Failure(
      "TMPDIR", what: "no folder can be made there (\(reason))",
      expected: "a folder for temporary files that may be written to")
  }

  static func notStarted(_ name: String, _ program: String, _ reason: String) -> Failure {
    Failure(
      name, what: "\(program) cannot be started (\(reason))", expected: "a program that can be run")
  }

  static func tooSlow(_ name: String, _ program: String, _ seconds: Int) -> Failure {
    Failure(
      name,
      what: "\(program) did not end within \(seconds) second\(seconds == 1 ? "" : "s")",
      expected: "a file in that time")
  }

  static func failed(_ name: String, _ program: String, _ ending: String, told: String) -> Failure {
    Failure(
      name, what: "\(program) \(ending)\(told.isEmpty ? "" : " and said: \(told)")",
      expected: "a file")
  }
}
