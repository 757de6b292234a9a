import CareRecords
import Documents

extension PeriodFigures {
  /// The figures as `figures-YYYY-YY.json`, in the format whose schema ships with the program.
  ///
  /// - Parameter version: the version of the program.
  public func json(version: String) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema", Self.schema)
      writer.key("generator") { writer in
        writer.object(inline: true) { writer in
          writer.key("name", "iro-report")
          writer.key("version", version)
        }
      }
      writer.key("edition", edition.rawValue)
      if let authority {
        writer.key("authority") { writer in
          writer.object(inline: true) { writer in
            writer.key("name", authority.name)
            writer.key("code", authority.code)
            writer.key("oldCode", authority.oldCode)
          }
        }
      }
      writer.key("period") { writer in
        writer.object(inline: true) { writer in
          writer.key("from", period.from.description)
          writer.key("to", period.to.description)
          writer.key("label", period.label)
        }
      }
      writer.key("method") { writer in
        writer.object(inline: true) { writer in
          writer.key("intervalRule", intervalRule)
          // For figures that were read back or released, reviews are complete at least from the
          // first day.
          writer.key("reviewsCompleteFrom", (basis?.completeFrom ?? period.from).description)
          if edition == .public, printsZeros { writer.key("zeros", Self.zerosInTables) }
          // Write only settings that differ from guidance, so that most files have no such object.
          if !limits.numbers.isEmpty {
            writer.key("settings") { writer in
              writer.object(inline: true) { writer in
                for name in LocalLimits.names { writer.key(name, limits.numbers[name]) }
              }
            }
          }
        }
      }
      // A public edition leaves out the inputs: the row count of a small table is a count of
      // children.
      let inputs = edition == .public ? [] : basis?.inputs ?? []
      writer.key("inputs") { $0.array { write(inputs, &$0) } }
      writer.key("figures") { writer in
        writer.array { writer in
          for figure in figures { writer.element { write(figure, &$0) } }
        }
      }
      writer.key("dataQuality") { $0.array { write(basis?.dataQuality ?? [], &$0) } }
      writer.key("balance") { $0.array { write(basis?.balance ?? [], &$0) } }
    }
    return writer.text
  }

  private func write(_ inputs: [InputSource], _ writer: inout JSONWriter) {
    for input in inputs {
      writer.element { writer in
        writer.object(inline: true) { writer in
          writer.key("file", input.file)
          writer.key("format", input.format.rawValue)
          writer.key("table", input.table.name)
          writer.key("sha256", input.sha256)
          writer.key("rowsRead", input.rowsRead)
          writer.key("rowsUsed", input.rowsUsed)
          writer.key("rowsRefused", input.rowsRefused)
          writer.key("rowsSetAside", input.rowsSetAside)
        }
      }
    }
  }

  private func write(_ counts: [CheckCount], _ writer: inout JSONWriter) {
    for item in counts {
      writer.element { writer in
        writer.object(inline: true) { writer in
          writer.key("check", item.check.code)
          writer.key("severity", item.severity.word)
          writer.key("count", item.count)
        }
      }
    }
  }

  private func write(_ checks: [BalanceCheck], _ writer: inout JSONWriter) {
    for item in checks {
      writer.element { writer in
        writer.object(inline: true) { writer in
          writer.key("check", item.words)
          writer.key("holds", item.holds)
        }
      }
    }
  }

  private func write(_ figure: Figure, _ writer: inout JSONWriter) {
    let definition = figure.definition
    writer.object { writer in
      writer.key("id", definition.id)
      writer.key("unit", definition.unit)
      writer.key("kind", definition.kind.rawValue)
      writer.key("status", figure.status.word)
      if case .notSupplied(let needs) = figure.status { writer.key("needs", needs) }
      write(figure.numbers, &writer)
      if case .partial(let lower, let upper) = figure.status {
        writer.key("range") { writer in
          writer.object(inline: true) { writer in
            writer.key("lower", lower)
            writer.key("upper", upper)
          }
        }
      }
      write(figure.interval, as: "interval", &writer)
      write(figure.clusteredInterval, as: "clusteredInterval", &writer)
      write(figure.leftOut, &writer)
      if !figure.breakdowns.isEmpty {
        writer.key("breakdowns") { writer in
          writer.object { writer in
            for breakdown in figure.breakdowns {
              writer.key(breakdown.dimension.name) { $0.array { write(breakdown.rows, &$0) } }
            }
          }
        }
      }
    }
  }

  private func write(_ rows: [FigureRow], _ writer: inout JSONWriter) {
    for row in rows {
      writer.element { writer in
        writer.object(inline: true) { writer in
          writer.key("key", row.key)
          if row.isWithheld { writer.key("withheld", true) }
          write(row.numbers, &writer)
          write(row.leftOut, &writer)
        }
      }
    }
  }

  private func write(_ numbers: FigureNumbers, _ writer: inout JSONWriter) {
    for number in numbers.named { writer.key(number.name, digits: number.digits) }
  }

  private func write(_ interval: Interval?, as name: String, _ writer: inout JSONWriter) {
    guard let interval else { return }
    writer.key(name) { writer in
      writer.object(inline: true) { writer in
        writer.key("method", interval.method)
        writer.key("level", interval.level)
        writer.key("lower", interval.lower)
        writer.key("upper", interval.upper)
      }
    }
  }

  private func write(_ leftOut: [LeftOut], _ writer: inout JSONWriter) {
    guard !leftOut.isEmpty else { return }
    writer.key("leftOut") { writer in
      writer.object(inline: true) { writer in
        for item in leftOut { writer.key(item.reason.rawValue, item.count) }
      }
    }
  }
}

extension FigureNumbers {
  /// The numbers that are not nil, with their names in files and in the order of files.
  ///
  /// Every file is written from this list, so that no file has a number that another lacks.
  var named: [(name: String, digits: String)] {
    let whole = [("count", count), ("numerator", numerator), ("denominator", denominator)]
    let real = [
      ("value", value), ("mean", mean), ("peak", peak), ("min", min), ("median", median),
      ("p90", p90), ("max", max),
    ]
    return whole.compactMap { name, number in number.map { (name, "\($0)") } }
      + real.compactMap { name, number in number.map { (name, JSONWriter.number($0)) } }
  }
}

extension FigureKind {
  /// The name of the number that a reader of the figure looks at first.
  var leading: String {
    switch self {
    case .proportion, .rate: "value"
    case .duration: "median"
    case .count, .distribution: "count"
    }
  }
}

extension PeriodFigures {
  /// The JSON Schema that every file of figures keeps to.
  public static var jsonSchema: String {
    EmbeddedFiles.text("Schema/iro-figures-2.schema.json") ?? ""
  }
}
