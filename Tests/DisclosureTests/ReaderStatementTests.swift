import DisclosureAudit
import DisclosureControl
import PublishedCounts
import Testing

/// What a reader knows, as a document.
@Suite struct ReaderStatementTests {
  @Test func `holds what is printed, last year's too, and no count that is not`() throws {
    var builder = CountSystemBuilder()
    let total = builder.count("before", .printedBefore(30), kind: .fixed)
    let age = builder.oneWayTable(
      "age", of: total, [("0", .withheldBefore(3)), ("1", .withheldBefore(27))])
    builder.cell(
      "unusual", LinearCombination([(age.atoms[0], 2)]), .undecided(6), kind: builder.children)
    let system = try builder.build()
    let protected = try ProtectedCounts(protecting: system)
    let statement = ReaderStatement(system, protected.release).json
    #expect(
      String(decoding: statement, as: UTF8.self) == """
        {"cells":[\
        {"coeffs":{"0 before":1},"id":"before","kind":"count","value":30},\
        {"coeffs":{"1 before age=0":1},"cover":[1,5],"declared":[1,null],"id":"before age=0",\
        "kind":"count","sensitive":true,"threshold":5,"value":null},\
        {"coeffs":{"2 before age=1":1},"declared":[1,null],"id":"before age=1","kind":"count",\
        "sensitive":false,"value":null},\
        {"coeffs":{"1 before age=0":2},"declared":[0,null],"id":"unusual","kind":"count",\
        "sensitive":false,"value":null},\
        {"coeffs":{"0 before":-1,"1 before age=0":1,"2 before age=1":1},"hi":0,"id":"equation 1",\
        "kind":"claim","lo":0}\
        ]}
        """)
  }

  @Test func `a released number is read by name and what it makes is released or withheld`() throws
  {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 30)
    _ = builder.table("age", of: total, ["0": 3, "1": 12, "2": 15])
    let protected = try ProtectedCounts(protecting: builder.build())
    let all = try #require(protected.released("all"))
    let small = try #require(protected.released("all age=0"))
    #expect(all.value == 30)
    #expect(small.value == nil)
    #expect(protected.released("all age=1")?.combined(with: all) { 100 * $0 / $1 }.value == 40)
    #expect(all.combined(with: small, -).value == nil)
    #expect(small.map { $0 + 1 }.value == nil)
    #expect(protected.released("nothing") == nil)
  }
}
