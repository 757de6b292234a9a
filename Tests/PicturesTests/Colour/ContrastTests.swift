import Testing

@testable import Pictures

/// What WCAG 2.2 asks of colours, on a light and on a dark page.
struct ContrastTests {
  @Test func `contrast is that of the definition`() {
    #expect(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) == 21)
    #expect(Colour(0x808080).contrast(with: Colour(0x808080)) == 1)
    // The lightest grey that may be written with on white, by the usual tables.
    let grey = Colour(0x767676).contrast(with: Colour(0xFFFFFF))
    #expect(abs(grey - 4.54) < 0.005)
    #expect(Colour(0x777777).contrast(with: Colour(0xFFFFFF)) < 4.5)
  }

  @Test func `a colour is written as style sheets do`() {
    #expect(Colour(0x12436D).text == "#12436D")
    #expect(Colour(0x00000A).text == "#00000A")
  }

  @Test func `marks on a light page have the accessible palette in its order`() {
    let palette = [Ink.first, .second, .third, .fourth].map { $0.colour(on: .light).text }
    #expect(palette == ["#12436D", "#28A197", "#801650", "#F46A25"])
  }

  @Test(arguments: Page.allCases, Ink.marks)
  func `a mark stands out from the page`(_ page: Page, _ ink: Ink) {
    #expect(ink.colour(on: page).contrast(with: Ink.paper.colour(on: page)) >= 3)
  }

  @Test(arguments: Page.allCases)
  func `bars and the borders of a range stand out from its shade`(_ page: Page) {
    for ink in [Ink.first, .third, .quiet] {
      #expect(ink.colour(on: page).contrast(with: Ink.band.colour(on: page)) >= 3, "\(ink)")
    }
  }

  @Test(arguments: Page.allCases)
  func `words can be read on the page and on a shade`(_ page: Page) {
    for ink in [Ink.text, .quiet] {
      for ground in [Ink.paper, .band] {
        let contrast = ink.colour(on: page).contrast(with: ground.colour(on: page))
        #expect(contrast >= 4.5, "\(ink) on \(ground)")
      }
    }
  }

  @Test(arguments: Page.allCases, Ink.marks)
  func `words can be read on a mark`(_ page: Page, _ ink: Ink) throws {
    let words = try #require(ink.words)
    #expect(words.colour(on: page).contrast(with: ink.colour(on: page)) >= 4.5)
  }

  @Test func `the style sheet has every ink for every kind of page`() {
    for ink in Ink.allCases {
      let name = PictureStyle.name(ink)
      for page in Page.allCases {
        #expect(PictureStyle.text.contains("  --\(name): \(ink.colour(on: page).text);"))
      }
      #expect(PictureStyle.text.contains("  --\(name): Canvas"))
      #expect(PictureStyle.text.contains(".drawing .\(name) { fill: var(--\(name)); }"))
    }
    #expect(PictureStyle.name(.onFirst) == "ink-on-first")
  }
}
