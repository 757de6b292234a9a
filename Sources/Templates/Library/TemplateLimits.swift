/// How far a template may go before it is refused.
///
/// Templates are edited by people, and some are mistaken: each limit turns a crash, a full disk
/// or an endless run into an error that names the place.
public struct TemplateLimits: Hashable, Sendable {
  /// Sections, blocks and parents opened one inside the other in one file.
  public var nesting = 64

  /// Partials, parents and blocks that are being rendered one inside the other.
  public var inclusionDepth = 64

  /// Compiled parts: one for every partial, parent and block in every context it is used in.
  public var parts = 2_000

  /// Bytes of output.
  public var output = 256 << 20

  /// Sections entered, list elements visited and partials included, all together.
  public var steps = 100_000_000

  /// The limits that suit reports.
  public init() {}
}
