import CareRecords

/// One value for each table, held in place: reading one follows no reference.
struct PerTable<Value: Sendable>: Sendable {
  private var values: InlineArray<17, Value>

  init(repeating value: Value) { values = InlineArray(repeating: value) }

  init(_ value: (TableSchema) -> Value) {
    values = InlineArray { value(TableSchemas.all[$0]) }
  }

  @inline(__always)
  subscript(table: RecordTable) -> Value {
    get { values[table.ordinal] }
    set { values[table.ordinal] = newValue }
  }
}
