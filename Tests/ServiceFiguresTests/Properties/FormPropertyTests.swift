import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// The whole road from files to figures, held against the plain reference.
struct FormPropertyTests {
  private static func check(_ name: String, _ lines: [String], _ expected: [String], seed: UInt64) {
    let pairs = zip(lines, expected).filter { $0 != $1 }.prefix(3)
    guard lines.count != expected.count || !pairs.isEmpty else { return }
    Issue.record("seed \(seed), \(name): \(pairs.map { "\($0)\n  for \($1)" })")
  }

  @Test func `CSV, XML and a mixture of both give the figures of the same records`() throws {
    var count = 0
    let seeds = RandomCases.seeds(from: 6_000, few: 6, soak: 100)
    for seed in seeds {
      guard let authority = RandomAuthority(seed: seed, children: 5).settled().exportable() else {
        continue
      }
      count += 1
      let expected = authority.computed().figures.figures.flatMap(\.lines)
      let settings = authority.settings
      let forms: [(String, (Int?) -> ExportFolder.Form)] = [
        ("CSV", { _ in .csv }), ("XML", { _ in .xml }),
        ("the service as XML", { $0 == nil ? .xml : .csv }),
        ("every other return as XML", { ($0 ?? 1) % 2 == 0 ? .xml : .csv }),
      ]
      for (name, form) in forms {
        let folder = try ExportFolder(authority, form: form)
        Self.check(name, try folder.lines(settings), expected, seed: seed)
      }
      for form in ExportFolder.Form.allCases {
        let folder = try ExportFolder(authority, isShuffled: true) { _ in form }
        Self.check("shuffled \(form)", try folder.lines(settings), expected, seed: seed)
      }
    }
    #expect(count > seeds.count / 2)
  }
}
