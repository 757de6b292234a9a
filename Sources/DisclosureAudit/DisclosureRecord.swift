import PublishedCounts

/// The decisions about the counts of a public edition, with their proof, as a file.
///
/// It holds every count, withheld ones too: it is for the authority and not for the public.
package struct DisclosureRecord: Sendable {
  /// The counts and the equations between them.
  package let system: CountSystem
  /// What is printed and what is withheld.
  package let release: Release
  /// The proof.
  package let certificate: Certificate
  /// Numbers that do not depend on the counts: dates, paragraphs, what the manager writes.
  package let constants: [String]
  /// The publishable figures of the year before, as a file of figures; nil where there are none.
  package let before: String?
  /// What of the edition the manager has written, in words; nil where an earlier version wrote the record.
  package let texts: [String]?

  /// A record of these parts.
  package init(
    _ system: CountSystem, _ release: Release, _ certificate: Certificate, constants: [String],
    before: String?, texts: [String]?
  ) {
    self.system = system
    self.release = release
    self.certificate = certificate
    self.constants = constants
    self.before = before
    self.texts = texts
  }
}
