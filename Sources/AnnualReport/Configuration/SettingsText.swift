import Documents

/// A file of settings as text in which single settings can be changed.
///
/// Comments, order and every other byte stay as they are.
///
/// ```swift
/// var text = try SettingsText("year: 2024-25  # to April\ninputs: [a]\n", file: "report.yaml")
/// try text.set(["year"], to: .text("2025-26"))   // year: 2025-26  # to April
/// ```
package struct SettingsText: Sendable {
  /// The text as it is now.
  package private(set) var text: String
  /// What messages call the file.
  package let file: String
  private(set) var root: YAMLNode

  /// Reads a text.
  ///
  /// - Throws: `Failure` with line and column where it is neither YAML nor JSON.
  package init(_ text: String, file: String) throws(Failure) {
    self.text = text
    self.file = file
    root = try SettingsFile.parse(text, file: file).node
  }

  /// The settings that the file holds.
  package var value: SettingValue { SettingValue(root) }

  /// Gives a setting another value.
  ///
  /// A missing key is added at the end of its mapping, with any mappings above it that are missing.
  /// The item after the last is added at the end of its list.
  ///
  /// - Throws: `Failure` where there is no such place, or where the setting cannot be changed
  ///   alone, for example because an alias stands for it.
  package mutating func set(
    _ path: [SettingStep], to new: SettingValue
  ) throws(Failure) {
    try change(path, to: new)
  }

  /// Takes a key with its value out of its mapping, or an item out of its list.
  ///
  /// The comment on its line goes too. A list or mapping that had nothing else becomes `[]` or
  /// `{}`.
  ///
  /// - Throws: `Failure` as `set` does.
  package mutating func remove(_ path: [SettingStep]) throws(Failure) {
    try change(path, to: nil)
  }

  private mutating func change(
    _ path: [SettingStep], to new: SettingValue?
  ) throws(Failure) {
    guard !path.isEmpty, let expected = value.changing(path, to: new) else {
      throw Failure(file, what: "there is no such setting", expected: "the path of one")
    }
    var edit = SettingsEdit(text, root)
    edit.change(root, path[...], to: new, isInFlow: false, key: nil)
    // When the file is read again, it must say what it said before, except for this one setting.
    guard let changed = edit.changed, let read = try? SettingsText(changed, file: file),
      read.value == expected
    else {
      throw Failure(
        file, at: edit.place,
        what: "the setting is written in a way that it cannot be changed alone",
        expected: "a change by hand")
    }
    self = read
  }
}

/// Finds the bytes to replace for one change.
private struct SettingsEdit {
  private let bytes: [UInt8]
  private let writer: SettingWriter
  private var range: Range<Int>?
  private var replacement = ""
  /// The value in which the change is made.
  private(set) var place: TextPlace

  init(_ text: String, _ root: YAMLNode) {
    bytes = Array(text.utf8)
    place = root.start
    let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    let isCRLF = lineFeed > 0 && bytes[lineFeed - 1] == UInt8(ascii: "\r")
    writer = SettingWriter(isJSON: Self.isJSON(root), lineEnd: isCRLF ? "\r\n" : "\n")
  }

  private static func isJSON(_ node: YAMLNode) -> Bool {
    guard node.style == .flow else { return false }
    return switch node.content {
    case .scalar: false
    case .list(let items): items.first.map(isJSON) ?? false
    case .mapping(let entries): entries.first?.key.style == .doubleQuoted
    }
  }

  /// The text after the change; nil where no place for it was found.
  var changed: String? {
    range.map {
      String(
        decoding: bytes[..<$0.lowerBound] + Array(replacement.utf8) + bytes[$0.upperBound...],
        as: UTF8.self)
    }
  }

  private mutating func replace(_ range: Range<Int>, _ text: String) {
    self.range = range
    replacement = text
  }

