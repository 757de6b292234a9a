import Dispatch
import Synchronization

/// Makes `count` values on all cores; the result is in the order of the positions.
public func concurrentMap<Value: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  guard count > 1 else { return (0..<count).map(make) }
  let slots = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = make(index)
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { values in
    defer { values = [] }
    return values.compactMap { $0 }
  }
}
