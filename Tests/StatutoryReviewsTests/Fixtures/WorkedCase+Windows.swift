extension WorkedCase {
  /// Statute 4: what can be known when reviews before C may be missing from the data.
  static let windows = [
    WorkedCase(
      "A period that starts on C is seen from its start", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-05-15", completeFrom: "2024-04-02",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"]),
    WorkedCase(
      "Of a period that starts the day before C the first review may be unseen", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-05-15", completeFrom: "2024-04-03",
      obligations: ["ordinary subsequent [2024-04-30, 2024-10-02] notHeld undetermined"]),
    WorkedCase(
      "An obligation not held is not yet due before the window opens", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-04-29", completeFrom: "2024-04-03",
      obligations: ["ordinary subsequent [2024-04-30, 2024-10-02] notHeld notYetDue"]),
    WorkedCase(
      "An obligation not held is undetermined on the day the window opens", "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], to: "2024-04-30", completeFrom: "2024-04-03",
      obligations: ["ordinary subsequent [2024-04-30, 2024-10-02] notHeld undetermined"]),
    WorkedCase(
      "A first review held by the earliest possible day is on time whatever is unseen",
      "statute 4",
      episodes: ["2024-03-01.. S C2 U6"], reviews: ["2024-04-02", "2024-07-02"],
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] held 2024-04-02 onTime",
        "ordinary subsequent [2024-07-02, 2024-10-02] held 2024-07-02 onTime",
        "ordinary subsequent 2025-01-02 notHeld overdue",
      ]),
    WorkedCase(
      "A next review held after six months is late whatever is unseen", "statute 4",
      episodes: ["2024-03-01.. S C2 U6"], reviews: ["2024-04-03", "2024-10-04"],
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] held 2024-04-03 undetermined",
        "ordinary subsequent [2024-07-03, 2024-10-03] held 2024-10-04 late 1",
        "ordinary subsequent 2025-04-04 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review seen three months after the first was due is presumed not to be the first",
      "statute 4",
      episodes: ["2024-03-01.. S C2 U6"], reviews: ["2024-07-02"], to: "2024-12-31",
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] held 2024-07-02 undetermined",
        "ordinary subsequent 2025-01-02 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review seen a day less than three months after the first was due may be the first",
      "statute 4",
      episodes: ["2024-03-01.. S C2 U6"], reviews: ["2024-07-01"], to: "2024-12-31",
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] held 2024-07-01 undetermined",
        "ordinary subsequent [2024-10-01, 2025-01-01] notHeld undetermined",
      ]),
    WorkedCase(
      "With an unknown start a review by the last possible day is undetermined", "statute 4",
      episodes: ["2024-05-01.. L C2 U4"], reviews: ["2024-09-30"],
      obligations: [
        "ordinary subsequent [-, 2024-09-30] held 2024-09-30 undetermined",
        "ordinary subsequent 2025-03-30 notHeld overdue",
      ], periods: ["2024-05-01.. unknown"]),
    WorkedCase(
      "With an unknown start a review after the last possible day is late", "statute 4",
      episodes: ["2024-05-01.. L C2 U4"], reviews: ["2024-10-01"],
      obligations: [
        "ordinary subsequent [-, 2024-09-30] held 2024-10-01 late 1",
        "ordinary subsequent 2025-04-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "With an unknown start no review by the last possible day is overdue", "statute 4",
      episodes: ["2024-05-01.. L C2 U4"], to: "2024-09-30",
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld overdue"]),
    WorkedCase(
      "With an unknown start no review before the last possible day is undetermined",
      "statute 4",
      episodes: ["2024-05-01.. L C2 U4"], to: "2024-09-29",
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "Seen late enough, a period of unknown start may have begun with its first episode",
      "statute 4",
      episodes: ["2024-11-04.. P C2 U4"], reviews: ["2024-12-03"],
      obligations: [
        "ordinary subsequent [-, 2024-12-02] held 2024-12-03 late 1",
        "ordinary subsequent [2025-03-03, 2025-06-03] notHeld undetermined",
      ]),
    WorkedCase(
      "After a review held before C the next may be counted from one that is unseen",
      "statute 4",
      episodes: ["2024-03-01.. S C2 U6"], reviews: ["2024-03-20", "2024-09-30"],
      obligations: [
        "ordinary subsequent [2024-06-20, 2024-09-30] held 2024-09-30 undetermined",
        "ordinary subsequent 2025-03-30 notHeld overdue",
      ]),
    WorkedCase(
      "Six months after a review held before C are exact no more", "statute 4",
      episodes: ["2020-01-06.. S C2 U4"], reviews: ["2024-02-10", "2024-08-15"],
      obligations: [
        "ordinary subsequent [2024-08-10, 2024-09-30] held 2024-08-15 undetermined",
        "ordinary subsequent 2025-02-15 notHeld overdue",
      ]),
    WorkedCase(
      "Care that ends inside the window leaves the obligation undetermined", "statute 4",
      episodes: ["2023-05-02..2024-06-01 S C2 U4 E4A"],
      obligations: ["ordinary subsequent [2023-06-01, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "Care that ends on the last day of the window leaves the obligation undetermined",
      "statute 4",
      episodes: ["2023-05-02..2024-09-30 S C2 U4 E4A"],
      obligations: ["ordinary subsequent [2023-06-01, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "Care that ends on the day after the window leaves the obligation missed", "statute 4",
      episodes: ["2023-05-02..2024-10-01 S C2 U4 E4A"],
      obligations: ["ordinary subsequent [2023-06-01, 2024-09-30] notHeld missed"]),
    WorkedCase(
      "Care that ends on the day the window opens leaves nothing owed", "statute 4",
      episodes: ["2024-03-01..2024-04-02 S C2 U4 E4A"], obligations: []),
    WorkedCase(
      "Care of unknown start that ends by the last possible day leaves the obligation undetermined",
      "statute 4",
      episodes: ["2024-05-01..2024-05-02 L C2 U4 E4A"],
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "Care of unknown start that ends after the last possible day leaves the obligation missed",
      "statute 4",
      episodes: ["2024-05-01..2024-10-01 L C2 U4 E4A"],
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld missed"]),
  ]

  /// Statute 4: what a recorded REVIEW_DUE decides.
  static let recordedDues = [
    WorkedCase(
      "A recorded due date decides an undetermined review that was on time", "statute 4",
      episodes: ["2020-01-06.. S C2 U4"], reviews: ["2024-05-10 due=2024-05-10"],
      to: "2024-06-30",
      obligations: [
        "ordinary subsequent [2020-02-03, 2024-09-30] held 2024-05-10 onTime recorded",
        "ordinary subsequent 2024-11-10 notHeld notYetDue",
      ], judged: ["2024-05-10 onTime"]),
    WorkedCase(
      "Days late of a review decided by a recorded due date run from that date", "ruling 12",
      episodes: ["2020-01-06.. S C2 U4"], reviews: ["2024-05-10 due=2024-05-01"],
      to: "2024-06-30",
      obligations: [
        "ordinary subsequent [2020-02-03, 2024-09-30] held 2024-05-10 late 9 recorded",
        "ordinary subsequent 2024-11-10 notHeld notYetDue",
      ]),
    WorkedCase(
      "Of two recorded due dates of a day the earlier decides", "ruling 8",
      episodes: ["2020-01-06.. S C2 U4"],
      reviews: ["2024-05-10 due=2024-05-12", "2024-05-10 due=2024-05-01"], to: "2024-06-30",
      obligations: [
        "ordinary subsequent [2020-02-03, 2024-09-30] held 2024-05-10 late 9 recorded",
        "ordinary subsequent 2024-11-10 notHeld notYetDue",
      ]),
    WorkedCase(
      "Where the computed date is known a later recorded one makes no review timely",
      "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-05-01 due=2024-05-05"],
      to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-05-01 late 1",
        "ordinary second 2024-08-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "Where the computed date is known an earlier recorded one makes no review late",
      "statute 4",
      episodes: ["2024-04-02.. S C2 U6"], reviews: ["2024-04-30 due=2024-04-20"],
      to: "2024-05-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-30 onTime",
        "ordinary second 2024-07-30 notHeld notYetDue",
      ]),
    WorkedCase(
      "A recorded due date does not narrow the next window", "statute 4",
      episodes: ["2024-03-01.. S C2 U6"],
      reviews: ["2024-04-20 due=2024-04-25", "2024-10-10"], to: "2024-12-31",
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] held 2024-04-20 onTime recorded",
        "ordinary subsequent [2024-07-20, 2024-10-20] held 2024-10-10 undetermined",
        "ordinary subsequent 2025-04-10 notHeld notYetDue",
      ]),
  ]

  /// Statute 4: no Episodes table, and a child that is not in it.
  static let withoutEpisodes = [
    WorkedCase(
      "Without episodes reviews are walked from the first seen, and nothing is owed after the last",
      "statute 4",
      reviews: ["2024-04-10", "2024-07-10", "2025-01-11"], episodesLoaded: false,
      obligations: [
        "ordinary subsequent [-, -] held 2024-04-10 undetermined",
        "ordinary subsequent [2024-07-10, 2024-10-10] held 2024-07-10 onTime",
        "ordinary subsequent 2025-01-10 held 2025-01-11 late 1",
      ]),
    WorkedCase(
      "Without episodes a recorded due date decides the first review seen", "statute 4",
      reviews: ["2024-04-10 due=2024-04-09"], episodesLoaded: false,
      obligations: ["ordinary subsequent [-, -] held 2024-04-10 late 1 recorded"]),
    WorkedCase(
      "Without episodes a review before C widens the next window too", "statute 4",
      reviews: ["2024-02-01", "2024-08-10"], episodesLoaded: false,
      obligations: [
        "ordinary subsequent [2024-05-01, 2024-09-30] held 2024-08-10 undetermined"
      ], judged: ["2024-02-01 undetermined", "2024-08-10 undetermined"]),
    WorkedCase(
      "A child without episodes owes nothing and its reviews are undetermined", "statute 4",
      reviews: ["2024-04-10 due=2024-04-09", "2024-12-10"], obligations: [],
      judged: ["2024-04-10 undetermined", "2024-12-10 undetermined"]),
  ]

  /// Ruling 15: which obligations are those of the period.
  static let ofThePeriod = [
    WorkedCase(
      "An obligation of the period is one held in it, due in it, or still owed in it",
      "ruling 15",
      episodes: ["2024-01-08.. S C2 U6"], reviews: ["2024-02-01", "2024-03-20", "2024-09-20"],
      completeFrom: "2023-04-01",
      obligations: [
        "ordinary second 2024-05-01 held 2024-03-20 onTime",
        "ordinary subsequent 2024-09-20 held 2024-09-20 onTime",
        "ordinary subsequent 2025-03-20 notHeld overdue",
      ], judged: ["2024-02-01 onTime", "2024-03-20 onTime", "2024-09-20 onTime"]),
    WorkedCase(
      "An obligation missed in care that ended before the period is none of the period",
      "ruling 15",
      episodes: ["2024-01-08..2024-03-31 S C2 U6 E4A"], completeFrom: "2023-04-01",
      obligations: []),
    WorkedCase(
      "An obligation missed in care that ended on the first day of the period is of the period",
      "ruling 15",
      episodes: ["2024-01-08..2024-04-01 S C2 U6 E4A"], completeFrom: "2023-04-01",
      obligations: ["ordinary first 2024-02-05 notHeld missed"]),
    WorkedCase(
      "An obligation overdue since an earlier year is of the period", "ruling 15",
      episodes: ["2023-05-09.. S C2 U6"], reviews: ["2023-05-31"], completeFrom: "2023-04-01",
      obligations: ["ordinary second 2023-08-31 notHeld overdue"]),
    WorkedCase(
      "A review held late in the period for a due date before it is of the period", "ruling 15",
      episodes: ["2024-01-08.. S C2 U6"], reviews: ["2024-04-01"], to: "2024-04-30",
      completeFrom: "2023-04-01",
      obligations: [
        "ordinary first 2024-02-05 held 2024-04-01 late 56",
        "ordinary second 2024-07-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "A window of several days that was over before the period is not listed", "ruling 69",
      episodes: ["2024-03-04.. P C2 U4"], reviews: ["2024-03-25"], completeFrom: "2024-01-01",
      obligations: ["ordinary subsequent [2024-06-25, 2024-09-25] notHeld overdue"]),
    WorkedCase(
      "Nor is one of care that ended before the period", "ruling 69",
      episodes: ["2024-03-04..2024-03-27 P C2 U4 E4A"], completeFrom: "2024-01-01",
      obligations: []),
    WorkedCase(
      "A due date in the period is, though its review was held before", "ruling 69",
      episodes: ["2024-03-18.. S C2 U4"], reviews: ["2024-03-25"], to: "2024-06-30",
      completeFrom: "2024-01-01",
      obligations: [
        "ordinary first 2024-04-17 held 2024-03-25 onTime",
        "ordinary second 2024-06-25 notHeld overdue",
      ]),
    WorkedCase(
      "Care of no length owes nothing, its start known or not", "ruling 69",
      episodes: ["2024-05-13..2024-05-13 P C2 U4 E4A"], obligations: []),
    WorkedCase(
      "Nor do short breaks of no length", "ruling 69",
      episodes: ["2024-05-13..2024-05-13 P V4 U4 E4A"], obligations: []),
  ]
}
