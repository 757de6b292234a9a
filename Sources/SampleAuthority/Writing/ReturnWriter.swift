/// Writes one annual return, child by child.
protocol ReturnWriter: ~Copyable {
  mutating func write(_ child: ReturnChild) throws(SampleError)
  consuming func finish() throws(SampleError) -> [WrittenFile]
}
