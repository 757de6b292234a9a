import Testing

@testable import Pictures

struct PictureTests {
  private let picture = Picture(
    title: "Delay & drift were raised most: 2 of 3", description: "Two bars.",
    parts: [
      Heading("By theme"),
      BarRows(
        [
          BarRows.Row("Delay & drift", value: 2, words: "2"),
          BarRows.Row("Health", value: 1, words: "1"),
        ], ink: .first),
    ])

  @Test func `a picture in a page has its name, its description and classes for its colours`() {
    #expect(
      picture.inline(id: "themes") == """
        <svg class="drawing" viewBox="0 0 360 101" role="img" \
        aria-labelledby="themes-title themes-description">
        <title id="themes-title">Delay &amp; drift were raised most: 2 of 3</title>
        <desc id="themes-description">Two bars.</desc>
        <text class="ink-text" x="0" y="14" font-weight="600">By theme</text>
        <text class="ink-text" x="0" y="40">Delay &amp; drift</text>
        <rect class="ink-first" x="0" y="44" width="344.3" height="16"></rect>
        <text class="ink-on-first" x="338.3" y="56.5" text-anchor="end" font-weight="600">2</text>
        <text class="ink-text" x="0" y="81">Health</text>
        <rect class="ink-first" x="0" y="85" width="172.2" height="16"></rect>
        <text class="ink-on-first" x="166.2" y="97.5" text-anchor="end" font-weight="600">1</text>
        </svg>

        """)
  }

  @Test func `a picture in a file has its colours and its page with it`() {
    let file = picture.file
    #expect(
      file.hasPrefix(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 101\" width=\"540\" "
          + "height=\"151.5\""))
    #expect(
      file.contains("<rect fill=\"#FFFFFF\" x=\"0\" y=\"0\" width=\"360\" height=\"101\"></rect>"))
    #expect(file.contains("<rect fill=\"#12436D\" x=\"0\" y=\"44\""))
    #expect(!file.contains("class="))
    #expect(!file.contains("<style"))
  }
}
