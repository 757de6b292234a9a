import ArgumentParser
import RecordImport
import StatutoryReviews

// Settings with few values are read by the words that files use for them.

extension IntervalRule: ExpressibleByArgument {}

extension FindingsReport.Format: ExpressibleByArgument {}
