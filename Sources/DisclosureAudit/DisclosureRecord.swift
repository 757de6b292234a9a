import PublishedCounts

/// What was decided about the counts of a public edition, with its proof, as a file.
///
/// It holds every count, withheld ones too: it is for the authority and not for the public.
package struct DisclosureRecord: Sendable {
  /// The counts and what ties them together.
  package let system: CountSystem
  /// What is printed and what is withheld.
  package let release: Release
  /// The proof.
  package let certificate: Certificate
  /// Numbers that texts hold whatever the counts are: dates, paragraphs, what the manager writes.
  package let constants: [String]
  /// The figures of the year before as they may be published, as a file of figures; nil where there
  /// are none.
  package let before: String?

  /// Puts the parts together.
  package init(
    _ system: CountSystem, _ release: Release, _ certificate: Certificate, constants: [String],
    before: String?
  ) {
    self.system = system
    self.release = release
    self.certificate = certificate
    self.constants = constants
    self.before = before
  }
}
