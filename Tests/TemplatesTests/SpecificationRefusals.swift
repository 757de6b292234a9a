/// The cases of the specification in which something goes unnoticed that this engine refuses:
/// names, templates and parts that do not exist, and text that would be lost.
///
/// Each has its error.
let specificationRefusals: [String: String] = [
  "interpolation: Ampersand Context Miss Interpolation":
    "main.html.mustache:1:7: unknown name 'cannot'; no name is known here",
  "interpolation: Basic Context Miss Interpolation":
    "main.html.mustache:1:6: unknown name 'cannot'; no name is known here",
  "interpolation: Dotted Names - Broken Chain Resolution":
    "main.html.mustache:1:8: 'a.b' has no part 'c'; it has none",
  "interpolation: Dotted Names - Broken Chains":
    "main.html.mustache:1:6: 'a' has no part 'b'; it has none",
  "interpolation: Dotted Names - Context Precedence":
    "main.html.mustache:1:11: 'b' has no part 'c'; it has none",
  "interpolation: Dotted Names are never single keys":
    "main.html.mustache:1:3: unknown name 'a'; known here: a.b",
  "interpolation: Triple Mustache Context Miss Interpolation":
    "main.html.mustache:1:7: unknown name 'cannot'; no name is known here",
  "inverted: Context":
    "main.html.mustache:1:19: unknown name 'name'; known here: context",
  "inverted: Context Misses":
    "main.html.mustache:1:5: unknown name 'missing'; no name is known here",
  "inverted: Dotted Names - Broken Chains":
    "main.html.mustache:1:7: 'a' has no part 'b'; it has none",
  "inverted: List":
    "main.html.mustache:1:13: unknown name 'n'; known here: list",
  "partials: Failed Lookup":
    "main.html.mustache:1:5: there is no template 'text.html.mustache'; known templates: main",
  "sections: Context Misses":
    "main.html.mustache:1:5: unknown name 'missing'; no name is known here",
  "sections: Dotted Names - Broken Chains":
    "main.html.mustache:1:7: 'a' has no part 'b'; it has none",
  "~dynamic-names: Context Misses - Partial":
    "main.html.mustache:1:6: unknown name 'missing'; no name is known here",
  "~dynamic-names: Dotted Names - Failed Lookup":
    "partial.html.mustache:1:4: unknown name 'text'; known here: foo (included from "
    + "main.html.mustache:1:6)",
  "~dynamic-names: Dotted Names - Operator Precedence":
    "main.html.mustache:1:10: 'foo' is text and has no part 'bar'",
  "~dynamic-names: Dotted names - Context Stacking Failed Lookup":
    "partial.html.mustache:1:4: unknown name 'value'; known here: section1, section2 "
    + "(included from main.html.mustache:1:18)",
  "~dynamic-names: Dynamic Names - Composed Dereferencing":
    "main.html.mustache:1:10: a dynamic name takes one '*', before the whole name",
  "~dynamic-names: Dynamic Names - Double Dereferencing":
    "main.html.mustache:1:6: a dynamic name takes one '*', before the whole name",
  "~dynamic-names: Failed Lookup - Partial":
    "main.html.mustache:1:6: there is no template 'content.html.mustache'; known templates: "
    + "foobar, main",
  "~inheritance: Negative Sections":
    "main.html.mustache:1:20: unknown name 'bar'; did you mean 'baz'? Known here: baz",
  "~inheritance: Text inside parent":
    "main.html.mustache:1:21: between {{<parent}} and {{/parent}} there are text and blocks; put "
    + "the text into a block",
  "~inheritance: Text inside parent (2)":
    "main.html.mustache:1:4: 'parent' has no block 'text'; its blocks: foo",
]
