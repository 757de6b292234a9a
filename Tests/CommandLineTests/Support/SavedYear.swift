/// A small file of figures as an earlier run saved it.
enum SavedYear {
  static func text(
    _ year: Int, authority: String = "Exampleshire", onTime: Int = 540, held: Int = 600,
    version: String = "0.1.0", to: String? = nil
  ) -> String {
    let label = "\(year)-\((year + 1) % 100)"
    return """
      {
        "schema": "iro-figures/1",
        "generator": {"name": "iro-report", "version": "\(version)"},
        "edition": "restricted",
        "authority": {"name": "\(authority)"},
        "period": {"from": "\(year)-04-01", "to": "\(to ?? "\(year + 1)-03-31")", "label": "\(label)"},
        "method": {"intervalRule": "calendar-months", "reviewsCompleteFrom": "2020-04-01"},
        "inputs": [],
        "figures": [
          {"id": "reviews.held", "unit": "reviews", "kind": "count", "status": "available",
           "count": \(held)},
          {"id": "reviews.onTime", "unit": "reviews", "kind": "proportion", "status": "available",
           "numerator": \(onTime), "denominator": \(held), "value": \(Double(onTime) / Double(held))}
        ],
        "dataQuality": [],
        "balance": []
      }

      """
  }
}
