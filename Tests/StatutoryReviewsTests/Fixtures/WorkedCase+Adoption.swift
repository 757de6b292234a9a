extension WorkedCase {
  /// Statute 3: placed for adoption, the sequence restarts.
  static let adoption = [
    WorkedCase(
      "Placed for adoption: 28 days after the placement, then three months, then six",
      "AAR 2005 reg 36",
      episodes: ["2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10.. P E1 A5"],
      reviews: ["2024-04-10", "2024-07-08", "2024-10-08"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-08 onTime",
        "adoption adoption 2024-10-08 held 2024-10-08 onTime",
        "adoption adoption 2025-04-08 notHeld notYetDue",
      ]),
    WorkedCase(
      "Placed for adoption: a review 29 days after the placement is late", "AAR 2005 reg 36",
      episodes: ["2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10.. P E1 A6"],
      reviews: ["2024-04-10", "2024-07-09"], to: "2024-08-01",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-09 late 1",
        "adoption adoption 2024-10-09 notHeld notYetDue",
      ]),
    WorkedCase(
      "Day-count leaves the 28 days and puts 91 after them", "ruling 6",
      episodes: ["2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10.. P E1 A3"],
      reviews: ["2024-04-10", "2024-07-08"], to: "2024-08-01", dayCount: true,
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-08 onTime",
        "adoption adoption 2024-10-07 notHeld notYetDue",
      ]),
    WorkedCase(
      "An ordinary due date after the placement falls away", "statute 3",
      episodes: ["2024-04-02..2024-07-09 S C2 U4 X1", "2024-07-09.. P E1 A5"],
      reviews: ["2024-04-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-08-06 notHeld notYetDue",
      ]),
    WorkedCase(
      "An ordinary due date on the day of the placement falls away", "statute 3",
      episodes: ["2024-04-02..2024-07-10 S C2 U4 X1", "2024-07-10.. P E1 A5"],
      reviews: ["2024-04-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-08-07 notHeld notYetDue",
      ]),
    WorkedCase(
      "An ordinary due date before the placement stands, and unmet it is missed", "statute 3",
      episodes: ["2024-04-02..2024-07-11 S C2 U4 X1", "2024-07-11.. P E1 A5"],
      reviews: ["2024-04-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 notHeld missed",
        "adoption adoption 2024-08-08 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review on the day of the placement is the adoption sequence's", "statute 4",
      episodes: ["2024-04-02..2024-07-11 S C2 U4 X1", "2024-07-11.. P E1 A5"],
      reviews: ["2024-04-10", "2024-07-11"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "ordinary second 2024-07-10 notHeld missed",
        "adoption adoption 2024-08-08 held 2024-07-11 onTime",
        "adoption adoption 2024-10-11 notHeld notYetDue",
      ]),
    WorkedCase(
      "A change from consent to order in the same placement restarts nothing", "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-06-24 P C2 A4 X1",
        "2024-06-24.. L E1 A6",
      ], reviews: ["2024-04-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 notHeld overdue",
      ]),
    WorkedCase(
      "A temporary placement inside a placement for adoption does not end it", "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-07-01 P E1 A5 X1",
        "2024-07-01..2024-07-05 P E1 T1 X1", "2024-07-05.. P E1 A5",
      ], reviews: ["2024-04-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 notHeld overdue",
      ]),
    WorkedCase(
      "A temporary placement before a placement for adoption does not begin it", "statute 4",
      episodes: [
        "2024-04-02..2024-06-01 S C2 U4 X1", "2024-06-01..2024-06-10 P E1 T4 X1",
        "2024-06-10.. P E1 A5",
      ], reviews: ["2024-04-10"], to: "2024-07-08",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 notHeld overdue",
      ]),
    WorkedCase(
      "A placement for adoption left through a temporary one ends when the next one begins",
      "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-08-01 P E1 A5 X1",
        "2024-08-01..2024-08-05 P E1 T0 X1", "2024-08-05.. P E1 U4",
      ], reviews: ["2024-04-10", "2024-07-05", "2024-08-03"], to: "2024-10-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-05 onTime",
        "adoption adoption 2024-10-05 held 2024-08-03 onTime",
        "continued continued 2025-02-03 notHeld notYetDue",
      ]),
    WorkedCase(
      "A placement for adoption that ends the day it begins holds no review", "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-06-10 P E1 A5 X1",
        "2024-06-10.. P E1 U4",
      ], reviews: ["2024-04-10", "2024-06-10"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "continued continued 2024-10-10 held 2024-06-10 onTime",
        "continued continued 2024-12-10 notHeld notYetDue",
      ]),
    WorkedCase(
      "A child adopted on the due day owes no review", "statute 3",
      episodes: ["2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-07-08 P E1 A5 E12"],
      reviews: ["2024-04-10"],
      obligations: ["ordinary first 2024-04-30 held 2024-04-10 onTime"]),
    WorkedCase(
      "A second placement for adoption restarts the sequence again", "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-07-01 P E1 A5 X1",
        "2024-07-01..2024-08-01 P E1 U4 X1", "2024-08-01.. P E1 A6",
      ], reviews: ["2024-04-10"], to: "2024-08-15",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-08-29 notHeld notYetDue",
      ]),
    WorkedCase(
      "Of a placement for adoption that began before C the first review may be unseen",
      "statute 4",
      episodes: ["2020-01-06..2024-03-04 S C2 U4 X1", "2024-03-04.. P E1 A5"],
      reviews: ["2024-07-01"], to: "2024-12-31",
      obligations: [
        "adoption adoption [2024-04-01, 2024-09-30] held 2024-07-01 undetermined",
        "adoption adoption 2025-01-01 notHeld notYetDue",
      ]),
  ]

  /// Ruling 4: a period whose first episode is a placement for adoption.
  static let adoptionFirst = [
    WorkedCase(
      "First seen in a placement for adoption that is new, a child is reviewed from that day",
      "ruling 4",
      episodes: ["2024-06-10.. B E1 A5"], to: "2024-07-08",
      obligations: ["adoption adoption 2024-07-08 notHeld overdue"],
      periods: ["2024-06-10.. unknown"]),
    WorkedCase(
      "First seen in a placement for adoption after another placement, its beginning is unknown",
      "ruling 61",
      episodes: ["2024-06-10.. P E1 A5"], to: "2024-07-08",
      obligations: ["adoption adoption [-, 2024-09-30] notHeld undetermined"],
      periods: ["2024-06-10.. unknown"]),
    WorkedCase(
      "Six months after an earlier review that may belong to the adoption none is late",
      "ruling 61",
      episodes: ["2024-10-07.. P E1 A5"], reviews: ["2024-08-12", "2025-02-12"],
      obligations: [
        "adoption adoption [-, 2025-02-12] held 2025-02-12 undetermined",
        "adoption adoption 2025-08-12 notHeld notYetDue",
      ]),
    WorkedCase(
      "A day later it is", "ruling 61",
      episodes: ["2024-10-07.. P E1 A5"], reviews: ["2024-08-12", "2025-02-13"],
      obligations: [
        "adoption adoption [-, 2025-02-12] held 2025-02-13 late 1",
        "adoption adoption 2025-08-13 notHeld notYetDue",
      ]),
    WorkedCase(
      "After a temporary placement that opens care of unknown start, adoption may have gone on",
      "ruling 62",
      episodes: ["2024-10-01..2024-10-07 P E1 T1 X1", "2024-10-07.. P E1 A5"],
      reviews: ["2024-08-12", "2025-02-12"],
      obligations: [
        "ordinary subsequent [-, 2024-10-29] held 2024-08-12 undetermined",
        "adoption adoption [-, 2025-02-12] held 2025-02-12 undetermined",
        "adoption adoption 2025-08-12 notHeld notYetDue",
      ]),
    WorkedCase(
      "A temporary placement that opens care of known start hides nothing", "ruling 62",
      episodes: ["2024-10-01..2024-10-07 S E1 T1 X1", "2024-10-07.. P E1 A5"],
      obligations: ["adoption adoption 2024-11-04 notHeld overdue"]),
    WorkedCase(
      "Nor does one that a placement other than adoption follows", "ruling 62",
      episodes: [
        "2024-10-01..2024-10-07 P E1 T1 X1", "2024-10-07..2024-11-04 P E1 U4 X1",
        "2024-11-04.. P E1 A5",
      ],
      obligations: [
        "ordinary subsequent [-, 2024-10-29] notHeld missed",
        "adoption adoption 2024-12-02 notHeld overdue",
      ]),
    WorkedCase(
      "First seen in a placement for adoption by a change of order, its beginning is unknown",
      "ruling 4",
      episodes: ["2024-06-10.. L E1 A5"], to: "2024-07-08",
      obligations: ["adoption adoption [-, 2024-09-30] notHeld undetermined"],
      periods: ["2024-06-10.. unknown"]),
    WorkedCase(
      "First seen in a placement for adoption with no reason, its beginning is unknown",
      "ruling 4",
      episodes: ["2024-09-16.. - E1 A5"], to: "2024-10-14",
      obligations: ["adoption adoption [-, 2024-10-14] notHeld overdue"]),
    WorkedCase(
      "Placed for adoption from the first day of care, a child owes no ordinary review",
      "ruling 4",
      episodes: ["2024-06-10.. S E1 A5"], to: "2024-07-08",
      obligations: ["adoption adoption 2024-07-08 notHeld overdue"],
      periods: ["2024-06-10.. known"]),
    WorkedCase(
      "Reviews before a first episode that is a placement for adoption are undetermined",
      "ruling 4",
      episodes: ["2024-06-10.. B E1 A5"], reviews: ["2024-06-01", "2024-07-08"],
      to: "2024-07-31",
      obligations: [
        "adoption adoption 2024-07-08 held 2024-07-08 onTime",
        "adoption adoption 2024-10-08 notHeld notYetDue",
      ], judged: ["2024-06-01 undetermined", "2024-07-08 onTime"]),
  ]

  /// Statute 3: placement for adoption ends while the child stays looked after.
  static let continued = [
    WorkedCase(
      "After a disruption the next review is due six months after the last", "statute 3",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-09-02 P E1 A5 X1",
        "2024-09-02.. P E1 U4",
      ], reviews: ["2024-04-10", "2024-07-05", "2025-01-05"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-05 onTime",
        "continued continued 2025-01-05 held 2025-01-05 onTime",
        "continued continued 2025-07-05 notHeld notYetDue",
      ]),
    WorkedCase(
      "After a disruption a review later than six months after the last is late", "statute 3",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-09-02 P E1 A5 X1",
        "2024-09-02.. P E1 U4",
      ], reviews: ["2024-04-10", "2024-07-05", "2025-01-06"],
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 held 2024-07-05 onTime",
        "continued continued 2025-01-05 held 2025-01-06 late 1",
        "continued continued 2025-07-06 notHeld notYetDue",
      ]),
    WorkedCase(
      "The last review counts whichever sequence it was in, even if it was the first",
      "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-07-01 P E1 A5 X1",
        "2024-07-01.. P E1 U4",
      ], reviews: ["2024-06-01"], to: "2024-12-01",
      obligations: [
        "ordinary first 2024-04-30 held 2024-06-01 late 32",
        "continued continued 2024-12-01 notHeld overdue",
      ]),
    WorkedCase(
      "Disrupted with no review seen, the first is due by the start of care", "statute 4",
      episodes: [
        "2024-04-02..2024-04-08 S C2 U4 X1", "2024-04-08..2024-04-22 P E1 A5 X1",
        "2024-04-22.. P E1 U4",
      ], to: "2024-04-30",
      obligations: ["continued continued 2024-04-30 notHeld overdue"]),
    WorkedCase(
      "Six months follow the first review held after a disruption", "statute 4",
      episodes: [
        "2024-04-02..2024-04-08 S C2 U4 X1", "2024-04-08..2024-04-22 P E1 A5 X1",
        "2024-04-22.. P E1 U4",
      ], reviews: ["2024-04-29"], to: "2024-05-15",
      obligations: [
        "continued continued 2024-04-30 held 2024-04-29 onTime",
        "continued continued 2024-10-29 notHeld notYetDue",
      ]),
    WorkedCase(
      "Disrupted with no review seen in care from before C, the window is that of the first",
      "statute 4",
      episodes: [
        "2024-03-01..2024-05-01 S C2 U4 X1", "2024-05-01..2024-06-03 P E1 A5 X1",
        "2024-06-03.. P E1 U4",
      ], to: "2024-06-30",
      obligations: [
        "ordinary subsequent [2024-04-02, 2024-09-30] notHeld undetermined",
        "adoption adoption 2024-05-29 notHeld missed",
        "continued continued [2024-04-02, 2024-09-30] notHeld undetermined",
      ]),
    WorkedCase(
      "Disrupted with no review seen in care of unknown start, the window has no beginning",
      "statute 4",
      episodes: ["2024-05-13..2024-05-20 B E1 A5 X1", "2024-05-20.. P E1 U4"],
      to: "2024-06-30",
      obligations: ["continued continued [-, 2024-09-30] notHeld undetermined"]),
    WorkedCase(
      "After a disruption too a review held before C leaves room for one unseen", "statute 4",
      episodes: [
        "2020-01-06..2024-03-04 S C2 U4 X1", "2024-03-04..2024-04-22 P E1 A5 X1",
        "2024-04-22.. P E1 U4",
      ], reviews: ["2024-02-10", "2024-09-10"],
      obligations: [
        "adoption adoption [2024-04-01, 2024-09-30] notHeld undetermined",
        "continued continued [2024-08-10, 2024-09-30] held 2024-09-10 undetermined",
        "continued continued 2025-03-10 notHeld overdue",
      ]),
    WorkedCase(
      "A review after the disruption makes good no review missed before it", "statute 4",
      episodes: [
        "2024-04-02..2024-06-10 S C2 U4 X1", "2024-06-10..2024-07-09 P E1 A5 X1",
        "2024-07-09.. P E1 U4",
      ], reviews: ["2024-04-10", "2024-07-09"], to: "2024-07-31",
      obligations: [
        "ordinary first 2024-04-30 held 2024-04-10 onTime",
        "adoption adoption 2024-07-08 notHeld missed",
        "continued continued 2024-10-10 held 2024-07-09 onTime",
        "continued continued 2025-01-09 notHeld notYetDue",
      ]),
    WorkedCase(
      "A review before a first placement for adoption is a review of the period all the same",
      "ruling 4",
      episodes: ["2024-05-13..2024-05-20 B E1 A5 X1", "2024-05-20.. P E1 U4"],
      reviews: ["2024-05-01"], to: "2024-06-30",
      obligations: ["continued continued 2024-11-01 notHeld notYetDue"],
      judged: ["2024-05-01 undetermined"]),
  ]
}
