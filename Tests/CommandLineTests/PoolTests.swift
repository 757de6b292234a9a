import Testing

/// The command that pools figures of several authorities.
struct PoolTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    for number in 1...6 {
      try folder.write(
        SavedYear.text(2023, authority: "Place \(number)", onTime: 530 + number, held: 600),
        to: "\(number).json")
    }
  }

  private func pool(_ files: ClosedRange<Int>, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["pool"] + files.map { "\($0).json" } + ["--name", "North West", "--date", "2024-09-01"]
        + arguments, in: folder.path)
  }

  @Test func `each member's comparison has the pool next to its own figure`() throws {
    let printed = try pool(1...6)
    let expected = """
      figure,name,period,value,numerator,denominator,source,date
      reviews.onTime,North West (6 authorities),2023-24,,3201,3600,"Figures of Place 1, Place 2, \
      Place 3, Place 4, Place 5 and Place 6 together",2024-09-01

      """
    #expect(printed.code == 0 && printed.output == expected)
    #expect(printed.error.hasPrefix("authorities: 6, shares pooled: 1\n"))
    #expect(printed.error.contains("\nchildren.allOnTime is left out: no member has it\n"))
    let written = try pool(1...6, "--output", "nw.csv", "--quiet")
    #expect(written.code == 0 && written.output.isEmpty && written.error.isEmpty)
    #expect(try folder.text("nw.csv") == expected)
    let compared = try Program.run(
      "compare", "1.json", "2.json", "--comparators", "nw.csv", in: folder.path)
    #expect(compared.code == 0)
    #expect(
      compared.output.contains(
        "| North West (6 authorities), 2023-24 | **88.9%** | 3,201 of 3,600 |  | Place 1: "))
    #expect(compared.output.contains("Place 5 and Place 6 together, 1 September 2024."))
  }

  @Test func `what cannot be pooled ends with 2, and no file is written`() throws {
    let few = try pool(1...4, "--output", "nw.csv")
    #expect(few.code == 2 && few.output.isEmpty)
    #expect(
      few.error
        == "iro-report: 1.json, 2.json, 3.json, 4.json: a pool of 4 would show too much of each of "
        + "them; expected the figures of 5 authorities or more\n")
    #expect(throws: (any Error).self) { try folder.text("nw.csv") }
    let onto = try pool(1...6, "--output", "3.json")
    #expect(onto.code == 2)
    #expect(onto.error.contains("3.json: this is one of the inputs, which are never changed"))
    #expect(try pool(1...6, "--withhold-up-to", "4").code == 64)
    #expect(try Program.run("pool", "1.json", "--name", " ", in: folder.path).code == 64)
  }
}
