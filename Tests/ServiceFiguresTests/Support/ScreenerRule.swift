/// A rule of the Department's data screener (R package eesyscreener, May 2026).
///
/// It has the name of the screener's check, and gives what breaks it; nothing where it holds.
///
/// Left out are the rules on geographic levels, filter groups and ethnicity columns that our files do
/// not have, and `geog_la_combos`: whether name and codes are those of one of the Department's
/// authorities cannot hold for an invented one.
struct ScreenerRule: Sendable {
  let name: String
  let broken: @Sendable (ScreenedPair) -> [String]

  init(_ name: String, _ broken: @escaping @Sendable (ScreenedPair) -> [String]) {
    self.name = name
    self.broken = broken
  }

  private static let required = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]
  private static let ofAuthority = ["old_la_code", "new_la_code", "la_name"]
  private static var units: [String] { required + ofAuthority }
  private static let fourDigits = ["Calendar year", "Reporting year"] + months
  private static let sixDigits =
    ["Academic year", "Financial year", "Tax year"] + quarters + halves
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let quarters = (1...4).map { "Financial year Q\($0)" }
  private static let halves = ["Part 1 (April to September)", "Part 2 (October to March)"]

  static let all = [
    // The names of the files.
    ScreenerRule("filename_spaces") { [$0.name, $0.metadataName].filter { $0.contains(" ") } },
    ScreenerRule("filename_special") { pair in
      [pair.name, pair.metadataName].filter { name in
        name.replacing(/(\.meta)?\.csv$/, with: "").contains(/[^A-Za-z0-9_-]/)
      }
    },
    ScreenerRule("filenames_match") { pair in
      pair.metadataName == pair.name.replacing(".csv", with: ".meta.csv") ? [] : [pair.metadataName]
    },

    // The columns of both.
    ScreenerRule("col_req_meta") { pair in
      [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint", "filter_grouping_column",
      ].filter { !pair.metadataColumns.contains($0) }
    },
    ScreenerRule("col_invalid_meta") { pair in
      pair.metadataColumns.dropFirst(8).filter {
        !["filter_default", "parent_filter"].contains($0)
      }
    },
    ScreenerRule("col_req_data") { pair in required.filter { !pair.columns.contains($0) } },
    ScreenerRule("col_to_rows") { pair in
      pair.columns.count - required.count >= pair.lines.count ? [] : ["\(pair.lines.count) lines"]
    },
    ScreenerRule("cross_meta_to_data") { pair in
      pair.described("col_name").filter { !pair.columns.contains($0) }
    },
    ScreenerRule("cross_data_to_meta") { pair in
      let described = units + pair.described("col_name")
      return pair.columns.filter { !described.contains($0) && pair.levels($0).count > 1 }
    },
    ScreenerRule("col_names_spaces") { $0.columns.filter { $0.contains(" ") } },
    ScreenerRule("col_snake_case") { $0.columns.filter { $0.contains(/[^a-z0-9_]/) } },
    ScreenerRule("col_var_start") { $0.columns.filter { !$0.contains(/^[a-z]/) } },
    ScreenerRule("col_ind_smushed") { pair in
      pair.indicators.filter { $0.contains(/male|asian|black|white|british|roma|irish|arab/) }
    },
    ScreenerRule("col_var_characteristic") { pair in
      pair.described("col_name").filter { $0.hasPrefix("characteristic") }
    },

    // The lines of the metadata.
    ScreenerRule("meta_col_type") { pair in
      pair.described("col_type").filter { !["Filter", "Indicator"].contains($0) }
    },
    ScreenerRule("meta_ob_unit") { pair in
      pair.described("col_name").filter { units.contains($0) }
    },
    ScreenerRule("meta_col_name") { pair in pair.described("col_name").filter(\.isEmpty) },
    ScreenerRule("meta_col_name_dupe") { pair in twice(pair.described("col_name")) },
    ScreenerRule("meta_col_name_spaces") { pair in
      pair.described("col_name").filter { $0.contains(" ") }
    },
    ScreenerRule("meta_label") { pair in
      pair.described("label").filter { $0.allSatisfy(\.isWhitespace) }
    },
    ScreenerRule("meta_dupe_label") { pair in twice(pair.described("label")) },
    ScreenerRule("meta_fil_grp") { pair in
      pair.described("filter_grouping_column").filter { !$0.isEmpty }
    },
    ScreenerRule("meta_filter_hint") { pair in
      pair.described("filter_hint", of: "Indicator").filter { !$0.isEmpty }
    },
    ScreenerRule("meta_geog_catch") { pair in
      pair.filters.filter {
        $0.contains(/^(country|sch|prov|inst|estab|reg|la|local|ward).*(name|code|number|id)$/)
          || $0.contains(/^(school|provider|name|code|number|id|region|la|ward)$/)
      }
    },
    ScreenerRule("meta_ind_dp_set") { pair in
      pair.described("indicator_dp", of: "Indicator").filter(\.isEmpty)
    },
    ScreenerRule("meta_ind_dp_values") { pair in
      pair.described("indicator_dp").filter { !$0.allSatisfy(\.isNumber) }
    },
    ScreenerRule("meta_ind_unit") { pair in
      pair.described("indicator_unit", of: "Filter").filter { !$0.isEmpty }
    },
    ScreenerRule("meta_ind_unit_validation") { pair in
      pair.described("indicator_unit").filter {
        !["", "%", "pp", "£", "£m", "numberstring"].contains($0)
      }
    },
    ScreenerRule("meta_indicator_dp") { pair in
      pair.described("indicator_dp", of: "Filter").filter { !$0.isEmpty }
    },
    ScreenerRule("meta_indicator_grouping") { pair in
      pair.described("indicator_grouping", of: "Filter").filter { !$0.isEmpty }
    },

    // Time.
    ScreenerRule("time_id_valid") { pair in
      pair.levels("time_identifier").filter { !(fourDigits + sixDigits).contains($0) }
    },
    ScreenerRule("time_id_mix") { pair in
      let found = pair.levels("time_identifier")
      let families = [months, quarters, halves]
      return found.count == 1 || families.contains { found.isSubset(of: $0) } ? [] : found.sorted()
    },
    ScreenerRule("time_period_num") { pair in
      pair.levels("time_period").filter { $0.wholeMatch(of: /\d{4}(\d{2})?/) == nil }
    },
    ScreenerRule("time_period") { pair in
      pair.cells(["time_identifier", "time_period"]).filter {
        $0[1].count != (fourDigits.contains($0[0]) ? 4 : 6)
      }.map { $0.joined(separator: " ") }
    },
    ScreenerRule("time_period_six") { pair in
      pair.levels("time_period").filter { period in
        guard period.count == 6, let years = Int(period) else { return false }
        return (years / 100 + 1) % 100 != years % 100
      }
    },

    // Place.
    ScreenerRule("geog_level") { $0.levels("geographic_level").filter { $0 != "Local authority" } },
    ScreenerRule("geog_level_present") { pair in
      ofAuthority.filter { !pair.columns.contains($0) }
    },
    ScreenerRule("geog_level_completed") { pair in
      (required + ofAuthority).filter { pair.levels($0).contains("") }
    },
    ScreenerRule("geog_country_combos") { pair in
      Set(pair.cells(["country_code", "country_name"])).filter { $0 != ["E92000001", "England"] }
        .map { $0.joined(separator: " ") }
    },
    ScreenerRule("geog_na") { pair in
      pair.cells(["new_la_code", "la_name"]).filter { $0[1] == "Not available" && $0[0] != "x" }
        .map { $0.joined(separator: " ") }
    },

    // Filters.
    ScreenerRule("filter_not_singular") { pair in
      pair.filters.filter { pair.levels($0).count < 2 }
    },
    ScreenerRule("filter_defaults") { pair in
      pair.lines.filter { $0["col_type"] == "Filter" }.compactMap { line in
        let (name, chosen) = (line["col_name"] ?? "", line["filter_default"] ?? "")
        return pair.levels(name).contains(chosen.isEmpty ? "Total" : chosen) ? nil : name
      }
    },
    ScreenerRule("filter_blanks") { pair in
      pair.filters.filter { pair.levels($0).contains("") }
    },
    ScreenerRule("filter_whitespace") { pair in
      (pair.filters + ofAuthority).flatMap(pair.levels).filter {
        $0.first?.isWhitespace == true || $0.last?.isWhitespace == true
      }
    },
    ScreenerRule("filter_ob_total") { pair in
      units.filter { !pair.levels($0).isDisjoint(with: ["Total", "total", "All", "all"]) }
    },
    ScreenerRule("filter_item_limit") { pair in
      pair.filters.filter { pair.levels($0).count > 25_000 }
    },

    // Numbers and rows.
    ScreenerRule("ind_invalid_entry") { pair in
      pair.indicators.flatMap(pair.levels).filter {
        Double($0) == nil && !["c", "k", "low", "u", "x", "z"].contains($0)
      }
    },
    ScreenerRule("general_null") { pair in
      pair.columns.flatMap(pair.levels).filter {
        ["NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-"].contains($0)
      }
    },
    ScreenerRule("general_dupes") { pair in
      twice(pair.cells(units + pair.filters).map { $0.joined(separator: " / ") })
    },

    // The lengths that the Department's API takes.
    ScreenerRule("api_char_col_name") { $0.columns.filter { $0.count > 50 } },
    ScreenerRule("api_char_col_label") { $0.described("label").filter { $0.count > 100 } },
    ScreenerRule("api_char_loc_code") { pair in
      ["old_la_code", "new_la_code"].flatMap(pair.levels).filter { $0.count > 30 }
    },
    ScreenerRule("api_char_filter_items") { pair in
      (pair.filters + ["la_name"]).flatMap(pair.levels).filter { $0.count > 120 }
    },
  ]

  private static func twice(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !seen.insert($0).inserted }
  }
}
