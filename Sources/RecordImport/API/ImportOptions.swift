/// How inputs are read.
package struct ImportOptions: Sendable {
  /// Bounds that keep a hostile or mistaken file from using up the machine.
  package struct Limits: Sendable {
    /// The largest file, in bytes; 4 GiB unless set.
    package var fileBytes = 4 << 30
    /// The longest cell or element, in bytes; 64 KiB unless set.
    ///
    /// A row with a longer one is refused.
    package var fieldBytes = 64 << 10
    /// The most text of one record in XML, in bytes; 16 MiB unless set.
    package var recordBytes = 16 << 20
    /// The deepest nesting of XML elements; 32 unless set.
    package var depth = 32

    /// Makes the usual limits.
    package init() {}
  }

  /// Bounds on files, fields and nesting.
  package var limits = Limits()

  /// The year in which the collection year of a return begins, by the name of the return.
  ///
  /// The name is the folder of its CSV files as named, or its XML file. Other returns have the
  /// year told from their dates.
  package var collectionYears: [String: Int] = [:]

  /// How files of other systems feed our tables.
  package var mappings: [FileMapping] = []

  /// Told of the bytes done and the bytes in all, from any thread and as often as a piece is done.
  package var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// The length that large files are cut into, in bytes; the result does not depend on it.
  var pieceLength = 4 << 20

  /// Makes the usual options.
  package init() {}
}
