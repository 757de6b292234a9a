/// Values of other statistical software and of exact arithmetic, as facts: what the formulas of the
/// program must give, to the tolerance stated in the tests.
enum StatisticalVectors {
  /// Wilson's 95% interval (statsmodels 0.15.0, `proportion_confint`).
  static let wilson: [(met: Int, total: Int, lower: Double, upper: Double)] = [
    (0, 1, 0.0, 0.7934506856227626),
    (1, 1, 0.20654931437723745, 1.0),
    (0, 10, 0.0, 0.2775327998628892),
    (10, 10, 0.7224672001371107, 0.9999999999999999),
    (3, 7, 0.15821985525146975, 0.7495416354723428),
    (5, 20, 0.11186170140766569, 0.468700877618744),
    (17, 20, 0.6395811352592431, 0.9476312541037835),
    (81, 263, 0.2552885198782742, 0.36620957698280004),
    (15, 148, 0.0623863995307363, 0.16048724172330803),
    (0, 20, 0.0, 0.16112515805281938),
    (1, 29, 0.006113214292762653, 0.17175521879320288),
    (56, 70, 0.6918335550374695, 0.8769526075163705),
    (596, 612, 0.9579562530597625, 0.9838445817048718),
    (571, 598, 0.9351056777068637, 0.9687868541668391),
    (612, 612, 0.993762260130959, 0.9999999999999998),
    (0, 612, 4.336808689942018e-19, 0.006237739869040854),
    (1483, 1520, 0.9666288510710862, 0.9822887621293473),
  ]

  /// A share of clustered observations: ratio estimator, factor of at least 1, Wilson's interval on
  /// the effective size.
  struct Clustered: Sendable {
    var met: [Int]
    var total: [Int]
    var factor: Double
    var effectiveSize: Double
    var lower: Double
    var upper: Double
  }

  static let clustered = [
    Clustered(
      met: [2, 3, 1, 2, 2, 0, 3, 2, 2, 1], total: [2, 3, 2, 2, 2, 2, 3, 2, 2, 1],
      factor: 1.8342151675485006, effectiveSize: 11.449038461538464, lower: 0.5704051299364148,
      upper: 0.9644293142570542),
    Clustered(
      met: [1, 2, 2, 3, 2, 2, 2, 1, 3, 2, 2, 2], total: [1, 2, 2, 3, 2, 2, 2, 1, 3, 2, 3, 2],
      factor: 1.0, effectiveSize: 25.0, lower: 0.8045593626380627, upper: 0.9929037664980128),
  ]

  /// Quantiles of type 7 (R and NumPy): share and value.
  static let quantiles: [(values: [Int], share: Double, value: Double)] = [
    ([88, 91, 93, 94, 95, 96, 96, 97, 99], 0.0, 88.0),
    ([88, 91, 93, 94, 95, 96, 96, 97, 99], 0.25, 93.0),
    ([88, 91, 93, 94, 95, 96, 96, 97, 99], 0.5, 95.0),
    ([88, 91, 93, 94, 95, 96, 96, 97, 99], 0.75, 96.0),
    ([88, 91, 93, 94, 95, 96, 96, 97, 99], 1.0, 99.0),
    ([10, 20, 30, 40], 0.0, 10.0),
    ([10, 20, 30, 40], 0.25, 17.5),
    ([10, 20, 30, 40], 0.5, 25.0),
    ([10, 20, 30, 40], 0.75, 32.5),
    ([10, 20, 30, 40], 1.0, 40.0),
  ]

  /// Percentages rounded half up from the exact fraction.
  static let percentages: [(part: Int, total: Int, decimals: Int, text: String)] = [
    (1, 8, 0, "13"),
    (1, 8, 1, "12.5"),
    (5, 8, 0, "63"),
    (3, 8, 0, "38"),
    (1, 200, 0, "1"),
    (1, 201, 0, "0"),
    (2, 3, 1, "66.7"),
    (596, 612, 0, "97"),
    (596, 612, 1, "97.4"),
    (611, 612, 0, "100"),
    (611, 612, 1, "99.8"),
    (612, 612, 1, "100.0"),
    (25, 200, 0, "13"),
    (1, 1000, 1, "0.1"),
    (1, 2001, 1, "0.0"),
    (7, 16, 1, "43.8"),
  ]
}
