import ArgumentParser
import CareRecords

extension CivilDate: ExpressibleByArgument {
  /// Reads a date such as `2025-03-31`.
  public init?(argument: String) { self.init(text: argument) }
}
