extension Workbook {
  /// Limits that keep a hostile or mistaken workbook from using up the machine.
  ///
  /// A small file can unpack to far more than it holds. So what it may unpack to grows with its
  /// size, from an allowance that is the same for all files up to a limit that is never passed.
  package struct Limits: Sendable {
    /// The largest file, in bytes; 256 MiB unless set.
    package var fileBytes = 256 << 20
    /// The most bytes that one part of the file may unpack to; 256 MiB unless set.
    package var partBytes = 256 << 20
    /// The most bytes that all parts together may unpack to; 512 MiB unless set.
    package var unpackedBytes = 512 << 20
    /// The most cells in all sheets, blank ones that the file lists among them; 20 million unless set.
    package var cells = 20_000_000
    /// The most bytes of text in the rows of all sheets; 256 MiB unless set.
    package var textBytes = 256 << 20
    /// The most bytes of the texts that sheets share, with 16 for each text; 128 MiB unless set.
    package var sharedTextBytes = 128 << 20
    /// The longest text of a cell, in bytes; 128 KiB unless set.
    ///
    /// Excel holds up to 32,767 characters in a cell, which are at most 98,301 bytes.
    package var cellBytes = 128 << 10
    /// The most sheets; 1,024 unless set.
    package var sheets = 1024
    /// The longest name of a sheet, in bytes; 1,024 unless set, where Excel has 31 characters.
    package var nameBytes = 1024
    /// The most parts in the file; 65,536 unless set.
    package var parts = 1 << 16
    /// The most cell formats, and the most merged areas of a sheet; 262,144 unless set.
    package var entries = 1 << 18

    /// Makes the usual limits.
    package init() {}

    /// The most bytes that all parts of a file of this size may unpack to.
    ///
    /// Sheets shrink to between a fifth and a thirtieth; a bomb to a thousandth.
    func unpackedBytes(ofFileWith size: Int) -> Int {
      min(unpackedBytes, 32 << 20 + 64 * min(size, fileBytes))
    }

    /// The most cells in a file of this size; a cell takes more than two bytes of it.
    func cells(ofFileWith size: Int) -> Int {
      min(cells, 2_000_000 + 2 * min(size, fileBytes))
    }

    /// The most bytes of text in the rows of a file of this size.
    func textBytes(ofFileWith size: Int) -> Int {
      min(textBytes, 16 << 20 + 32 * min(size, fileBytes))
    }

    /// The most bytes of shared texts in a file of this size.
    func sharedTextBytes(ofFileWith size: Int) -> Int {
      min(sharedTextBytes, 16 << 20 + 16 * min(size, fileBytes))
    }
  }
}
