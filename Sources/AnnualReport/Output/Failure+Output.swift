import Documents

// Why a report could not be written; what was there before is unchanged.
extension Failure {
  static func cannotWrite(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "it cannot be written (\(SystemWords.reason(code)))",
      expected: "a folder with room that may be written to")
  }

  static func cannotMakeFolder(_ path: String, _ code: Int32) -> Failure {
    Failure(
      path, what: "the folder cannot be made (\(SystemWords.reason(code)))",
      expected: "a path where a folder can be made")
  }

  static func notAFile(_ path: String) -> Failure {
    Failure(
      path, what: "something that is not a file stands here", expected: "a file or nothing")
  }

  static func isInput(_ path: String) -> Failure {
    Failure(
      path, what: "this is one of the inputs, which are never changed", expected: "another folder")
  }

  static func badName(_ name: String) -> Failure {
    Failure(
      name, what: "the name leads out of the folder of the report", expected: "a path inside it")
  }
}
