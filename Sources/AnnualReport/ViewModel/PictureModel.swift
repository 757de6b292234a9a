import Pictures
import Templates

/// A picture as templates print it, with the tables that hold the same numbers.
struct PictureModel: TemplateModel {
  let picture: ReportPicture
  /// The folder next to the report in which its file is; nil where no files are written.
  let folder: String?

  static let fields: [TemplateField<PictureModel>] = [
    .text("title", "What the picture shows, in one sentence") { $0.picture.picture.title },
    .text("description", "What is drawn, for those who do not see it") {
      $0.picture.picture.description
    },
    .markup("svg", .html, "The picture for a page of HTML, which needs the style sheet") {
      $0.picture.picture.inline(id: "picture-" + $0.picture.name)
    },
    .optionalMarkup("file", .markdown, "The file of the picture beside the Markdown, if written") {
      model in model.folder.map { "\($0)/\(model.picture.name).svg" }
    },
    .list("tables", "The tables with the numbers of the picture") { $0.picture.tables },
    .optionalText("note", "What the picture leaves out") { $0.picture.note },
  ]
}

/// The pictures of the report; a picture is absent where its numbers are absent.
struct PicturesModel: TemplateModel {
  let pictures: ReportPictures
  let folder: String?

  static let fields: [TemplateField<PicturesModel>] = [
    .optionalObject("years", "Shares of this year beside those of the year before") {
      $0.model($0.pictures.years)
    },
    .optionalObject("caseload", "Caseload of each IRO against the expected range") {
      $0.model($0.pictures.caseload)
    },
    .optionalObject("onTime", "Reviews on time from quarter to quarter") {
      $0.model($0.pictures.onTime)
    },
    .optionalObject("participation", "How children took part in their reviews") {
      $0.model($0.pictures.participation)
    },
    .optionalObject("challenges", "Challenges by theme and by highest stage") {
      $0.model($0.pictures.challenges)
    },
    .optionalObject("official", "Shares next to those of England") {
      $0.model($0.pictures.official)
    },
    .optionalObject("groups", "Children with every review on time, by group") {
      $0.model($0.pictures.groups)
    },
    .optionalObject("plainOnTime", "Reviews on time and late, for children") {
      $0.model($0.pictures.youngPeople.onTime)
    },
    .optionalObject("plainParticipation", "How children took part, for children") {
      $0.model($0.pictures.youngPeople.participation)
    },
  ]

  private func model(_ picture: ReportPicture?) -> PictureModel? {
    picture.map { PictureModel(picture: $0, folder: folder) }
  }
}
