/// How inputs are read.
public struct ImportOptions: Sendable {
  /// Bounds that keep a hostile or mistaken file from using up the machine.
  public struct Limits: Sendable {
    /// The largest file, in bytes; 4 GiB unless set.
    public var fileBytes = 4 << 30
    /// The longest cell or element, in bytes; 64 KiB unless set.
    ///
    /// A row with a longer one is refused.
    public var fieldBytes = 64 << 10
    /// The most text of one record in XML, in bytes; 16 MiB unless set.
    public var recordBytes = 16 << 20
    /// The deepest nesting of XML elements; 32 unless set.
    public var depth = 32

    /// Makes the usual limits.
    public init() {}
  }

  /// Bounds on files, fields and nesting.
  public var limits = Limits()

  /// The year in which the collection year of a return begins, by the name of the return.
  ///
  /// The name is the folder of its CSV files as named, or its XML file. Other returns have the
  /// year told from their dates.
  public var collectionYears: [String: Int] = [:]

  /// How files of other systems feed our tables.
  public var mappings: [FileMapping] = []

  /// Told of the bytes done and the bytes in all, from any thread and as often as a piece is done.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// The length that large files are cut into, in bytes; the result does not depend on it.
  var pieceLength = 4 << 20

  /// Makes the usual options.
  public init() {}
}
