import CareRecords
import Testing

@testable import RecordImport

@Suite("Cells of other systems")
struct CellReadingTests {
  private func text(_ cell: String, _ reading: CellReading) -> String? {
    var cell = cell
    return cell.withUTF8 { unsafe reading.text(of: ByteField($0)) }
  }

  @Test func `a code is found at the start of a cell or by its meaning`() {
    let reading = CellReading(content: .code(ParticipationCode.texts))
    #expect(text("PN1 - Attended and spoke", reading) == "PN1")
    #expect(text("pn7: nothing", reading) == "PN7")
    #expect(text("child attended and  spoke for themselves", reading) == "PN1")
    // As it is: it is a code already, or nothing that could be told.
    for cell in ["PN1", "pn1", "", "  ", "Attended", "PN10 - no such code", "PN9"] {
      #expect(text(cell, reading) == nil, "\(cell)")
    }
  }

  @Test func `a translation goes before everything else`() {
    let reading = CellReading(
      content: .code(ParticipationCode.texts), values: ["pn1 - by video": "PN6", "null": ""])
    #expect(text(" PN1 - by  VIDEO ", reading) == "PN6")
    #expect(text("NULL", reading) == "")
    #expect(text("PN1 - in person", reading) == "PN1")
  }

  @Test func `hours have a unit or none, and those that stand for words are divided too`() {
    let reading = CellReading(
      content: .hours(fullTime: 37_000), values: ["full time": "37", "secondment": "half"])
    for cell in ["18.5", "18.5 hrs", "18.5 Hours per week", "18.5h", "18.50 hours/week"] {
      #expect(text(cell, reading) == "0.500", "\(cell)")
    }
    #expect(text("Full  time", reading) == "1.000")
    #expect(text("Secondment", reading) == "half")
    for cell in ["18.5 days", "1.2.3", "x18", "hrs"] {
      #expect(text(cell, reading) == nil, "\(cell)")
    }
  }

  @Test func `numbers keep three places`() {
    let reading = CellReading(content: .decimal)
    #expect(text("0.600000024", reading) == "0.600")
    #expect(text("0.9995", reading) == "1.000")
    #expect(text("1.0004999", reading) == "1.000")
    #expect(text(".0625", reading) == "0.063")
    for cell in ["1", "0.6", "0.125", "1.2.3", "half", "-0.6001", "0,6001"] {
      #expect(text(cell, reading) == nil, "\(cell)")
    }
  }
}