  /// Walks to the setting and finds what is to be replaced.
  mutating func change(
    _ node: YAMLNode, _ path: ArraySlice<SettingStep>, to new: SettingValue?, isInFlow: Bool,
    key: YAMLNode?
  ) {
    place = node.start
    guard let step = path.first else {
      if let new { replaceValue(node, with: new, isInFlow, key: key) }
      return
    }
    let rest = path.dropFirst()
    let isInFlow = isInFlow || node.style == .flow
    /// The value for a key or item that is missing.
    let added = SettingValue.blank.changing(rest, to: new)
    switch (node.content, step) {
    case (.mapping(let entries), .key(let key)):
      guard let index = entries.firstIndex(where: { $0.key.text == key }) else {
        if let added {
          add(key, added, to: node, parts: entries.map { ($0.key, $0.value) })
        }
        return
      }
      if rest.isEmpty, new == nil {
        remove(index, of: node, parts: entries.map { ($0.key, $0.value) })
      } else {
        change(entries[index].value, rest, to: new, isInFlow: isInFlow, key: entries[index].key)
      }
    case (.list(let items), .item(let index)):
      if index == items.count {
        if let added { add(nil, added, to: node, parts: items.map { ($0, $0) }) }
      } else if rest.isEmpty, new == nil {
        remove(index, of: node, parts: items.map { ($0, $0) })
      } else {
        change(items[index], rest, to: new, isInFlow: isInFlow, key: nil)
      }
    default:
      if let value = SettingValue.blank.changing(path, to: new) {
        replaceValue(node, with: value, isInFlow, key: key)
      }
    }
  }

