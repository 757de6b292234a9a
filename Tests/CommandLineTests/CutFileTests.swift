import Foundation
import Testing

/// A file that shrinks while it is read, as one does that a share or a sync tool writes again.
struct CutFileTests {
  @Test func `a file that is cut short while it is read ends the program with 2 and a message`()
    throws
  {
    let folder = try WorkFolder()
    let rows = String(repeating: "CANARY1,02/03/2011,26/04/2024,PN1\n", count: 200_000)
    var wasCut = false
    for attempt in 0..<40 where !wasCut {
      try folder.write("CHILD,DOB,REVIEW,REVIEW_CODE\n" + rows, to: "reviews.csv")
      try Data().write(to: URL(filePath: folder.path("error")))
      let process = Process()
      process.executableURL = try Program.url
      process.arguments = ["check", "reviews.csv"]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path("error")))
      try process.run()
      usleep(useconds_t(10_000 + attempt * 10_000))
      truncate(folder.path("reviews.csv"), 5_000)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      if process.terminationStatus == 0 { continue }
      wasCut = true
      #expect(process.terminationStatus == 2)
      let message = try folder.text("error")
      #expect(
        [
          "iro-report: a file was cut short while it was read; expected a file that nobody writes to\n",
          "iro-report: reviews.csv: the file was changed while it was read; expected a file that "
            + "nobody writes to\n",
        ].contains(message))
    }
    #expect(wasCut)
  }
}
