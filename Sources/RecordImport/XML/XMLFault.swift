internal import CLibXML2

/// Words for the faults that libxml2 reports.
///
/// Its own messages may hold text of the file, which an error must not.
enum XMLFault {
  private static let known: [(code: xmlParserErrors, words: String)] = [
    (XML_ERR_DOCUMENT_EMPTY, "it does not begin with an element"),
    (XML_ERR_DOCUMENT_END, "there is more after the end of the first element"),
    (XML_ERR_INVALID_CHAR, "a character or byte that XML does not allow"),
    (XML_ERR_INVALID_ENCODING, "a byte that the encoding does not allow"),
    (XML_ERR_INTERNAL_ERROR, "a byte that the encoding does not allow"),
    (XML_ERR_UNSUPPORTED_ENCODING, "an encoding that is not known"),
    (XML_ERR_UNKNOWN_ENCODING, "an encoding that is not known"),
    (XML_ERR_UNDECLARED_ENTITY, "an entity that is not defined"),
    (XML_WAR_UNDECLARED_ENTITY, "an entity that is not defined"),
    (XML_ERR_NAME_REQUIRED, "a stray & or <"),
    (XML_ERR_ENTITYREF_SEMICOL_MISSING, "an & without its semicolon"),
    (XML_ERR_INVALID_CHARREF, "a character reference that is none"),
    (XML_ERR_TAG_NAME_MISMATCH, "an end tag that is not the one of the open element"),
    (XML_ERR_GT_REQUIRED, "a tag without its >"),
    (XML_ERR_LTSLASH_REQUIRED, "an end tag is missing"),
    (XML_ERR_TAG_NOT_FINISHED, "a tag that does not end"),
    (XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute without quotation marks"),
    (XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute without a value"),
    (XML_ERR_ATTRIBUTE_REDEFINED, "an attribute that stands twice"),
    (XML_ERR_CDATA_NOT_FINISHED, "a CDATA section that does not end"),
    (XML_ERR_COMMENT_NOT_FINISHED, "a comment that does not end"),
    (XML_ERR_XMLDECL_NOT_FINISHED, "an XML declaration that does not end"),
    (XML_ERR_RESERVED_XML_NAME, "an XML declaration that is not at the start"),
    (XML_ERR_MISPLACED_CDATA_END, "a stray ]]>"),
    (XML_NS_ERR_UNDEFINED_NAMESPACE, "a prefix that is not declared"),
  ]

  /// Whether a fault at the end of the bytes means that more should have come.
  static func isOfTruncation(_ code: Int) -> Bool {
    [
      XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
      XML_ERR_LTSLASH_REQUIRED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED,
    ].contains { Int($0.rawValue) == code }
  }

  /// What a code means.
  static func words(_ code: Int) -> String {
    known.first { Int($0.code.rawValue) == code }?.words ?? "libxml2 error \(code)"
  }
}
