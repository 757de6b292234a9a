import Testing

@testable import RecordImport

@Suite("Hostile and broken XML")
struct XMLHardeningTests {
  private func error(_ text: String, _ options: ImportOptions = ImportOptions()) throws -> String {
    try TemporaryFolder(["x.xml": text]).error(options)
  }

  @Test("with entities that multiply ends at once")
  func billionLaughs() throws {
    var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n"
    for level in 1..<10 {
      text +=
        "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">\n"
    }
    text += "]>\n<iroExport><review><child>&lol9;</child></review></iroExport>\n"
    let clock = ContinuousClock()
    var message = ""
    let time = try clock.measure { message = try error(text) }
    #expect(
      message == """
        x.xml:2:16: the file has a document type (DOCTYPE); expected XML without one, because its \
        entities could reach other files
        """)
    #expect(time < .seconds(1))
  }

  @Test("with an external entity reaches no file")
  func externalEntity() throws {
    let folder = try TemporaryFolder(["secret.txt": "Canary"])
    let message = try error(
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file://\(folder.path)/secret.txt\">]><iroExport>&e;</iroExport>"
    )
    #expect(message.contains("document type (DOCTYPE)") && !message.contains("Canary"))
    #expect(
      try error("<iroExport><review>&e;</review></iroExport>") == """
        x.xml:1:23: the XML is not well-formed inside review (an entity that is not defined); \
        expected well-formed XML
        """)
  }

  @Test("that is nested too deep is refused")
  func depth() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(
      try error("<iroExport>" + deep)
        == "x.xml:1:107: elements are nested too deep; expected at most 32 levels")
  }

  @Test("that holds too much text in one record is refused")
  func recordSize() throws {
    var options = ImportOptions()
    options.limits.recordBytes = 100_000
    let review = "<AREVIEW><REVIEW>" + String(repeating: "x", count: 60_000) + "</REVIEW></AREVIEW>"
    #expect(
      try error(
        "<EXPSSDA903>\n<CHILD><HEADER>" + review + review + "</HEADER></CHILD></EXPSSDA903>",
        options)
        == "x.xml:2: one record is too large; expected at most 100000 bytes")
    let row = "<review><team>" + String(repeating: "x", count: 60_000) + "</team>"
    #expect(
      try error("<iroExport>\n" + row + row.dropFirst(8) + "</review></iroExport>", options)
        == "x.xml:2: one record is too large; expected at most 100000 bytes")
  }

  @Test("whose empty elements are too many in one record is refused")
  func emptyElements() throws {
    var options = ImportOptions()
    options.limits.recordBytes = 100_000
    let message = "x.xml:2: one record is too large; expected at most 100000 bytes"
    let fields = String(repeating: "<X/>", count: 10_000)
    let reviews = String(repeating: "<AREVIEW/>", count: 2_000)
    for inside in ["<AREVIEW>" + fields + "</AREVIEW>", fields, reviews] {
      #expect(
        try error(
          "<EXPSSDA903>\n<CHILD><HEADER>" + inside + "</HEADER></CHILD></EXPSSDA903>", options)
          == message)
    }
    let teams = String(repeating: "<team/>", count: 10_000)
    #expect(
      try error("<iroExport>\n<review>" + teams + "</review></iroExport>", options) == message)
  }

  @Test("that ends too soon names the open element")
  func truncated() throws {
    #expect(
      try error("<EXPSSDA903>\n<CHILD><HEADER>\n<CHILDID>A</CHILDID>\n").contains(
        "the file ends inside HEADER, so it is truncated; expected the closing tag of HEADER"))
    for end in ["<CHI", "<CHILDID>A", "<CHILDID>A</CHI", "<!-- note", "<![CDATA[A"] {
      #expect(
        try error("<EXPSSDA903>\n<CHILD><HEADER>\n" + end).contains(
          ", so it is truncated; expected the closing tag of "), "\(end)")
    }
  }

  @Test("in which nothing says whose a record is, is refused")
  func recordsOfNobody() throws {
    let child = "<CHILD><HEADER><CHILDID>A</CHILDID><SEX>1</SEX></HEADER></CHILD>\n"
    #expect(
      try error("<EXPSSDA903>\n\(child)<EPISODE><DECOM>01/04/2024</DECOM></EPISODE></EXPSSDA903>")
        == "x.xml:3: EPISODE stands outside any CHILD, so nothing says whose it is; expected every "
        + "record inside the CHILD that it is about")
    let two = child.replacing("</CHILDID>", with: "</CHILDID><CHILDID>B</CHILDID>")
    #expect(
      try error("<EXPSSDA903>\n\(two)</EXPSSDA903>")
        == "x.xml:2: a CHILD has two different ids; expected one CHILD for each child")
  }

  @Test("that is not well-formed says where and why, without quoting")
  func faults() throws {
    #expect(
      try error("<iroExport>\n<review><child>Canary & Co</child></review></iroExport>") == """
        x.xml:2:24: the XML is not well-formed inside child (a stray & or <); expected well-formed \
        XML
        """)
    #expect(
      try error("<iroExport>\n<review></iroExport>") == """
        x.xml:2:21: the XML is not well-formed inside review (an end tag that is not the one of the \
        open element); expected well-formed XML
        """)
    #expect(
      try error("<iroExport><review/></iroExport>\n<more/>").contains(
        "(there is more after the end of the first element)"))
    let folder = try TemporaryFolder()
    try folder.write(Array("<iroExport><review><child>".utf8) + [0xE9, 0x41], to: "x.xml")
    #expect(folder.error().contains("(a byte that the encoding does not allow)"))
    try folder.write(Array("<a>".utf8) + [0xE9] + Array("</a>     ".utf8), to: "x.xml")
    #expect(folder.error().contains("first element is that of no known form"))
    try folder.write(Array("<iroExport>".utf8) + [0xE9] + Array("</iroExport>".utf8), to: "x.xml")
    #expect(folder.error().contains("(a character or byte that XML does not allow)"))
  }

  @Test("of an unknown form is refused")
  func unknownForm() throws {
    #expect(
      try error("\n<records><row/></records>") == """
        x.xml: the first element is that of no known form; expected EXPSSDA903 or iroExport
        """)
    #expect(
      try error("\n<html><body/></html>") == """
        x.xml: it is a web page (HTML), and nothing is read from it; expected the same table saved \
        as .xlsx or CSV
        """)
    #expect(
      try error("<EXPSSDA903/>") == """
        x.xml: the XML holds no record of a known table; expected CHILD in EXPSSDA903, or review, \
        escalation, iro, allocation or feedback in iroExport
        """)
  }

  @Test("in UTF-16 or with a declared encoding is read")
  func encodings() throws {
    let text =
      "<iroExport><allocation><child>É</child><iro>Zoë</iro><start>01/06/2024</start>"
      + "</allocation></iroExport>"
    let folder = try TemporaryFolder()
    try folder.write(
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "a.xml")
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text
    try folder.write(latin.unicodeScalars.map { UInt8($0.value) }, to: "b.xml")
    let store = try folder.records().store
    #expect(store.sources.map(\.encoding) == ["UTF-16LE with BOM", "ISO-8859-1"])
    #expect(store.id(ofChild: 0) == "É" && store.childCount == 1)
    #expect(store.officers[0] == "Zoë" && store.officers.count == 1)
  }
}
