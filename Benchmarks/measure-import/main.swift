import CareRecords
import Foundation
import RecordImport

// Prints how long reading the files of a folder into columns takes, and how long it takes one core
// to read and add up the same bytes: seconds, each the median of five, as JSON.

func median(_ work: () throws -> Void) rethrows -> Double {
  var seconds: [Double] = []
  for _ in 0..<5 {
    let clock = ContinuousClock()
    let taken = try clock.measure(work)
    seconds.append(Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds))
  }
  return seconds.sorted()[2]
}

/// Adds bytes up, in a plain loop that the compiler makes wide.
func sum(of bytes: UnsafeRawBufferPointer) -> Int {
  var sum = 0
  for index in bytes.indices { sum &+= Int(unsafe bytes[index]) }
  return sum
}

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: measure-import FOLDER\n".utf8))
  exit(64)
}
let folder = CommandLine.arguments[1]
let paths = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
var bytes = 0
var total = 0
let adding = try median {
  bytes = 0
  for path in paths {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    while let piece = try file.read(upToCount: 4 << 20), !piece.isEmpty {
      bytes += piece.count
      total &+= unsafe piece.withUnsafeBytes { unsafe sum(of: $0) }
    }
    try file.close()
  }
}
let importing = try median { _ = try importRecords(from: [folder]) }
print(
  "{\"bytes\": \(bytes), \"adding\": \(adding), \"importing\": \(importing), \"sum\": \(total % 10)}"
)
