/// A data set of the Department's, with the shares that are drawn for it.
struct InventedDataset {
  /// Numbers that are shares of one number.
  struct Group {
    let name: String
    /// The row of the whole.
    let whole: String
    /// Its size for every 1,000 children looked after.
    let size: Int
    /// The rows of the parts with their shares, in thousandths.
    let parts: [(name: String, share: Int)]
    /// Whether the whole is a part of another group, which has its row.
    var isPart = false
  }

  let file: String
  let columns: [String]
  let groups: [Group]

  /// The cells of an area's rows: the words of the row, its count and its share.
  func rows(of area: InventedArea, _ random: inout SampleRandom) -> [[String]] {
    if groups.isEmpty { return rates(of: area, &random) }
    return groups.flatMap { group -> [[String]] in
      let whole = area.children * group.size / 1000
      var rows = group.parts.map { part -> [String] in
        // An authority may lie a fifth above or below the country.
        let share =
          area.level == .authority ? part.share * random.within(80...120) / 100 : part.share
        let count = min(whole, whole * share / 1000)
        return [group.name, part.name, area.printed(count), area.printed(count, of: whole)]
      }
      if !group.isPart {
        rows.append([group.name, group.whole, area.printed(whole), area.printed(whole, of: whole)])
      }
      return rows
    }
  }

  private func rates(of area: InventedArea, _ random: inout SampleRandom) -> [[String]] {
    let populations = [
      ("Children ceasing to be looked after each year", 390),
      ("Children looked after on 31 March each year", 1000),
      ("Children starting to be looked after each year", 400),
    ]
    return populations.map { name, size in
      let swing = area.level == .authority && size < 1000 ? random.within(85...115) : 100
      let count = area.children * size * swing / 100_000
      let rate = (10_000 * count + area.population / 2) / area.population
      return [
        name, "\(area.population)", area.printed(count), area.isPublished ? "\(rate)" : "x",
      ]
    }
  }
}

extension InventedDataset {
  private static let shares = ["children_count", "children_percent"]
  private static let leavers = [
    "care_leaver_age", "breakdown", "care_leaver_count", "care_leaver_percent",
  ]

  /// The data sets that the program reads.
  static let all: [InventedDataset] = [
    InventedDataset(
      file: "invented_cla_number_and_rate_per_10k_children.csv",
      columns: ["population_type", "population_estimate", "children_count", "rate_per_10000"],
      groups: []),
    InventedDataset(
      file: "invented_la_cla_placement_stability.csv",
      columns: ["cla_group", "placement_stability"] + shares,
      groups: [
        Group(
          name:
            "Children looked after continuously for at least 2.5 years on 31 March aged under 16 "
            + "years", whole: "Total children", size: 350,
          parts: [("Living with the same carer for at least 2 years", 690)]),
        Group(
          name: "CLA on 31 March", whole: "Total children", size: 1000,
          parts: [("With 3 or more placements during the year", 100)]),
      ]),
    InventedDataset(
      file: "invented_la_cla_during_year_new_placements.csv",
      columns: ["characteristic", "breakdown"] + shares,
      groups: [
        Group(
          name: "Reason for placement change during the year", whole: "Total placements changing",
          size: 700,
          parts: [
            ("Allegation (s47)", 12), ("Approval removed", 4),
            ("Carer requests placement end other than due to child's behaviour", 70),
            ("Carer requests placement ends due to child's behaviour", 85),
            ("Change in the status of a placement only", 175),
            ("Change to/implementation of care plan", 330), ("Child requests placement to end", 30),
            ("Custody arrangement", 2), ("Other", 230), ("Resignation or closure of provision", 16),
            ("Responsible/area authority requests placement ends", 26),
            ("Standards of care concern", 20),
          ])
      ]),
    InventedDataset(
      file: "invented_la_conviction_health_outcome_cla.csv",
      columns: ["characteristic", "breakdown"] + shares,
      groups: [
        Group(
          name: "Convictions: Children looked after Ages 10 to 17 years",
          whole: "Total ages 10 to 17 years", size: 500,
          parts: [
            (
              "Convicted or subject to youth cautions, or youth conditional cautions during the year",
              20
            )
          ]),
        Group(
          name: "Health assessments: Children looked after all ages", whole: "Total all ages",
          size: 720,
          parts: [
            ("Had their annual health assessment", 890),
            ("Had their immunisations up to date", 830),
            ("Had their teeth checked by a dentist", 790),
          ]),
        Group(
          name: "Ages 5 to 16 years with SDQ score", whole: "Total ages 5 to 16 years", size: 530,
          parts: [("SDQ score was received", 770)]),
        Group(
          name: "Ages 5 to 16 years with SDQ score", whole: "SDQ score was received", size: 408,
          parts: [("SDQ score is a cause for concern", 410)], isPart: true),
        Group(
          name: "Substance misuse: Children looked after all ages", whole: "Total all ages",
          size: 720,
          parts: [("Identified as having a substance misuse problem", 30)]),
      ]),
    InventedDataset(
      file: "invented_la_cla_swcount.csv",
      columns: ["cla_group", "sw_stability", "number", "percentage"],
      groups: [
        Group(
          name: "CLA on 31 March", whole: "Total children", size: 1000,
          parts: [("3 or more social workers during the year", 270)])
      ]),
    InventedDataset(
      file: "invented_la_care_leavers_activity.csv", columns: leavers,
      groups: ages.map { age, size in
        Group(
          name: age, whole: "Total", size: size,
          parts: [("Total in education, employment or training", 600)])
      }),
    InventedDataset(
      file: "invented_la_care_leavers_accommodation_suitability.csv", columns: leavers,
      groups: ages.map { age, size in
        Group(
          name: age, whole: "Suitability total", size: size,
          parts: [("Accommodation considered suitable", 890)])
      }),
  ]

  /// The ages of care leavers, with how many there are for every 1,000 children looked after.
  private static let ages = [("17 to 18 years", 180), ("19 to 21 years", 430)]
}
