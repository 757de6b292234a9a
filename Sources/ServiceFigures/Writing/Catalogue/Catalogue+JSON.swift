import Documents

extension Catalogue {
  /// The version of the form of the catalogue as JSON.
  package static let schema = "iro-catalogue/1"

  /// The whole catalogue for programs: every part of every definition.
  ///
  /// - Parameter version: the version of the program.
  package static func json(version: String) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema", schema)
      writer.key("generator") { writer in
        writer.object(inline: true) { writer in
          writer.key("name", "iro-report")
          writer.key("version", version)
        }
      }
      writer.key("figures") { writer in
        writer.array { writer in
          for definition in figures { writer.element { write(definition, &$0) } }
        }
      }
    }
    return writer.text
  }

  private static func write(_ definition: FigureDefinition, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id", definition.id)
      writer.key("title", definition.title)
      writer.key("unit", definition.unit)
      writer.key("kind", definition.kind.rawValue)
      writer.key("direction", definition.direction.rawValue)
      writer.key("definition", definition.sentence)
      if definition.kind == .proportion {
        writer.key("numerator", definition.numerator)
        writer.key("denominator", definition.denominator)
      }
      writer.key("leftOut") { writer in
        writer.array { writer in
          for reason in definition.leftOut {
            pair("reason", reason.rawValue, "words", reason.words, &writer)
          }
        }
      }
      writer.key("citation") { writer in
        writer.object(inline: true) { writer in
          writer.key("short", definition.citation.short)
          writer.key("full", definition.citation.full)
        }
      }
      writer.key("breakdowns") { writer in
        writer.array { writer in
          for dimension in definition.breakdowns {
            pair("name", dimension.name, "heading", definition.heading(of: dimension), &writer)
          }
        }
      }
      if let standard = definition.standard {
        writer.key("expectation") { write(standard, &$0) }
      }
      writer.key("needs") { writer in
        writer.array(inline: true) { writer in
          for need in definition.needs { writer.element { $0.write(need.words) } }
        }
      }
    }
  }

  private static func pair(
    _ name: String, _ value: String, _ otherName: String, _ otherValue: String,
    _ writer: inout JSONWriter
  ) {
    writer.element { writer in
      writer.object(inline: true) { writer in
        writer.key(name, value)
        writer.key(otherName, otherValue)
      }
    }
  }

  private static func write(_ standard: Standard, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      switch standard.test {
      case .all: writer.key("test", "all")
      case .none: writer.key("test", "none")
      case .atLeast(let least):
        writer.key("test", "atLeast")
        writer.key("lower", least)
      case .atMost(let most):
        writer.key("test", "atMost")
        writer.key("upper", most)
      case .between(let least, let most):
        writer.key("test", "between")
        writer.key("lower", least)
        writer.key("upper", most)
      }
      writer.key("words", standard.words)
      writer.key("source", standard.source)
    }
  }
}
