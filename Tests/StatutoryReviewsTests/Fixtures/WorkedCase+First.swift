extension WorkedCase {
  /// Statute 3, row 1: the first review, within 20 working days of the start of the period.
  static let first = [
    WorkedCase(
      "A first review on the twentieth working day is on time", "reg 33(1)",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-30"], to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-30 onTime",
        "ordinary second 2024-07-30 notHeld notYetDue",
      ]),
    WorkedCase(
      "A first review on the day after the twentieth working day is one day late", "reg 33(1)",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-05-01"], to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-05-01 late 1",
        "ordinary second 2024-08-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review on the day care starts is a first review", "statute 2",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-02"], to: "2024-04-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-02 onTime",
        "ordinary second 2024-07-02 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review on the day before care starts is outside care and meets nothing", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-01"], to: "2024-04-15",
      obligations: ["ordinary first 2024-04-30 notHeld notYetDue"],
      judged: ["2024-04-01 undetermined"]),
    WorkedCase(
      "From a start on Easter Sunday the count begins on the Tuesday", "reg 2",
      episodes: ["2024-03-31.. S C2 U6"], to: "2024-04-29", completeFrom: "2024-03-01",
      obligations: ["ordinary first 2024-04-29 notHeld overdue"]),
    WorkedCase(
      "A first review not held by its due day is overdue on that day", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-04-30",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"]),
    WorkedCase(
      "A first review is not yet due on the day before its due day", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-04-29",
      obligations: ["ordinary first 2024-04-30 notHeld notYetDue"]),
    WorkedCase(
      "A child whose care ends on the due day owes no review", "statute 3",
      episodes: ["2024-04-02..2024-04-30 S C2 U6 E4A"],
      obligations: [], periods: ["2024-04-02..2024-04-30 known"]),
    WorkedCase(
      "A review not held when care ends on the day after the due day is missed", "statute 4",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 E4A"],
      obligations: ["ordinary first 2024-04-30 notHeld missed"]),
    WorkedCase(
      "A review on the last day of care, the due day, is on time", "statute 2",
      episodes: ["2024-04-02..2024-04-30 S C2 U6 E4A"], reviews: ["2024-04-30"],
      obligations: ["ordinary first 2024-04-30 held 2024-04-30 onTime"]),
    WorkedCase(
      "A review on the last day of care, the day after the due day, is late and not missed",
      "statute 2",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 E4A"], reviews: ["2024-05-01"],
      obligations: ["ordinary first 2024-04-30 held 2024-05-01 late 1"]),
    WorkedCase(
      "A review on the day after care ends is outside care", "statute 4",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 E4A"], reviews: ["2024-05-02 due=2024-05-02"],
      obligations: ["ordinary first 2024-04-30 notHeld missed"],
      judged: ["2024-05-02 undetermined"]),
    WorkedCase(
      "A cancelled review meets nothing", "ruling 8",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-25 cancelled"], to: "2024-05-15",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"], judged: []),
    WorkedCase(
      "A day on which one row says cancelled and an annual return lists a review is held",
      "ruling 8",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-25 cancelled", "2024-04-25"],
      to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-25 onTime",
        "ordinary second 2024-07-25 notHeld notYetDue",
      ]),
    WorkedCase(
      "Two rows of one child on one day are one review", "statute 3",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-25", "2024-04-25 held"],
      to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-25 onTime",
        "ordinary second 2024-07-25 notHeld notYetDue",
      ], judged: ["2024-04-25 onTime"]),
    WorkedCase(
      "A review after T is not read", "ruling 10",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-30"], to: "2024-04-29",
      obligations: ["ordinary first 2024-04-30 notHeld notYetDue"], judged: []),
    WorkedCase(
      "An end of care after T is read as blank", "ruling 10",
      episodes: ["2024-04-02..2024-05-20 S C2 U6 E4A"], to: "2024-05-15",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"], periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An end of care on T ends it", "ruling 10",
      episodes: ["2024-04-02..2024-05-15 S C2 U6 E4A"], to: "2024-05-15",
      obligations: ["ordinary first 2024-04-30 notHeld missed"]),
    WorkedCase(
      "An episode that begins after T is not read", "ruling 10",
      episodes: ["2024-05-16.. S C2 U6"], to: "2024-05-15", obligations: [], periods: []),
    WorkedCase(
      "An episode that begins on T is read", "ruling 10",
      episodes: ["2024-05-13.. S C2 U6"], to: "2024-05-13",
      obligations: ["ordinary first 2024-06-11 notHeld notYetDue"]),
  ]

  /// Statute 3, rows 2 and 3: three months after the first was held, then six.
  static let later = [
    WorkedCase(
      "A second review is due three months after the first was held, not after it was due",
      "reg 33(2)",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-10", "2024-07-10"],
      to: "2024-08-01",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 held 2024-07-10 onTime",
        "ordinary subsequent 2025-01-10 notHeld notYetDue",
      ]),
    WorkedCase(
      "A second review on the day after the corresponding date is one day late", "reg 33(2)",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-10", "2024-07-11"],
      to: "2024-08-01",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 held 2024-07-11 late 1",
        "ordinary subsequent 2025-01-11 notHeld notYetDue",
      ]),
    WorkedCase(
      "Three months from 30 November end on 28 February", "statute 1",
      episodes: ["2024-11-04.. S C2 U6"], reviews: ["2024-11-30", "2025-02-28"],
      obligations: [
        "ordinary first 2024-12-02 held 2024-11-30 onTime",
        "ordinary second 2025-02-28 held 2025-02-28 onTime",
        "ordinary subsequent 2025-08-28 notHeld notYetDue",
      ]),
    WorkedCase(
      "Three months from 30 November are over on 1 March", "statute 1",
      episodes: ["2024-11-04.. S C2 U6"], reviews: ["2024-11-30", "2025-03-01"],
      obligations: [
        "ordinary first 2024-12-02 held 2024-11-30 onTime",
        "ordinary second 2025-02-28 held 2025-03-01 late 1",
        "ordinary subsequent 2025-09-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "Six months from 31 August end on 28 February, and from there on 28 August", "statute 1",
      episodes: ["2024-05-07.. S C2 U6"], reviews: ["2024-05-31", "2024-08-31", "2025-02-28"],
      obligations: [
        "ordinary first 2024-06-05 held 2024-05-31 onTime",
        "ordinary second 2024-08-31 held 2024-08-31 onTime",
        "ordinary subsequent 2025-02-28 held 2025-02-28 onTime",
        "ordinary subsequent 2025-08-28 notHeld notYetDue",
      ]),
    WorkedCase(
      "In a leap year six months from 31 August end on 29 February", "statute 1",
      episodes: ["2023-05-09.. S C2 U6"], reviews: ["2023-05-31", "2023-08-31", "2024-02-29"],
      from: "2023-04-01", to: "2024-03-31", completeFrom: "2023-04-01",
      obligations: [
        "ordinary first 2023-06-07 held 2023-05-31 onTime",
        "ordinary second 2023-08-31 held 2023-08-31 onTime",
        "ordinary subsequent 2024-02-29 held 2024-02-29 onTime",
        "ordinary subsequent 2024-08-29 notHeld notYetDue",
      ]),
    WorkedCase(
      "An early review restarts the clock", "statute 3",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-10", "2024-05-10", "2024-11-11"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 held 2024-05-10 onTime",
        "ordinary subsequent 2024-11-10 held 2024-11-11 late 1",
        "ordinary subsequent 2025-05-11 notHeld notYetDue",
      ]),
    WorkedCase(
      "A late review restarts the clock too", "statute 3",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-05-20", "2024-08-20"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-05-20 late 20",
        "ordinary second 2024-08-20 held 2024-08-20 onTime",
        "ordinary subsequent 2025-02-20 notHeld overdue",
      ]),
    WorkedCase(
      "A long-term foster placement relaxes nothing: six months stay six months", "statute 3",
      episodes: ["2024-04-02..2024-08-01 S C2 U6 X1", "2024-08-01.. T C2 U4"],
      reviews: ["2024-04-30", "2024-07-30", "2025-01-31"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-30 onTime",
        "ordinary second 2024-07-30 held 2024-07-30 onTime",
        "ordinary subsequent 2025-01-30 held 2025-01-31 late 1",
        "ordinary subsequent 2025-07-31 notHeld notYetDue",
      ]),
    WorkedCase(
      "A second review falls away when care ends on its due day", "statute 3",
      episodes: ["2024-04-02..2024-07-10 S C2 U6 E4A"], reviews: ["2024-04-10"],
      obligations: ["ordinary first 2024-04-30 held 2024-04-10 onTime"]),
    WorkedCase(
      "A second review is missed when care ends on the day after its due day", "statute 4",
      episodes: ["2024-04-02..2024-07-11 S C2 U6 E4A"], reviews: ["2024-04-10"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 notHeld missed",
      ]),
    WorkedCase(
      "Day-count puts 91 days for three months and 183 for six", "ruling 6",
      episodes: ["2024-05-07.. S C2 U6"], reviews: ["2024-05-31", "2024-08-31", "2025-03-02"],
      dayCount: true,
      obligations: [
        "ordinary first 2024-06-05 held 2024-05-31 onTime",
        "ordinary second 2024-08-30 held 2024-08-31 late 1",
        "ordinary subsequent 2025-03-02 held 2025-03-02 onTime",
        "ordinary subsequent 2025-09-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "Day-count moves the end of the unseen too", "ruling 6",
      episodes: ["2024-05-01.. L C2 U4"], to: "2024-08-31", completeFrom: "2024-03-02",
      dayCount: true, obligations: ["ordinary subsequent [-, 2024-08-31] notHeld overdue"]),
  ]
}