  private mutating func replaceValue(
    _ node: YAMLNode, with new: SettingValue, _ isInFlow: Bool, key: YAMLNode?
  ) {
    let start = node.start.offset
    let isBlock = node.style == .block && !node.isAlias
    if start == node.end.offset {
      // Nothing is written here: the value goes after the colon, or after the key where there is
      // none.
      if let key, !bytes[key.end.offset..<start].contains(UInt8(ascii: ":")) {
        replace(key.end.offset..<key.end.offset, ": " + writer.line(new))
      } else {
        let isApart =
          start > 0 && [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(bytes[start - 1])
        replace(start..<start, (isApart ? "" : " ") + writer.line(new))
      }
    } else if isBlock, node.text == nil, new.hasParts, bytes[start] != UInt8(ascii: "&"),
      bytes[start] != UInt8(ascii: "!"), !isInFlow
    {
      replace(start..<textEnd(of: node), writer.lines(new, indent: node.start.column - 1))
    } else {
      // Only a list may be written below its key without being indented.
      let isBelow =
        isBlock && node.text == nil && key.map { $0.start.column >= node.start.column } ?? false
      replace(
        start..<textEnd(of: node), (isBelow ? "  " : "") + writer.line(new, like: node.style))
    }
  }

  /// Adds a key with its value, or an item where there is no key, at the end.
  private mutating func add(
    _ key: String?, _ value: SettingValue, to node: YAMLNode,
    parts: [(first: YAMLNode, last: YAMLNode)]
  ) {
    guard !node.isAlias else { return }
    guard let last = parts.last, node.style == .block else {
      let text = key.map { writer.entry(.text($0), value) } ?? writer.line(value)
      let close = node.end.offset - 1
      guard let last = parts.last else {
        replace(close..<close, text)
        return
      }
      let end = max(last.first.end.offset, last.last.end.offset)
      // Where the parts are on lines of their own, the new one gets a line too.
      let lead = leadingSpace(of: last.first.start.offset)
      let separator = lead.map { writer.lineEnd + $0 } ?? " "
      if let comma = comma(in: end..<close) {
        replace(comma + 1..<comma + 1, separator + text)
      } else {
        replace(end..<end, "," + separator + text)
      }
      return
    }
    let indent = key == nil ? node.start.column - 1 : parts[0].first.start.column - 1
    guard key != nil || bytes[node.start.offset] == UInt8(ascii: "-") else { return }
    let text =
      String(repeating: " ", count: indent)
      + (key.map { writer.block($0, value, indent: indent) } ?? "- " + writer.line(value))
    let end = Self.lastLeaf(last.last).end.offset
    if end > 0, end == bytes.count || bytes[end - 1] == UInt8(ascii: "\n"),
      Self.isBlockScalar(last.last)
    {
      let isOpen = bytes[end - 1] != UInt8(ascii: "\n")
      replace(end..<end, isOpen ? writer.lineEnd + text : text + writer.lineEnd)
    } else {
      let lineEnd = self.lineEnd(from: end)
      replace(lineEnd..<lineEnd, writer.lineEnd + text)
    }
  }

  private mutating func remove(
    _ index: Int, of node: YAMLNode, parts: [(first: YAMLNode, last: YAMLNode)]
  ) {
    guard !node.isAlias else { return }
    guard parts.count > 1 else {
      let empty: SettingValue = if case .list = node.content { .list([]) } else { .mapping([]) }
      replaceValue(node, with: empty, true, key: nil)
      return
    }
    let isList = if case .list = node.content { true } else { false }
    let end = textEnd(of: parts[index].last)
    if node.style == .flow {
      if index + 1 < parts.count {
        replace(parts[index].first.start.offset..<parts[index + 1].first.start.offset, "")
      } else {
        replace(
          max(parts[index - 1].first.end.offset, textEnd(of: parts[index - 1].last))..<end, "")
      }
      return
    }
    var starts = parts.map(\.first.start.offset)
    if isList {
      // The dash of an item is the first thing on its line, in the column of the list.
      for (position, start) in starts.enumerated() {
        guard
          let dash = dash(before: start, column: node.start.column)
            ?? (position == 0 ? node.start.offset : nil)
        else { return }
        starts[position] = dash
      }
    }
    if let lead = leadingSpace(of: starts[index]) {
      var upper = lineEnd(from: end)
      if upper < bytes.count { upper += bytes[upper] == UInt8(ascii: "\r") ? 2 : 1 }
      replace(starts[index] - lead.utf8.count..<upper, "")
    } else if index + 1 < parts.count, bytes[end..<starts[index + 1]].allSatisfy(Self.isSpace) {
      replace(starts[index]..<starts[index + 1], "")
    } else {
      replace(starts[index]..<end, "")
    }
  }

  // MARK: Reading the text

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D].contains(byte) }

  private static func lastLeaf(_ node: YAMLNode) -> YAMLNode {
    guard node.style == .block, !node.isAlias else { return node }
    return switch node.content {
    case .scalar: node
    case .list(let items): items.last.map(lastLeaf) ?? node
    case .mapping(let entries): entries.last.map { lastLeaf($0.value) } ?? node
    }
  }

  private static func isBlockScalar(_ node: YAMLNode) -> Bool {
    let leaf = lastLeaf(node)
    return leaf.style == .block && leaf.text != nil && !leaf.isAlias
  }

  /// The end of a value, before the line ends that follow the text of a block scalar.
  private func textEnd(of node: YAMLNode) -> Int {
    var end = node.end.offset
    if Self.isBlockScalar(node) {
      while end > node.start.offset, Self.isSpace(bytes[end - 1]) { end -= 1 }
    }
    return end
  }

  /// The end of the line, before its line end.
  private func lineEnd(from offset: Int) -> Int {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  /// The spaces between the beginning of the line and the offset; nil where there is other text.
  private func leadingSpace(of offset: Int) -> String? {
    let line = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard bytes[line..<offset].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    return String(repeating: " ", count: offset - line)
  }

  /// The first comma outside comments.
  private func comma(in range: Range<Int>) -> Int? {
    var isComment = false
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "#"): isComment = true
      case UInt8(ascii: "\n"): isComment = false
      case UInt8(ascii: ",") where !isComment: return offset
      default: break
      }
    }
    return nil
  }

  /// The dash of an item that begins at an offset.
  private func dash(before offset: Int, column: Int) -> Int? {
    var line = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    while true {
      let dash = line + column - 1
      if dash < bytes.count, bytes[dash] == UInt8(ascii: "-"), leadingSpace(of: dash) != nil {
        return dash
      }
      guard line > 0 else { return nil }
      line = bytes[..<(line - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }
  }
}
