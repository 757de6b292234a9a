import Testing

@testable import FirstConfiguration

@Suite("How dates are written")
struct DateFormsTests {
  @Test(arguments: [
    ("Friday 21 June 2024", "D MMMM YYYY"), ("21st June 2024", "D MMMM YYYY"),
    ("21 Jun 2024 at 14:00", "D MMM YYYY"), ("Fri 21/06/2024", "DD/MM/YYYY"),
    ("Wednesday 25 September 2024 at 14:00:00", "D MMMM YYYY"),
  ])
  func `are found with a day of the week, letters after the number and a time`(
    _ text: String, _ form: String
  ) {
    let forms = DateForms([(text, 3)])
    #expect(forms.share == 1)
    #expect(forms.forms(forms.order) == [form])
  }

  @Test(arguments: ["Friday", "Sun and sea 2024", "Wed 1", "Monica 21 June 2024"])
  func `other texts are none`(_ text: String) {
    #expect(DateForms([(text, 1)]).share == 0)
  }
}
