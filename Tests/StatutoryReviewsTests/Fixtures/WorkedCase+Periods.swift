extension WorkedCase {
  /// Statute 2 and rulings 1 and 3: from rows to periods of care.
  static let periods = [
    WorkedCase(
      "A change of placement with X1 goes on with the period", "statute 2",
      episodes: ["2024-04-02..2024-04-20 S C2 U6 X1", "2024-04-20.. P C2 U4"],
      to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "After X1 with a gap of a day a period of unknown start begins", "statute 2",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-02.. P C2 U4"],
      to: "2024-06-30",
      obligations: [
        "ordinary first 2024-04-30 notHeld missed",
        "ordinary subsequent [-, 2024-09-30] notHeld undetermined",
      ], periods: ["2024-04-02..2024-05-01 known", "2024-05-02.. unknown"]),
    WorkedCase(
      "RNE S starts a period even after X1 on the same day", "statute 2",
      episodes: ["2024-04-02..2024-04-20 S C2 U6 X1", "2024-04-20.. S C2 U4"],
      to: "2024-05-15", obligations: ["ordinary first 2024-05-20 notHeld notYetDue"],
      periods: ["2024-04-02..2024-04-20 known", "2024-04-20.. known"]),
    WorkedCase(
      "Without X1 the next episode on the same day starts a period of unknown start",
      "statute 2",
      episodes: ["2024-04-02..2024-04-20 S C2 U6 E4A", "2024-04-20.. P C2 U4"],
      to: "2024-05-15",
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld undetermined"],
      periods: ["2024-04-02..2024-04-20 known", "2024-04-20.. unknown"]),
    WorkedCase(
      "An end without a reason ends the period", "statute 2",
      episodes: ["2024-04-02..2024-04-20 S C2 U6 -", "2024-04-20.. P C2 U4"],
      to: "2024-05-15",
      obligations: ["ordinary subsequent [-, 2024-09-30] notHeld undetermined"],
      periods: ["2024-04-02..2024-04-20 known", "2024-04-20.. unknown"]),
    WorkedCase(
      "X1 with nothing after it ends the period", "statute 2",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 X1"],
      obligations: ["ordinary first 2024-04-30 notHeld missed"],
      periods: ["2024-04-02..2024-05-01 known"]),
    WorkedCase(
      "A review on the day two periods meet is the later one's", "statute 4",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 E4A", "2024-05-01.. S C2 U6"],
      reviews: ["2024-05-01"], to: "2024-06-30",
      obligations: [
        "ordinary first 2024-04-30 notHeld missed",
        "ordinary first 2024-05-31 held 2024-05-01 onTime",
        "ordinary second 2024-08-01 notHeld notYetDue",
      ]),
    WorkedCase(
      "A period of unknown start holds the reviews before its first episode", "statute 4",
      episodes: ["2024-08-01.. P C2 U4"], reviews: ["2024-07-01"], to: "2024-10-31",
      obligations: [
        "ordinary subsequent [-, 2024-09-30] held 2024-07-01 undetermined",
        "ordinary subsequent [2024-10-01, 2025-01-01] notHeld undetermined",
      ]),
    WorkedCase(
      "A period of unknown start holds the reviews after the period before it", "statute 4",
      episodes: ["2024-04-02..2024-05-01 S C2 U6 E4A", "2024-08-01.. P C2 U4"],
      reviews: ["2024-04-30", "2024-05-01", "2024-05-02"], to: "2024-08-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-30 onTime",
        "ordinary second 2024-07-30 held 2024-05-01 onTime",
        "ordinary subsequent [-, 2024-09-30] held 2024-05-02 undetermined",
        "ordinary subsequent [2024-08-02, 2024-11-02] notHeld undetermined",
      ]),
    WorkedCase(
      "A review between two periods of known start is outside care", "statute 4",
      episodes: ["2024-04-02..2024-04-22 S C2 U6 E4A", "2024-08-01.. S C2 U4"],
      reviews: ["2024-05-02"], to: "2024-08-15",
      obligations: ["ordinary first 2024-08-30 notHeld notYetDue"],
      judged: ["2024-05-02 undetermined"]),
    WorkedCase(
      "An open episode ends when the next begins", "ruling 3",
      episodes: ["2024-04-02.. S C2 U6", "2024-04-20.. P C2 U4"], to: "2024-04-30",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An episode that ends after the next begins is taken to change into it", "ruling 3",
      episodes: ["2024-04-02..2024-06-01 S C2 U6 E4A", "2024-04-20.. P C2 U4"],
      to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An episode that ends after care starts anew ends the day it does", "ruling 3",
      episodes: ["2024-04-02..2024-06-01 S C2 U6 E4A", "2024-04-20.. S C2 U4"],
      to: "2024-04-30", obligations: ["ordinary first 2024-05-20 notHeld notYetDue"],
      periods: ["2024-04-02..2024-04-20 known", "2024-04-20.. known"]),
    WorkedCase(
      "The row of the later return counts, though it ends earlier", "ruling 1",
      episodes: [
        "2024-04-02..2024-06-01 S C2 U4 E4A @2024", "2024-04-02..2024-04-20 S C2 U4 E4A @2025",
      ],
      obligations: [], periods: ["2024-04-02..2024-04-20 known"]),
    WorkedCase(
      "The row of the later return counts, though it is open", "ruling 1",
      episodes: ["2024-04-02.. S C2 U4 @2025", "2024-04-02..2024-04-20 S C2 U4 E4A @2024"],
      to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "Within one return a filled end counts before a blank one", "ruling 1",
      episodes: ["2024-04-02..2024-04-20 S C2 U4 E4A", "2024-04-02.. S C2 U4"],
      obligations: [], periods: ["2024-04-02..2024-04-20 known"]),
    WorkedCase(
      "Within one return the later of two ends counts", "ruling 1",
      episodes: ["2024-04-02..2024-05-20 S C2 U4 E4A", "2024-04-02..2024-04-20 S C2 U4 E4A"],
      obligations: ["ordinary first 2024-04-30 notHeld missed"],
      periods: ["2024-04-02..2024-05-20 known"]),
    WorkedCase(
      "An episode absent from a later return stays open", "ruling 1",
      episodes: ["2024-04-02.. S C2 U4 @2024"], to: "2024-04-30",
      obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An episode of one day stands before the other that begins that day", "ruling 3",
      episodes: ["2024-04-02.. P C2 U4", "2024-04-02..2024-04-02 S C2 U6 X1"],
      to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An episode of one day that ends care is a period of care of one day", "ruling 3",
      episodes: ["2024-04-02.. S C2 U4", "2024-04-02..2024-04-02 S C2 U6 E4A"],
      to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02..2024-04-02 known", "2024-04-02.. known"]),
    WorkedCase(
      "A later return with a row of that day replaces both episodes", "ruling 3",
      episodes: [
        "2024-04-02..2024-04-02 S C2 U6 E4A @2024", "2024-04-02.. P C2 U4 @2024",
        "2024-04-02.. S C2 U4 @2025",
      ], to: "2024-04-30", obligations: ["ordinary first 2024-04-30 notHeld overdue"],
      periods: ["2024-04-02.. known"]),
    WorkedCase(
      "An episode that ends before it begins is refused", "ruling 3",
      episodes: ["2024-04-02..2024-04-01 S C2 U6 E4A"], reviews: ["2024-04-02"],
      obligations: [], judged: ["2024-04-02 undetermined"], periods: []),
  ]

  /// Statute 3: short breaks, reported apart.
  static let shortBreaks = [
    WorkedCase(
      "Short breaks are reviewed three months after the first, and breaks between are one series",
      "reg 48(3)",
      episodes: ["2024-05-01..2024-05-04 S V4 U6 E4A", "2024-08-05..2024-12-08 S V4 U6 E4A"],
      reviews: ["2024-08-01"],
      obligations: ["shortBreak shortBreak 2024-08-01 held 2024-08-01 onTime"],
      judged: ["2024-08-01 onTime"], periods: []),
    WorkedCase(
      "In short breaks six months follow the first review", "ruling 5",
      episodes: ["2024-05-01.. S V4 U6"], reviews: ["2024-07-01", "2025-01-02"],
      obligations: [
        "shortBreak shortBreak 2024-08-01 held 2024-07-01 onTime",
        "shortBreak shortBreak 2025-01-01 held 2025-01-02 late 1",
        "shortBreak shortBreak 2025-07-02 notHeld notYetDue",
      ]),
    WorkedCase(
      "The series goes before a period of unknown start", "ruling 5",
      episodes: ["2024-04-10..2024-06-10 S V4 U6 E4A", "2024-07-01.. L C2 U4"],
      reviews: ["2024-05-10"], to: "2024-08-31",
      obligations: [
        "ordinary subsequent [-, 2024-09-30] notHeld undetermined",
        "shortBreak shortBreak 2024-07-10 held 2024-05-10 onTime",
      ]),
    WorkedCase(
      "An ordinary period goes before the series", "ruling 5",
      episodes: ["2024-04-10..2024-06-10 S V4 U6 E4A", "2024-04-02.. S C2 U4"],
      reviews: ["2024-04-20"], to: "2024-07-01",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-20 onTime",
        "ordinary second 2024-07-20 notHeld notYetDue",
      ], periods: ["2024-04-02.. known"]),
    WorkedCase(
      "Of short breaks that began before C the first review may be unseen", "statute 4",
      episodes: ["2024-03-04..2024-12-01 S V4 U6 E4A"], reviews: ["2024-07-04"],
      obligations: [
        "shortBreak shortBreak [2024-06-04, 2024-09-30] held 2024-07-04 undetermined"
      ]),
    WorkedCase(
      "Day-count puts 91 days after the first short break", "ruling 6",
      episodes: ["2024-05-01.. S V4 U6"], to: "2024-07-31", dayCount: true,
      obligations: ["shortBreak shortBreak 2024-07-31 notHeld overdue"]),
    WorkedCase(
      "A review after the end of the series has no obligation", "statute 4",
      episodes: ["2024-05-01..2024-06-01 S V4 U6 E4A"], reviews: ["2024-09-01"],
      obligations: [], judged: ["2024-09-01 undetermined"]),
    WorkedCase(
      "In the first return loaded a series under V3 may have begun before it", "ruling 63",
      episodes: ["2024-05-01.. S V3 U6"], to: "2024-08-31",
      obligations: ["shortBreak shortBreak [-, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "After the first year loaded its first break is its beginning", "ruling 63",
      episodes: ["2023-05-01..2023-06-01 S C2 U4 E4A @2023", "2024-05-01.. S V3 U6"],
      to: "2024-08-31",
      obligations: ["shortBreak shortBreak 2024-08-01 notHeld overdue"]),
    WorkedCase(
      "An earlier review of a child with nothing else may belong to such a series", "ruling 63",
      episodes: ["2024-07-15.. S V3 U6"], reviews: ["2024-06-10", "2024-12-10"],
      obligations: [
        "shortBreak shortBreak [-, 2024-12-10] held 2024-12-10 undetermined",
        "shortBreak shortBreak 2025-06-10 notHeld notYetDue",
      ], judged: ["2024-06-10 undetermined", "2024-12-10 undetermined"]),
    WorkedCase(
      "Later than six months after it a review is late all the same", "ruling 63",
      episodes: ["2024-07-15.. S V3 U6"], reviews: ["2024-06-10", "2024-12-11"],
      obligations: [
        "shortBreak shortBreak [-, 2024-12-10] held 2024-12-11 late 1",
        "shortBreak shortBreak 2025-06-11 notHeld notYetDue",
      ]),
  ]
}
