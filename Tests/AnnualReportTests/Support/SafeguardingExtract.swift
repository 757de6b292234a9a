import Foundation

/// A sample's returns and exports written once more as an SSD extract, and cut down to what both
/// forms can hold: no short breaks and no placements for adoption, of which the extract does not
/// tell.
struct SafeguardingExtract {
  private let returns: [[[String: String]]]
  private let service: [String: [[String: String]]]
  private let children: Set<String>

  init(_ service: SampleService) throws {
    func table(_ path: String) throws -> [[String: String]] {
      let text = try String(contentsOfFile: service.path(path), encoding: .utf8)
      let rows = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }
    returns = try ["2023-24", "2024-25"].map { try table("\($0)/episodes.csv") }
    self.service = [
      "reviews": try table("service/reviews.csv"), "iros": try table("service/iros.csv"),
      "allocations": try table("service/allocations.csv"),
      "header": try table("2023-24/header.csv") + table("2024-25/header.csv"),
    ]
    let episodes = returns.flatMap { $0 }
    children = Set(episodes.compactMap { $0["CHILD"] }).subtracting(
      episodes.filter { ["V3", "V4"].contains($0["LS"]) || $0["PLACE"]?.first == "A" }
        .compactMap { $0["CHILD"] })
  }

  private func rows(_ name: String) -> [[String: String]] {
    (service[name] ?? []).filter { $0["CHILD"].map(children.contains) ?? true }
  }

  /// The later return's row of each episode.
  private var episodes: [[String: String]] {
    var latest: [String: [String: String]] = [:]
    for row in returns.flatMap({ $0 }) where children.contains(row["CHILD"] ?? "") {
      latest["\(row["CHILD"] ?? "") \(row["DECOM"] ?? "")"] = row
    }
    return latest.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func csv(_ columns: [String], _ rows: [[String: String]]) -> String {
    ([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The children's records in the forms of the return and of the service.
  var files: [String: String] {
    [
      "return/episodes.csv": Self.csv(
        ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"], episodes),
      "return/header.csv": Self.csv(["CHILD", "SEX", "DOB", "ETHNIC"], rows("header")),
      "service/reviews.csv": Self.csv(
        ["CHILD", "REVIEW", "REVIEW_CODE", "REVIEW_DUE", "CANCELLED"], rows("reviews")),
      "service/iros.csv": Self.csv(["IRO", "NAME", "FTE"], rows("iros")),
      "service/allocations.csv": Self.csv(
        ["CHILD", "IRO", "START", "END"], rows("allocations")),
    ]
  }

  /// The same as an extract: ids of periods beside those of children, and everyone's involvements.
  var extract: [String: String] {
    func moment(_ date: String?) -> String {
      let parts = (date ?? "").split(separator: "/")
      return parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0]) 00:00:00" : "NULL"
    }
    // The period of a child is known by the child's place among all, another child's id perhaps.
    let order = children.sorted()
    var periods: [String: String] = [:]
    for (index, child) in order.enumerated() { periods[child] = order[(index + 1) % order.count] }
    return [
      "person.csv": Self.csv(
        ["pers_person_id", "pers_sex", "pers_dob", "pers_ethnicity"],
        rows("header").map { row in
          [
            // The return has numbers until 2023-24 and letters since.
            "pers_person_id": row["CHILD"] ?? "",
            "pers_sex": ["1", "M"].contains(row["SEX"] ?? "") ? "M" : "F",
            "pers_dob": moment(row["DOB"]), "pers_ethnicity": row["ETHNIC"] ?? "",
          ]
        }),
      "episodes.csv": Self.csv(
        [
          "clae_person_id", "clae_cla_id", "clae_cla_episode_start_date",
          "clae_cla_episode_start_reason", "clae_cla_primary_need_code",
          "clae_cla_episode_ceased_date", "clae_cla_episode_ceased_reason",
          "clae_entered_care_date",
        ],
        episodes.map { row in
          let child = row["CHILD"] ?? ""
          return [
            "clae_person_id": child, "clae_cla_id": periods[child] ?? "",
            "clae_cla_episode_start_date": moment(row["DECOM"]),
            "clae_cla_episode_start_reason": (row["RNE"] ?? "") + " - in words",
            "clae_cla_primary_need_code": row["CIN"] ?? "",
            "clae_cla_episode_ceased_date": moment(row["DEC"]),
            "clae_cla_episode_ceased_reason": row["REC"] ?? "",
            "clae_entered_care_date": row["RNE"] == "S" ? moment(row["DECOM"]) : "NULL",
          ]
        }),
      "reviews.csv": Self.csv(
        [
          "clar_cla_id", "clar_cla_review_date", "clar_cla_review_due_date",
          "clar_cla_review_cancelled", "clar_cla_review_participation",
        ],
        rows("reviews").map { row in
          [
            "clar_cla_id": periods[row["CHILD"] ?? ""] ?? "",
            "clar_cla_review_date": moment(row["REVIEW"]),
            "clar_cla_review_due_date": moment(row["REVIEW_DUE"]),
            "clar_cla_review_cancelled": row["CANCELLED"] ?? "",
            "clar_cla_review_participation": row["REVIEW_CODE"] ?? "",
          ]
        }),
      "involvements.csv": Self.csv(
        [
          "invo_person_id", "invo_professional_id", "invo_professional_role_id",
          "invo_involvement_start_date", "invo_involvement_end_date",
        ],
        rows("allocations").flatMap { row in
          ["IRO", "CW"].map { role in
            [
              "invo_person_id": row["CHILD"] ?? "", "invo_professional_id": row["IRO"] ?? "",
              "invo_professional_role_id": role,
              "invo_involvement_start_date": moment(row["START"]),
              "invo_involvement_end_date": moment(row["END"]),
            ]
          }
        }),
      "professionals.csv": Self.csv(
        [
          "prof_professional_id", "prof_professional_name", "prof_professional_job_title",
          "prof_full_time_equivalency",
        ],
        rows("iros").map { row in
          [
            "prof_professional_id": row["IRO"] ?? "", "prof_professional_name": row["NAME"] ?? "",
            "prof_professional_job_title": "IRO", "prof_full_time_equivalency": row["FTE"] ?? "",
          ]
        } + [["prof_professional_id": "X", "prof_professional_job_title": "Teacher"]]),
    ]
  }
}
