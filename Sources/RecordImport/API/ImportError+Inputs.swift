// Errors about files and folders.
extension ImportError {
  static let extensions = "a file that ends in .csv, .tsv, .txt or .xml"

  static func noInputs() -> ImportError {
    ImportError("inputs", what: "no file or folder is named", expected: "at least one")
  }

  static func notFound(_ file: String) -> ImportError {
    ImportError(file, what: "there is no such file or folder", expected: "a path that exists")
  }

  static func noMatch(_ pattern: String) -> ImportError {
    ImportError(pattern, what: "the pattern matches no input", expected: extensions)
  }

  static func emptyFolder(_ folder: String) -> ImportError {
    ImportError(folder, what: "the folder holds no input", expected: extensions)
  }

  static func notPermitted(_ file: String) -> ImportError {
    ImportError(
      file, what: "permission to read it is denied", expected: "a readable file or folder")
  }

  static func notAFile(_ file: String) -> ImportError {
    ImportError(file, what: "it is neither a file nor a folder", expected: "one of them")
  }

  static func unreadable(_ file: String, reason: String) -> ImportError {
    ImportError(file, what: "it cannot be read (\(reason))", expected: "a readable file")
  }

  static func emptyFile(_ file: String) -> ImportError {
    ImportError(file, what: "the file is empty", expected: "a heading, or an XML element")
  }

  static func tooLarge(_ file: String, limit: Int) -> ImportError {
    ImportError(
      file, what: "the file is larger than the limit", expected: "at most \(limit) bytes")
  }

  static func tooManyTables(limit: Int) -> ImportError {
    ImportError("inputs", what: "there are too many tables", expected: "at most \(limit)")
  }

  static func binary(_ file: String) -> ImportError {
    ImportError(
      file, what: "the file has NUL bytes, so it is not text",
      expected: "CSV or XML; save a workbook as CSV first")
  }

  static func encoding(_ file: String, name: String) -> ImportError {
    ImportError(
      file, what: "the bytes are not the \(name) that the file begins as",
      expected: "a file saved whole as UTF-8")
  }
}
