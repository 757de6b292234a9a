import Documents
import Files
import Foundation
import Testing

@testable import RecordImport

@Suite("Inputs named by the user")
struct InputPathTests {
  private static let reviews = "CHILD,REVIEW\nA,01/02/2024\n"

  @Test("are files, folders with what is below them, and patterns")
  func expand() throws {
    let folder = try TemporaryFolder([
      "a.csv": "x", "b/c.XML": "x", "b/d.tsv": "x", "b/.hidden.csv": "x", ".git/e.csv": "x",
      "notes.md": "x", "b/page.html": "x", "b/config.yaml": "x", "b/f.json": "x", "odd.dat": "x",
      "~$a.csv": "x", "b/Thumbs.db": "x", "__MACOSX/a.csv": "x",
    ])
    func names(_ paths: String...) throws -> [String] {
      try InputPaths(paths.map { folder.path + $0 }).files.map {
        $0.name.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
    // What a file is, and whether anything is read from it, is seen when it is opened.
    let all = [
      "a.csv", "b/c.XML", "b/config.yaml", "b/d.tsv", "b/f.json", "b/page.html", "notes.md",
      "odd.dat",
    ]
    #expect(try names("") == all)
    #expect(try names("/") == all)
    #expect(try names("/b", "/a.csv", "") == all)
    #expect(try names("/*") == all)
    #expect(try names("/*/*.tsv") == ["b/d.tsv"])
    #expect(try names("/*.dat") == ["odd.dat"])
    #expect(try names("/odd.dat", "/b/../a.csv") == ["b/../a.csv", "odd.dat"])
  }

  @Test(
    "in a folder that cannot be opened are named, and links that lead in circles are followed once")
  func linksAndPipes() throws {
    let folder = try TemporaryFolder(["in/a.csv": Self.reviews, "in/b/c.csv": Self.reviews])
    let inputs = folder.path + "/in"
    for (link, target) in [
      ("gone.csv", "nowhere.csv"), ("up", ".."), ("here", "."), ("b/back", "../b"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(inputs)/\(link)", withDestinationPath: target)
    }
    #expect(mkfifo(inputs + "/pipe.csv", 0o600) == 0)
    // A name in Latin-1, which is no UTF-8.
    let latin: [UInt8] = Array((inputs + "/r").utf8) + [0xE9] + Array("views.csv".utf8) + [0]
    let file = latin.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") }
    }
    fclose(try #require(file))
    let found = try InputPaths([inputs])
    #expect(found.files.map { $0.name.dropFirst(inputs.count + 1) } == ["a.csv", "b/c.csv"])
    #expect(
      found.passedOver.map { "\($0.name.dropFirst(inputs.count + 1)): \($0.reason) \($0.isTable)" }
        == [
          "gone.csv: it is a link that leads nowhere; expected the file itself true",
          "pipe.csv: it is neither a file nor a folder, but a pipe or a device true",
          "r\u{FFFD}views.csv: its name is not UTF-8; expected a name of plain letters true",
        ])
    let only = try TemporaryFolder(["in/x": ""])
    try FileManager.default.removeItem(atPath: only.path + "/in/x")
    try FileManager.default.createSymbolicLink(
      atPath: only.path + "/in/gone.csv", withDestinationPath: "nowhere.csv")
    #expect(
      only.error(ImportOptions(), ["in"])
        == "in/gone.csv: it is a link that leads nowhere; expected the file itself")
  }

  @Test("with a column IRO are a register only where they say more of it, or nothing else")
  func registers() throws {
    func tables(_ text: String) throws -> [String] {
      try TemporaryFolder(["i.csv": text, "r.csv": Self.reviews]).records().sourceLines
    }
    let reviews = "r.csv Reviews ssda903-csv 1 1 0"
    #expect(try tables("IRO\nAnn\n") == ["i.csv IROs service-csv 1 1 0", reviews])
    #expect(try tables("IRO,FTE,Room\nAnn,1,2\n") == ["i.csv IROs service-csv 1 1 0", reviews])
    // A log of something else, each row by some IRO.
    #expect(try tables("Raised on,IRO,About\n01/04/2024,Ann,Drift\n") == [reviews])
  }

  @Test("that cannot be read end in an error that says why")
  func errors() throws {
    let folder = try TemporaryFolder([
      "empty/notes.md": "x", "blank.csv": "", "lines.csv": "\n \r\n\t\n", "mark.csv": "\u{FEFF}",
      "unknown.csv": "NAME,TOWN\nCanary,Leeds\n", "close.csv": "CHILD,DOB,REVIEW_CODE\nA,,\n",
      "two.csv": "CHILD,REVIEW, review \nA,,\n",
      "quote.csv": "CHILD,REVIEW\nA,01/02/2024\n\"B,\nC,\n",
      "heading.csv": "CHILD,\"REVIEW\nA,01/02/2024\n",
      "issues-2024-25.csv": "check,severity,file,line,child,field,value,action,message\n",
      "figures-2024-25.csv": "time_period,time_identifier,geographic_level,country_code,"
        + "country_name,old_la_code,new_la_code,la_name,figure,title\n",
      "figures-2023-24.csv": "time_period,time_identifier,geographic_level,country_code,"
        + "country_name,new_la_code,la_name,figure,title\n",
      "figures-2024-25.meta.csv": "col_name,col_type,label,indicator_grouping,indicator_unit\n",
      "official.csv": "\u{FEFF}time_period,time_identifier,geographic_level,country_code,"
        + "country_name,region_code,region_name,old_la_code,la_name,new_la_code,cla_group\n",
      "fine.csv": Self.reviews,
    ])
    try folder.write([0x43, 0x48, 0x00, 0x49], to: "binary.csv")
    try folder.write([0xFF, 0xFE, 0x43, 0x00, 0x48], to: "odd16.csv")
    try folder.write([0xEF, 0xBB, 0xBF, 0x43, 0xE9, 0x48], to: "mark8.csv")
    func error(_ path: String, _ options: ImportOptions = ImportOptions()) -> String {
      folder.error(options, [path])
    }
    #expect(
      error("none.csv")
        == "none.csv: there is no such file or folder; expected a path that exists")
    #expect(
      error("*.none")
        == "*.none: the pattern matches no input; expected CSV, XML or Excel files (.xlsx)")
    #expect(
      error("empty")
        == "empty/notes.md: it is a text without a table; expected CSV, XML or Excel files (.xlsx)")
    #expect(
      error("blank.csv") == "blank.csv: the file is empty; expected a heading, or an XML element")
    #expect(
      error("lines.csv") == "lines.csv: the file is empty; expected a heading, or an XML element")
    #expect(
      error("mark.csv") == "mark.csv: the file is empty; expected a heading, or an XML element")
    #expect(
      error("unknown.csv") == """
        unknown.csv: the columns are those of no known table; expected a first line with the \
        headings of a table of the annual return or of the service
        """)
    #expect(
      error("close.csv") == """
        close.csv: looks like Reviews, but REVIEW is missing; expected a heading with all columns \
        that Reviews needs
        """)
    #expect(
      error("two.csv")
        == "two.csv:1: the heading has the column REVIEW twice; expected each column once")
    #expect(
      error("quote.csv") == """
        quote.csv:3: the quotation mark that opens here is never closed, so the file may be \
        truncated; expected a closing quotation mark
        """)
    #expect(
      error("heading.csv") == """
        heading.csv:1: the quotation mark that opens here is never closed, so the file may be \
        truncated; expected a closing quotation mark
        """)
    #expect(
      error("issues-2024-25.csv") == """
        issues-2024-25.csv: this is a file of issues that iro-report wrote; expected an export of the \
        case system
        """)
    for year in ["2023-24", "2024-25"] {
      #expect(
        error("figures-\(year).csv") == """
          figures-\(year).csv: this is a file of figures that iro-report wrote; expected an export of \
          the case system
          """)
    }
    #expect(
      error("figures-2024-25.meta.csv") == """
        figures-2024-25.meta.csv: this is a file of metadata that iro-report wrote; expected an \
        export of the case system
        """)
    #expect(
      error("official.csv") == """
        official.csv: this is a data set of official statistics; expected an export of the case \
        system; official statistics belong under 'official'
        """)
    #expect(
      error("binary.csv") == """
        binary.csv: the file has NUL bytes, so it is not text; expected the file exported or copied \
        once more
        """)
    #expect(
      error("odd16.csv") == """
        odd16.csv: the bytes are not the UTF-16LE with BOM that the file begins as; expected a file \
        saved whole as UTF-8
        """)
    #expect(
      error("mark8.csv") == """
        mark8.csv: the bytes are not the UTF-8 that the file begins as; expected a file saved whole \
        as UTF-8
        """)
    var options = ImportOptions()
    options.limits.fileBytes = 10
    #expect(
      error("fine.csv", options)
        == "fine.csv: the file is larger than the limit; expected at most 10 bytes")
    #expect(throws: Failure.self) { try importRecords(from: []) }
    do {
      _ = try importRecords(from: ["/dev/null"])
      Issue.record("no error")
    } catch {
      #expect(
        error.description
          == "/dev/null: it is neither a file nor a folder; expected one of them")
    }
  }

  @Test("without permission are an error", .enabled(if: getuid() != 0))
  func permission() throws {
    let folder = try TemporaryFolder(["a.csv": Self.reviews])
    chmod(folder.path + "/a.csv", 0)
    #expect(
      folder.error(ImportOptions(), ["a.csv"])
        == "a.csv: permission to read it is denied; expected a readable file or folder")
  }

  @Test("of our own making are passed over in a folder")
  func ownOutputs() throws {
    let folder = try TemporaryFolder([
      "r.csv": Self.reviews,
      "issues-2024-25.csv": "check,severity,file,line,child,field,value,action,message\n",
      "figures.csv": "time_period,time_identifier,geographic_level\n",
      "figures.meta.csv": "col_name,col_type,label,indicator_grouping\n",
      "obligations-2024-25.csv": "child,sequence,kind,earliest,latest\n",
      "reconciliation-2024-25.csv": "year,outcome,source,date,file,line\n",
    ])
    #expect(try folder.records().sourceLines == ["r.csv Reviews ssda903-csv 1 1 0"])
  }

  @Test("give the same result in any order")
  func order() throws {
    let folder = try TemporaryFolder([
      "a.csv": Self.reviews, "b.csv": "CHILD,REVIEW\nB,01/03/2024\n",
    ])
    let paths = [folder.path + "/a.csv", folder.path + "/b.csv"]
    let records = try importRecords(from: paths)
    #expect(try importRecords(from: paths.reversed()).everything == records.everything)
    #expect(records.store.sources.map(\.returnName) == [folder.path, folder.path])
  }

  @Test("have the SHA-256 that other programs give")
  func digest() throws {
    let folder = try TemporaryFolder(["a.csv": "abc"])
    #expect(
      FileDigest.sha256(of: folder.path + "/a.csv")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(FileDigest.sha256(of: folder.path + "/none") == nil)
  }

  @Test("tell how far reading is")
  func progress() throws {
    let text = "CHILD,REVIEW\n" + String(repeating: "A,01/02/2024\n", count: 1000)
    let folder = try TemporaryFolder(["a.csv": text])
    let seen = Seen()
    var options = ImportOptions()
    options.pieceLength = 1000
    options.progress = { done, total in seen.add(done, total) }
    _ = try folder.records(options)
    #expect(seen.totals == [text.utf8.count])
    #expect(seen.most > text.utf8.count * 9 / 10 && seen.most <= text.utf8.count)
  }

  private final class Seen: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var totals: Set<Int> = []
    private(set) var most = 0

    func add(_ done: Int, _ total: Int) {
      lock.withLock {
        totals.insert(total)
        most = max(most, done)
      }
    }
  }
}
